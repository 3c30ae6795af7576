"""Exports of the small facts, and of facts made for one test."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import pytest_asyncio

from bot.answers.desk import Desk
from bot.answers.export import gather, select
from bot.answers.exported import Exported
from bot.store.compile import compile_facts
from tests.making import catalogue_of

Take = Callable[[str], Awaitable[Exported]]
MakeDesk = Callable[[Mapping[str, str]], Awaitable[Desk]]
SOURCES = {"sources/one": "", "sources/two": 'publisher = "Another gazette"'}


@pytest.fixture
def take(desk: Desk, today: date) -> Take:
    """Gathers what is asked for."""

    async def taken(what: str) -> Exported:
        return await gather(desk, await select(desk, what, today), today)

    return taken


@pytest_asyncio.fixture
async def made_desk(tmp_path: Path) -> AsyncIterator[MakeDesk]:
    """Opens a desk over these files, `folder/slug` to lines of TOML, and two sources."""
    opened: list[Desk] = []

    async def open_desk(files: Mapping[str, str]) -> Desk:
        path = tmp_path / f"{len(opened)}.db"
        compile_facts(catalogue_of({**SOURCES, **files}), "made", path)
        opened.append(await Desk.open(path))
        return opened[-1]

    yield open_desk
    for desk in opened:
        await desk.close()


@pytest.fixture
def take_made(
    made_desk: MakeDesk, today: date
) -> Callable[[Mapping[str, str]], Awaitable[Exported]]:
    """Gathers everything of files made for the test."""

    async def taken(files: Mapping[str, str]) -> Exported:
        desk = await made_desk(files)
        return await gather(desk, await select(desk, "everything", today), today)

    return taken
