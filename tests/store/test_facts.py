"""Typed queries over facts.db, and what is said when it cannot serve."""

import os
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.facts.catalogue import Catalogue
from bot.store.compile import compile_facts
from bot.store.facts import FactsFileError, FactStore
from bot.store.kept import REMEMBERED, Kept
from bot.store.script import query_tokens
from tests.making import catalogue_of, dates


@pytest_asyncio.fixture
async def store(facts_db: Path) -> AsyncIterator[FactStore]:
    """The small facts.db."""
    opened = await FactStore.open(facts_db)
    yield opened
    await opened.close()


async def hits(store: FactStore, text: str) -> set[str]:
    """Entities that full text finds for every term of a text."""
    return {row.entity for row in await store.search(query_tokens(text), 50, every=True)}


async def test_a_missing_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(FactsFileError, match=r"there is no .*facts\.db: run `python -m bot build`"):
        await FactStore.open(tmp_path / "facts.db")


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough" * 99])
async def test_a_damaged_file_is_told_with_the_remedy(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "facts.db"
    path.write_bytes(content)
    with pytest.raises(FactsFileError, match="run `python -m bot build`"):
        await FactStore.open(path)


async def test_a_truncated_file_is_told_with_the_remedy(facts_db: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(facts_db, tmp_path))
    os.truncate(path, 5000)
    with pytest.raises(FactsFileError, match=r"is damaged .*run `python -m bot build`"):
        await FactStore.open(path)


async def test_a_file_of_another_version_is_told_with_the_remedy(
    facts_db: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(facts_db, tmp_path))
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(FactsFileError, match="has schema 999, this program reads"):
        await FactStore.open(path)


async def test_a_folder_may_have_any_name(facts_db: Path, tmp_path: Path) -> None:
    folder = tmp_path / "50% #1? 事实"
    folder.mkdir()
    store = await FactStore.open(Path(shutil.copy(facts_db, folder)))
    assert await store.entity("agencies/cac")
    await store.close()


async def test_the_file_cannot_be_written_to(store: FactStore) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await store._rows("DELETE FROM entity")


async def test_what_was_compiled_is_what_is_read(store: FactStore, catalogue: Catalogue) -> None:
    for identity, entity in catalogue.entities.items():
        assert await store.entity(identity) == entity
    for identity, source in catalogue.sources.items():
        assert await store.sources([identity]) == {identity: source}


async def test_an_id_that_is_not_there_gives_none(store: FactStore) -> None:
    assert await store.entity("instruments/nothing") is None
    assert await store.sources(["sources/nothing"]) == {}
    assert await store.entities(["instruments/nothing", "agencies/cac"]) == [
        await store.entity("agencies/cac")
    ]


async def test_the_file_tells_what_it_was_made_of(store: FactStore, catalogue: Catalogue) -> None:
    meta = await store.meta()
    assert meta["data_day"] == "2026-11-21"
    assert int(meta["entities"]) == len(catalogue.entities)
    assert int(meta["statements"]) == len(catalogue.statements)


async def test_dates_of_a_period_are_found_with_their_ends(store: FactStore) -> None:
    found = await store.dated_between(date(2023, 7, 10), date(2023, 8, 15))
    assert [identity for identity, _, _ in found] == [
        "instruments/genai-measures/promulgated",
        "instruments/genai-measures/published",
        "instruments/genai-measures/in_force",
    ]


async def test_a_month_lies_in_a_period_that_holds_all_of_it(store: FactStore) -> None:
    assert await store.dated_between(date(2023, 3, 31), date(2023, 3, 31)) == []
    found = await store.dated_between(date(2023, 3, 1), date(2023, 3, 31))
    review = "events/2023-05-21-micron-cybersecurity-review"
    assert (f"{review}/announced", review, "announced") in found


async def test_dates_of_a_period_can_be_those_of_some_entities(store: FactStore) -> None:
    found = await store.dated_between(date(1949, 1, 1), date(2060, 1, 1), ["agencies/cac"])
    assert {subject for _, subject, _ in found} == {"agencies/cac"}


async def test_relations_are_found_from_both_ends(store: FactStore) -> None:
    assert ("instruments/genai-measures-draft", "draft_of") in await store.pointing(
        "instruments/genai-measures"
    )


async def test_entities_are_found_by_kind_type_and_topic(store: FactStore) -> None:
    assert await store.of_kind("absence") == ["absences/ai-law"]
    assert await store.of_type("law") == ["instruments/csl"]
    assert "instruments/genai-measures" in await store.with_topic("filing")


async def test_an_official_source_shows_in_the_verification(store: FactStore) -> None:
    found = await store.verifications("instruments/genai-measures-draft")
    assert found["instruments/genai-measures-draft/consultation_opened"] == "corroborated"
    assert found["instruments/genai-measures-draft/draft_of"] == "single_source"


async def test_disputed_and_settled_values_are_found(tmp_path: Path) -> None:
    disputed = dates("issued 2025-01-01", "issued 2025-03-01")
    settled = dates("issued 2025-01-01") + dates("issued 2025-03-01", more='rank = "deprecated"')
    path = tmp_path / "facts.db"
    known = catalogue_of({"instruments/a": disputed, "instruments/b": settled})
    compile_facts(known, "hash", path)
    store = await FactStore.open(path)
    assert await store.contested() == [("instruments/a", "issued")]
    assert await store.contested("instruments/b") == []
    assert await store.settled() == [("instruments/b", "issued")]
    await store.close()


async def test_changes_are_found_newest_first(tmp_path: Path) -> None:
    text = dates("issued 2025-01-01", more='recorded = "2026-01-01"') + dates(
        "in_force 2025-02-01", more='recorded = "2026-01-01"\nwithdrawn = "2026-03-01"'
    )
    path = tmp_path / "facts.db"
    compile_facts(catalogue_of({"instruments/a": text}), "hash", path)
    store = await FactStore.open(path)
    assert await store.changed_since(date(2026, 1, 1), 9) == (
        [
            ("2026-03-01", "instruments/a", ["instruments/a/in_force"]),
            ("2026-01-01", "instruments/a", ["instruments/a/issued"]),
        ],
        2,
    )
    assert await store.changed_since(date(2026, 3, 2), 9) == ([], 0)
    await store.close()


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("training data", "instruments/genai-measures"),
        ("annotation rules", "instruments/genai-measures"),
        ("标", "instruments/genai-measures"),
        ("备案", "instruments/genai-measures"),
        ("网信办", "agencies/cac"),
        ("算法备案", "instruments/genai-measures"),
        ("美光审查", "events/2023-05-21-micron-cybersecurity-review"),
        ("備案", "instruments/genai-measures"),
    ],
)
async def test_full_text_finds_english_and_chinese_of_any_length(
    store: FactStore, text: str, entity: str
) -> None:
    assert entity in await hits(store, text)


