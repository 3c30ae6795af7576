"""Calendars, read by another project's parser."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus

from bot.answers.exported import Exported
from bot.render.export_file import made
from bot.render.page import Language
from tests.export.conftest import Take
from tests.making import dates

GENAI, MOFCOM = "instruments/genai-measures", "instruments/mofcom-ann-2024-46"
TakeMade = Callable[[Mapping[str, str]], Awaitable[Exported]]


def read(exported: Exported, language: Language = "en") -> Calendar:
    text = made(exported, "ics", language).content.decode()
    return IcsCalendarStream.calendar_from_ics(text)


def unfolded(exported: Exported) -> str:
    return made(exported, "ics", "en").content.decode().replace("\r\n ", "")


def event(calendar: Calendar, role: str, day: date) -> Event:
    return next(e for e in calendar.events if role in (e.summary or "") and e.dtstart == day)


async def test_each_date_is_an_all_day_event(take: Take) -> None:
    calendar = read(await take(GENAI))
    found = event(calendar, "in force", date(2023, 8, 15))
    assert found.dtend == date(2023, 8, 16)
    assert "Generative" in (found.summary or "")


@pytest.mark.parametrize(("language", "said"), [("en", "in force"), ("zh", "施行")])
async def test_event_speaks_the_language_and_names_its_sources(
    take: Take, language: Language, said: str
) -> None:
    found = event(read(await take(GENAI), language), said, date(2023, 8, 15))
    text = found.description or ""
    assert "生成式人工智能服务管理暂行办法" in text
    assert "2023-08-15" in text
    assert "https://" in text or "http://" in text
    assert "2026-11-21" in text
    assert found.url
    assert found.categories


async def test_same_facts_give_the_same_bytes(take: Take) -> None:
    one, other = made(await take("all"), "ics", "en"), made(await take("all"), "ics", "en")
    assert one == other


async def test_moved_date_keeps_its_uid_and_counts_up(take_made: TakeMade) -> None:
    text = dates("in_force 2027-01-01", more='recorded = "2026-01-01"\nsources = ["one"]')
    later = text.replace("2027-01-01", "2027-03-01").replace("2026-01-01", "2026-11-22")
    before = read(await take_made({"instruments/a": text})).events[0]
    after = read(await take_made({"instruments/a": later})).events[0]
    assert before.uid == after.uid
    assert after.dtstart == date(2027, 3, 1)
    assert (after.sequence or 0) > (before.sequence or 0)
    assert after.last_modified is not None
    assert after.last_modified.date() == date(2026, 11, 22)


async def test_uids_tell_all_events_apart(take: Take) -> None:
    events = read(await take("everything")).events
    assert len({e.uid for e in events}) == len(events) > 30


async def test_month_is_a_whole_month_that_says_so_and_a_year_is_left_out(
    take_made: TakeMade,
) -> None:
    exported = await take_made({"instruments/plan": dates("in_force 2027-02", "target 2030")})
    calendar = read(exported)
    (found,) = calendar.events
    assert (found.dtstart, found.dtend) == (date(2027, 2, 1), date(2027, 3, 1))
    assert "some day in 2027-02" in (found.summary or "")
    assert "One date of which only the year is known" in unfolded(exported)


async def test_preferred_day_is_given_with_the_other_one_in_a_note(take_made: TakeMade) -> None:
    right = dates("in_force 2027-04-13", more='rank = "preferred"\nreason = "The text says so."')
    exported = await take_made({"instruments/a": right + dates("in_force 2027-04-07")})
    (found,) = read(exported).events
    assert found.dtstart == date(2027, 4, 13)
    assert "Sources disagree: also 2027-04-07." in (found.description or "")
    assert "The text says so." in (found.description or "")
    assert found.status == EventStatus.TENTATIVE


async def test_without_a_preferred_day_each_is_given(take_made: TakeMade) -> None:
    both = dates("in_force 2027-04-13", "in_force 2027-04-07")
    events = read(await take_made({"instruments/a": both})).events
    assert {e.dtstart for e in events} == {date(2027, 4, 7), date(2027, 4, 13)}
    assert all("Sources disagree" in (e.description or "") for e in events)


async def test_alarms_ring_at_nine_before_days_that_lie_ahead(take: Take) -> None:
    calendar = read(await take(MOFCOM))
    coming = event(calendar, "suspended until", date(2026, 11, 27))
    rings = [timedelta(hours=9) - timedelta(days=lead) for lead in (7, 1, 0)]
    assert [alarm.trigger for alarm in coming.alarm] == rings
    past = [e for e in calendar.events if e.dtstart < date(2026, 11, 1)]
    assert past
    assert not [e for e in past if e.alarm]


async def test_calendar_says_its_name_and_how_often_to_look(take: Take) -> None:
    exported = await take(GENAI)
    text = unfolded(exported)
    name = "Interim Measures for the Management of Generative Artificial Intelligence Services"
    assert f"\r\nNAME:{name}" in text
    assert f"\r\nX-WR-CALNAME:{name}" in text
    assert "\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D" in text


async def test_lines_keep_within_75_octets(take: Take) -> None:
    for language in ("en", "zh"):
        lines = made(await take("all"), "ics", language).content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
