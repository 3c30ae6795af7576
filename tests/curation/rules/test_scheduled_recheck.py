"""A day that was only announced and has passed asks to be checked again."""

from bot.curation.linting import lint
from tests.making import breaches, catalogue_of, dates


def files(day: str, more: str = "scheduled = true") -> dict[str, str]:
    return {"events/a": dates(f"happened {day}", more=more), "sources/s": 'read = "2026-11-21"'}


def test_a_scheduled_day_that_has_passed_is_told() -> None:
    assert breaches("scheduled_recheck", files("2026-11-20")) == ["events/a: dates[0]"]


def test_it_asks_and_stops_nothing() -> None:
    found = lint(catalogue_of(files("2026-11-20")))
    assert [p.is_notice for p in found if p.rule == "scheduled_recheck"] == [True]


def test_a_day_to_come_is_fine() -> None:
    assert breaches("scheduled_recheck", files("2026-11-21")) == []
    assert breaches("scheduled_recheck", files("2026")) == []


def test_a_day_that_happened_is_fine() -> None:
    assert breaches("scheduled_recheck", files("2026-11-20", more="")) == []
