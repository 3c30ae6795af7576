"""Exports of the small facts, and of facts made for one test."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

import pytest

from bot.answers.desk import Desk
from bot.answers.export import gather, select
from bot.answers.exported import Exported
from tests.making import MakeDesk

Take = Callable[[str], Awaitable[Exported]]


@pytest.fixture
def take(desk: Desk, today: date) -> Take:
    """Gathers what is asked for."""

    async def taken(what: str) -> Exported:
        return await gather(desk, await select(desk, what, today), today)

    return taken


@pytest.fixture
def take_made(
    made_desk: MakeDesk, today: date
) -> Callable[[Mapping[str, str]], Awaitable[Exported]]:
    """Gathers everything of files made for the test."""

    async def taken(files: Mapping[str, str]) -> Exported:
        desk = await made_desk(files)
        return await gather(desk, await select(desk, "everything", today), today)

    return taken
