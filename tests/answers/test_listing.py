"""Lists: who belongs to a programme, what a place has put out, two sides told by one word each."""

from datetime import date

import pytest
import pytest_asyncio

from bot.answers.answer import Answer, ComparePoint, ListPoint
from bot.answers.ask import ask
from bot.answers.desk import Desk
from tests.making import MakeDesk, dates

SOURCED = 'sources = ["gazette"]'
TODAY = date(2026, 11, 21)


def holder(slug: str, *ties: str) -> dict[str, str]:
    """A company with the programmes and events that it belongs to."""
    text = f'title_en = "{slug.title()} Farm"\ntitle_zh = "{slug}农场"\nkind = "company"\n'
    tie = "".join(f'[[relations]]\nverb = "member_of"\nto = ["{to}"]\n{SOURCED}\n' for to in ties)
    return {f"organisations/{slug}": text + tie}


def naming(slug: str, place: str, day: str) -> dict[str, str]:
    """An event of the programme on a day."""
    return {
        f"events/{slug}": f'title_en = "{place} becomes a burrow zone"\ntitle_zh = "{slug}获批"\n'
        + dates(f"happened {day}", more=SOURCED)
        + f'[[relations]]\nverb = "about"\nto = ["organisations/burrow-zones"]\n{SOURCED}\n'
    }


def local(slug: str, title: str, code: str, day: str) -> dict[str, str]:
    """A plan of a place."""
    return {
        f"instruments/{slug}": f'title_en = "{title}"\ntitle_zh = "{slug}方案"\n'
        f'type = "local_document"\nbinding = false\njurisdiction = "{code}"\n'
        + dates(f"issued {day}", more=SOURCED)
    }


PROGRAMME = (
    'title_en = "{} Programme"\ntitle_zh = "{}计划"\nkind = "other"\n'
    + '[[figures]]\nkind = "count"\nen = "holders"\nzh = "家"\nmin = {}\nmax = {}\n'
    + f'unit = "holders"\n{SOURCED}\n'
)
FILES = {
    "sources/gazette": "",
    "organisations/hare-programme": PROGRAMME.format("Hare", "野兔", 2, 2),
    "organisations/mole-programme": PROGRAMME.format("Mole", "鼹鼠", 9, 9),
    "organisations/burrow-zones": 'title_en = "Burrow Zones"\ntitle_zh = "地洞区"\n'
    'kind = "other"\n',
    **holder("clover", "organisations/hare-programme", "organisations/mole-programme"),
    **holder("dandelion", "organisations/hare-programme", "organisations/mole-programme"),
    **naming("changsha-zone", "Changsha", "2021-03-24"),
    **naming("wuhan-zone", "Wuhan", "2020-09-03"),
    **local("jiangsu-hutch", "Hutch Plan", "CN-JS", "2024-01-01"),
    **local("suzhou-hutch", "Warren Plan", "CN-JS-SZ", "2025-01-01"),
    **local("shenzhen-hutch", "Meadow Plan", "CN-GD-SZ", "2025-02-01"),
}


@pytest_asyncio.fixture
async def small(made_desk: MakeDesk) -> Desk:
    """A desk with programmes, the zones of another, and plans of three places."""
    return await made_desk(FILES)


def listed(answer: Answer) -> set[str]:
    """The ids in the lists of an answer."""
    return {e.id for p in answer.points if isinstance(p, ListPoint) for e in p.entities}


@pytest.mark.parametrize(
    "question", ["which companies are in the Hare Programme", "野兔计划有哪些企业"]
)
async def test_all_members_are_listed_where_all_are_stored(small: Desk, question: str) -> None:
    found = listed(await ask(small, question, TODAY))
    assert found == {"organisations/clover", "organisations/dandelion"}


async def test_half_of_the_members_are_no_list(small: Desk) -> None:
    assert listed(await ask(small, "which companies are in the Mole Programme", TODAY)) == set()


@pytest.mark.parametrize("question", ["which plans are there in Jiangsu", "江苏有哪些方案和政策"])
async def test_a_province_has_the_documents_of_its_cities(small: Desk, question: str) -> None:
    found = listed(await ask(small, question, TODAY))
    assert found == {"instruments/jiangsu-hutch", "instruments/suzhou-hutch"}


async def test_a_city_has_its_own_documents_alone(small: Desk) -> None:
    found = listed(await ask(small, "list the policies of Suzhou", TODAY))
    assert found == {"instruments/suzhou-hutch"}


async def test_a_place_without_documents_has_no_list(small: Desk) -> None:
    assert listed(await ask(small, "which policies are there in Tibet", TODAY)) == set()


async def test_two_sides_are_told_by_the_words_that_differ(small: Desk) -> None:
    answer = await ask(small, "Changsha vs Wuhan as Burrow Zones, differences", TODAY)
    sides = [s.entity.id for p in answer.points if isinstance(p, ComparePoint) for s in p.sides]
    assert sides == ["events/changsha-zone", "events/wuhan-zone"]
