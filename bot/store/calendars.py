"""The SQL that keeps which link leads to which follow's calendar."""

from bot.store.follows import COLUMNS, UNSHARE, Follow
from bot.store.rows import Rows

MADE = "SELECT made FROM calendar_token WHERE follow = ?"
SHARE = """
    INSERT INTO calendar_token (follow, hash, made) VALUES (:follow, :hash, :made)
    ON CONFLICT (follow) DO UPDATE SET hash = excluded.hash, made = excluded.made
"""
BY_HASH = f"""
    SELECT {COLUMNS} FROM follow
    WHERE state != 'ended' AND id = (SELECT follow FROM calendar_token WHERE hash = ?)
"""  # noqa: S608


class CalendarRows(Rows):
    """Links to calendars; `digest` is the SHA-256 of a token, in hexadecimal."""

    async def calendar_made(self, follow: int) -> str:
        """The instant at which the follow's link was made; empty when it has none."""
        rows = await self._rows(MADE, (follow,))
        return str(rows[0][0]) if rows else ""

    async def share_calendar(self, follow: int, digest: str, at: str) -> None:
        """Keep the follow's link; the one before leads nowhere any more."""
        await self._write(SHARE, {"follow": follow, "hash": digest, "made": at})

    async def unshare_calendar(self, follow: int) -> None:
        """The follow's link leads nowhere any more."""
        await self._write(UNSHARE, (follow,))

    async def follow_of_calendar(self, digest: str) -> Follow | None:
        """The follow that a link leads to, unless it ended."""
        rows = await self._rows(BY_HASH, (digest,))
        return Follow(*rows[0]) if rows else None
