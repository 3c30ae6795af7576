"""Days in sentences are written as ISO; what is no day, or not sure, stays as it was."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.iso_days import MONTHS, iso_days

NAMES = dict(enumerate(MONTHS, start=1))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("on 15 August 2023.", "on 2023-08-15."),
        ("August 15, 2023", "2023-08-15"),
        ("17 to 19 September 2018", "2018-09-17 to 2018-09-19"),
        ("1 and 2 November 2023", "2023-11-01 and 2023-11-02"),
        ("28-30 June 2020", "2020-06-28 to 2020-06-30"),
        ("3 July to 16 August 2020", "2020-07-03 to 2020-08-16"),
        ("30 December to 2 January 2026", "2025-12-30 to 2026-01-02"),
        ("2018年9月17日至19日", "2018-09-17至2018-09-19"),
        ("2020年7月3日至8月16日", "2020-07-03至2020-08-16"),
        ("2026年1月30日、7月24日", "2026-01-30、2026-07-24"),
        ("2025年11月10日至2026年11月10日", "2025-11-10至2026-11-10"),
    ],
)
def test_days_and_spans_are_written_as_iso(said: str, shown: str) -> None:
    assert iso_days(said) == shown


@pytest.mark.parametrize(
    "said",
    ["articles 9 and 10 May 2024", "No. 3 and 10 May 2024", "announcements 9 and 10 May 2024"],
)
def test_the_number_of_a_document_is_no_day(said: str) -> None:
    assert re.findall(r"2024-05-\d\d", iso_days(said)) in ([], ["2024-05-10"])


@given(st.dates(date(1949, 10, 1), date(2099, 12, 1)), st.integers(1, 300))
def test_both_ends_of_any_span_are_the_days_that_were_written(first: date, days: int) -> None:
    last = first + timedelta(days)
    if (first.year, first.month) == (last.year, last.month):
        begins = str(first.day)
    elif first.year == last.year or first.month > last.month:
        begins = f"{first.day} {NAMES[first.month]}"
    else:
        begins = f"{first.day} {NAMES[first.month]} {first.year}"
    said = f"from {begins} to {last.day} {NAMES[last.month]} {last.year}"
    assert iso_days(said) == f"from {first} to {last}"
