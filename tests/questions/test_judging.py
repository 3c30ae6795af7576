"""The judge: what counts as correct, as not attempted and as wrong."""

from typing import Any

import pytest

from tests.questions.judging import crag, judge, tally
from tests.questions.question import Question


def asked(kind: str = "date", expect: list[list[str]] | None = None, **more: Any) -> Question:
    groups = [["2023-08-15"]] if expect is None else expect
    return Question(id="x", q="when", lang="en", kind=kind, expect=groups, **more)


def answer(headline: str, outcome: str = "answered", text: str = "") -> dict[str, Any]:
    sources = [{"title": "t"}] if outcome in {"answered", "corrected"} else []
    return {"headline": headline, "outcome": outcome, "text": text, "sources": sources}


def test_the_expected_value_in_the_headline_is_correct() -> None:
    assert judge(asked(), answer("in force 2023-08-15")) == "correct"


def test_a_date_only_in_the_text_is_wrong() -> None:
    assert judge(asked(), answer("in force", text="2023-08-15")) == "wrong"


@pytest.mark.parametrize("kind", ["article", "list", "compare"])
def test_the_first_part_of_the_text_counts_for_longer_answers(kind: str) -> None:
    assert judge(asked(kind), answer("see below", text="2023-08-15")) == "correct"
    assert judge(asked(kind), answer("see below", text=" " * 1500 + "2023-08-15")) == "wrong"


def test_every_group_must_be_met() -> None:
    both = asked(expect=[["CAC"], ["MIIT", "工信部"]])
    assert judge(both, answer("CAC and 工信部")) == "correct"
    assert judge(both, answer("CAC alone")) == "wrong"


def test_declining_to_answer_is_not_attempted() -> None:
    assert judge(asked(), answer("not in the store", "unknown")) == "not attempted"
    assert judge(asked(), answer("which one?", "ambiguous")) == "not attempted"


def test_a_forbidden_word_is_wrong_whatever_else_stands_there() -> None:
    strict = asked(forbid=["2023-07-10"])
    assert judge(strict, answer("2023-08-15, signed 2023-07-10")) == "wrong"


@pytest.mark.parametrize("outcome", ["unknown", "absent", "ambiguous", "corrected"])
def test_what_has_no_answer_is_told_apart(outcome: str) -> None:
    assert judge(asked("negative", []), answer("no such article", outcome)) == "correct"


def test_an_answer_to_what_has_none_is_wrong() -> None:
    assert judge(asked("negative", []), answer("it says so")) == "wrong"


def test_an_answer_without_a_source_is_wrong() -> None:
    assert judge(asked(), answer("2023-08-15") | {"sources": []}) == "wrong"


def test_a_headline_over_500_characters_is_wrong() -> None:
    assert judge(asked(), answer("2023-08-15" + "." * 491)) == "wrong"


@pytest.mark.parametrize("longer", ["150", "1,500", "50,000", "0.50", "50.5"])
def test_a_number_is_not_found_inside_a_longer_one(longer: str) -> None:
    assert judge(asked("article", [["50"]]), answer(f"at least {longer} standards")) == "wrong"


def test_a_number_at_the_end_of_a_sentence_is_found() -> None:
    assert judge(asked("article", [["50"]]), answer("The target is 50.")) == "correct"


def test_a_wrong_answer_costs_what_a_right_one_earns() -> None:
    assert crag({"correct": 3, "not attempted": 0, "wrong": 1}) == 0.5


def test_verdicts_are_counted_by_kind_language_and_all() -> None:
    table = tally([(asked(), "correct"), (asked("list"), "wrong")])
    assert table["date"]["correct"] == 1
    assert table["language en"].total() == 2
    assert table["all"]["wrong"] == 1
