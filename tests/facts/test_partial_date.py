"""Dates as precise as their source."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bot.facts.partial_date import PartialDate

DAYS = st.dates(min_value=date(1000, 1, 1))
TEXTS = DAYS.flatmap(lambda d: st.sampled_from([f"{d}", f"{d:%Y-%m}", f"{d:%Y}"]))
PARTIAL = TEXTS.map(PartialDate)
READ = TypeAdapter(PartialDate)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2025", "2025-01-01", "2025-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-02", "2025-02-01", "2025-02-28", "month"),
        ("2025-03-07", "2025-03-07", "2025-03-07", "day"),
    ],
)
def test_a_date_spans_what_it_may_mean(text: str, first: str, last: str, precision: str) -> None:
    read = PartialDate(text)
    assert (str(read.first), str(read.last), read.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-13",
        "2025-00",
        "2025-01-00",
        "2025-01-32",
        "2025-02-30",
        "2025-2-3",
        "2025/03/07",
        "2025-03-07 ",
        "0000",
        "２０２５",
        "2025-03-07T00:00",
        "March 2025",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(text)


@given(TEXTS)
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate(text)) == text
    assert READ.dump_json(READ.validate_json(f'"{text}"')) == f'"{text}"'.encode()


@given(DAYS)
def test_only_a_whole_day_is_a_day(day: date) -> None:
    assert PartialDate.of(day).day == day
    assert PartialDate(f"{day:%Y-%m}").day is None
    assert PartialDate(f"{day:%Y}").day is None


@given(PARTIAL)
def test_a_date_does_not_end_before_it_starts(read: PartialDate) -> None:
    assert read.first <= read.last


@given(PARTIAL, PARTIAL)
def test_dates_are_in_one_order(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) + (other < one) + (one == other) == 1
    assert one.first <= other.first or other < one


@given(PARTIAL, DAYS, DAYS)
def test_overlap_means_that_a_day_is_shared(read: PartialDate, one: date, other: date) -> None:
    start, end = min(one, other), max(one, other)
    shared = max(read.first, start) <= min(read.last, end)
    assert read.overlaps(start, end) == shared


def test_a_year_comes_before_its_first_month_and_day() -> None:
    texts = ["2025-01-01", "2025-01", "2025", "2024-12-31"]
    assert [str(d) for d in sorted(map(PartialDate, texts))] == [
        "2024-12-31",
        "2025",
        "2025-01",
        "2025-01-01",
    ]


def test_a_number_is_not_taken_for_a_year() -> None:
    with pytest.raises(ValidationError):
        READ.validate_python(2025)


def test_equal_dates_are_found_in_a_set() -> None:
    assert PartialDate("2025") in {PartialDate("2025")}
    assert PartialDate("2025") != "2025"
