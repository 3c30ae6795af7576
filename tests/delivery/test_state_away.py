"""The database server goes away and comes back: answers go on, and nothing entrusted is lost."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.store.address import place_of
from bot.store.database import StateError
from tests.delivery.conftest import DAY, MOFCOM, Desk, hours, working
from tests.loopback import LoopbackServer
from tests.proxies import Way, way_to
from tests.states import SERVER, fresh_database

pytestmark = [
    pytest.mark.state,
    pytest.mark.skipif(not SERVER, reason="needs PostgreSQL: make test-postgres"),
]


@pytest_asyncio.fixture
async def way() -> AsyncIterator[Way]:
    async with way_to(SERVER) as found:
        yield found


@pytest_asyncio.fixture
async def desk(loopback: LoopbackServer, facts_db: Path, way: Way) -> AsyncIterator[Desk]:
    """The bot, whose way to its state can be cut."""
    async with fresh_database() as url, working(loopback, facts_db, place_of(way.to(url))) as found:
        yield found


async def test_answers_go_on_and_settings_say_what_is_wrong(desk: Desk, way: Way) -> None:
    await way.cut()
    answer = await desk.server.slash("regulation", {"name": MOFCOM})
    assert "2024" in str(answer.embeds)
    refused = await desk.follows(lead_days="1")
    assert "cannot be kept just now, so nothing was changed" in str(refused.embeds)
    await way.open()
    assert "2026-11-26" in str((await desk.follows(lead_days="1")).embeds)


async def test_letters_wait_until_it_is_back(desk: Desk, way: Way) -> None:
    await desk.follows(lead_days="1")
    await way.cut()
    with pytest.raises(StateError):
        await desk.ticks(DAY - hours(24))
    await way.open()
    await desk.ticks(DAY - hours(23))
    assert len(desk.posts()) == 1
