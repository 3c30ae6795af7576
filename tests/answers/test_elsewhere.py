"""What belongs to another place, body, text or unit than the one asked about."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import BodiesPoint, NumbersPoint, PassagesPoint, VerdictPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'
FILES = {
    "sources/gazette": "",
    "agencies/hutch-office": 'title_en = "Hutch Office"\ntitle_zh = "兔舍局"\n'
    f'[[relations]]\nverb = "parent"\nto = ["agencies/farm-ministry"]\n{SOURCED}\n',
    "agencies/farm-ministry": 'title_en = "Ministry of Farms"\ntitle_zh = "农场部"',
    "organisations/burrow": 'title_en = "Burrow Technology"\ntitle_zh = "地洞科技"\n'
    'kind = "company"\n',
    "agencies/sea-ministry": 'title_en = "Ministry of Seas"\ntitle_zh = "海洋部"',
    "events/wuhan-zone": 'title_en = "Wuhan becomes a rabbit pilot zone"\n'
    'title_zh = "武汉获批养兔试验区"\n' + dates("happened 2020-09-03", more=SOURCED),
    "instruments/rabbit-rules": 'title_en = "Rabbit Keeping Rules"\ntitle_zh = "养兔规则"\n'
    + dates("in_force 2025-01-01", more=SOURCED)
    + f'[[numbers]]\nkind = "order"\ntext = "令第5号"\n{SOURCED}\n'
    '[[articles]]\nnumber = 3\nen = "A sick rabbit is seen in an emergency visit of the vet, on '
    'two floors."\nzh = "急诊。"\n'
    f"{SOURCED}\n"
    '[[articles]]\nnumber = 7\nen = "An emergency visit takes place within 72 hours."\n'
    f'zh = "七十二小时。"\n{SOURCED}\n',
    "instruments/hay-rules": 'title_en = "Hay Storage Decision"\ntitle_zh = "干草存放决定"\n'
    + dates("in_force 2025-01-01", more=SOURCED)
    + f'[[numbers]]\nkind = "order"\ntext = "令第61号"\n{SOURCED}\n',
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with an office under a ministry, a city's pilot zone and two numbered texts."""
    return await made_desk(FILES)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("the Hutch Office is under the Ministry of Farms, right?", "confirmed"),
        ("Hutch Office is under the Ministry of Seas, correct?", "contradicted"),
        ("兔舍局归海洋部管，对吗", "contradicted"),
    ],
)
async def test_what_a_body_is_said_to_belong_to_is_checked(
    small: Desk, today: date, question: str, verdict: str
) -> None:
    point = (await ask(small, question, today)).points[0]
    assert isinstance(point, VerdictPoint)
    assert point.verdict == verdict
    assert isinstance(point.right, BodiesPoint)
    assert [body.id for _, body in point.right.bodies] == ["agencies/farm-ministry"]


async def test_what_happened_in_another_city_is_no_answer(small: Desk, today: date) -> None:
    wuhan, xiamen = "when did Wuhan become a rabbit pilot zone", "厦门哪天获批养兔试验区"
    assert (await ask(small, wuhan, today)).outcome == "answered"
    assert (await ask(small, xiamen, today)).outcome == "unknown"


async def test_how_many_hours_is_told_in_hours(small: Desk, today: date) -> None:
    question = "Rabbit Keeping Rules: emergency visit for a sick rabbit - how many hours"
    point = (await ask(small, question, today)).points[0]
    assert isinstance(point, PassagesPoint)
    assert getattr(point.passages[0].statement, "number", 0) == 7


async def test_a_number_of_another_text_is_put_right(small: Desk, today: date) -> None:
    answer = await ask(small, "the Rabbit Keeping Rules are 令第61号, right?", today)
    point = answer.points[0]
    assert isinstance(point, VerdictPoint)
    assert (point.verdict, type(point.right)) == ("contradicted", NumbersPoint)


async def test_what_is_said_of_others_settles_no_doubt_of_a_company(
    small: Desk, today: date
) -> None:
    question = (
        "I heard Burrow Technology broke article on emergency visits of the Rabbit Keeping Rules"
    )
    assert (await ask(small, question + ", true?", today)).outcome == "unknown"
