"""What is said to have happened lies before the day the data speaks of, else it is `scheduled`."""

from tests.making import breaches, dates

SOURCE = {"sources/s": 'read = "2026-11-21"'}


def found(day: str, more: str = "") -> list[str]:
    return breaches("not_ahead_of_data", {"instruments/a": dates(day, more=more), **SOURCE})


def test_a_happening_after_the_last_reading_is_told() -> None:
    assert found("promulgated 2026-11-22") == ["instruments/a: dates[0]"]


def test_a_scheduled_day_may_lie_ahead() -> None:
    assert found("promulgated 2026-11-22", "scheduled = true") == []


def test_entry_into_force_may_lie_ahead() -> None:
    assert found("in_force 2027-01-01") == []


def test_the_month_of_the_last_reading_is_fine() -> None:
    assert found("promulgated 2026-11") == found("promulgated 2026-11-21") == []
