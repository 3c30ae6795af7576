"""What readers of a question keep to, whatever the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.asked_dates import date_asks
from bot.questions.places import CODES, places_named
from bot.questions.sharing import spelled_out
from bot.questions.shorthand import in_full, months_in_full
from bot.questions.telling import is_telling_word, tells

SAID = """
    when date dates in force published issued adopted oct nov. 2025 2026 draft comment deadline
    Shanghai vs Shenzhen AI regulations measures export ctrl law ann 61 and 62 施行 公布 征求意见
    何时 上海 和 深圳 人工智能 条例 , ? ; ( ) ·
"""
WORDS = st.sampled_from(SAID.split())
TEXTS = st.one_of(st.lists(WORDS, max_size=14).map(" ".join), st.text(max_size=80))


@given(TEXTS)
def test_writing_words_out_a_second_time_changes_nothing(text: str) -> None:
    for written in (in_full, months_in_full):
        once = written(text)
        assert written(once) == once


@given(TEXTS)
def test_sharing_words_loses_no_number(text: str) -> None:
    numbers = re.findall(r"\d{4}", text)
    assert set(numbers) <= set(re.findall(r"\d{4}", spelled_out(text)))


@given(TEXTS, st.booleans(), st.booleans())
def test_each_day_is_asked_once(text: str, asks_who: bool, supposes: bool) -> None:
    asked = [ask.roles for ask in date_asks(text, asks_who, supposes) if ask.roles]
    assert all(roles for roles in asked)
    assert len(asked) <= len(set(asked)) + 1


@given(TEXTS)
def test_places_have_codes_and_stand_in_the_text(text: str) -> None:
    for code in places_named(text):
        assert any(name in text.casefold() for name in CODES[code])


@given(st.text(min_size=1, max_size=12))
def test_a_word_that_must_mean_something_tells(term: str) -> None:
    assert not is_telling_word(term) or tells(term)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Suzhou and Wuxi car rules", ["CN-JS-SZ", "CN-JS-WX"]),
        ("香港和澳门的指引", ["HK", "MO"]),
        ("deshanghaied", []),
    ],
)
def test_places_are_read_in_the_order_of_the_text(text: str, codes: list[str]) -> None:
    assert places_named(text) == codes


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("oct 2023 chip rule", "October 2023 chip rule"),
        ("notice of 9 sept", "notice of 9 September"),
        ("Sept. 2026", "September 2026"),
        ("may it apply", "may it apply"),
        ("novel 3", "novel 3"),
        ("dec. of the council", "dec. of the council"),
    ],
)
def test_months_are_written_out_beside_a_number(text: str, full: str) -> None:
    assert months_in_full(text) == full
