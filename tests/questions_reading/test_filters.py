"""What a list is to keep to: each word is a filter, a filler, or must stand in the names."""

from datetime import date

import pytest

from bot.questions.filters import Filters, filters_in
from bot.questions.name_index import NameIndex
from bot.questions.places import places_in

TODAY = date(2026, 11, 21)


def read(text: str, index: NameIndex) -> Filters:
    return filters_in(text, TODAY, index)


def test_what_kicked_in_is_asked_by_the_day_it_starts(index: NameIndex) -> None:
    found = read("what kicked in on 1 January 2026 in chinese data / AI law", index)
    assert found.lists
    assert found.roles == ("in_force", "applies_from")
    assert found.period is not None
    assert found.period.start == found.period.end == date(2026, 1, 1)
    assert not found.rest


def test_a_closing_day_is_not_the_opening_day(index: NameIndex) -> None:
    found = read("drafts whose comment period closed in 2026", index)
    assert found.types == {"draft"}
    assert found.roles == ("consultation_closed",)


@pytest.mark.parametrize(
    ("text", "whole"), [("广东省级的规划有哪些", False), ("广东有哪些规划", True)]
)
def test_what_a_province_made_itself(index: NameIndex, text: str, whole: bool) -> None:
    found = read(text, index)
    assert found.places == {"CN-GD"}
    assert found.whole_place is whole


def test_a_word_for_any_document_opens_the_kind(index: NameIndex) -> None:
    assert "plan" in read("上海有哪些规划", index).titled
    assert not read("上海有哪些规划和文件", index).titled


def test_a_word_that_is_no_filter_stays(index: NameIndex) -> None:
    assert read("which rabbit rules exist in Jiangsu", index).rest == ("rabbit",)


def test_which_ministries_is_no_list_of_documents(index: NameIndex) -> None:
    assert not read("scenario opinions 2022, which ministries", index).lists


def test_a_pause_in_a_month_is_asked_by_the_day_it_began(index: NameIndex) -> None:
    found = read("2025年11月暂停了哪些公告", index)
    assert (found.roles, found.state) == (("suspended_from",), "")


def test_places_are_whole_words() -> None:
    assert [code for code, _ in places_in("Suzhou and Jiangsu province, Tianjinese")] == [
        "CN-JS-SZ",
        "CN-JS",
    ]