async def test_full_text_does_not_find_what_is_nowhere(store: FactStore) -> None:
    assert await hits(store, "zeppelin") == set()
    assert await hits(store, "飞艇") == set()
    assert await store.search([], 10) == []


@pytest.mark.parametrize(
    "term",
    [
        '"',
        "*",
        "a*",
        "NOT",
        "AND OR",
        "NEAR(a b)",
        "names:data",
        "^data",
        "(",
        "-",
        "+",
        "'",
        ";--",
    ],
)
async def test_operators_of_the_search_are_harmless(store: FactStore, term: str) -> None:
    assert isinstance(await store.search([term], 5), list)
    assert isinstance(await store.search([term, "data"], 5, every=True), list)


@given(st.lists(st.text(max_size=30), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
async def test_no_words_break_the_search(store: FactStore, terms: list[str]) -> None:
    assert len(await store.search(terms, 3)) <= 3


def test_only_so_much_is_kept_and_the_oldest_goes_first() -> None:
    kept: Kept[int] = Kept()
    for number in range(REMEMBERED):
        kept.keep(str(number), number)
    assert kept.used("0") == 0
    kept.keep("one more", -1)
    assert len(kept) == REMEMBERED
    assert (kept.used("0"), kept.used("1")) == (0, None)


async def test_what_is_kept_is_what_was_read(store: FactStore) -> None:
    for subject in ("instruments/genai-measures", "instruments/nothing"):
        assert await store.verifications(subject) == await store.verifications(subject)
        assert await store.pointing(subject) == await store.pointing(subject)


async def test_frequent_words_are_known_as_such(store: FactStore) -> None:
    counts = await store.frequencies(["data", "micron", "data"])
    assert counts["data"] > counts["micron"] > 0
    assert await store.frequencies(["zeppelin"]) == {"zeppelin": 0}
