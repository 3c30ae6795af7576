"""What must outlive a restart, in state.db or at a database server; migrated step by step."""

from typing import Self

from bot.store.address import ServerAddress, StatePlace
from bot.store.database import Database
from bot.store.hold import EVERYTHING, Hold
from bot.store.notices import NoticeStore
from bot.store.sqlite_state import SqliteDatabase

SYNCED = """
    SELECT payload_hash FROM command_sync
    WHERE application = :application AND scope = :scope AND api = :api
"""
REMEMBER = """
    INSERT INTO command_sync (application, scope, api, payload_hash)
    VALUES (:application, :scope, :api, :hash)
    ON CONFLICT (application, scope, api) DO UPDATE SET payload_hash = excluded.payload_hash
"""


class StateStore:
    """The open state. Open with `StateStore.open`, close with `close`."""

    def __init__(self, db: Database, hold: Hold) -> None:
        self._db = db
        self.hold = hold
        self.notices = NoticeStore(db, hold)

    @classmethod
    async def open(cls, place: StatePlace, hold: Hold = EVERYTHING) -> Self:
        """Migrate to the newest form and open. Raises StateError."""
        return cls(await open_database(place), hold)

    async def close(self) -> None:
        """Let go of it."""
        await self._db.close()

    async def synced_hash(self, application: str, scope: str, api: str) -> str:
        """The hash of the commands last told to this API; empty when none were."""
        params = {"application": application, "scope": scope, "api": api}
        rows = await self._db.rows(SYNCED, params)
        return str(rows[0][0]) if rows else ""

    async def remember_sync(self, application: str, scope: str, api: str, digest: str) -> None:
        """Keep the hash of the commands that this API was just told."""
        params = {"application": application, "scope": scope, "api": api, "hash": digest}
        await self._db.execute(REMEMBER, params)


async def open_database(place: StatePlace) -> Database:
    """Migrated to the newest form. Raises StateError."""
    if isinstance(place, ServerAddress):
        # Its driver is loaded by those who have a server.
        from bot.store.postgres_state import PostgresDatabase

        return await PostgresDatabase.open(place)
    return await SqliteDatabase.open(place)
