"""Every name that people are known to use finds its entity; names made up find nothing."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.answers.desk import Desk
from bot.curation.reading import read
from bot.store.compile import compile_facts

FOLDER = Path(__file__).parent
DATA = FOLDER.parents[1] / "data"
EXACT = {"title", "alias", "document_number"}

pytestmark = pytest.mark.slow


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    """All facts, open."""
    path = tmp_path_factory.mktemp("all") / "facts.db"
    catalogue, _ = read(DATA)
    compile_facts(catalogue, "names", path)
    opened = await Desk.open(path)
    yield opened
    await opened.close()


def lines(file: str) -> list[str]:
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()


@pytest.mark.asyncio(loop_scope="module")
async def test_a_known_name_finds_its_entity_by_title_or_alias(desk: Desk) -> None:
    wrong: list[str] = []
    for line in lines("known.tsv"):
        name, entity = line.split("\t")
        found = await desk.lookup(name)
        best = (found[0].entity.id, found[0].matched_by) if found else ("nothing", "")
        if best[0] != entity or best[1] not in EXACT:
            wrong.append(f"{name}: {best[0]} by {best[1]}, not {entity}")
    assert wrong == []


@pytest.mark.asyncio(loop_scope="module")
async def test_a_made_up_name_finds_nothing(desk: Desk) -> None:
    found: list[str] = []
    for name in lines("made_up.txt"):
        found += [f"{name}: {m.entity.id} by {m.matched_by}" for m in await desk.lookup(name, 1)]
    assert found == []


def test_the_lists_are_long_and_hold_no_name_twice() -> None:
    known, made_up = lines("known.tsv"), lines("made_up.txt")
    assert len(known) >= 600
    assert len(made_up) >= 80
    assert len(set(made_up)) == len(made_up)
    assert len({line.split("\t")[0] for line in known}) == len(known)
