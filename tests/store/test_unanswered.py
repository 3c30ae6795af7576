"""Questions without an answer are counted, without telling who asked."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.store.address import StatePlace
from bot.store.notices import NoticeStore
from bot.store.state import StateStore
from bot.store.unanswered import LONGEST, MOST_A_DAY

pytestmark = pytest.mark.state


@pytest_asyncio.fixture
async def store(place_of_state: StatePlace) -> AsyncIterator[NoticeStore]:
    state = await StateStore.open(place_of_state)
    yield state.notices
    await state.close()


async def test_a_question_is_counted_by_asker_and_day(store: NoticeStore) -> None:
    for user, day in ((1, "2026-11-20"), (1, "2026-11-20"), (2, "2026-11-21")):
        await store.count_unanswered(user, "who  is\n the sandbox ", "en", day)
    await store.count_unanswered(1, "沙盒是什么", "zh", "2026-11-21")
    first, second = await store.gaps()
    assert (first.question, first.times, first.askers) == ("who is the sandbox", 3, 2)
    assert (first.first, first.last) == ("2026-11-20", "2026-11-21")
    assert (second.question, second.language, second.times) == ("沙盒是什么", "zh", 1)
    assert [gap.times for gap in await store.gaps("2026-11-21")] == [1, 1]


async def test_who_asked_is_not_kept(store: NoticeStore) -> None:
    user = 123456789012345678
    await store.count_unanswered(user, "x", "en", "2026-11-21")
    assert str(user) not in await store.asker(user)
    assert await store.asker(user) == await store.asker(user) != await store.asker(user + 1)


async def test_a_forgotten_person_leaves_no_question(store: NoticeStore) -> None:
    for user in (1, 2):
        await store.count_unanswered(user, f"question {user}", "en", "2026-11-21")
    assert (await store.forget_user(1))["questions"] == 1
    assert [gap.question for gap in await store.gaps()] == ["question 2"]


async def test_a_day_and_a_question_have_their_limit(store: NoticeStore) -> None:
    for number in range(MOST_A_DAY + 5):
        await store.count_unanswered(1, f"{number} " + "x" * 2 * LONGEST, "en", "2026-11-21")
    await store.count_unanswered(1, "next day", "en", "2026-11-22")
    found = await store.gaps()
    assert len(found) == MOST_A_DAY + 1
    assert max(len(gap.question) for gap in found) == LONGEST
