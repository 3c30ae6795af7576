"""Copies of state.db: made while the bot runs, put back while it does not."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from bot.store.instance_lock import instance_lock
from bot.store.marks import SET_MARK
from bot.store.migrations import steps

# What else SQLite keeps beside a database in WAL mode.
BESIDE = ("-wal", "-shm")
BACKED_UP = "backed_up"
WHEN = "SELECT value FROM notice_meta WHERE key = 'backed_up'"
# A letter that was open then may have been sent since: it is looked for in its channel before it
# is sent, as after a broken connection.
IN_DOUBT = """
    UPDATE outbox SET first_try = :seconds
    WHERE state IN ('pending', 'sending') AND first_try = 0
"""
NOTICES = "SELECT count(*) FROM sqlite_master WHERE name = 'notice_meta'"


class BackupError(Exception):
    """The copy cannot be made or put back; the message says why. Nothing was changed."""


def back_up(state: Path, out: Path, seconds: float) -> None:
    """Copy state.db into a new file, whoever is writing to it meanwhile.

    `seconds` is real time since 1970. Raises BackupError, sqlite3.Error or OSError; what stands
    in place of `out` is never touched.
    """
    if not state.is_file():
        raise BackupError(f"there is no {state}: nothing to back up")
    if out.exists():
        raise BackupError(f"{out} is there already: name another file, or remove it first")
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        _copy(state, draft, seconds)
        examine(draft)
        _also_as(draft, out)
    finally:
        draft.unlink(missing_ok=True)


def _copy(source: Path, target: Path, seconds: float) -> None:
    """One consistent copy in one file, known to be on the disk."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")
        if seconds and new.execute(NOTICES).fetchone()[0]:
            new.execute(SET_MARK, (BACKED_UP, str(seconds)))
        new.commit()
    with target.open("rb") as written:
        os.fsync(written.fileno())


def examine(path: Path) -> int:
    """The version of a state.db that is whole and that this program can use.

    Raises BackupError with the reason when it is not.
    """
    if not path.is_file():
        raise BackupError(f"there is no {path}")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
            found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
            version: int = db.execute("PRAGMA user_version").fetchone()[0]
            is_ours = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'command_sync'")
            ours = is_ours.fetchone() is not None
    except sqlite3.Error as error:
        raise BackupError(f"{path} is no whole database ({error})") from error
    if found != "ok":
        raise BackupError(f"{path} is damaged ({found})")
    if not ours or not version:
        raise BackupError(f"{path} is no state.db of this program")
    if version > len(steps()):
        raise BackupError(f"{path} was written by a newer program: update this one first")
    return version


def restore(backup: Path, state: Path) -> Path | None:
    """Put a copy in the place of state.db; where the file that was there is kept now.

    Raises AlreadyRunning while a bot uses it, BackupError, sqlite3.Error or OSError.
    """
    if backup.exists() and state.exists() and backup.samefile(state):
        raise BackupError(f"{backup} is STATE_DB itself: name the backup")
    with instance_lock(state):
        examine(backup)
        draft = state.with_name(f".{state.name}.{os.getpid()}.new")
        try:
            _copy(backup, draft, 0)
            _doubt(draft, backup)
            aside = _keep(state) if state.exists() else None
            os.replace(draft, state)
        finally:
            draft.unlink(missing_ok=True)
    return aside


def _doubt(draft: Path, backup: Path) -> None:
    with closing(sqlite3.connect(draft)) as db:
        if db.execute(NOTICES).fetchone()[0]:
            told = db.execute(WHEN).fetchone()
            seconds = float(told[0]) if told else backup.stat().st_mtime
            db.execute(IN_DOUBT, {"seconds": seconds})
            db.commit()


def _keep(state: Path) -> Path:
    """Keep the old file under another name; it stays in its place until it is replaced."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(state)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    aside = next(path for path in _names(state) if not path.exists())
    _also_as(state, aside)
    for ending in BESIDE:
        with suppress(FileNotFoundError):
            os.replace(f"{state}{ending}", f"{aside}{ending}")
    return aside


def _also_as(path: Path, name: Path) -> None:
    """The same content under a name that nothing has yet, also where there are no hard links."""
    try:
        os.link(path, name)
    except FileExistsError:
        raise
    except OSError:
        shutil.copy2(path, name)


def _names(state: Path) -> Iterator[Path]:
    number = 1
    while True:
        yield state.with_name(f"{state.name}.replaced-{number}")
        number += 1
