"""Lists by several filters at once: all must fit, and none is dropped."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import ListPoint, PeriodPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.answers.meant import inquire
from bot.questions.reading import read_question
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'


def rules(title: str, title_zh: str, days: str, more: str = "") -> str:
    """Rules with these titles and days."""
    titles = f'title_en = "{title}"\ntitle_zh = "{title_zh}"\n'
    return titles + more + dates(days, more=SOURCED)


def local(code: str) -> str:
    return f'type = "local_regulation"\njurisdiction = "{code}"\n'


FILES = {
    "sources/gazette": "",
    "topics/rabbits": 'title_en = "Rabbits"\ntitle_zh = "兔"\n',
    "agencies/hutch": 'title_en = "Hutch Office"\ntitle_zh = "兔舍办公室"\n',
    "instruments/suzhou": rules(
        "Suzhou Hutch Regulations",
        "苏州市兔舍条例",
        "in_force 2025-03-01",
        local("CN-JS-SZ") + 'topics = ["rabbits"]\n',
    ),
    "instruments/wuxi": rules(
        "Wuxi Fodder Regulations", "无锡市饲料条例", "in_force 2025-03-01", local("CN-JS-WX")
    ),
    "instruments/hefei": rules(
        "Hefei Hutch Regulations",
        "合肥市兔舍条例",
        "in_force 2024-01-01",
        local("CN-AH-HF") + 'topics = ["rabbits"]\n',
    ),
    "instruments/draft": rules(
        "Hutch Measures (Draft)",
        "兔舍办法草案",
        "consultation_closed 2026-02-01",
        'type = "draft"\n',
    ),
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with rules of three cities, and a draft."""
    return await made_desk(FILES)


async def listed(desk: Desk, question: str, today: date) -> set[str]:
    """The ids of what is listed in the answer."""
    answer = await ask(desk, question, today)
    found = {e.id for p in answer.points if isinstance(p, ListPoint) for e in p.entities}
    dated = [h.entity.id for p in answer.points if isinstance(p, PeriodPoint) for h in p.happenings]
    return {i.partition("/")[2] for i in found.union(dated)}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("which city regulations exist in Jiangsu province", {"suzhou", "wuxi"}),
        ("which rabbits regulations exist in Jiangsu", {"suzhou"}),
        ("江苏有哪些文件", {"suzhou", "wuxi"}),
        ("江苏和安徽有哪些兔方面的文件", {"suzhou", "hefei"}),
        ("what kicked in on 1 March 2025", {"suzhou", "wuxi"}),
        ("what kicked in on 1 March 2025 in Wuxi", {"wuxi"}),
        ("drafts whose comment period closed in 2026", {"draft"}),
    ],
)
async def test_all_filters_must_fit(
    small: Desk, today: date, question: str, found: set[str]
) -> None:
    assert await listed(small, question, today) == found


@pytest.mark.parametrize(
    "question",
    [
        "which platypus regulations exist in Jiangsu province",
        "which regulations exist in Gansu",
        "drafts whose comment period closed in 2024 on rabbits",
    ],
)
async def test_a_filter_that_nothing_fits_gives_no_other_list(
    small: Desk, today: date, question: str
) -> None:
    assert not await listed(small, question, today)


async def test_what_a_body_issued_on_a_day_is_the_subject(made_desk: MakeDesk, today: date) -> None:
    more = '[[relations]]\nverb = "issued_by"\nto = ["agencies/ministry"]\nsources = ["gazette"]\n'
    files = FILES | {
        "agencies/ministry": 'title_en = "Ministry of Roots"\ntitle_zh = "根茎部"\n',
        "instruments/decree": rules(
            "Decree on Carrots and Turnips", "胡萝卜令", "issued 2025-02-04"
        )
        + more
        + '[[facts]]\nkey = "roots"\nen = "Carrots, turnips and other vegetables need a licence."\n'
        'zh = "胡萝卜等根茎须经许可。"\nsources = ["gazette"]\n',
    }
    desk = await made_desk(files)
    query = read_question(
        "what step did the Ministry of Roots take on 4 feb 2025, which vegetables",
        today,
        desk.index,
    )
    inquiry = await inquire(desk, query, today)
    assert {m.entity.id for m in inquiry.subjects} >= {"instruments/decree"}
