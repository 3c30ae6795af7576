"""What is asked for, and what is gathered of it."""

from datetime import date

import pytest

from bot.answers.desk import Desk
from bot.answers.errors import (
    AskedWrongly,
    NoCalendarDates,
    NothingAsked,
    NothingDated,
    PeriodReversed,
    UnknownSubject,
)
from bot.answers.export import gather, select
from bot.facts.statement import DateStatement
from tests.export.conftest import MakeDesk, Take
from tests.making import dates

CSL = "instruments/csl"


@pytest.mark.parametrize(
    ("what", "key"),
    [
        ("Everything", "everything"),
        ("all", "everything"),
        ("全部", "everything"),
        ("2025 Q3", "2025-07-01/2025-09-30"),
        ("2025-01-01..2025-06-30", "2025-01-01/2025-06-30"),
        ("2025-01-01/2025-06-30", "2025-01-01/2025-06-30"),
        ("网络安全法", CSL),
        ("CAC", "agencies/cac"),
        ("topics/filing", "topics/filing"),
    ],
)
async def test_words_are_read_as_a_name_a_period_or_all(
    desk: Desk, today: date, what: str, key: str
) -> None:
    assert (await select(desk, what, today)).key == key


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("qwertyuiop", UnknownSubject),
        ("  ", NothingAsked),
        ("2025-06..2025-01", PeriodReversed),
    ],
)
async def test_what_cannot_be_meant_is_refused(
    desk: Desk, today: date, what: str, error: type[AskedWrongly]
) -> None:
    with pytest.raises(error):
        await select(desk, what, today)


async def test_regulation_comes_with_its_story(take: Take) -> None:
    found = [entry.entity.id for entry in (await take(CSL)).entries]
    assert found[0] == CSL
    assert "instruments/csl-amendment-2025" in found


async def test_topic_comes_with_all_that_is_under_it(take: Take) -> None:
    found = {entry.entity.id for entry in (await take("topics/export-control")).entries}
    assert "instruments/mofcom-ann-2024-46" in found
    assert CSL not in found


async def test_period_holds_its_dates_and_nothing_else(take: Take) -> None:
    exported = await take("2023-07")
    held = [e.statement for entry in exported.entries for e in entry.evidence]
    assert held
    for dated in held:
        assert isinstance(dated, DateStatement)
        assert (dated.day.first.year, dated.day.first.month) == (2023, 7)


async def test_everything_holds_every_statement_that_is_not_withdrawn(
    take: Take, desk: Desk
) -> None:
    exported = await take("everything")
    assert len(exported.entries) == len(await desk.store.ids())
    ids = [e.id for entry in exported.entries for e in entry.evidence]
    assert len(ids) == len(set(ids)) == exported.count
    assert all(e.statement.withdrawn is None for n in exported.entries for e in n.evidence)


async def test_period_without_dates_is_said_to_be_empty(desk: Desk, today: date) -> None:
    with pytest.raises(NothingDated):
        await gather(desk, await select(desk, "1905", today), today)


async def test_calendar_without_days_is_said_to_be_empty(made_desk: MakeDesk, today: date) -> None:
    desk = await made_desk({"instruments/plan": dates("target 2030")})
    plan = await select(desk, "instruments/plan", today)
    assert (await gather(desk, plan, today)).count == 1
    with pytest.raises(NoCalendarDates):
        await gather(desk, plan, today, for_calendar=True)
