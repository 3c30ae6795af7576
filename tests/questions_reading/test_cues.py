"""What is asked, whatever the words: days, issuers, counts, bases, what was made under it."""

from datetime import date

import pytest

from bot.questions.name_index import NameIndex
from bot.questions.query import Ask, AskKind
from bot.questions.reading import read_question

TODAY = date(2026, 11, 21)


def asks(text: str, index: NameIndex) -> tuple[Ask, ...]:
    return read_question(text, TODAY, index).asks


def kinds(text: str, index: NameIndex) -> set[AskKind]:
    return {ask.kind for ask in asks(text, index)}


def roles(text: str, index: NameIndex) -> set[str]:
    """The first role of each day asked for."""
    return {ask.roles[0] for ask in asks(text, index) if ask.kind == "when"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the opinions: day signed and day it hit the web", {"promulgated", "published"}),
        ("rules, out when and live when", {"published", "in_force"}),
        ("law, when passed and when did it kick in", {"adopted", "in_force"}),
        ("order date and date of effect", {"promulgated", "in_force"}),
        ("落款日、上网日、施行日各是哪天", {"promulgated", "published", "in_force"}),
        ("comment period from when to when", {"consultation_opened", "consultation_closed"}),
        ("这两个哪个先出来", {"published"}),
    ],
)
def test_every_day_of_a_question_is_read(text: str, wanted: set[str], index: NameIndex) -> None:
    assert roles(text, index) >= wanted


@pytest.mark.parametrize("text", ["date and doc no.", "文号和日期", "what number & when"])
def test_beside_a_number_the_day_of_the_document_is_asked(text: str, index: NameIndex) -> None:
    assert roles(text, index) == {"promulgated"}
    assert "number" in kinds(text, index)


@pytest.mark.parametrize(
    "text",
    [
        "which other agency co-signed",
        "who put their names to the notice",
        "通知是哪几家联合发的",
        "办法是谁和谁一起发的",
        "条例报哪里批准的",
    ],
)
def test_who_issued_it_is_read(text: str, index: NameIndex) -> None:
    assert "who" in kinds(text, index)


@pytest.mark.parametrize("text", ["how many arts", "no. of articles", "how many items in it"])
def test_the_length_of_a_text_is_read(text: str, index: NameIndex) -> None:
    assert "count" in kinds(text, index)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("办法是根据哪些法律法规制定的", "relations"),
        ("the measures: made pursuant to what?", "relations"),
        ("on the basis of which law was it made", "relations"),
        ("regulations made on the basis of the data security law", "under"),
        ("which rules implement the law", "under"),
        ("哪些规定是根据数据安全法制定的", "under"),
        ("出口管制法的配套规定有哪些", "under"),
    ],
)
def test_a_basis_and_what_stands_on_it_are_told_apart(
    text: str, kind: AskKind, index: NameIndex
) -> None:
    assert kinds(text, index) & {"relations", "under"} == {kind}


@pytest.mark.parametrize(
    "text",
    ["which companies were first put on the list", "compare effective dates of the two measures"],
)
def test_words_inside_other_words_ask_for_nothing(text: str, index: NameIndex) -> None:
    assert "status" not in kinds(text, index)
    assert "compare" not in kinds(text, index) or "compare" in text


@pytest.mark.parametrize(
    "text",
    [
        "which companies hold the platforms",
        "第一批有哪些企业",
        "2019年8月新增的十家",
        "who are the members of it",
    ],
)
def test_members_are_asked_as_a_list(text: str, index: NameIndex) -> None:
    assert "list" in kinds(text, index)
