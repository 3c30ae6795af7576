"""state.db: migrated to the newest form, kept over restarts, refused when it cannot be used."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.address import StatePlace
from bot.store.instance_lock import AlreadyRunning, instance_lock
from bot.store.migrations import steps
from bot.store.sqlite_state import StateFileError, migrate
from bot.store.state import StateStore

KEY = ("1", "global", "https://discord.com/api/v10")


async def test_the_last_registration_is_remembered_for_each_place(
    place_of_state: StatePlace,
) -> None:
    state = await StateStore.open(place_of_state)
    assert await state.synced_hash(*KEY) == ""
    await state.remember_sync(*KEY, "first")
    await state.remember_sync(*KEY, "second")
    await state.close()
    state = await StateStore.open(place_of_state)
    assert await state.synced_hash(*KEY) == "second"
    assert await state.synced_hash("2", *KEY[1:]) == ""
    await state.close()


async def test_folder_of_the_file_is_made(tmp_path: Path) -> None:
    state = await StateStore.open(tmp_path / "deep" / "state.db")
    await state.close()
    assert (tmp_path / "deep" / "state.db").exists()


def test_migration_is_done_once_and_numbered(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    migrate(path)
    migrate(path)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(steps())
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


async def test_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(StateFileError, match="newer program"):
        await StateStore.open(path)


async def test_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    path.write_bytes(b"somebody's letters" * 100)
    with pytest.raises(StateFileError, match="cannot be used"):
        await StateStore.open(path)
    assert path.read_bytes() == b"somebody's letters" * 100


def test_a_second_holder_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with instance_lock(path):
        with (
            pytest.raises(AlreadyRunning, match="another process already uses"),
            instance_lock(path),
        ):
            pass
        with instance_lock(tmp_path / "other.db"):
            pass
    with instance_lock(path):
        pass
