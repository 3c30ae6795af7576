"""Backups of state.db: whole while the bot writes, put back with nothing lost."""

import errno
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store.backup import BackupError, back_up, examine, restore
from bot.store.instance_lock import AlreadyRunning, instance_lock
from bot.store.outbox import Draft
from bot.store.state import StateStore
from tests.store.making import FOLLOW

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SECONDS = 1_795_000_000.0


def letter(number: int) -> Draft:
    return Draft("follow:1", f"n{number}", 1, 2, "text", "en", "UTC", 0, "{}", NOW.isoformat())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state.db"


async def filled(path: Path) -> None:
    """A state.db with a follow and a letter that waits."""
    state = await StateStore.open(path)
    await state.notices.save_follow(FOLLOW)
    await state.notices.add_letter(letter(1))
    await state.close()


async def test_what_was_backed_up_comes_back(path: Path, tmp_path: Path) -> None:
    await filled(path)
    back_up(path, tmp_path / "copy.db", SECONDS)
    path.write_bytes(b"lost" * 1000)
    aside = restore(tmp_path / "copy.db", path)
    state = await StateStore.open(path)
    assert [f.channel for f in await state.notices.follows()] == [FOLLOW.channel]
    assert await state.notices.open_letters() == 1
    await state.close()
    assert aside is not None
    assert aside.read_bytes() == b"lost" * 1000


async def test_a_bot_that_writes_meanwhile_is_copied_whole(path: Path, tmp_path: Path) -> None:
    await filled(path)
    with instance_lock(path):
        state = await StateStore.open(path)
        for number in range(2, 50):
            await state.notices.add_letter(letter(number))
        back_up(path, tmp_path / "copy.db", SECONDS)
        await state.notices.add_letter(letter(50))
        with pytest.raises(AlreadyRunning):
            restore(tmp_path / "copy.db", path)
        assert await state.notices.open_letters() == 50
        await state.close()
    assert examine(tmp_path / "copy.db") > 0
    restore(tmp_path / "copy.db", path)
    state = await StateStore.open(path)
    assert await state.notices.open_letters() == 49
    await state.close()


async def test_letters_of_a_backup_are_looked_for_before_they_are_sent(
    path: Path, tmp_path: Path
) -> None:
    await filled(path)
    back_up(path, tmp_path / "copy.db", SECONDS)
    restore(tmp_path / "copy.db", path)
    state = await StateStore.open(path)
    letters = await state.notices.claim(NOW, SECONDS + 500, 9, 60)
    await state.close()
    assert [one.first_try for one in letters] == [SECONDS]


async def test_no_file_is_overwritten(path: Path, tmp_path: Path) -> None:
    await filled(path)
    (tmp_path / "copy.db").write_bytes(b"another backup")
    with pytest.raises(BackupError, match="is there already"):
        back_up(path, tmp_path / "copy.db", SECONDS)
    assert (tmp_path / "copy.db").read_bytes() == b"another backup"
    back_up(path, tmp_path / "second.db", SECONDS)
    assert restore(tmp_path / "second.db", path) == tmp_path / "state.db.replaced-1"
    assert restore(tmp_path / "second.db", path) == tmp_path / "state.db.replaced-2"
    assert not list(tmp_path.glob(".*"))


def test_nothing_to_back_up_makes_no_file(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="nothing to back up"):
        back_up(path, tmp_path / "copy.db", SECONDS)
    assert list(tmp_path.iterdir()) == []


async def test_a_damaged_state_is_not_backed_up_as_if_it_were_whole(
    path: Path, tmp_path: Path
) -> None:
    await filled(path)
    spoil(path)
    with pytest.raises((BackupError, sqlite3.DatabaseError)):
        back_up(path, tmp_path / "copy.db", SECONDS)
    assert not (tmp_path / "copy.db").exists()


def spoil(path: Path) -> None:
    """Overwrite a page in the middle of the file."""
    raw = bytearray(path.read_bytes())
    raw[8192 : 8192 + 4096] = b"\xff" * 4096
    path.write_bytes(raw)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("missing", "there is no"),
        ("text", "is no whole database"),
        ("spoilt", "damaged|malformed"),
        ("other", "no state.db of this program"),
        ("newer", "newer program"),
        ("same", "name the backup"),
    ],
)
async def test_what_cannot_serve_is_refused_and_the_state_stays(
    path: Path, tmp_path: Path, kind: str, why: str
) -> None:
    await filled(path)
    copy = tmp_path / "copy.db"
    back_up(path, copy, SECONDS)
    before = path.read_bytes()
    match kind:
        case "missing":
            copy.unlink()
        case "text":
            copy.write_bytes(b"somebody's letters" * 100)
        case "spoilt":
            spoil(copy)
        case "same":
            copy = path
        case _:
            with closing(sqlite3.connect(copy)) as db:
                db.execute("PRAGMA user_version = 999")
                if kind == "other":
                    db.execute("DROP TABLE command_sync")
    with pytest.raises(BackupError, match=why):
        restore(copy, path)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*replaced*"))


async def test_a_disk_without_hard_links_serves_too(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    await filled(path)
    back_up(path, tmp_path / "copy.db", SECONDS)
    before = path.read_bytes()
    aside = restore(tmp_path / "copy.db", path)
    assert aside is not None
    assert aside.read_bytes() == before
    assert examine(path) > 0
