"""facts.db is replaced while answers are still made from the old one."""

import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from bot.answers.open_facts import OpenFacts
from bot.store.facts import FactsFileError


@pytest.fixture
def path(facts_db: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(facts_db, tmp_path / "facts.db"))


def replaced(path: Path, new: Path) -> None:
    """As a build does it: written beside, then moved into place."""
    shutil.copy(new, path.with_suffix(".new")).replace(path)


async def test_file_that_is_the_same_is_kept_open(path: Path) -> None:
    facts = await OpenFacts.open(path)
    assert not await facts.renew()
    await facts.close()


async def test_an_answer_under_way_keeps_the_old_file(path: Path, facts_db: Path) -> None:
    facts = await OpenFacts.open(path)
    async with facts.desk() as old:
        replaced(path, facts_db)
        assert await facts.renew()
        async with facts.desk() as new:
            assert new is not old
        assert await old.store.entity("agencies/cac")
    with pytest.raises(ValueError, match="Connection closed"):
        await old.store.entity("agencies/miit")
    await facts.close()


async def test_damaged_file_is_not_used(path: Path, tmp_path: Path) -> None:
    facts = await OpenFacts.open(path)
    damaged = tmp_path / "damaged"
    damaged.write_bytes(b"no database")
    replaced(path, damaged)
    with pytest.raises(FactsFileError, match="damaged"):
        await facts.renew()
    async with facts.desk() as desk:
        assert await desk.store.entity("agencies/cac")
    await facts.close()


async def test_file_without_names_is_not_used_and_not_left_open(path: Path) -> None:
    facts = await OpenFacts.open(path)
    threads = set(threading.enumerate())
    nameless = Path(shutil.copy(path, path.with_name("nameless")))
    with closing(sqlite3.connect(nameless)) as db:
        db.execute("DROP TABLE name")
    replaced(path, nameless)
    with pytest.raises(FactsFileError, match="damaged"):
        await facts.renew()
    for thread in set(threading.enumerate()) - threads:
        thread.join(timeout=10)
        assert not thread.is_alive()
    await facts.close()


async def test_entities_that_stayed_the_same_are_not_read_anew(path: Path, facts_db: Path) -> None:
    facts = await OpenFacts.open(path)
    before = await facts.names.store.entity("agencies/cac")
    replaced(path, facts_db)
    assert await facts.renew()
    assert await facts.names.store.entity("agencies/cac") is before
    await facts.close()


async def test_a_new_name_is_found_once_the_file_is_replaced(path: Path, tmp_path: Path) -> None:
    facts = await OpenFacts.open(path)
    renamed = Path(shutil.copy(path, tmp_path / "renamed"))
    with closing(sqlite3.connect(renamed)) as db, db:
        db.execute(
            "INSERT INTO name (entity, entity_kind, kind, text, folded, tokens) "
            "VALUES ('agencies/cac', 'agency', 'alias', 'Netoffice', 'netoffice', 'netoffice')"
        )
    replaced(path, renamed)
    assert not await facts.names.lookup("Netoffice")
    assert await facts.renew()
    assert (await facts.names.lookup("Netoffice"))[0].entity.id == "agencies/cac"
    await facts.close()


async def test_file_that_is_gone_for_a_moment_changes_nothing(path: Path) -> None:
    facts = await OpenFacts.open(path)
    path.unlink()
    assert not await facts.renew()
    async with facts.desk() as desk:
        assert await desk.store.entity("agencies/cac")
    await facts.close()
