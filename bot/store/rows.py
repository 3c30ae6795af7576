"""What the store of notices stands on: the database, and what this process holds of it."""

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager

from bot.store.database import Database, Params, Row, Work
from bot.store.hold import EVERYTHING, Hold


class Rows:
    """Rows, writes and transactions."""

    def __init__(self, db: Database, hold: Hold = EVERYTHING) -> None:
        self._db = db
        self.hold = hold
        self.revision: int = 0
        """Rises whenever follows or waiting letters change, so that plans are made anew."""

    @property
    def is_shared(self) -> bool:
        """Whether other processes may use the same state."""
        return self._db.is_shared

    def _transaction(self) -> AbstractAsyncContextManager[Work]:
        """Everything inside is stored, or nothing."""
        return self._db.transaction()

    async def _rows(self, sql: str, params: Params = ()) -> Sequence[Row]:
        return await self._db.rows(sql, params)

    async def _write(self, sql: str, params: Params = ()) -> None:
        await self._db.execute(sql, params)
