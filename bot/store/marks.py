"""Words remembered by name; processes that share the state settle by them who does what."""

from bot.store.database import Work
from bot.store.rows import Rows

MARK = "SELECT value FROM notice_meta WHERE key = ?"
SET_MARK = """
    INSERT INTO notice_meta (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
MOVE_ON = """
    INSERT INTO notice_meta (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE notice_meta.value = :expected
    RETURNING key
"""
TAKE_TURN = """
    INSERT INTO notice_meta (key, value) VALUES (:key, :value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE notice_meta.value <= :free
    RETURNING key
"""


class MarkRows(Rows):
    """The marks."""

    async def meta(self, key: str) -> str:
        """A remembered word; empty when there is none."""
        rows = await self._rows(MARK, (key,))
        return str(rows[0][0]) if rows else ""

    async def set_meta(self, key: str, value: str) -> None:
        """Remember a word."""
        await self._write(SET_MARK, (key, value))

    async def take_turn(self, key: str, real: float, seconds: float) -> bool:
        """Whether the last turn of anyone lies so many seconds back; then this one is ours."""
        params = {"key": key, "value": _instant(real), "free": _instant(real - seconds)}
        return bool(await self._rows(TAKE_TURN, params))


async def moves_on(work: Work, key: str, expected: str, value: str) -> bool:
    """Inside a transaction: set a mark, unless another process set it since it was `expected`."""
    params = {"key": key, "expected": expected, "value": value}
    return bool(await work.rows(MOVE_ON, params))


def _instant(real: float) -> str:
    """Seconds since 1970 as text that sorts like the number."""
    return f"{max(real, 0.0):018.3f}"
