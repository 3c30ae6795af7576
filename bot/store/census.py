"""Counts of what state.db holds, for those who watch the bot."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.marks import SET_MARK
from bot.store.rows import Rows

LETTERS = "SELECT state, count(*) FROM outbox GROUP BY state"
FOLLOWS = "SELECT state, count(*) FROM follow GROUP BY state"
# A blocked follow waits for rights that somebody must give: its letters are not late.
OLDEST = """
    SELECT min(due) FROM outbox
    WHERE state IN ('pending', 'sending') AND due <= :now AND NOT EXISTS (
        SELECT 1 FROM follow
        WHERE follow.state = 'blocked' AND outbox.recipient = 'follow:' || follow.id
    )
"""


@dataclass(frozen=True)
class Census:
    """Letters and follows by state; `oldest` is seconds that the oldest due letter has waited."""

    letters: dict[str, int]
    follows: dict[str, int]
    oldest: float


class CensusRows(Rows):
    """Looks at everything, changes nothing but the mark of the last look."""

    async def census(self, now: datetime) -> Census:
        """What is stored at this instant."""
        due = (await self._rows(OLDEST, {"now": now.isoformat()}))[0][0]
        waited = (now - datetime.fromisoformat(due)).total_seconds() if due else 0.0
        return Census(await self._counts(LETTERS), await self._counts(FOLLOWS), waited)

    async def size(self) -> int:
        """Bytes that the state takes up."""
        return await self._db.size()

    async def _counts(self, sql: str) -> dict[str, int]:
        return {row[0]: row[1] for row in await self._rows(sql)}

    async def prove_writable(self, now: datetime) -> None:
        """Write a mark. Raises sqlite3.Error or StateError when nothing can be kept any more."""
        await self._write(SET_MARK, ("looked_at", now.isoformat()))
