"""How fast letters go out: half of what Discord allows a bot, so that answers keep their room."""

import asyncio

# Discord allows 50 requests a second in all (docs: topics/rate-limits).
PER_SECOND = 25
# Slots that a late loop may use up at once.
MOST_SAVED = 5


class Pace:
    """Slots in time, so many a second; a few missed ones may be made up for."""

    def __init__(self, per_second: float = PER_SECOND) -> None:
        self._step = 1 / per_second
        self._next = 0.0

    async def slot(self) -> None:
        """Wait for the next slot."""
        now = asyncio.get_running_loop().time()
        self._next = max(self._next + self._step, now - MOST_SAVED * self._step)
        if self._next > now:
            await asyncio.sleep(self._next - now)
