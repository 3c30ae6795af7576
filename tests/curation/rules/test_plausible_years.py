"""Dates lie within the years that this project covers."""

from tests.making import breaches, dates


def found(day: str) -> list[str]:
    return breaches("plausible_years", {"instruments/a": dates(f"in_force {day}")})


def test_a_slip_of_the_century_is_told() -> None:
    assert found("1225-01-01") == found("2205") == ["instruments/a: dates[0].day"]


def test_the_years_of_the_project_are_fine() -> None:
    assert found("1921-07") == found("2060-12-31") == []
