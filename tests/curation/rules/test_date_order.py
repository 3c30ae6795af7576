"""Dates stand in their legal order."""

import pytest

from bot.curation.rules.date_order import ORDER
from tests.making import breaches, dates


def found(*days: str, more: str = "") -> list[str]:
    return breaches("date_order", {"instruments/a": dates(*days, more=more)})


@pytest.mark.parametrize(("earlier", "later"), ORDER)
def test_each_pair_in_the_wrong_order_is_told(earlier: str, later: str) -> None:
    assert found(f"{earlier} 2025-02-02", f"{later} 2025-02-01") == ["instruments/a: dates"]


@pytest.mark.parametrize(("earlier", "later"), ORDER)
def test_each_pair_in_order_or_on_one_day_is_fine(earlier: str, later: str) -> None:
    assert found(f"{earlier} 2025-02-01", f"{later} 2025-02-01") == []


def test_a_breach_with_its_reason_is_fine() -> None:
    days = ("promulgated 2025-02-02", "in_force 2025-02-01")
    assert found(*days, more='unusual = "The order itself says so."') == []


def test_a_month_may_hold_the_day() -> None:
    assert found("promulgated 2025-02-10", "in_force 2025-02") == []


def test_a_deprecated_day_breaks_no_order() -> None:
    days = ("promulgated 2025-02-02", "in_force 2025-02-01")
    assert found(*days, more='rank = "deprecated"') == []
