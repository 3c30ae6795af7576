"""Exact beats alias beats prefix beats fuzzy, and nothing is made up."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.name_index import TIERS, NameIndex
from tests.making import catalogue_of
from tests.questions_reading.conftest import index_of

MEASURES = "instruments/genai-measures"
KINDS = frozenset(["instrument", "agency", "organisation", "event", "absence", "topic"])


@pytest.mark.parametrize(
    ("name", "entity", "matched_by"),
    [
        ("生成式人工智能服务管理暂行办法", MEASURES, "title"),
        ("《生成式人工智能服务管理暂行办法》", MEASURES, "title"),
        ("生成式人工智慧服務管理暫行辦法", MEASURES, "title"),
        (
            "interim measures for the management of generative AI services",
            MEASURES,
            "title",
        ),
        ("GenAI Measures", MEASURES, "alias"),
        ("AIGC办法", MEASURES, "alias"),
        ("CAC Order No. 15", MEASURES, "document_number"),
        ("令第15号", MEASURES, "document_number"),
        ("shengchengshirengongzhinengfuwuguanlizanxingbanfa", MEASURES, "pinyin"),
        ("wangluoanquanfa", "instruments/csl", "pinyin"),
        ("wlaqf", "instruments/csl", "pinyin"),
        ("中华人民共和国网络安全法", "instruments/csl", "title"),
        ("网络安全法", "instruments/csl", "alias"),
        ("the Cybersecurity Law", "instruments/csl", "alias"),
        ("cac", "agencies/cac", "alias"),
        ("国家网信办", "agencies/cac", "alias"),
        ("Ministry of Industry and Information Technology", "agencies/miit", "title"),
        ("Cyberspace Administration of China (CAC)", "agencies/cac", "title"),
        ("工业和信息化部（工信部）", "agencies/miit", "alias"),
        ("Cyberspace Administration of Ch", "agencies/cac", "prefix"),
        ("国家互联网信息", "agencies/cac", "prefix"),
        ("Cyberspce Adminstration of China", "agencies/cac", "fuzzy"),
    ],
)
def test_a_name_is_found_by_each_way_to_write_it(
    index: NameIndex, name: str, entity: str, matched_by: str
) -> None:
    best = index.lookup(name)[0]
    assert (best.entity, best.matched_by) == (entity, matched_by)


@pytest.mark.parametrize(
    "name",
    [
        "Interim Measures for Quantum Computing Services",
        "Underwater Basket Weaving Act",
        "National Bureau of Robot Affairs",
        "量子计算服务管理暂行办法",
        "国家机器人管理总局",
        "阿巴阿巴",
        "GB 99999",
        "Order No. 999",
        "x",
        "",
        "!!!",
        "法",
        "measures",
        "管理办法",
    ],
)
def test_a_made_up_name_gives_nothing(index: NameIndex, name: str) -> None:
    assert index.lookup(name) == []


TIERED = {
    "instruments/a": 'title_en = "Data Rules"',
    "instruments/b": 'title_en = "Other"\n[aliases]\nnickname = ["Data Rules"]',
    "instruments/c": 'title_en = "Data Rules of Shanghai"',
    "instruments/d": 'title_en = "Shanghai Rules on Public Data"',
}


def test_a_title_comes_before_the_same_alias() -> None:
    found = index_of(catalogue_of(TIERED)).lookup("data rules")
    assert [(m.entity, m.matched_by) for m in found] == [
        ("instruments/a", "title"),
        ("instruments/b", "alias"),
    ]


def test_an_exact_name_hides_longer_ones_that_begin_with_it() -> None:
    found = index_of(catalogue_of(TIERED)).lookup("Data Rules of Shanghai")
    assert [m.entity for m in found] == ["instruments/c"]


def test_a_prefix_comes_before_any_fuzzy_match() -> None:
    found = index_of(catalogue_of(TIERED)).lookup("Data Rules of Shang")
    assert {m.matched_by for m in found} == {"prefix"}
    assert found[0].entity == "instruments/c"


def test_words_in_another_order_are_a_fuzzy_match() -> None:
    found = index_of(catalogue_of(TIERED)).lookup("Public Data Rules Shanghai")
    assert (found[0].entity, found[0].matched_by) == ("instruments/d", "fuzzy")


def test_another_number_is_another_document(index: NameIndex) -> None:
    assert index.lookup("商务部公告2025年第999号") == []
    assert index.lookup("CAC decree No. 16") == []


def test_a_year_more_does_no_harm(index: NameIndex) -> None:
    found = index.lookup("2023 measures for management of generative AI services")
    assert (found[0].entity, found[0].matched_by) == (MEASURES, "fuzzy")


def test_a_final_text_is_not_taken_for_its_draft() -> None:
    final = {"instruments/a": 'title_en = "Data Rules of Shanghai"'}
    draft = {"instruments/b": 'title_en = "Data Rules of Shanghai (draft)"'}
    assert index_of(catalogue_of(final)).lookup("Shanghai Data Rules draft") == []
    found = index_of(catalogue_of(final | draft)).lookup("Shanghai Data Rules draft")
    assert [m.entity for m in found] == ["instruments/b"]


def test_the_tiers_are_in_the_order_of_their_worth() -> None:
    assert TIERS == ("title", "alias", "document_number", "pinyin", "prefix", "fuzzy")


def test_every_stored_name_finds_its_entity(index: NameIndex) -> None:
    for row in index.names:
        found = {m.entity: m for m in index.lookup(row.text, limit=50)}
        assert found[row.entity].score == 1.0


@given(name=st.text(max_size=200))
def test_any_text_can_be_looked_up(index: NameIndex, name: str) -> None:
    scores = [match.score for match in index.lookup(name)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@given(name=st.text(max_size=60), limit=st.integers(1, 25))
def test_autocomplete_keeps_its_limits(index: NameIndex, name: str, limit: int) -> None:
    found = [m.entity for m in index.complete(name, frozenset(["agency"]), limit)]
    assert len(found) == len(set(found)) <= limit
    assert all(entity.startswith("agencies/") for entity in found)


@pytest.mark.parametrize(
    ("typed", "entity"),
    [
        ("gen", MEASURES),
        ("生成", MEASURES),
        ("国", "agencies/cac"),
        ("shengcheng", MEASURES),
        ("令第15", MEASURES),
        ("ca", "agencies/cac"),
        ("网信", "agencies/cac"),
        ("micr", "organisations/micron"),
        ("generative measures", MEASURES),
    ],
)
def test_autocomplete_finds_while_typing(index: NameIndex, typed: str, entity: str) -> None:
    assert entity in [m.entity for m in index.complete(typed, KINDS)]


def test_autocomplete_puts_the_exact_name_first(index: NameIndex) -> None:
    assert index.complete("CAC", KINDS)[0].entity == "agencies/cac"


def test_the_nearest_names_are_offered_when_none_is_meant(index: NameIndex) -> None:
    near = index.nearest("generative music services law", frozenset(["instrument"]), 3)
    assert MEASURES in near


def test_slips_of_the_keyboard_are_mended_only_in_longer_words(index: NameIndex) -> None:
    assert index.corrected("genrat") == "generat"
    assert index.corrected("xyzzyxyzzy") == "xyzzyxyzzy"
    assert index.corrected("cax") == "cax"


def test_rare_words_tell_more_than_common_ones(index: NameIndex) -> None:
    assert index.weight("micron") > index.weight("ai") > index.weight("law")


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_weights_are_added_tells_nothing(index: NameIndex, seed: int) -> None:
    tokens = sorted({token for row in index.names for token in row.tokens.split()})
    shuffled = Random(seed).sample(tokens, len(tokens))  # noqa: S311
    assert sum(map(index.weight, shuffled)) == sum(map(index.weight, tokens))
