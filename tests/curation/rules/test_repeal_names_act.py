"""A repeal names the act that did it."""

import pytest

from tests.making import breaches, dates

REPEALED = dates("repealed 2025-01-01")


def found(text: str, more: dict[str, str] | None = None) -> list[str]:
    return breaches("repeal_names_act", {"instruments/a": text, **(more or {})})


def test_a_repeal_by_nobody_is_told() -> None:
    assert found(REPEALED) == ["instruments/a: dates"]


@pytest.mark.parametrize("verb", ["repeals", "supersedes", "revises"])
def test_a_repeal_by_another_act_is_fine(verb: str) -> None:
    act = f'[[relations]]\nverb = "{verb}"\nto = ["instruments/a"]'
    assert found(REPEALED, {"instruments/b": act}) == []


def test_an_act_that_only_refers_to_it_does_not_count() -> None:
    act = '[[relations]]\nverb = "refers_to"\nto = ["instruments/a"]'
    assert found(REPEALED, {"instruments/b": act}) == ["instruments/a: dates"]


def test_a_repeal_with_its_reason_is_fine() -> None:
    assert found(dates("repealed 2025-01-01", more='note_en = "By a list of repeals."')) == []


def test_what_is_not_repealed_is_fine() -> None:
    assert found(dates("in_force 2025-01-01")) == []
