"""Words to a query: article numbers, language, and never an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.article_numbers import article_numbers, chinese_number
from bot.questions.name_index import NameIndex
from bot.questions.reading import (
    LONGEST_QUESTION,
    language_of,
    read_question,
)
from tests.making import table_of

NO_NAMES = NameIndex(table_of([]))
TODAY = date(2026, 11, 21)
DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """1 to 999 as laws write it."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (DIGITS[ones] if ones else "")


@given(st.integers(1, 999))
def test_chinese_numbers_are_read_back(number: int) -> None:
    assert chinese_number(in_chinese(number)) == number


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("article 17 of the GenAI Measures", [17]),
        ("Art. 17", [17]),
        ("art 10-12", [10, 11, 12]),
        ("articles 3 and 5", [3, 5]),
        ("articles 9 to 5", [9, 5]),
        ("article 1165", [1165]),
        ("under article 5, 2023 text", [5]),
        ("§ 21", [21]),
        ("第十七条", [17]),
        ("第 17 条", [17]),
        ("第一百零二条", [102]),
        ("第二十條", [20]),
        ("the 17 articles", []),
        ("particle 5", []),
    ],
)
def test_articles_are_read_in_both_languages(text: str, numbers: list[int]) -> None:
    assert list(article_numbers(text)) == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("When was it issued?", "en"),
        ("何时发布？", "zh"),
        ("PIPL 何时施行", "zh"),
        ("When was 网信办 founded as an office?", "en"),
        ("", "en"),
        ("CAC", "en"),
    ],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert language_of(text) == language


@given(text=st.text(max_size=300))
def test_any_text_can_be_read(index: NameIndex, text: str) -> None:
    query = read_question(text, TODAY, index)
    assert len(query.text) <= LONGEST_QUESTION
    assert query.language in ("en", "zh")


def test_only_the_first_part_of_a_long_text_is_read(index: NameIndex) -> None:
    query = read_question("x " * 5000 + "CAC", TODAY, index)
    assert query.mentions == ()


def test_names_are_not_taken_for_what_is_asked(index: NameIndex) -> None:
    query = read_question("who issued the GenAI Measures", TODAY, index)
    assert query.asks_for("who")
    assert [m.entities[0] for m in query.mentions] == ["instruments/genai-measures"]


def kinds_asked(question: str) -> set[str]:
    """What a question asks for, as kinds."""
    return {ask.kind for ask in read_question(question, TODAY, NO_NAMES).asks}


def test_a_start_is_asked_for_beside_the_issuer() -> None:
    assert kinds_asked("platform pricing rules: who issued & effective") >= {"who", "when"}


@pytest.mark.parametrize(
    "question", ["standard contract filing deadline", "deadline to report an incident"]
)
def test_a_time_limit_is_no_day_of_the_document(question: str) -> None:
    assert "when" not in kinds_asked(question)


def test_a_rate_of_adoption_is_no_day_of_adoption() -> None:
    assert "when" not in kinds_asked("agent adoption rate target for 2030")


def test_until_when_it_is_valid_asks_for_the_end() -> None:
    asks = read_question("support measures: valid until?", TODAY, NO_NAMES).asks
    assert [ask.roles for ask in asks if ask.kind == "when"] == [("ended", "term_until")]


@pytest.mark.parametrize(
    "question", ["公布的是工信部，对吧", "MLPS is article 21, yes?", "PIPL started in 2020 right"]
)
def test_a_tag_question_is_a_claim_to_check(question: str) -> None:
    assert read_question(question, TODAY, NO_NAMES).doubts


@pytest.mark.parametrize(
    "question",
    [
        "GenAI Measures - in force as of 2023-08-01?",
        "截至2023年8月1日，生成式人工智能服务管理暂行办法是否已施行",
        "GenAI Measures: live yet or still coming",
        "were the GenAI Measures binding already on 1 August 2023",
    ],
)
def test_whether_it_was_in_force_on_a_day_asks_for_its_status(
    index: NameIndex, question: str
) -> None:
    asks = read_question(question, TODAY, index).asks
    assert {ask.kind for ask in asks} & {"status", "binding"}
    assert not any(ask.kind == "when" for ask in asks)


def test_a_status_is_that_of_the_day_named(index: NameIndex) -> None:
    query = read_question("GenAI Measures - in force as of 2023-08-01?", TODAY, index)
    assert query.as_of == date(2023, 8, 1)


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("when did the CAC issue the GenAI Measures", "issued"),
        ("when did the CAC withdraw the GenAI Measures", "repealed"),
        ("when did the CAC pass the GenAI Measures", "adopted"),
        ("GenAI Measures, day it hit the web", "published"),
    ],
)
def test_a_verb_says_which_day_is_asked(index: NameIndex, question: str, role: str) -> None:
    asks = read_question(question, TODAY, index).asks
    assert role in [ask.roles[0] for ask in asks if ask.kind == "when"]


def test_a_consultation_that_opened_is_no_list_of_open_ones() -> None:
    assert "consultation" not in kinds_asked("E-Commerce Law draft consultation opened when")


def test_a_date_and_something_else_asks_for_both() -> None:
    asks = read_question("the US ban - date and suspension end", TODAY, NO_NAMES).asks
    assert [ask.roles[:1] for ask in asks if ask.kind == "when"] == [(), ("suspended_until",)]


@pytest.mark.parametrize(
    "question", ["what is ByteDance called in Chinese", "State Council in chinese pls"]
)
def test_a_name_in_the_other_language_is_asked_for(question: str) -> None:
    assert "name" in kinds_asked(question)


def test_what_is_done_illegally_asks_not_whether_it_binds() -> None:
    assert "binding" not in kinds_asked("what if an app collects data illegally")
