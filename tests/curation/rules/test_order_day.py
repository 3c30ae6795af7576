"""A numbered order carries its own day."""

import pytest

from tests.making import breaches, dates

ORDER = """
[[numbers]]
kind = "order"
text = "外交部令第10号"
sources = ["s"]
"""
GAP = """
[[gaps]]
property = "promulgated"
en = "The order was not read."
zh = "未读到令。"
"""


def found(text: str) -> list[str]:
    return breaches("order_day", {"instruments/a": text})


def test_an_order_with_only_the_day_of_a_page_is_told() -> None:
    assert found(ORDER + dates("published 2024-07-12")) == ["instruments/a: dates"]


@pytest.mark.parametrize("role", ["promulgated", "signed", "issued"])
def test_an_order_with_its_day_is_fine(role: str) -> None:
    assert found(ORDER + dates(f"{role} 2024-07-12")) == []


def test_an_order_whose_day_was_looked_for_is_fine() -> None:
    assert found(ORDER + GAP + dates("published 2024-07-12")) == []


def test_an_announcement_need_not_have_one() -> None:
    announcement = ORDER.replace('"order"', '"announcement"')
    assert found(announcement + dates("published 2024-07-12")) == []
