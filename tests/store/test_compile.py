"""facts.db is the same bytes for the same facts, and is replaced only when complete."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.curation.building import check
from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity
from bot.store.compile import APPLICATION_ID, SCHEMA_VERSION, compile_facts


class Halfway(Exception):
    """The disk is full, say."""


class Breaking(dict[str, Entity]):
    """Entities of which the last cannot be had."""

    def items(self):  # type: ignore[no-untyped-def]
        yield from list(super().items())[:-1]
        raise Halfway


def test_the_same_facts_give_the_same_bytes(data_folder: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    for path in (one, other):
        compile_facts(check(data_folder)[0], "hash", path)
    assert one.read_bytes() == other.read_bytes()


def test_the_order_of_reading_makes_no_difference(catalogue: Catalogue, tmp_path: Path) -> None:
    backwards = Catalogue(
        dict(reversed(catalogue.entities.items())), dict(reversed(catalogue.sources.items()))
    )
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    compile_facts(catalogue, "hash", one)
    compile_facts(backwards, "hash", other)
    assert one.read_bytes() == other.read_bytes()


def test_other_facts_give_other_bytes(catalogue: Catalogue, tmp_path: Path) -> None:
    fewer = dict(list(catalogue.entities.items())[1:])
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    compile_facts(catalogue, "hash", one)
    compile_facts(replace(catalogue, entities=fewer), "hash", other)
    assert one.read_bytes() != other.read_bytes()


def test_an_error_halfway_leaves_the_old_file_and_nothing_else(
    catalogue: Catalogue, tmp_path: Path
) -> None:
    out = tmp_path / "facts.db"
    compile_facts(catalogue, "hash", out)
    before = out.read_bytes()
    with pytest.raises(Halfway):
        compile_facts(Catalogue(Breaking(catalogue.entities), catalogue.sources), "new", out)
    assert out.read_bytes() == before
    assert list(tmp_path.iterdir()) == [out]


def test_the_file_says_what_it_is(facts_db: Path) -> None:
    with closing(sqlite3.connect(facts_db)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_every_statement_and_entity_is_in_the_file(facts_db: Path, catalogue: Catalogue) -> None:
    with closing(sqlite3.connect(facts_db)) as db:
        entities = {row[0] for row in db.execute("SELECT id FROM entity")}
        statements = {row[0] for row in db.execute("SELECT id FROM statement")}
    assert entities == set(catalogue.entities)
    assert statements == set(catalogue.statements)


@pytest.mark.parametrize("value", ["2023-07", "2023-07-10"])
def test_a_date_is_kept_with_its_span(facts_db: Path, value: str) -> None:
    spans = {"2023-07": None, "2023-07-10": ("2023-07-10", "2023-07-10")}
    with closing(sqlite3.connect(facts_db)) as db:
        found = db.execute(
            "SELECT first_day, last_day FROM statement WHERE value = ? AND form = 'date'", (value,)
        ).fetchone()
    assert found == spans[value]
