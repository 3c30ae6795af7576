"""Processes that share a state: news is told once, by the first; old facts are no news."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.delivery.newsroom import Newsroom
from bot.store.address import place_of
from bot.store.compile import compile_facts
from bot.store.facts import FactStore
from bot.store.state import StateStore
from tests.making import catalogue_of
from tests.making_state import follow
from tests.states import SERVER, fresh_database

pytestmark = [
    pytest.mark.state,
    pytest.mark.skipif(not SERVER, reason="needs PostgreSQL: make test-postgres"),
]
NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)
TODAY = date(2026, 3, 6)
HOUR = timedelta(hours=1)


class Fleet:
    """Newsrooms of processes over one state, and the facts that each may have."""

    def __init__(self, folder: Path, stores: list[StateStore]) -> None:
        self._folder = folder
        self._opened: list[FactStore] = []
        self.stores = stores
        self.rooms = [Newsroom(store.notices) for store in stores]

    async def facts(self, day: str) -> FactStore:
        """A facts.db in which the instrument is in force from this day."""
        lines = (
            f'[[dates]]\nrole = "in_force"\nday = "{day}"\nsources = [{{ source = "sources/x" }}]\n'
        )
        path = self._folder / f"{day}-{len(self._opened)}.db"
        compile_facts(catalogue_of({"instruments/a": lines, "sources/x": ""}), day, path)
        self._opened.append(await FactStore.open(path))
        return self._opened[-1]

    def restarts(self, number: int) -> None:
        self.rooms[number] = Newsroom(self.stores[number].notices)

    async def letters(self) -> int:
        return await self.stores[0].notices.open_letters()

    async def close(self) -> None:
        for each in (*self.stores, *self._opened):
            await each.close()


@pytest_asyncio.fixture
async def fleet(tmp_path: Path) -> AsyncIterator[Fleet]:
    async with fresh_database() as address:
        stores = [await StateStore.open(place_of(address)) for _ in range(3)]
        since = (NOW - HOUR).isoformat()
        every_hour = replace(follow(1, lead_days="1"), since=since, hour=0, zone="UTC")
        await stores[0].notices.save_follow(every_hour)
        found = Fleet(tmp_path, stores)
        yield found
        await found.close()


async def test_all_learn_at_once_and_one_tells(fleet: Fleet) -> None:
    old, new = await fleet.facts("2026-03-20"), await fleet.facts("2026-03-25")
    await asyncio.gather(*(room.look(old, NOW, TODAY) for room in fleet.rooms))
    assert await fleet.letters() == 0
    later = NOW + HOUR
    await asyncio.gather(*(room.look(new, later, TODAY) for room in fleet.rooms))
    assert await fleet.letters() == 1


async def test_one_with_old_facts_knows_what_was_told(fleet: Fleet) -> None:
    old, new = await fleet.facts("2026-03-20"), await fleet.facts("2026-03-25")
    for room in fleet.rooms:
        await room.look(old, NOW, TODAY)
    await fleet.rooms[0].look(new, NOW + HOUR, TODAY)
    await fleet.rooms[1].look(old, NOW + HOUR, TODAY)
    known = [room.known.dates for room in fleet.rooms]
    assert known[1] == known[0] != known[2]


async def test_old_facts_after_a_start_are_no_news_for_an_hour(fleet: Fleet) -> None:
    old, new = await fleet.facts("2026-03-20"), await fleet.facts("2026-03-25")
    await fleet.rooms[1].look(old, NOW, TODAY)
    await fleet.rooms[0].look(new, NOW + HOUR, TODAY)
    fleet.restarts(1)
    await fleet.rooms[1].look(old, NOW + HOUR, TODAY)
    assert await fleet.letters() == 1
    await fleet.rooms[1].look(old, NOW + 2 * HOUR, TODAY)
    assert await fleet.letters() == 2


async def test_reminder_is_planned_once(fleet: Fleet) -> None:
    facts = await fleet.facts("2026-03-08")
    for room in fleet.rooms:
        await room.look(facts, NOW, TODAY)
    due = datetime(2026, 3, 7, tzinfo=UTC)
    await asyncio.gather(*(room.look(facts, due, TODAY) for room in fleet.rooms))
    assert await fleet.letters() == 1
    assert await fleet.stores[0].notices.meta("planned_until") == due.isoformat()


async def test_plan_made_meanwhile_by_another_is_not_made_again(fleet: Fleet) -> None:
    facts = await fleet.facts("2026-03-08")
    await fleet.rooms[0].look(facts, NOW + HOUR, TODAY)
    await fleet.rooms[1].look(facts, NOW + HOUR - timedelta(seconds=30), TODAY)
    until = await fleet.stores[0].notices.meta("planned_until")
    assert until == (NOW + HOUR).isoformat()


async def test_turns_are_taken_one_after_the_other(fleet: Fleet) -> None:
    turns = (store.notices.take_turn("t", 1000.0, 5.0) for store in fleet.stores)
    assert sorted(await asyncio.gather(*turns)) == [False, False, True]
    assert not await fleet.stores[1].notices.take_turn("t", 1004.9, 5.0)
    assert await fleet.stores[1].notices.take_turn("t", 1005.0, 5.0)
