"""Links to calendars: one for each follow, gone as soon as the follow is."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime

import pytest
import pytest_asyncio

from bot.store.address import StatePlace
from bot.store.follows import Follow, with_state
from bot.store.notices import NoticeStore
from bot.store.state import StateStore
from tests.store.test_forgetting import FOLLOW, NOON

pytestmark = pytest.mark.state
HASH, OTHER = "a" * 64, "b" * 64


@pytest_asyncio.fixture
async def store(place_of_state: StatePlace) -> AsyncIterator[NoticeStore]:
    state = await StateStore.open(place_of_state)
    yield state.notices
    await state.close()


@pytest_asyncio.fixture
async def follow(store: NoticeStore) -> Follow:
    """A follow with a link."""
    found = replace(FOLLOW, id=await store.save_follow(FOLLOW))
    await store.share_calendar(found.id, HASH, NOON)
    return found


async def test_link_leads_to_its_follow(store: NoticeStore, follow: Follow) -> None:
    assert await store.follow_of_calendar(HASH) == follow
    assert await store.calendar_made(follow.id) == NOON
    assert await store.follow_of_calendar(OTHER) is None


async def test_new_link_takes_the_place_of_the_old_one(store: NoticeStore, follow: Follow) -> None:
    await store.share_calendar(follow.id, OTHER, NOON)
    assert await store.follow_of_calendar(HASH) is None
    assert await store.follow_of_calendar(OTHER) == follow


async def _removed(store: NoticeStore, follow: Follow) -> None:
    await store.remove_follow(follow)


async def _ended(store: NoticeStore, follow: Follow) -> None:
    await store.set_state(with_state(follow, "ended", datetime.fromisoformat(NOON)))


async def _forgotten(store: NoticeStore, follow: Follow) -> None:
    await store.forget_guild(follow.guild)


async def _replaced(store: NoticeStore, follow: Follow) -> None:
    other = replace(follow, filter="binding")
    other = replace(other, id=await store.save_follow(other), filter=follow.filter)
    await store.change_follow(other)


async def _revoked(store: NoticeStore, follow: Follow) -> None:
    await store.unshare_calendar(follow.id)


@pytest.mark.parametrize("end", [_removed, _ended, _forgotten, _replaced, _revoked])
async def test_nothing_of_the_link_is_left(
    store: NoticeStore, follow: Follow, end: Callable[[NoticeStore, Follow], Awaitable[None]]
) -> None:
    await end(store, follow)
    assert await store.follow_of_calendar(HASH) is None
    assert await store.calendar_made(follow.id) == ""
