"""Hours of the day in zones whose clocks change."""

from datetime import UTC, date, datetime

import pytest

from bot.facts.partial_date import PartialDate
from bot.notices.schedule import digest_instant, due, instant, not_before_hour


@pytest.mark.parametrize(
    ("day", "hour", "zone", "at"),
    [
        (date(2026, 3, 8), 2, "America/New_York", "2026-03-08T07:00"),  # skipped: an hour later
        (date(2026, 11, 1), 1, "America/New_York", "2026-11-01T05:00"),  # twice: the first
        (date(2026, 3, 29), 1, "Europe/London", "2026-03-29T01:00"),
        (date(2026, 4, 5), 2, "Australia/Lord_Howe", "2026-04-04T15:30"),
        (date(2026, 7, 1), 9, "Asia/Shanghai", "2026-07-01T01:00"),
    ],
)
def test_hour_of_a_day_is_one_instant(day: date, hour: int, zone: str, at: str) -> None:
    assert instant(day, hour, zone) == datetime.fromisoformat(at).replace(tzinfo=UTC)


def test_month_and_year_count_from_their_first_day() -> None:
    assert due(PartialDate("2027"), 1, 9, "UTC") == datetime(2026, 12, 31, 9, tzinfo=UTC)


def test_nobody_is_woken() -> None:
    night = datetime(2026, 7, 1, 3, tzinfo=UTC)
    assert not_before_hour(night, 9, "UTC") == datetime(2026, 7, 1, 9, tzinfo=UTC)
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert not_before_hour(noon, 9, "UTC") == noon


def test_digest_is_daily_or_on_mondays() -> None:
    thursday = datetime(2026, 11, 26, 8, tzinfo=UTC)
    assert digest_instant(thursday, 9, "UTC", False) == datetime(2026, 11, 25, 9, tzinfo=UTC)
    assert digest_instant(thursday, 9, "UTC", True) == datetime(2026, 11, 23, 9, tzinfo=UTC)
