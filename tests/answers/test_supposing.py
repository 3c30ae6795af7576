"""What is taken for granted, what a draft has, what a text ended: answered or declined."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import (
    AboutPoint,
    Answer,
    DatesPoint,
    PassagesPoint,
    RelationsPoint,
    VerdictPoint,
)
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'
FINAL = 'title_en = "Rabbit Keeping Rules"\ntitle_zh = "养兔规则"\n'
FILES = {
    "sources/gazette": "",
    "instruments/rabbit-rules": FINAL
    + dates("in_force 2025-01-01", "published 2024-12-01", more=SOURCED)
    + f'[[relations]]\nverb = "repeals"\nto = ["instruments/hare-rules"]\n{SOURCED}\n'
    '[[facts]]\nkey = "fines"\nen = "Whoever breaks the rules is fined."\n'
    f'zh = "罚款。"\n{SOURCED}\n',
    "instruments/rabbit-rules-draft": 'title_en = "Rabbit Keeping Rules (draft for comment)"\n'
    'title_zh = "养兔规则（征求意见稿）"\ntype = "draft"\nbinding = false\n'
    + dates("published 2024-02-01", "consultation_closed 2024-03-01", more=SOURCED)
    + f'[[relations]]\nverb = "draft_of"\nto = ["instruments/rabbit-rules"]\n{SOURCED}\n',
    "instruments/hare-rules": 'title_en = "Hare Hunting Rules"\ntitle_zh = "猎兔规则"\n'
    + dates("in_force 2015-01-01", more=SOURCED),
    "instruments/carrot-declaration": 'title_en = "Carrot Declaration"\ntitle_zh = "胡萝卜宣言"\n'
    'type = "international_declaration"\nbinding = false\njurisdiction = "INT"\n'
    + dates("published 2024-07-04", more=SOURCED)
    + '[[facts]]\nkey = "china"\nen = "China was not among those who signed."\n'
    f'zh = "中国未签署。"\n{SOURCED}\n',
    "organisations/burrow": 'title_en = "Burrow Technology"\ntitle_zh = "地洞科技"\n',
    "events/review": 'title_en = "Hutch safety review"\ntitle_zh = "兔舍安全审查"\n'
    'place = "Geneva"\nabout_en = "The review was held in Geneva."\nabout_zh = "在日内瓦。"\n'
    'about_sources = ["gazette"]\n'
    + dates("announced 2023-03-31", "happened 2023-05-21", more=SOURCED),
}
TODAY = date(2026, 11, 21)


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with a rule, its draft, what it repealed, a company and a review."""
    return await made_desk(FILES)


def days(answer: Answer) -> list[tuple[str, str]]:
    """Each entity with the days asked of it."""
    points = [point for point in answer.points if isinstance(point, DatesPoint)]
    return [(point.entity.id, e.value) for point in points for e in point.asked]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Rabbit Keeping Rules comment deadline", ("instruments/rabbit-rules-draft", "2024-03-01")),
        ("养兔规则征求意见截止到哪天", ("instruments/rabbit-rules-draft", "2024-03-01")),
        ("when was the Hutch safety review outcome announced", ("events/review", "2023-05-21")),
        (
            "when did they adopt the Carrot Declaration",
            ("instruments/carrot-declaration", "2024-07-04"),
        ),
        ("Rabbit Keeping Rules vs the draft: dates", ("instruments/rabbit-rules", "2025-01-01")),
        (
            "Rabbit Keeping Rules vs the draft: dates",
            ("instruments/rabbit-rules-draft", "2024-03-01"),
        ),
    ],
)
async def test_the_nearest_stored_day_is_given(
    small: Desk, question: str, found: tuple[str, str]
) -> None:
    assert found in days(await ask(small, question, TODAY))


async def test_the_day_an_event_was_announced_is_not_that_of_its_outcome(small: Desk) -> None:
    answer = await ask(small, "when was the Hutch safety review announced", TODAY)
    assert ("events/review", "2023-03-31") in days(answer)


async def test_a_published_draft_was_not_adopted(small: Desk) -> None:
    answer = await ask(small, "when was the Rabbit Keeping Rules draft adopted", TODAY)
    assert ("instruments/rabbit-rules-draft", "2024-02-01") not in days(answer)


async def test_the_place_is_told_beside_the_day(small: Desk) -> None:
    answer = await ask(small, "Hutch safety review, date + city", TODAY)
    assert [type(point) for point in answer.points] == [DatesPoint, AboutPoint]


@pytest.mark.parametrize(
    "question",
    ["which old rules did the Rabbit Keeping Rules repeal", "养兔规则废止了哪些规则"],
)
async def test_what_a_text_ended_is_no_question_of_its_status(small: Desk, question: str) -> None:
    answer = await ask(small, question, TODAY)
    ties = [tie for p in answer.points if isinstance(p, RelationsPoint) for tie in p.ties]
    assert "instruments/hare-rules" in {other.id for _, _, other in ties}


@pytest.mark.parametrize(
    "question",
    [
        "why did the ministry cancel the Rabbit Keeping Rules",
        "when was the hutch licence abolished",
        "what fine did the ministry give Burrow Technology under the Rabbit Keeping Rules",
    ],
)
async def test_what_never_was_is_not_explained(small: Desk, question: str) -> None:
    assert (await ask(small, question, TODAY)).outcome == "unknown"


async def test_what_a_rule_says_on_fines_is_told_without_a_company(small: Desk) -> None:
    answer = await ask(small, "what fine under the Rabbit Keeping Rules", TODAY)
    assert any(isinstance(point, PassagesPoint) for point in answer.points)


@pytest.mark.parametrize(
    "question",
    [
        "China signed the Carrot Declaration in July 2024, correct?",
        "中国2024年7月签署了胡萝卜宣言，对吗",
    ],
)
async def test_a_day_that_is_right_does_not_confirm_who_signed(small: Desk, question: str) -> None:
    found = await ask(small, question, TODAY)
    assert not any(isinstance(point, VerdictPoint) for point in found.points)
    assert "China was not among" in str(found.points)


async def test_a_day_that_is_right_is_confirmed_of_the_text_itself(small: Desk) -> None:
    found = await ask(small, "The Carrot Declaration was published in July 2024, correct?", TODAY)
    assert any(isinstance(point, VerdictPoint) for point in found.points)
