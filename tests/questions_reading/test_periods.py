"""Days, months, quarters, years and ranges, as people write them."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.periods import find_periods, read_period

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(1921, 1, 1), date(2060, 12, 31))
PIECES = st.sampled_from(
    [
        *("2025", "年", "3", "03", "月", "7", "日", "-", "/", "..", " to ", "至", "Q1", "q4"),
        *("March", "Sept", "31", "30", "first half of ", "上半年", "第一季度", "next ", "未来"),
        *("999 ", "months", "last quarter", "今年", "去年", "this week", "0000", "9999", "〔"),
        *("〕", "号", " "),
    ]
)


def read(text: str, today: date = TODAY) -> str:
    period = read_period(text, today)
    return f"{period.start}..{period.end}" if period else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-03-07", "2025-03-07..2025-03-07"),
        ("2025/3/7", "2025-03-07..2025-03-07"),
        ("2025年3月7日", "2025-03-07..2025-03-07"),
        ("2025年3月7号", "2025-03-07..2025-03-07"),
        ("7 March 2025", "2025-03-07..2025-03-07"),
        ("March 7th, 2025", "2025-03-07..2025-03-07"),
        ("Sept. 1 2025", "2025-09-01..2025-09-01"),
        ("2025-03", "2025-03-01..2025-03-31"),
        ("March 2025", "2025-03-01..2025-03-31"),
        ("2024年2月", "2024-02-01..2024-02-29"),
        ("2025年2月份", "2025-02-01..2025-02-28"),
        ("Q3 2025", "2025-07-01..2025-09-30"),
        ("2025Q3", "2025-07-01..2025-09-30"),
        ("2025-Q3", "2025-07-01..2025-09-30"),
        ("2025年第三季度", "2025-07-01..2025-09-30"),
        ("first half of 2025", "2025-01-01..2025-06-30"),
        ("2025年下半年", "2025-07-01..2025-12-31"),
        ("2025", "2025-01-01..2025-12-31"),
        ("2025年", "2025-01-01..2025-12-31"),
        ("2025-01-01..2025-06-30", "2025-01-01..2025-06-30"),
        ("2025-01 to 2025-06", "2025-01-01..2025-06-30"),
        ("2025年1月至2025年6月", "2025-01-01..2025-06-30"),
        ("2024 – 2025", "2024-01-01..2025-12-31"),
        ("today", "2026-11-21..2026-11-21"),
        ("今天", "2026-11-21..2026-11-21"),
        ("tomorrow", "2026-11-22..2026-11-22"),
        ("昨天", "2026-11-20..2026-11-20"),
        ("next 30 days", "2026-11-21..2026-12-21"),
        ("未来30天", "2026-11-21..2026-12-21"),
        ("past 2 weeks", "2026-11-07..2026-11-21"),
        ("this week", "2026-11-16..2026-11-22"),
        ("this month", "2026-11-01..2026-11-30"),
        ("下个月", "2026-12-01..2026-12-31"),
        ("last month", "2026-10-01..2026-10-31"),
        ("next quarter", "2027-01-01..2027-03-31"),
        ("本季度", "2026-10-01..2026-12-31"),
        ("last year", "2025-01-01..2025-12-31"),
        ("明年", "2027-01-01..2027-12-31"),
        ("  2025-03-07  ", "2025-03-07..2025-03-07"),
    ],
)
def test_a_period_is_read_in_both_languages(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "2025-02-30", "2025年13月", "31 June 2025", "2025-06..2025-01", "15"),
        *("order 15", "2025-13-01", "Q5 2025", "..", "2025-01..", "1825", "20255"),
    ],
)
def test_what_is_no_period_is_none(text: str) -> None:
    assert read(text) == ""


@pytest.mark.parametrize(
    "text", ["国办发〔2024〕15号", "Order No. 2025", "GB/T 45654-2025", "第2025号"]
)
def test_years_in_document_numbers_are_no_periods(text: str) -> None:
    assert find_periods(text, TODAY) == []


def test_periods_of_a_question_come_in_its_order() -> None:
    found = find_periods("Between 2024年 and March 2025, or last year?", TODAY)
    assert [str(p.start) for p in found] == ["2024-01-01", "2025-03-01", "2025-01-01"]


def test_two_days_joined_in_a_question_are_one_range() -> None:
    found = find_periods("what happened 2025-01-01 to 2025-02-01 in Beijing", TODAY)
    assert [(str(p.start), str(p.end)) for p in found] == [("2025-01-01", "2025-02-01")]


@given(DAYS)
def test_a_day_is_read_back_however_it_is_written(day: date) -> None:
    month = calendar.month_name[day.month]
    written = [
        day.isoformat(),
        f"{day:%Y/%m/%d}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
    ]
    assert {read(text) for text in written} == {f"{day}..{day}"}


@given(DAYS)
def test_a_month_is_read_back_however_it_is_written(day: date) -> None:
    last = calendar.monthrange(day.year, day.month)[1]
    written = [
        f"{day:%Y-%m}",
        f"{day.year}年{day.month}月",
        f"{calendar.month_name[day.month]} {day.year}",
        f"{calendar.month_abbr[day.month]} {day.year}",
    ]
    assert {read(text) for text in written} == {f"{day:%Y-%m}-01..{day:%Y-%m}-{last}"}


@given(DAYS, DAYS)
def test_a_range_is_read_back_unless_it_is_backwards(one: date, other: date) -> None:
    expected = f"{one}..{other}" if one <= other else ""
    assert {read(f"{one}{glue}{other}") for glue in ("..", " to ", "至", " – ")} == {expected}


def test_two_periods_in_the_wrong_order_are_no_range() -> None:
    found = find_periods("2025..last quarter", date(2000, 1, 1))
    assert [period.start.year for period in found] == [2025, 1999]


@given(st.text(max_size=120), DAYS)
def test_any_text_can_be_read(text: str, today: date) -> None:
    for period in find_periods(text, today):
        assert period.start <= period.end
    read_period(text, today)


@given(st.lists(PIECES, max_size=8).map("".join), DAYS)
def test_no_period_ends_before_it_starts(text: str, today: date) -> None:
    for period in find_periods(text, today):
        assert period.start <= period.end
        assert 0 <= period.place[0] < period.place[1] <= len(text)
    whole = read_period(text, today)
    assert whole is None or whole.start <= whole.end
