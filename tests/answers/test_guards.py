"""What keeps an answer to what was asked: parts of a plan, units counted, the right article."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import Answer, ArticlePoint, CountPoint, DatesPoint, PassagesPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'
FILES = {
    "sources/gazette": "",
    "topics/ecology": 'title_en = "Ecological protection"\ntitle_zh = "生态保护"',
    "instruments/outline": 'title_en = "Outline of the 15th Five-Year Plan"\n'
    'title_zh = "第十五个五年规划纲要"\ntype = "plan"\nbinding = false\n'
    '[aliases]\nofficial_short = ["15th Five-Year Plan"]\n'
    + dates("published 2026-03-13", more=SOURCED)
    + '[[figures]]\nkind = "count"\nen = "parts of the outline"\nzh = "篇"\nmax = 18\n'
    f'unit = "parts"\n{SOURCED}\n',
    "instruments/ecology-plan": 'title_en = "Plan for Ecological Protection"\n'
    'title_zh = "生态保护规划"\ntype = "plan"\nbinding = false\n'
    + dates("published 2026-08-01", more=SOURCED)
    + f'[[relations]]\nverb = "implements"\nto = ["instruments/outline"]\n{SOURCED}\n',
    "instruments/rabbit-rules": 'title_en = "Rabbit Keeping Rules"\ntitle_zh = "养兔规则"\n'
    + dates("in_force 2025-01-01", more=SOURCED)
    + f'[[versions]]\nfrom = "2025-01-01"\narticles = 9\n{SOURCED}\n'
    '[[articles]]\nnumber = 4\nen = "Hutches are cleaned each week."\nzh = "每周清扫。"\n'
    f"{SOURCED}\n"
    '[[articles]]\nnumber = 5\nen = "Feed holds hay and water."\nzh = "饲料。"\n'
    f"{SOURCED}\n"
    '[[articles]]\nnumber = 9\nen = "Whoever breaks the rules is fined."\nzh = "罚款。"\n'
    f"{SOURCED}\n"
    '[[articles.figures]]\nkind = "fine"\nen = "grave cases"\nzh = "情节严重"\nmax = 70000\n'
    'unit = "CNY"\n',
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with a plan, a plan under it, and a rule of three articles."""
    return await made_desk(FILES)


async def answer_to(desk: Desk, question: str, today: date) -> Answer:
    return await ask(desk, question, today)


@pytest.mark.parametrize(
    ("question", "entity"),
    [
        ("15th Five-Year Plan published when", "instruments/outline"),
        ("when was the 15th Five-Year Plan for Ecological Protection published",
         "instruments/ecology-plan"),
    ],
)  # fmt: skip
async def test_the_part_named_is_meant_and_not_the_whole(
    small: Desk, today: date, question: str, entity: str
) -> None:
    point = (await answer_to(small, question, today)).points[0]
    assert isinstance(point, DatesPoint)
    assert point.entity.id == entity


async def test_what_is_counted_is_told_in_its_unit(small: Desk, today: date) -> None:
    point = (await answer_to(small, "how many parts has the 15th Five-Year Plan", today)).points[0]
    assert isinstance(point, PassagesPoint)
    assert point.evidence[0].property == "figure-count"


async def test_another_unit_is_not_counted(small: Desk, today: date) -> None:
    answer = await answer_to(small, "how many rabbits has the 15th Five-Year Plan", today)
    assert answer.outcome != "answered"


async def test_what_stands_in_another_article_is_put_right(small: Desk, today: date) -> None:
    question = "cleaned hutches each week are article 5 of the Rabbit Keeping Rules, right?"
    answer = await answer_to(small, question, today)
    assert answer.outcome == "corrected"
    assert [p.number for p in answer.points if isinstance(p, ArticlePoint)] == [4, 5]


async def test_what_stands_in_the_article_named_is_not_put_right(small: Desk, today: date) -> None:
    question = "cleaned hutches each week are article 4 of the Rabbit Keeping Rules, right?"
    assert (await answer_to(small, question, today)).outcome == "answered"


@pytest.mark.parametrize("how", ["max fine under the {}", "what is the highest penalty in {}"])
async def test_the_highest_fine_is_that_of_the_text(small: Desk, today: date, how: str) -> None:
    answer = await answer_to(small, how.format("Rabbit Keeping Rules"), today)
    point = answer.points[0]
    assert isinstance(point, PassagesPoint)
    assert getattr(point.passages[0].statement, "number", 0) == 9


@pytest.mark.parametrize(
    "question",
    [
        "when were the Rabbit Keeping Rules celebrated and was there cake",
        "how much do lawyers charge for the Rabbit Keeping Rules",
        "how many people were bitten last year under the Rabbit Keeping Rules",
    ],
)
async def test_deeds_and_prices_that_nothing_tells_of_are_declined(
    small: Desk, today: date, question: str
) -> None:
    assert (await answer_to(small, question, today)).outcome == "unknown"


@pytest.mark.parametrize(("count", "outcome"), [(9, "answered"), (12, "corrected")])
async def test_a_number_of_articles_that_is_supposed_is_checked(
    small: Desk, today: date, count: int, outcome: str
) -> None:
    question = f"the Rabbit Keeping Rules have {count} articles, correct?"
    answer = await answer_to(small, question, today)
    assert answer.outcome == outcome
    assert isinstance(answer.points[0], CountPoint)


@pytest.mark.parametrize(
    "question",
    [
        "Rabbit Keeping Rules: cleaning hutches, how often + article",
        "Rabbit Keeping Rules hutches cleaned art.?",
        "养兔规则关于清扫的是第几条",
    ],
)
async def test_a_word_for_article_at_the_end_asks_which_one(
    small: Desk, today: date, question: str
) -> None:
    point = (await answer_to(small, question, today)).points[0]
    assert isinstance(point, PassagesPoint)
    assert getattr(point.passages[0].statement, "number", 0) == 4


async def test_asked_for_an_article_nothing_else_answers(small: Desk, today: date) -> None:
    question = "15th Five-Year Plan: which article is on the parts of the outline"
    assert (await answer_to(small, question, today)).outcome == "unknown"
