"""What pictures show: any dated facts give a drawing that fits, with a description that fits."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers.agency import agency
from bot.answers.answer import Answer, Happening, PeriodPoint
from bot.answers.desk import Desk
from bot.answers.evidence import Evidence
from bot.answers.timeline import timeline
from bot.answers.upcoming import upcoming
from bot.facts.entity import Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole
from bot.render.drawing.draw import draw
from bot.render.picture import Calendar, Network, Picture, Timeline
from bot.render.picture_words import DESCRIPTION
from bot.render.show_agency import show_agency
from bot.render.show_timeline import show_timeline
from bot.render.show_upcoming import show_upcoming
from bot.render.timeline_rows import MOST_ROWS

TODAY = date(2026, 11, 21)
WIDE, TALL = 1100, 700
slugs = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "i"])
titles = st.sampled_from(["A", "长" * 90, "Rule on the $x$ of_things \\ {y}", "W" * 300, "\u202e!"])
written = st.one_of(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(date.isoformat),
    st.integers(1990, 2040).map(str),
    st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(lambda d: d.isoformat()[:7]),
)


@st.composite
def happenings(draw_one: Any) -> Happening:
    role = draw_one(st.sampled_from(get_args(DateRole)))
    title = draw_one(titles)
    dated = DateStatement.model_validate({"role": role, "day": draw_one(written)})
    held = Instrument(
        id=f"instruments/{draw_one(slugs)}",
        title_zh=title,
        title_en=title,
        type=draw_one(st.sampled_from(["law", "draft"])),
        binding=True,
        dates=(dated,),
    )
    evidence = Evidence("x", held.id, role, str(dated.day), "official", dated)
    return Happening(held, dated, evidence)


@st.composite
def periods(draw_one: Any) -> Answer:
    found = draw_one(st.lists(happenings(), min_size=1, max_size=40))
    found.sort(key=lambda h: h.date.day)
    days = draw_one(st.integers(1, 366))
    point = PeriodPoint(TODAY, TODAY + timedelta(days=days), tuple(found), (found[0].entity,))
    return Answer("answered", (point,), today=TODAY)


languages = st.sampled_from(["en", "zh", "zh-TW"])


def height(png: bytes) -> int:
    """From the header of a PNG (ISO/IEC 15948, 11.2.2)."""
    assert int.from_bytes(png[16:20]) == WIDE
    return int.from_bytes(png[20:24])


@given(periods(), languages)
def test_any_timeline_keeps_its_rows_and_words_within_bounds(answer: Answer, language: Any) -> None:
    shown = show_timeline(answer, language)
    assert shown is not None
    assert isinstance(shown.drawing, Timeline)
    assert 1 <= len(shown.drawing.rows) <= MOST_ROWS
    assert 1 <= len(shown.words) <= DESCRIPTION
    marks = [mark for row in shown.drawing.rows for mark in row.marks]
    assert all(shown.drawing.start <= m.first <= m.last <= shown.drawing.end for m in marks)
    assert {m.kind for m in marks} == {kind for kind, _ in shown.drawing.legend}
    assert all(start <= end <= TODAY for row in shown.drawing.rows for start, end in row.spans)


@given(periods(), languages)
@settings(max_examples=8, deadline=None)
def test_any_timeline_and_calendar_can_be_drawn(answer: Answer, language: Any) -> None:
    for show in (show_timeline, show_upcoming):
        shown = show(answer, language)
        assert shown is not None
        assert height(draw(shown.drawing)) <= TALL


@given(periods(), languages)
def test_any_calendar_lists_what_fits_and_counts_the_rest(answer: Answer, language: Any) -> None:
    shown = show_upcoming(answer, language)
    assert shown is not None
    assert isinstance(shown.drawing, Calendar)
    left_out = len(shown.drawing.dues) - shown.drawing.listed
    assert (str(left_out) in shown.drawing.more) is bool(left_out)
    assert 1 <= len(shown.words) <= DESCRIPTION


async def drawn(desk: Desk, subject: str, language: Any = "en", **period: str) -> Timeline:
    shown = show_timeline(await timeline(desk, subject, TODAY, **period), language)
    assert shown is not None
    assert isinstance(shown.drawing, Timeline)
    return shown.drawing


async def test_a_draft_stands_in_the_row_of_what_became_of_it(desk: Desk) -> None:
    row = (await drawn(desk, "instruments/genai-measures")).rows[0]
    assert {mark.kind for mark in row.marks} == {"draft", "adopted", "published", "in_force"}
    assert row.note == "in force 2023-08-15"
    assert row.spans == ((date(2023, 8, 15), TODAY),)


async def test_today_is_shown_unless_the_period_asked_for_ends_before_it(desk: Desk) -> None:
    every = await drawn(desk, "instruments/labeling-measures")
    assert every.today == every.end == TODAY
    past = await drawn(desk, "instruments/labeling-measures", start="2025", end="2025-12")
    assert past.today is None
    assert past.end < TODAY


async def test_words_are_in_the_readers_language(desk: Desk) -> None:
    drawing = await drawn(desk, "instruments/labeling-measures", "zh")
    assert drawing.rows[0].note == "施行 2025-09-01"
    assert ("in_force", "施行") in drawing.legend


async def test_words_are_in_traditional_characters_for_those_who_read_them(desk: Desk) -> None:
    drawing = await drawn(desk, "instruments/genai-measures", "zh-TW")
    assert "暫行辦法" in drawing.rows[0].label
    assert ("adopted", "通過") in drawing.legend


async def test_without_dates_there_is_no_picture(desk: Desk) -> None:
    answer = await timeline(desk, "instruments/labeling-measures", TODAY, start="1950", end="1951")
    assert show_timeline(answer, "en") is None
    none = replace(await upcoming(desk, TODAY), points=())
    assert show_upcoming(none, "en") is None


async def network(desk: Desk, name: str, language: Any = "en") -> Picture | None:
    return show_agency(await agency(desk, name, TODAY), language)


async def test_a_body_is_shown_with_those_it_issues_documents_with(desk: Desk) -> None:
    shown = await network(desk, "CAC")
    assert shown is not None
    assert isinstance(shown.drawing, Network)
    counts = [partner.count for partner in shown.drawing.partners]
    assert counts == sorted(counts, reverse=True)
    assert "MIIT" in {partner.label for partner in shown.drawing.partners}
    assert all(one < other < len(counts) for one, other, _ in shown.drawing.ties)
    assert height(draw(shown.drawing)) <= TALL


async def test_a_body_that_signs_alone_has_no_picture(desk: Desk) -> None:
    assert await network(desk, "agencies/tc260") is None


@pytest.mark.parametrize("partners", [1, 2, 3, 8])
async def test_a_network_of_any_size_can_be_drawn(desk: Desk, partners: int) -> None:
    shown = await network(desk, "CAC", "zh")
    assert shown is not None
    assert isinstance(shown.drawing, Network)
    some = shown.drawing.partners[:1] * partners
    numbers = count(9, -1)
    held = tuple(replace(partner, count=next(numbers)) for partner in some)
    assert height(draw(replace(shown.drawing, partners=held, ties=()))) <= TALL
