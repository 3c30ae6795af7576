"""Where a test keeps its state: a new file, or a new database when TEST_POSTGRES names a server."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg

from bot.store.address import StatePlace, place_of
from tests.postgres import ADDRESS

SERVER = os.environ.get(ADDRESS, "")
_numbers = count(1)


@asynccontextmanager
async def fresh_place(folder: Path) -> AsyncIterator[StatePlace]:
    """An empty place for state."""
    if not SERVER:
        yield folder / "state.db"
        return
    async with fresh_database() as address:
        yield place_of(address)


@asynccontextmanager
async def fresh_database() -> AsyncIterator[str]:
    """The address of an empty database; it goes at the end, whoever is still connected."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    await said(SERVER, f"CREATE DATABASE {name}")
    try:
        yield urlsplit(SERVER)._replace(path=f"/{name}").geturl()
    finally:
        await said(SERVER, f"DROP DATABASE {name} WITH (FORCE)")


async def said(address: str, sql: str) -> None:
    """One statement, as the server's owner."""
    connection = await asyncpg.connect(address)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()
