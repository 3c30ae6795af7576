"""Things set side by side: each side is read, and each has its value or is said to lack it."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import AbsencePoint, DatesPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'


def rules(place: str, place_zh: str, days: str) -> str:
    """The rabbit rules of a place with these days."""
    return (
        f'title_en = "{place} Municipality Rabbit Welfare Regulations"\n'
        f'title_zh = "{place_zh}市兔福利条例"\ntype = "local_regulation"\n'
        + dates(days, more=SOURCED)
    )


FILES = {
    "sources/gazette": "",
    "instruments/wuhan": rules("Wuhan", "武汉", "in_force 2025-03-01"),
    "instruments/hefei": rules("Hefei", "合肥", "in_force 2024-12-20"),
    "instruments/hangzhou": rules("Hangzhou", "杭州", "adopted 2024-02-01"),
    "instruments/feed-old": 'title_en = "Stable Hay Feeding Measures (Trial)"\n'
    'title_zh = "马厩干草喂养办法（试行）"\n' + dates("in_force 2023-12-01", more=SOURCED),
    "instruments/feed-new": 'title_en = "Meadow Hay Feeding Measures (Trial)"\n'
    'title_zh = "草地干草喂养办法（试行）"\n' + dates("in_force 2026-03-20", more=SOURCED),
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with the same rules of three cities, and two measures told apart by their year."""
    return await made_desk(FILES)


@pytest.mark.parametrize(
    "question",
    [
        "wuhan / hefei rabbit welfare rules effective dates",
        "Rabbit welfare regulations of Wuhan and Hefei: when in force",
        "gdpr-style q: Wuhan vs Hefei rabbit welfare regs, which was in force first",
        "武汉、合肥两地兔福利条例施行日期",
    ],
)
async def test_both_sides_have_their_day(small: Desk, today: date, question: str) -> None:
    answer = await ask(small, question, today)
    days = {e.value for p in answer.points if isinstance(p, DatesPoint) for e in p.asked}
    assert days == {"2025-03-01", "2024-12-20"}


async def test_a_side_without_the_day_is_said_to_lack_it(small: Desk, today: date) -> None:
    answer = await ask(small, "wuhan vs hangzhou rabbit welfare regulations: in force", today)
    assert answer.outcome == "answered"
    lacking = [p.entity.id for p in answer.points if isinstance(p, AbsencePoint)]
    assert lacking == ["instruments/hangzhou"]


async def test_half_a_comparison_is_no_answer(small: Desk, today: date) -> None:
    question = "wuhan rabbit welfare regulations vs the platypus ferry accord: dates"
    assert (await ask(small, question, today)).outcome == "unknown"


async def test_the_years_of_two_sides_tell_which_texts_are_meant(small: Desk, today: date) -> None:
    answer = await ask(small, "hay feeding measures 2023 vs 2026 in force", today)
    assert [e.value for p in answer.points if isinstance(p, DatesPoint) for e in p.asked] == [
        "2023-12-01",
        "2026-03-20",
    ]
