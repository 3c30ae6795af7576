"""`backup FILE`: a copy of state.db, also while the bot runs."""

import sqlite3
from argparse import Namespace
from pathlib import Path

from bot.clock import Clock
from bot.console import Refused, put
from bot.settings import Settings
from bot.store.backup import BackupError, back_up


def run(args: Namespace, settings: Settings) -> int:
    """Raises Refused with one sentence when there is no whole copy."""
    try:
        back_up(state_file(settings), args.file, Clock().seconds())
    except (BackupError, sqlite3.Error) as error:
        raise Refused(f"no backup was made: {error}") from error
    put(f"{settings.state_db} backed up to {args.file}")
    return 0


def state_file(settings: Settings) -> Path:
    """The file that holds the state. Raises BackupError when a server does."""
    if isinstance(settings.state_db, Path):
        return settings.state_db
    raise BackupError(f"{settings.state_db} is a server: use its own pg_dump and pg_restore")
