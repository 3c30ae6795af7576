"""Which stored names a question mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.linking import joined, mentions_in
from bot.questions.name_index import NameIndex
from bot.store.script import atoms

MEASURES = "instruments/genai-measures"


def mentioned(text: str, index: NameIndex) -> list[str]:
    """The first entity of each mention that is no topic."""
    return [m.entities[0] for m in mentions_in(text, index) if m.kinds != ("topic",)]


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("When did the GenAI Measures take effect?", [MEASURES]),
        ("生成式人工智能服务管理暂行办法何时施行？", [MEASURES]),
        ("Are CAC and MIIT the same body?", ["agencies/cac", "agencies/miit"]),
        ("国家网信办和工业和信息化部", ["agencies/cac", "agencies/miit"]),
        ("compare the Cybersecurity Law with GenAI Measures", ["instruments/csl", MEASURES]),
        ("art 20 of the 網絡安全法", ["instruments/csl"]),
        ("Office of the Central Cyberspace Affairs Commission website", ["agencies/occac"]),
    ],
)
def test_whole_names_are_found_in_the_order_of_the_text(
    index: NameIndex, text: str, entities: list[str]
) -> None:
    assert mentioned(text, index) == entities


def test_the_longest_name_wins(index: NameIndex) -> None:
    text = "中央网络安全和信息化委员会办公室是什么"
    assert mentioned(text, index) == ["agencies/occac"]


@pytest.mark.parametrize(
    "text",
    ["How is the weather in Paris?", "今天天气怎么样", "tell me about the Quantum Act", "", "???"],
)
def test_a_text_without_names_mentions_nothing(index: NameIndex, text: str) -> None:
    assert mentioned(text, index) == []


def test_a_name_most_of_whose_words_are_there_is_found(index: NameIndex) -> None:
    found = mentions_in("who issued measures for managing generative AI services", index)
    assert any(MEASURES in m.entities and m.score < 1 for m in found)


def test_part_of_an_english_word_is_no_name(index: NameIndex) -> None:
    assert mentioned("a cacophony of micronutrients", index) == []


def test_what_a_mention_covers_is_told(index: NameIndex) -> None:
    mention = mentions_in("CAC?", index)[0]
    assert (mention.words, mention.matched_by, mention.score) == ("cac", "alias", 1.0)
    assert mention.kinds == ("agency",)


@given(text=st.text(max_size=300))
def test_any_text_can_be_linked(index: NameIndex, text: str) -> None:
    found = mentions_in(text, index)
    assert [m.place for m in found] == sorted(m.place for m in found)
    assert all(m.entities and 0 < m.score <= 1 for m in found)


@given(st.lists(st.sampled_from(["ai", "20", "law", "网", "信", "办"]), max_size=8))
def test_atoms_are_joined_as_names_are_folded(parts: list[str]) -> None:
    assert atoms(joined(parts)) == parts


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("网络安全法实施条例什么时候施行", []),
        ("网络安全法规定的罚款", ["instruments/csl"]),
        ("网络安全法和数据出境办法的施行日期", ["instruments/csl"]),
    ],
)
def test_a_name_that_only_begins_another_title_is_not_meant(
    index: NameIndex, text: str, entities: list[str]
) -> None:
    assert mentioned(text, index)[: len(entities) or None] == entities


def test_what_is_called_a_law_is_no_measure(index: NameIndex) -> None:
    assert mentioned("生成式人工智能法什么时候通过", index) == []
