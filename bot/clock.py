"""The one clock: the real time, or one that starts at a given instant and runs on from there."""

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

# The rules are China's, and so is the day on which they begin to apply.
ZONE = ZoneInfo("Asia/Shanghai")


class Clock:
    """Tells the instant and the day. `start` moves it for trials and tests; None is real time.

    From a start it runs on by `perf_counter`: SimCord turns `monotonic` for the bot, not for us.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._begun = time.perf_counter()

    def now(self) -> datetime:
        """The instant, in UTC."""
        if self._start is None:
            return datetime.now(UTC)
        return self._start.astimezone(UTC) + timedelta(seconds=time.perf_counter() - self._begun)

    def seconds(self) -> float:
        """Seconds of real time since 1970, whatever the start: for leases and time-outs."""
        return time.time()

    def move(self, instant: datetime) -> None:
        """Go on from this instant: for the trial."""
        self._start, self._begun = instant, time.perf_counter()

    def today(self) -> date:
        """The day in China."""
        return self.now().astimezone(ZONE).date()
