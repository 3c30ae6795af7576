"""Marks never cover one another or leave their line, whatever the days; ticks are few."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.render.drawing.layout import Axis, merged, spread, ticks
from bot.render.picture import Mark, MarkKind
from bot.render.picture_words import KINDS

days = st.dates(date(1949, 1, 1), date(2060, 12, 31))
SIZE, LEFT, RIGHT = 26.0, 36.0, 1064.0
kinds: st.SearchStrategy[MarkKind] = st.sampled_from(list(KINDS))
marks = st.builds(
    lambda kind, day, length: Mark(kind, day, day + timedelta(days=length)),
    kinds,
    days,
    st.sampled_from([0, 0, 0, 30, 364]),
)


def axis_of(found: list[Mark]) -> Axis:
    return Axis(min(m.first for m in found), max(m.last for m in found), LEFT, RIGHT)


@given(st.lists(marks, min_size=1, max_size=120))
def test_marks_of_any_days_lie_side_by_side_on_their_line(found: list[Mark]) -> None:
    axis = axis_of(found)
    kept = merged(found, axis, SIZE)
    places = spread([axis.at(m.middle) for m in kept], SIZE, LEFT, RIGHT)
    assert all(later - earlier >= SIZE - 1e-6 for earlier, later in pairwise(places))
    assert places[0] >= LEFT - 1e-6
    assert places[-1] <= RIGHT + SIZE
    assert {m.kind for m in kept} <= {m.kind for m in found}


@given(st.lists(marks, min_size=1, max_size=8))
def test_of_few_marks_every_kind_is_shown(found: list[Mark]) -> None:
    assert {m.kind for m in merged(found, axis_of(found), SIZE)} == {m.kind for m in found}


@given(st.lists(st.floats(LEFT, RIGHT), min_size=1, max_size=20).map(sorted))
def test_what_has_room_stays_where_it_belongs(wanted: list[float]) -> None:
    clear = all(later - earlier >= SIZE for earlier, later in pairwise(wanted))
    places = spread(wanted, SIZE, LEFT, RIGHT)
    near = all(abs(at - place) < 1e-6 for at, place in zip(wanted, places, strict=True))
    assert near or not clear


@given(days, days)
def test_ticks_are_few_and_on_the_axis(one: date, other: date) -> None:
    start, end = sorted((one, other))
    found = ticks(start, end)
    assert len(found) <= 8
    assert all(start <= day <= end and day.day == 1 for day, _ in found)


def test_a_single_day_stands_in_the_middle() -> None:
    day = date(2026, 11, 21)
    assert Axis(day, day, 0, 100).at(day) == 50
