"""Which document is meant when a name in the question leads to another one."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import Answer, DatesPoint, StatusPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'
TODAY = date(2026, 11, 21)
FILES = {
    "sources/gazette": "",
    "agencies/burrow-office": 'title_en = "Burrow Privacy Office"\ntitle_zh = "地洞隐私署"\n',
    "instruments/rabbit-rules": 'title_en = "Rabbit Export Rules"\ntitle_zh = "兔子出口规则"\n'
    + dates("in_force 2024-12-01", more=SOURCED),
    "instruments/white-rabbit-rules": 'title_en = "Rules on the Export of the White Rabbit"\n'
    'title_zh = "白兔出口规则"\n'
    + dates("repealed 2024-12-01", "in_force 1998-06-10", more=SOURCED),
    "instruments/meadow-annex": 'title_en = "Rabbit Export Rules: Annex on Grey Meadow Breeds"\n'
    'title_zh = "草地灰兔附件"\n' + dates("in_force 2020-02-02", more=SOURCED),
    "instruments/hill-annex": 'title_en = "Rabbit Export Rules: Annex on Grey Mountain Kinds"\n'
    'title_zh = "山地灰兔附件"\n' + dates("in_force 2021-03-03", more=SOURCED),
    "instruments/hutch-framework": 'title_en = "Model Hutch Data Framework"\n'
    'title_zh = "兔舍数据模范框架"\nbinding = false\n'
    + dates("published 2024-06-11", more=SOURCED)
    + f'[[relations]]\nverb = "issued_by"\nto = ["agencies/burrow-office"]\n{SOURCED}\n',
    "events/carrot-probe": 'title_en = "Carrot case"\ntitle_zh = "胡萝卜案"\n'
    'about_en = "The burrow office looked into the merger of Clover and Dandelion."\n'
    'about_zh = "地洞署调查三叶草与蒲公英合并。"\nabout_sources = ["gazette"]\n'
    + dates("happened 2024-12-09", more=SOURCED),
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with rules that share their words, and what one office did."""
    return await made_desk(FILES)


def spoken_of(answer: Answer) -> str:
    """The document whose day or status is told first."""
    first = answer.points[0]
    assert isinstance(first, DatesPoint | StatusPoint)
    return first.entity.id


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("rabbit export rules in force since when", "instruments/rabbit-rules"),
        ("white rabbit export rules, still valid?", "instruments/white-rabbit-rules"),
        ("Burrow Privacy Office model hutch framework, date?", "instruments/hutch-framework"),
        ("when was the merger of clover and dandelion looked into", "events/carrot-probe"),
    ],
)
async def test_the_document_that_tells_most_of_the_question_is_meant(
    small: Desk, question: str, meant: str
) -> None:
    assert spoken_of(await ask(small, question, TODAY)) == meant


async def test_documents_that_tell_as_much_are_offered(small: Desk) -> None:
    answer = await ask(small, "rabbit export rules, the grey ones: in force when", TODAY)
    offered = {entity.id for entity in answer.choices}
    assert answer.outcome == "ambiguous"
    assert offered == {"instruments/meadow-annex", "instruments/hill-annex"}


async def test_a_year_in_the_question_decides_between_them(small: Desk) -> None:
    answer = await ask(small, "rabbit export rules of 2021, the grey ones: in force when", TODAY)
    assert spoken_of(answer) == "instruments/hill-annex"


async def test_a_day_that_is_not_stored_is_not_said_to_be_missing_from_the_text(
    small: Desk,
) -> None:
    assert (await ask(small, "when was the rabbit export rules issued", TODAY)).outcome == "unknown"
