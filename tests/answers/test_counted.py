"""Counts: of several things in one question, of parts of a text without articles."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import PassagesPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.facts.statement import Figure
from tests.making import MakeDesk


def figure(what: str, zh: str, unit: str, count: int) -> str:
    """A stored count."""
    return (
        f'[[figures]]\nkind = "count"\nen = "{what}"\nzh = "{zh}"\nmin = {count}\nmax = {count}\n'
        f'unit = "{unit}"\nsources = ["gazette"]\n'
    )


TITLES = 'title_en = "Hutch Action Plan"\ntitle_zh = "兔舍行动计划"\nabout_sources = ["gazette"]\n'
FILES = {
    "sources/gazette": "",
    "instruments/plan": TITLES
    + figure("points", "要点", "points", 13)
    + figure("tasks", "任务", "tasks", 16)
    + figure("principles", "条原则", "principles", 15)
    + figure("principles on research", "研发原则", "principles", 7),
    "instruments/other": 'title_en = "Burrow Action Plan"\ntitle_zh = "地洞行动计划"\n'
    'about_sources = ["gazette"]\n' + figure("points", "要点", "points", 9),
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with two plans that have counts and no articles."""
    return await made_desk(FILES)


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("Burrow Action Plan: how many articles", [9]),
        ("地洞行动计划一共多少条", [9]),
        ("Hutch Action Plan: how many tasks, in how many points", [16, 13]),
        ("Hutch Action Plan: how many tasks and points", [16, 13]),
        ("兔舍行动计划里跟研发有关的原则几条", [7]),
    ],
)
async def test_every_count_asked_is_told(
    small: Desk, today: date, question: str, counts: list[int]
) -> None:
    answer = await ask(small, question, today)
    shown = [
        p for point in answer.points if isinstance(point, PassagesPoint) for p in point.passages
    ]
    found = [p.statement.min for p in shown if isinstance(p.statement, Figure)]
    assert list(dict.fromkeys(found))[: len(counts)] == counts
