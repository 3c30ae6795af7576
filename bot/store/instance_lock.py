"""One process for each state file: two bots on one state would answer and send twice."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path


class AlreadyRunning(Exception):
    """Another process holds the state file."""


@contextmanager
def instance_lock(state: Path) -> Generator[None]:
    """Hold the state file for this process; the system lets go of it when the process ends.

    Raises AlreadyRunning. The lock is an exclusive transaction on a file beside it: the same on
    every system, and it cannot be left behind.
    """
    state.parent.mkdir(parents=True, exist_ok=True)
    path = state.with_name(f"{state.name}.lock")
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as db:
        try:
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise AlreadyRunning(
                f"another process already uses {state}: stop it, or set STATE_DB to another file"
            ) from error
        yield
