"""The question set itself: large enough, of every kind, in both languages."""

from collections import Counter

from bot.questions.reading import language_of
from tests.questions.question import read_questions

QUESTIONS = read_questions()
KINDS = {"date", "issuer", "status", "agency", "claim", "article", "list", "compare", "negative"}


def test_every_kind_is_asked() -> None:
    assert {question.kind for question in QUESTIONS} == KINDS


def test_there_are_at_least_450() -> None:
    assert len(QUESTIONS) >= 450


def test_a_third_is_chinese() -> None:
    assert 3 * sum(question.lang == "zh" for question in QUESTIONS) >= len(QUESTIONS)


def test_a_fifth_is_not_to_be_answered() -> None:
    assert 5 * sum(question.kind == "negative" for question in QUESTIONS) >= len(QUESTIONS)


def test_no_question_or_id_stands_twice() -> None:
    assert Counter(question.q for question in QUESTIONS).most_common(1)[0][1] == 1
    assert Counter(question.id for question in QUESTIONS).most_common(1)[0][1] == 1


def test_only_what_has_no_answer_expects_nothing() -> None:
    assert {question.kind for question in QUESTIONS if not question.expect} == {"negative"}


def test_no_question_asks_for_what_it_forbids() -> None:
    for question in QUESTIONS:
        wanted = {words for group in question.expect for words in group}
        assert not wanted & set(question.forbid), question.id


def test_questions_are_read_in_the_language_they_are_counted_under() -> None:
    odd = [question.id for question in QUESTIONS if language_of(question.q) != question.lang]
    assert 100 * len(odd) <= len(QUESTIONS), odd
