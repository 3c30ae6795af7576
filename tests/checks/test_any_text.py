"""Any text at all: no exception, places that fit the text, words as names have them."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers.check import check
from bot.answers.desk import Desk
from bot.facts.catalogue import Catalogue
from bot.questions.name_index import NameIndex
from bot.questions.sentences import LONGEST, sentences_of
from bot.questions.statements import read_text
from bot.questions.traced import traced
from bot.store.script import atoms, folded
from tests.questions_reading.conftest import index_of

PIECES = (
    "The Generative AI Measures",
    "《生成式人工智能服务管理暂行办法》",
    "生成式人工智慧",
    "CAC",
    "(",
    ")",
    "took effect on",
    "was issued by",
    "施行",
    "2023-08-15",
    "31 February 2023",
    "2023年13月45日",
    "Article 99999",
    "第九百九十九条",
    "Order No. 15",
    "\u202e",
    "\x00",
    "ﬁ",
    "e\u0301",
    "🇨🇳",
    "\n- Date: ",
    ". ",
    "；",
    "ß",
    "İ",
    "㍿",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=12), max_size=24).map(" ".join)


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> NameIndex:
    return index_of(catalogue)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_reading_never_fails_and_places_lie_in_the_text(index: NameIndex, text: str) -> None:
    for reading in read_text(text, index):
        scene = reading.scene
        assert text[scene.start :].startswith(scene.text)
        assert len(scene.bare) == len(scene.text)
        for said in reading.said:
            assert 0 <= said.start < said.end <= len(text)
            assert said.subjects


@given(TEXTS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_quotes_stand_where_they_are_said_to_stand(
    desk: Desk, today: date, text: str
) -> None:
    for checked in await check(desk, text, today):
        assert checked.quote
        assert text[checked.start : checked.end] == checked.quote


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_sentences_are_short_and_lose_nothing_but_space(text: str) -> None:
    found = list(sentences_of(text))
    assert all(len(sentence.text) <= LONGEST for sentence in found)
    assert all(text[s.start : s.end] == s.text for s in found)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


def test_words_of_names_are_the_folded_ones(index: NameIndex) -> None:
    differing = [
        r.text for r in index.names if [a.word for a in traced(r.text)] != atoms(folded(r.text))
    ]
    assert differing == []


@pytest.mark.parametrize(
    "text",
    ["", " ", "\ufeff", "。" * 999, "(" * 5000, "2023 " * 5000, "a" * 70_000, "网" * 70_000],
    ids=lambda text: f"{text[:3]!r} {len(text)} characters",
)
async def test_odd_text_gives_no_statement(desk: Desk, today: date, text: str) -> None:
    assert await check(desk, text, today) == ()


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "Order No. 15 took effect on Aug. 15, 2023. It has 24 articles."
    assert [s.text for s in sentences_of(text)] == [
        "Order No. 15 took effect on Aug. 15, 2023.",
        "It has 24 articles.",
    ]


def test_event_and_date_lines_are_one_sentence() -> None:
    text = "- Event: The plan was released.\n- Date: July 20, 2017\n- Link: none"
    assert len(list(sentences_of(text))) == 2
