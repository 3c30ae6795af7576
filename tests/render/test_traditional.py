"""Traditional Chinese: every checked term is right, and only Chinese is touched."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Body
from bot.render.discord_page import buttons_of, embed_of
from bot.render.page import Button, Page, Section, SourceLine, language_named
from bot.render.picture import Picture, Row, Timeline
from bot.render.traditional import all_in_script, in_script, traditional

LINES = (Path(__file__).parent / "terms.tsv").read_text(encoding="utf-8").splitlines()
TERMS = [tuple(line.split("\t")) for line in LINES]


def test_every_checked_term_is_right() -> None:
    assert [
        (term, traditional(term)) for term, wanted in TERMS if traditional(term) != wanted
    ] == []


@pytest.mark.parametrize("config", ["s2t", "s2tw", "s2twp"])
def test_no_setting_of_the_converter_alone_does_as_well(config: str) -> None:
    convert = opencc.OpenCC(config).convert
    assert sum(convert(term) != wanted for term, wanted in TERMS) > len(TERMS) // 10


def test_terms_are_many_and_none_stands_twice() -> None:
    assert len({term for term, _ in TERMS}) == len(TERMS) >= 80


def test_bodies_keep_their_names(catalogue: Catalogue) -> None:
    spell = opencc.OpenCC("s2tw").convert
    for entity in catalogue.entities.values():
        if isinstance(entity, Body):
            spelt = spell(entity.title_zh).replace("人工智能", "人工智慧")
            assert traditional(entity.title_zh) == spelt


@given(st.text(st.characters(max_codepoint=0x2FFF)))
def test_what_is_not_chinese_stays(text: str) -> None:
    assert traditional(text) == text


@given(st.sampled_from(TERMS), st.sampled_from(TERMS))
def test_addresses_and_latin_stay_in_the_midst_of_chinese(
    one: tuple[str, ...], two: tuple[str, ...]
) -> None:
    address = "https://x.example/网络/信息?id=发布"
    text = f"{one[0]} GB/T 45654-2025 {address} instruments/pipl {two[0]}"
    wanted = f"{one[1]} GB/T 45654-2025 {address} instruments/pipl {two[1]}"
    assert traditional(text) == wanted


def test_only_readers_of_traditional_chinese_get_it() -> None:
    assert [in_script("发布", language) for language in ("en", "zh", "zh-TW")] == [
        "发布",
        "发布",
        "發布",
    ]


def test_a_picture_is_worded_in_traditional_characters() -> None:
    row = Row("网络安全法", (), "施行")
    drawing = Timeline("时间线", (row,), date(2026, 1, 1), date(2026, 2, 1), (("draft", "草案"),))
    shown = all_in_script(Picture(drawing, "timeline.png", "发布"), "zh-TW")
    assert (shown.name, shown.words) == ("timeline.png", "發布")
    assert shown.drawing == replace(drawing, title="時間線", rows=(Row("網路安全法", (), "施行"),))


def test_a_whole_page_is_converted_but_its_addresses_and_ids() -> None:
    source = SourceLine(
        "网络安全法", "国务院", "https://x.example/网络", "press", "媒体", "第一条发布"
    )
    page = Page(
        "zh-TW",
        "answer",
        "网络标题",
        "网络发布",
        (Section("网络", ("算法",)),),
        ("网络备注",),
        (source,),
        (Button("choose", "网络", "instruments/csl"),),
        "来源网络",
        "网络页脚",
    )
    embed, (button,) = embed_of(page).to_dict(), buttons_of(page)
    written = str(embed).replace(source.url, "")
    assert source.url in str(embed)
    assert "網路" in written
    assert not {"网", "发", "备", "络", "标", "脚", "条", "来", "国"} & set(written)
    assert (button.label, button.custom_id) == ("網路", "g1:choose:instruments/csl:0")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("ZH_hans", "zh"),
        ("zh-TW", "zh-TW"),
        ("zh-HK", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("de", None),
        ("", None),
    ],
)
def test_tags_name_languages(tag: str, language: str | None) -> None:
    assert language_named(tag) == language
