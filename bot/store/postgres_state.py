"""The state at a PostgreSQL server, shared by all processes of one bot."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Self, TypeVar

import asyncpg
from asyncpg import exceptions

from bot.store.address import ServerAddress
from bot.store.database import Params, Row, Work
from bot.store.dialect import for_postgres, numbered, placed
from bot.store.migrations import steps
from bot.store.postgres_server import (
    LOST,
    PAUSES,
    Connection,
    StateServerError,
    connect,
    open_pool,
    refused,
    unreachable,
)

T = TypeVar("T")
# Keys of advisory locks, made up for this program: whoever migrates or moves the state holds it.
MIGRATING = 0x6A7A
SIZE = "SELECT pg_database_size(current_database())"
VERSION = "SELECT version FROM state_version"
SET_VERSION = "UPDATE state_version SET version = $1"
FIRST_VERSION = """
    CREATE TABLE IF NOT EXISTS state_version (version BIGINT NOT NULL);
    INSERT INTO state_version SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM state_version)
"""


class PostgresWork:
    """Statements on one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """What a statement gives."""
        text, names = numbered(sql)
        return await self._connection.fetch(text, *placed(names, params))

    async def execute(self, sql: str, params: Params = ()) -> None:
        """A statement whose rows are not wanted."""
        await self.rows(sql, params)

    async def executemany(self, sql: str, many: Iterable[Params]) -> None:
        """A statement for each of these parameters."""
        text, names = numbered(sql)
        await self._connection.executemany(text, [placed(names, params) for params in many])


class PostgresDatabase:
    """Connections to the server, made anew when they were lost."""

    is_shared = True
    locking = " FOR UPDATE OF outbox SKIP LOCKED"

    def __init__(self, address: ServerAddress, pool: "asyncpg.Pool[asyncpg.Record]") -> None:
        self._address = address
        self._pool = pool

    @classmethod
    async def open(cls, address: ServerAddress) -> Self:
        """Migrate to the newest form and open. Raises StateServerError."""
        await migrate(address)
        return cls(address, await open_pool(address))

    async def size(self) -> int:
        """Bytes of the database, whoever fills it."""
        return int((await self.rows(SIZE))[0][0])

    async def close(self) -> None:
        """Let go of all connections."""
        await self._pool.close()

    async def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """What a statement gives."""
        return await self._alone(lambda work: work.rows(sql, params))

    async def execute(self, sql: str, params: Params = ()) -> None:
        """A statement whose rows are not wanted."""
        await self._alone(lambda work: work.execute(sql, params))

    async def executemany(self, sql: str, many: Iterable[Params]) -> None:
        """A statement for each of these parameters, all or none."""
        listed = list(many)
        await self._alone(lambda work: work.executemany(sql, listed))

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Work]:
        """Everything inside is stored, or nothing. Raises StateServerError when it is cut off."""
        connection = await self._begun()
        try:
            yield PostgresWork(connection)
            await connection.execute("COMMIT")
        except BaseException as error:
            if not _is_closed(connection):
                with suppress(*LOST):
                    await connection.execute("ROLLBACK")
            if _is_lost(error, connection):
                _end(connection)
                raise unreachable(self._address, error) from error
            raise
        finally:
            await self._pool.release(connection)

    async def _alone(self, work: Callable[[PostgresWork], Awaitable[T]]) -> T:
        """A statement for itself; tried again when the connection was lost, for every statement
        of the store may be done twice."""

        async def try_once(connection: Connection) -> T:
            return await work(PostgresWork(connection))

        connection, done = await self._tried(try_once)
        await self._pool.release(connection)
        return done

    async def _begun(self) -> Connection:
        """A connection with a transaction begun."""
        connection, _ = await self._tried(lambda connection: connection.execute("BEGIN"))
        return connection

    async def _tried(self, first: Callable[[Connection], Awaitable[T]]) -> tuple[Connection, T]:
        """A connection, and what came of the first thing done with it."""
        for pause in (*PAUSES, None):
            connection: Connection = None
            try:
                connection = await self._pool.acquire()
                return connection, await first(connection)
            except BaseException as error:
                is_lost = _is_lost(error, connection)
                if connection is not None:
                    if is_lost:
                        _end(connection)
                    await self._pool.release(connection)
                if not is_lost:
                    raise
                if pause is None or isinstance(error, TimeoutError):
                    raise unreachable(self._address, error) from error
                await asyncio.sleep(pause)
        raise AssertionError("the last try returns or raises")


def _is_lost(error: BaseException, connection: Connection) -> bool:
    """Whether the connection broke, and not what was asked of it."""
    if isinstance(error, exceptions.InterfaceError):
        return connection is None or _is_closed(connection)
    return isinstance(error, LOST)


def _end(connection: Connection) -> None:
    """Never to be used again."""
    if not _is_closed(connection):
        connection.terminate()


def _is_closed(connection: Connection) -> bool:
    try:
        return bool(connection.is_closed())
    except exceptions.InterfaceError:
        # The pool took it back, as it does with one that broke.
        return True


async def migrate(address: ServerAddress) -> None:
    """Bring the state to the newest version, in one transaction, one process at a time.

    Raises StateServerError, also when a newer program wrote the state.
    """
    connection = await connect(address)
    try:
        async with connection.transaction():
            await bring_up(connection, address)
    except exceptions.PostgresError as error:
        raise refused(address, error) from error
    finally:
        await connection.close()


async def bring_up(connection: Connection, address: ServerAddress) -> None:
    """Inside a transaction: the lock of whoever changes tables, then the missing steps."""
    await connection.execute("SELECT pg_advisory_xact_lock($1)", MIGRATING)
    await connection.execute(FIRST_VERSION)
    version = await connection.fetchval(VERSION)
    todo = steps()
    if version > len(todo):
        raise StateServerError(
            f"the database at {address} was written by a newer program: update this one"
        )
    for step in todo[version:]:
        await connection.execute(for_postgres(step))
    await connection.execute(SET_VERSION, len(todo))
