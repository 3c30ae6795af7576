"""A state.db of every earlier version, with rows in it, is brought to the newest form."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.store import sqlite_state
from bot.store.migrations import steps
from bot.store.sqlite_state import StateFileError, migrate
from bot.store.state import StateStore

VALUES = {"TEXT": "a text", "INTEGER": 7, "REAL": 7.5}
VERSIONS = range(1, len(steps()) + 1)
Table = dict[str, Any]


def tables(db: sqlite3.Connection) -> dict[str, list[Table]]:
    """Every table of ours with its rows."""
    names = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    found = {}
    for (name,) in names.fetchall():
        rows = db.execute(f"SELECT * FROM {name}")
        columns = [column[0] for column in rows.description]
        found[name] = [dict(zip(columns, row, strict=True)) for row in rows.fetchall()]
    return found


def make(path: Path, version: int) -> None:
    """A file as the program of that version left it, with a row in each table."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        for number, step in enumerate(steps()[:version], start=1):
            db.executescript(f"{step}; PRAGMA user_version = {number}")
        for table in tables(db):
            columns = db.execute(f"PRAGMA table_info({table})").fetchall()
            row = {name: VALUES[kind] for _, name, kind, *_ in columns}
            marks = ", ".join(f":{name}" for name in row)
            db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)


@pytest.mark.parametrize("version", VERSIONS)
async def test_everything_in_an_earlier_file_is_still_there(tmp_path: Path, version: int) -> None:
    path = tmp_path / "state.db"
    make(path, version)
    with closing(sqlite3.connect(path)) as db:
        before = tables(db)
    await (await StateStore.open(path)).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(steps())
        after = tables(db)
    assert all(rows for rows in before.values())
    for table, rows in before.items():
        kept = [{name: row[name] for name in rows[0]} for row in after[table]]
        assert kept == rows


@pytest.mark.parametrize("version", VERSIONS)
def test_an_earlier_file_gets_the_same_form_as_a_new_one(tmp_path: Path, version: int) -> None:
    make(tmp_path / "old.db", version)
    migrate(tmp_path / "old.db")
    migrate(tmp_path / "new.db")
    forms = []
    for name in ("old.db", "new.db"):
        with closing(sqlite3.connect(tmp_path / name)) as db:
            rows = db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
            forms.append([row for row in rows if row[1] != "sqlite_sequence"])
    assert forms[0] == forms[1]


async def test_a_file_from_the_future_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    make(path, len(steps()))
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {len(steps()) + 1}")
        before = tables(db)
    with pytest.raises(StateFileError, match="written by a newer program: update this one"):
        await StateStore.open(path)
    with closing(sqlite3.connect(path)) as db:
        assert tables(db) == before


def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.db"
    make(path, 1)
    broken = "CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)"
    monkeypatch.setattr(sqlite_state, "steps", lambda: [steps()[0], broken])
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        migrate(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == 1
        assert set(tables(db)) == {"command_sync"}
