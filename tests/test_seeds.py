"""docs/seeds.md against the facts: every row finds what it says."""

from pathlib import Path
from typing import NamedTuple

import pytest

from bot.curation.reading import read
from bot.facts.catalogue import Catalogue
from bot.store.names import names_of
from bot.store.script import folded

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "docs" / "seeds.md"


class Row(NamedTuple):
    """One line of the table; `found` is an id, or a reason when nothing is to be found."""

    document: str
    mentioned: str
    kind: str
    how: str
    found: str


def rows() -> list[Row]:
    """The lines of the table, without its head."""
    text = TABLE.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line[:2] == "| " and line[2].isdigit()]
    return [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines]


@pytest.fixture(scope="module")
def facts() -> Catalogue:
    """All the facts."""
    return read(ROOT / "data")[0]


def with_how(how: str) -> list[Row]:
    """The rows found in this way; the test fails when there are none."""
    found = [row for row in rows() if row.how.partition(":")[0] == how]
    assert found
    return found


def test_every_document_has_rows() -> None:
    assert {row.document for row in rows()} == {"1", "2", "3", "4"}


def test_only_known_ways_of_finding() -> None:
    ways = {row.how.partition(":")[0] for row in rows()}
    assert ways == {"lookup", "date", "fact", "claim", "left out"}


def test_names_find_their_entity(facts: Catalogue) -> None:
    missing = [
        (row.how, row.found)
        for row in with_how("lookup")
        if row.found not in facts.entities
        or folded(row.how.removeprefix("lookup:"))
        not in {name.folded for name in names_of(facts.entities[row.found])}
    ]
    assert missing == []


def test_days_are_those_of_the_statements(facts: Catalogue) -> None:
    wrong = []
    for row in with_how("date"):
        stated = facts.statements.get(row.found)
        day = getattr(stated and stated.statement, "day", None)
        if str(day) != row.how.removeprefix("date: "):
            wrong.append((row.found, str(day)))
    assert wrong == []


def test_statements_exist(facts: Catalogue) -> None:
    assert [row.found for row in with_how("fact") if row.found not in facts.statements] == []


def test_claims_exist_and_cite(facts: Catalogue) -> None:
    claims = [facts.entities.get(row.found) for row in with_how("claim")]
    assert [claim for claim in claims if claim is None or claim.kind != "claim"] == []
    assert [claim.id for claim in claims if not claim.sources] == []


def test_rows_left_out_give_a_reason() -> None:
    assert all(len(row.found.split()) > 3 for row in with_how("left out"))
