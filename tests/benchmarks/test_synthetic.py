"""The store grown with made-up names."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks.synthetic import grown
from bot.facts.catalogue import Catalogue
from bot.store.compile import compile_facts
from bot.store.facts import FactStore


@pytest.fixture(scope="module")
def ten(catalogue: Catalogue) -> Catalogue:
    """The small folder ten times over."""
    return grown(catalogue, 10)


def test_a_grown_store_has_that_many_entities(catalogue: Catalogue, ten: Catalogue) -> None:
    assert len(ten.entities) == 10 * len(catalogue.entities)
    assert grown(catalogue, 1).entities == catalogue.entities


def test_what_was_there_stays_as_it_was(catalogue: Catalogue, ten: Catalogue) -> None:
    kept: Mapping[str, object] = {i: ten.entities[i] for i in catalogue.entities}
    assert kept == catalogue.entities


def test_it_grows_the_same_way_each_time(catalogue: Catalogue, ten: Catalogue) -> None:
    again = grown(catalogue, 10)
    assert [e.title_zh for e in again.entities.values()] == [
        e.title_zh for e in ten.entities.values()
    ]


def test_no_two_names_are_the_same(ten: Catalogue) -> None:
    for titles in (
        [e.title_en for e in ten.entities.values() if "made-up" in e.id],
        [e.title_zh for e in ten.entities.values() if "made-up" in e.id],
    ):
        assert len(set(titles)) == len(titles)


async def test_a_grown_store_can_be_compiled_and_read(ten: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    compile_facts(ten, "grown", path)
    store = await FactStore.open(path)
    made = [row for row in store.names if "made-up" in row.entity]
    assert len({row.entity for row in made}) == len(ten.entities) * 9 // 10
    assert await store.entity(made[0].entity)
    await store.close()
