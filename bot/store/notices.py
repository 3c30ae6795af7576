"""The open store of follows, outbox and known facts, in state.db on a connection of its own."""

from pathlib import Path
from typing import Self

import aiosqlite

from bot.store.census import CensusRows
from bot.store.follows import FollowRows
from bot.store.outbox import OutboxRows
from bot.store.told import KnownRows

BUSY_MILLISECONDS = 5000


class NoticeStore(FollowRows, OutboxRows, KnownRows, CensusRows):
    """All SQL of notices. Open with `NoticeStore.open` after the file was migrated."""

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises sqlite3.Error."""
        db = await aiosqlite.connect(path, isolation_level=None)
        await db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        return cls(db)
