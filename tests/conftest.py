"""What many tests share: a small folder of real facts, compiled once."""

from collections.abc import AsyncIterator, Mapping
from datetime import date
from os import environ
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings

from bot.answers.desk import Desk
from bot.curation.building import check
from bot.curation.reading import content_hash
from bot.facts.catalogue import Catalogue
from bot.store.address import StatePlace
from bot.store.compile import compile_facts
from tests.making import TWO_SOURCES, MakeDesk, catalogue_of
from tests.states import fresh_place

# Whoever runs the tests gets the same examples; the long proofs and the fuzzer look for new ones.
settings.register_profile("repeatable", derandomize="PROVE_EXAMPLES" not in environ, deadline=None)
settings.load_profile("repeatable")

TESTS = Path(__file__).parent
DATA = TESTS / "data"
# Tests over real sockets, of long texts and of every button: the quick part goes without them.
SLOW = (
    "browser",
    "loopback",
    "delivery",
    "checks",
    "process",
    "fuzz",
    "pictures",
    "commands/test_names.py",
    "commands/test_pictures.py",
    "questions/test_accuracy.py",
)
# What commands say is the same wherever state is kept; trouble of a disk is a file's alone.
ELSEWHERE = ("commands/", "delivery/test_storage.py")
# Commands that lean on what is kept.
KEEPING = ("commands/test_gaps.py", "commands/test_registration.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whole folders as slow, so that `-m "not slow"` stays under half a minute; and what
    keeps state, unless it is about what commands say."""
    for item in items:
        path = item.path.relative_to(TESTS).as_posix()
        if path.startswith(SLOW):
            item.add_marker(pytest.mark.slow)
        keeps = "place_of_state" in getattr(item, "fixturenames", ())
        if keeps and (path in KEEPING or not path.startswith(ELSEWHERE)):
            item.add_marker(pytest.mark.state)


@pytest.fixture(scope="session")
def today() -> date:
    """The day that the facts in tests/data were read on."""
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """A few dozen data files; not to be written to."""
    return DATA


@pytest.fixture(scope="session")
def catalogue(data_folder: Path) -> Catalogue:
    """Everything in the small folder, free of problems."""
    return check(data_folder)[0]


@pytest.fixture(scope="session")
def facts_db(
    catalogue: Catalogue, data_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """facts.db of the small folder; not to be written to."""
    path = tmp_path_factory.mktemp("facts") / "facts.db"
    compile_facts(catalogue, content_hash(data_folder), path)
    return path


@pytest_asyncio.fixture
async def place_of_state(tmp_path: Path) -> AsyncIterator[StatePlace]:
    """An empty state.db, or an empty database where the tests run with a server."""
    async with fresh_place(tmp_path) as place:
        yield place


@pytest_asyncio.fixture
async def desk(facts_db: Path) -> AsyncIterator[Desk]:
    """The small facts.db, open."""
    desk = await Desk.open(facts_db)
    yield desk
    await desk.close()


@pytest_asyncio.fixture
async def made_desk(tmp_path: Path) -> AsyncIterator[MakeDesk]:
    """Opens a desk over these files, `folder/slug` to lines of TOML, and two sources."""
    opened: list[Desk] = []

    async def open_desk(files: Mapping[str, str]) -> Desk:
        path = tmp_path / f"{len(opened)}.db"
        compile_facts(catalogue_of({**TWO_SOURCES, **files}), "made", path)
        opened.append(await Desk.open(path))
        return opened[-1]

    yield open_desk
    for desk in opened:
        await desk.close()
