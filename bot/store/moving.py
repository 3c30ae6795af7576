"""Everything from state.db into an empty database at a server, or nothing; every row is checked."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from asyncpg import PostgresError

from bot.store.address import ServerAddress
from bot.store.database import Row
from bot.store.instance_lock import AlreadyRunning, instance_lock
from bot.store.postgres_server import Connection, StateServerError, connect, refused
from bot.store.postgres_state import bring_up
from bot.store.shard_locks import is_in_use
from bot.store.sqlite_state import StateFileError, migrate

TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
SEQUENCE = "SELECT pg_get_serial_sequence($1, $2)"
AT_ONCE = 1000


@dataclass(frozen=True)
class Table:
    """A table as it was found: its rows counted, and the sum of their hashes."""

    name: str
    columns: tuple[str, ...]
    rows: int
    digest: str


class Tally:
    """How many rows, and the sum of their hashes, which does not depend on their order."""

    def __init__(self) -> None:
        self.count = 0
        self._sum = 0

    def add(self, row: Row) -> None:
        """Count one row, as any database gives it."""
        self.count += 1
        self._sum += int.from_bytes(sha256(repr(tuple(row)).encode()).digest())

    @property
    def digest(self) -> str:
        """The same for the same rows."""
        return f"{self._sum % (1 << 256):064x}"


async def move(source: Path, target: ServerAddress) -> list[Table]:
    """Copy all rows in one transaction; what was moved.

    Raises AlreadyRunning while a bot uses either, StateError when the target is not empty, when
    either cannot be used, or when a row arrived otherwise than it left.
    """
    _must_exist(source)
    with instance_lock(source):
        try:
            migrate(source)
            with closing(sqlite3.connect(source, isolation_level=None)) as db:
                return await _into(db, target)
        except sqlite3.Error as error:
            raise StateFileError(f"{source} cannot be read ({error}): restore a backup") from error


def _must_exist(source: Path) -> None:
    """A mistyped name is not made a new file."""
    if not source.is_file():
        raise StateFileError(f"there is no {source}: name the state.db that is to be moved")


async def _into(db: sqlite3.Connection, target: ServerAddress) -> list[Table]:
    connection = await connect(target)
    try:
        async with connection.transaction():
            await bring_up(connection, target)
            if await is_in_use(connection):
                raise AlreadyRunning(f"a running bot uses {target}: stop it first")
            tables = [_seen(db, name) for (name,) in db.execute(TABLES)]
            for table in tables:
                await _copy(db, connection, table, target)
            return tables
    except PostgresError as error:
        raise refused(target, error) from error
    finally:
        await connection.close()


def _seen(db: sqlite3.Connection, name: str) -> Table:
    columns = tuple(row[1] for row in db.execute(f"PRAGMA table_info({name})"))
    tally = Tally()
    for row in db.execute(f"SELECT {', '.join(columns)} FROM {name}"):  # noqa: S608
        tally.add(row)
    return Table(name, columns, tally.count, tally.digest)


async def _copy(
    db: sqlite3.Connection, connection: Connection, table: Table, target: ServerAddress
) -> None:
    """The rows of one table, then a look whether they arrived."""
    query = f"SELECT {', '.join(table.columns)} FROM {table.name}"  # noqa: S608
    already = await connection.fetchval(f"SELECT count(*) FROM {table.name}")  # noqa: S608
    if already:
        raise StateServerError(
            f"the database at {target} is not empty ({already} rows in {table.name}): "
            "give an empty one"
        )
    for rows in _batches(db.execute(query)):
        await connection.copy_records_to_table(table.name, records=rows, columns=table.columns)
    tally = Tally()
    async for row in connection.cursor(query, prefetch=AT_ONCE):
        tally.add(row)
    if (tally.count, tally.digest) != (table.rows, table.digest):
        raise StateServerError(
            f"{table.name} arrived otherwise than it left ({tally.count} of {table.rows} rows): "
            "nothing was moved"
        )
    await _go_on_counting(db, connection, table)


async def _go_on_counting(db: sqlite3.Connection, connection: Connection, table: Table) -> None:
    """New rows get numbers that no row ever had, those deleted since among them."""
    for column in table.columns:
        sequence = await connection.fetchval(SEQUENCE, table.name, column)
        if sequence is None:
            continue
        last = db.execute(f"SELECT max({column}) FROM {table.name}").fetchone()[0] or 0  # noqa: S608
        used = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,))
        last = max([last, *(number for (number,) in used)])
        if last:
            await connection.execute("SELECT setval($1::text::regclass, $2)", sequence, last)


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, AT_ONCE)):
        yield batch
