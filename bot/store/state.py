"""state.db: what must outlive a restart. Migrated step by step, one process at a time."""

import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Self

import aiosqlite

from bot.store.notices import NoticeStore

MIGRATIONS = files("bot.store.migrations")
BUSY_MILLISECONDS = 5000
SYNCED = """
    SELECT payload_hash FROM command_sync
    WHERE application = :application AND scope = :scope AND api = :api
"""
REMEMBER = """
    INSERT INTO command_sync (application, scope, api, payload_hash)
    VALUES (:application, :scope, :api, :hash)
    ON CONFLICT (application, scope, api) DO UPDATE SET payload_hash = excluded.payload_hash
"""


class StateFileError(Exception):
    """state.db cannot be used; the message says why and what to do."""


class StateStore:
    """The open state.db. Open with `StateStore.open`, close with `close`."""

    def __init__(self, db: aiosqlite.Connection, notices: NoticeStore) -> None:
        self._db = db
        self.notices = notices

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Migrate to the newest form and open. Raises StateFileError."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            migrate(path)
            db = await aiosqlite.connect(path, isolation_level=None)
            await db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
            notices = await NoticeStore.open(path)
        except (sqlite3.Error, OSError) as error:
            raise StateFileError(
                f"{path} cannot be used ({error}): mend its permissions or restore a backup"
            ) from error
        return cls(db, notices)

    async def close(self) -> None:
        """Write the log back into the file and close it."""
        await self.notices.close()
        await self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        await self._db.close()

    async def synced_hash(self, application: str, scope: str, api: str) -> str:
        """The hash of the commands last told to this API; empty when none were."""
        params = {"application": application, "scope": scope, "api": api}
        rows = list(await self._db.execute_fetchall(SYNCED, params))
        return str(rows[0][0]) if rows else ""

    async def remember_sync(self, application: str, scope: str, api: str, digest: str) -> None:
        """Keep the hash of the commands that this API was just told."""
        params = {"application": application, "scope": scope, "api": api, "hash": digest}
        await self._db.execute(REMEMBER, params)


def steps() -> list[str]:
    """The migrations in their order; the nth brings the file to version n."""
    found = sorted(f.name for f in MIGRATIONS.iterdir() if f.name.endswith(".sql"))
    return [(MIGRATIONS / name).read_text(encoding="utf-8") for name in found]


def migrate(path: Path) -> None:
    """Bring the file to the newest version, each step and its number in one transaction.

    Raises StateFileError when a newer program wrote the file, sqlite3.Error when it is damaged.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        version: int = db.execute("PRAGMA user_version").fetchone()[0]
        todo = steps()
        if version > len(todo):
            raise StateFileError(f"{path} was written by a newer program: update this one")
        for number, step in enumerate(todo[version:], start=version + 1):
            db.executescript(f"BEGIN IMMEDIATE; {step}; PRAGMA user_version = {number}; COMMIT")
