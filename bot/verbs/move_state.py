"""`move-state`: everything that is kept, from a state.db into a PostgreSQL database."""

import asyncio
from argparse import Namespace
from pathlib import Path

from bot.console import Refused, put
from bot.settings import Settings
from bot.store.address import ServerAddress, StatePlace, place_of
from bot.store.database import StateError
from bot.store.instance_lock import AlreadyRunning


def run(args: Namespace, settings: Settings) -> int:
    """One line for each table. Raises Refused, and then nothing was moved."""
    try:
        source, target = _places(args, settings)
        # The driver is loaded by those who have a server.
        from bot.store.moving import move

        tables = asyncio.run(move(source, target))
    except (AlreadyRunning, StateError) as error:
        raise Refused(str(error)) from error
    for table in tables:
        put(f"{table.name}: {table.rows} rows, {table.digest[:16]}")
    rows = sum(table.rows for table in tables)
    put(f"{rows} rows moved to {target} and checked; {source} is left as it was")
    return 0


def _places(args: Namespace, settings: Settings) -> tuple[Path, ServerAddress]:
    try:
        source = place_of(args.source)
        target: StatePlace = place_of(args.target) if args.target else settings.state_db
    except ValueError as error:
        raise Refused(f"an address {error}") from error
    if not isinstance(source, Path) or not isinstance(target, ServerAddress):
        raise Refused("state is moved from a file to an address like postgresql://host/database")
    return source, target
