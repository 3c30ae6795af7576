"""A server or a person is taken out of the state, and nobody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest
import pytest_asyncio

from bot.store.address import StatePlace
from bot.store.follows import Follow
from bot.store.notices import NoticeStore
from bot.store.outbox import Draft
from bot.store.state import StateStore
from bot.store.told import Given

pytestmark = pytest.mark.state
NOON = "2026-11-21T04:00:00+00:00"
FOLLOW = Follow(
    id=0, guild=1, channel=10, place="forum", subject="everything", lead_days="7", hour=9,
    zone="UTC", digest="off", role=0, language="en", filter="", set_by=100, state="active",
    reason="", since=NOON, behind="", ended="",
)  # fmt: skip
LETTER = Draft("", "n", 1, 10, "forum", "en", "UTC", 0, "{}", NOON, (("item", "{}"),))


@pytest_asyncio.fixture
async def store(place_of_state: StatePlace) -> AsyncIterator[NoticeStore]:
    """Two servers, each with a follow, letters, an answer, a forum post and no corrections."""
    state = await StateStore.open(place_of_state)
    for guild in (1, 2):
        await fill(state.notices, guild)
    yield state.notices
    await state.close()


async def fill(store: NoticeStore, guild: int) -> None:
    follow = replace(FOLLOW, guild=guild, channel=10 * guild, set_by=100 * guild)
    number = await store.save_follow(follow)
    letter = replace(LETTER, guild=guild, channel=10 * guild)
    await store.add_letter(replace(letter, recipient=f"follow:{number}"))
    await store.add_letter(replace(letter, recipient=f"user:{100 * guild}", place="dm"))
    await store.set_forum_post(10 * guild, "instruments/pipl", 7)
    await store.remember_answer(Given(1000 * guild, guild, 10 * guild, "en", "x"), NOON)
    await store.set_errata(guild, wanted=False)


async def kept(store: NoticeStore) -> dict[str, list[object]]:
    """What is left, by kind."""
    return {
        "follows": [f.guild for f in await store.follows()],
        "letters": [await store.open_letters()],
        "told": sorted(await store.told_by_all()),
        "posts": [await store.forum_post(10 * g, "instruments/pipl") for g in (1, 2)],
        "answers": [g.guild for g in await store.answers_since("2026")],
        "no errata": sorted(await store.without_errata()),
    }


async def test_a_server_is_forgotten_and_no_other(store: NoticeStore) -> None:
    counts = await store.forget_guild(1)
    assert counts == {"follows": 1, "letters": 2, "answers": 1}
    assert await kept(store) == {
        "follows": [2],
        "letters": [2],
        "told": ["follow:2", "user:200"],
        "posts": [0, 7],
        "answers": [2],
        "no errata": [2],
    }


async def test_a_person_is_forgotten_and_the_follow_of_the_server_goes_on(
    store: NoticeStore,
) -> None:
    assert await store.forget_user(100) == {"follows": 1, "letters": 1, "questions": 0}
    assert [(f.guild, f.set_by) for f in await store.follows()] == [(1, 0), (2, 200)]
    assert (await kept(store))["told"] == ["follow:1", "follow:2", "user:200"]


async def test_unknown_ones_are_forgotten_without_a_trace(store: NoticeStore) -> None:
    before = await kept(store)
    assert set((await store.forget_guild(9)).values()) == {0}
    assert set((await store.forget_user(9)).values()) == {0}
    assert await kept(store) == before


async def test_a_server_that_is_gone_for_long_is_forgotten(store: NoticeStore) -> None:
    first = (await store.follows_in(1))[0]
    await store.set_state(replace(first, state="ended", ended="2026-10-01T00:00:00+00:00"))
    await store.forget_ended("2026-09-30")
    assert len(await store.follows()) == 2
    await store.forget_ended("2026-10-02")
    found = await kept(store)
    assert (found["follows"], found["posts"], found["answers"]) == ([2], [0, 7], [2])


async def test_old_letters_go_and_open_ones_stay(store: NoticeStore) -> None:
    await store.forget_old("2027")
    assert await store.open_letters() == 4
    await store.forget_guild(1)
    for letter in await store.claim(datetime.fromisoformat(NOON), 0.0, 9, 1.0):
        await store.give_up(letter, "x")
    await store.forget_old("2027")
    assert not await store.history("follow:2", 9)
