"""state.db: one file, one connection, one thing at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Generator, Iterable
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path
from typing import Self

import aiosqlite

from bot.store.database import Params, Row, StateError, Work
from bot.store.migrations import steps

# Less than the three seconds that Discord waits: whoever asked is told.
BUSY_MILLISECONDS = 2000


class StateFileError(StateError):
    """state.db cannot be used."""


class SqliteWork:
    """Statements on the connection, one after the other."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db

    async def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """What a statement gives."""
        with _told():
            return list(await self._db.execute_fetchall(sql, params))

    async def execute(self, sql: str, params: Params = ()) -> None:
        """A statement whose rows are not wanted."""
        with _told():
            await self._db.execute_fetchall(sql, params)

    async def executemany(self, sql: str, many: Iterable[Params]) -> None:
        """A statement for each of these parameters."""
        with _told():
            await self._db.executemany(sql, many)


@contextmanager
def _told() -> Generator[None]:
    """What SQLite says of a full disk, a lock, lost rights or damage, as a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise StateFileError(f"the state could not be read or written ({error})") from error


class SqliteDatabase:
    """The open file. One process holds it (`instance_lock`), so nothing needs to be locked."""

    is_shared = False
    locking = ""

    def __init__(self, path: Path, db: aiosqlite.Connection) -> None:
        self._path = path
        self._db = db
        self._work = SqliteWork(db)
        self._lock = asyncio.Lock()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Migrate the file to the newest form and open it. Raises StateFileError."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            migrate(path)
            db = await aiosqlite.connect(path, isolation_level=None)
            await db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        except (sqlite3.Error, OSError) as error:
            raise StateFileError(
                f"{path} cannot be used ({error}): mend its permissions or restore a backup"
            ) from error
        return cls(path, db)

    async def size(self) -> int:
        """Bytes of the file with its log."""
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    async def close(self) -> None:
        """Write the log back into the file and close it."""
        await self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        await self._db.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Work]:
        """Everything inside is stored, or nothing."""
        async with self._lock:
            try:
                await self._work.execute("BEGIN IMMEDIATE")
                yield self._work
                # On a full disk it is this that fails.
                await self._work.execute("COMMIT")
            except BaseException:
                # Where nothing was begun, or SQLite has rolled back by itself, there is nothing.
                with suppress(StateFileError):
                    await self._work.execute("ROLLBACK")
                raise

    async def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """What a statement gives."""
        async with self._lock:
            return await self._work.rows(sql, params)

    async def execute(self, sql: str, params: Params = ()) -> None:
        """A statement whose rows are not wanted."""
        async with self._lock:
            await self._work.execute(sql, params)

    async def executemany(self, sql: str, many: Iterable[Params]) -> None:
        """A statement for each of these parameters."""
        async with self._lock:
            await self._work.executemany(sql, many)


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
