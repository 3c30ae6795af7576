"""What an instrument is on a day, computed from its dates."""

from datetime import date

import pytest

from bot.facts.status import status_on
from tests.making import dates, instrument


def status(text: str, day: str, superseded: bool = False) -> str:
    return status_on(instrument(text), date.fromisoformat(day), superseded).status


RULE = dates("promulgated 2023-07-10", "in_force 2023-08-15")
DRAFT = 'type = "draft"\n' + dates(
    "consultation_opened 2023-04-11", "consultation_closed 2023-05-10"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-08-14", "adopted_not_in_force"),
        ("2023-08-15", "in_force"),
        ("2026-01-01", "in_force"),
    ],
)
def test_a_rule_is_in_force_from_its_day_on(day: str, expected: str) -> None:
    assert status(RULE, day) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-04-10", "draft"),
        ("2023-04-11", "consultation"),
        ("2023-05-10", "consultation"),
        ("2023-05-11", "draft"),
    ],
)
def test_a_draft_is_open_for_comment_between_its_days(day: str, expected: str) -> None:
    assert status(DRAFT, day) == expected


@pytest.mark.parametrize(
    ("ending", "expected"),
    [("repealed", "repealed"), ("lapsed", "lapsed"), ("withdrawn", "withdrawn")],
)
def test_an_ended_instrument_stays_ended(ending: str, expected: str) -> None:
    text = RULE + dates(f"{ending} 2025-01-01")
    assert status(text, "2024-12-31") == "in_force"
    assert status(text, "2025-01-01") == expected


def test_a_withdrawn_draft_is_withdrawn() -> None:
    assert status(DRAFT + dates("withdrawn 2023-05-01"), "2023-05-02") == "withdrawn"


def test_a_superseded_text_is_superseded_unless_it_was_repealed() -> None:
    assert status(RULE, "2025-01-01", superseded=True) == "superseded"
    repealed = RULE + dates("repealed 2024-01-01")
    assert status(repealed, "2025-01-01", superseded=True) == "repealed"


SUSPENDED = RULE + dates("suspended_from 2025-11-07", "suspended_until 2026-11-10")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-11-06", "in_force"),
        ("2025-11-07", "suspended"),
        ("2026-11-10", "suspended"),
        ("2026-11-11", "suspension_unclear"),
    ],
)
def test_after_the_day_a_suspension_was_to_end_it_is_not_known(day: str, expected: str) -> None:
    assert status(SUSPENDED, day) == expected


def test_a_suspended_rule_that_applies_again_is_in_force() -> None:
    assert status(SUSPENDED + dates("applies_from 2026-11-11"), "2026-11-12") == "in_force"


def test_a_suspension_without_an_end_goes_on() -> None:
    assert status(RULE + dates("suspended_from 2025-11-07"), "2030-01-01") == "suspended"


def test_a_second_suspension_counts_anew() -> None:
    again = SUSPENDED + dates("suspended_from 2027-01-01")
    assert status(again, "2026-12-01") == "suspension_unclear"
    assert status(again, "2027-06-01") == "suspended"


def test_suspended_articles_do_not_suspend_the_whole() -> None:
    text = RULE + dates("suspended_from 2025-11-07", more='articles = "3-5"')
    assert status(text, "2026-01-01") == "in_force"


def test_articles_that_apply_later_make_it_partly_in_force() -> None:
    text = RULE + dates("applies_from 2024-01-01", more='articles = "38-40"')
    assert status(text, "2023-12-31") == "partially_in_force"
    assert status(text, "2024-01-01") == "in_force"


def test_a_rule_without_a_day_of_entry_into_force_says_so() -> None:
    assert status(dates("promulgated 2023-07-10"), "2026-01-01") == "date_unknown"


def test_a_plan_without_a_day_of_entry_into_force_is_issued() -> None:
    assert status('type = "plan"\n' + dates("issued 2017-07-08"), "2026-01-01") == "issued"


def test_within_the_month_of_entry_into_force_the_status_is_not_known() -> None:
    text = dates("in_force 2023-08")
    assert status(text, "2023-07-31") == "adopted_not_in_force"
    assert status(text, "2023-08-15") == "date_unknown"
    assert status(text, "2023-08-31") == "in_force"


def test_a_deprecated_date_decides_nothing() -> None:
    text = RULE + dates("repealed 2024-01-01", more='rank = "deprecated"')
    assert status(text, "2025-01-01") == "in_force"


def test_a_withdrawn_date_decides_nothing() -> None:
    text = RULE + dates("repealed 2024-01-01", more='withdrawn = "2025-01-01"')
    assert status(text, "2025-01-01") == "in_force"


def test_the_preferred_day_decides() -> None:
    text = dates("in_force 2023-08-15") + dates("in_force 2023-09-01", more='rank = "preferred"')
    assert status(text, "2023-08-20") == "adopted_not_in_force"


def test_the_dates_behind_a_status_are_told() -> None:
    found = status_on(instrument(SUSPENDED), date(2026, 1, 1))
    assert [d.role for d in found.because] == ["suspended_from", "suspended_until"]
    assert found.day == date(2026, 1, 1)
