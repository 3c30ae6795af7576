"""`restore FILE`: a backup put in the place of state.db, while no bot runs."""

import sqlite3
from argparse import Namespace

from bot.console import Refused, put
from bot.settings import Settings
from bot.store.backup import BackupError, restore
from bot.store.instance_lock import AlreadyRunning
from bot.verbs.backup import state_file


def run(args: Namespace, settings: Settings) -> int:
    """Raises Refused with one sentence when nothing was put back."""
    try:
        state = state_file(settings)
        aside = restore(args.file, state)
    except AlreadyRunning as error:
        raise Refused(
            f"nothing was restored: a bot is using {settings.state_db}; stop it first"
        ) from error
    except (BackupError, sqlite3.Error) as error:
        raise Refused(f"nothing was restored: {error}") from error
    kept = f"; the file that was there is kept as {aside}" if aside else ""
    put(f"{args.file} restored to {state}{kept}")
    return 0
