"""Every way to write an entity's name."""

import pytest

from bot.store.names import names_of, pinyin, short_forms
from bot.store.script import folded
from tests.making import record

TEXT = """
title_zh = "中华人民共和国网络安全法（试行）"
title_en = "Cybersecurity Law of the People's Republic of China (Trial)"
[aliases]
abbreviation = ["CSL"]
wrong = ["Cyber Act"]
[[numbers]]
kind = "presidential_order"
text = "中华人民共和国主席令第五十三号"
also = ["Presidential Order No. 53"]
"""


def kinds(name: str, text: str) -> dict[str, str]:
    found = record(name, text)
    return {each.folded: each.kind for each in names_of(found)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("中华人民共和国网络安全法（试行）", "title"),
        ("Cybersecurity Law of the People’s Republic of China (Trial)", "title"),
        ("网络安全法（试行）", "official_short"),
        ("网络安全法", "official_short"),
        ("cybersecurity law", "official_short"),
        ("csl", "abbreviation"),
        ("Cyber Act", "wrong"),
        ("presidential order no 53", "document_number"),
        ("wangluoanquanfa", "pinyin"),
        ("wlaqf", "pinyin"),
    ],
)
def test_each_way_to_write_a_name_is_known_with_its_kind(written: str, kind: str) -> None:
    assert kinds("instruments/a", TEXT)[folded(written)] == kind


def test_a_body_is_known_by_its_abbreviation() -> None:
    text = 'abbreviation = "CAC"\ntitle_zh = "网信办"\ntitle_en = "Cyberspace Administration"'
    assert kinds("agencies/a", text)["cac"] == "abbreviation"


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("国务院关于深入实施“人工智能+”行动的意见", "关于深入实施“人工智能+”行动的意见"),
        ("网络安全技术 人工智能生成合成内容标识方法", "人工智能生成合成内容标识方法"),
        ("可信数据空间发展行动计划（2024—2028年）", "可信数据空间发展行动计划"),
        ("汽车数据出境安全指引（2026版）", "汽车数据出境安全指引"),
        ("科技伦理审查办法（试行）", "科技伦理审查办法"),
        ("Data Plan (2024-2026)", "Data Plan"),
    ],
)
def test_a_title_is_known_as_people_shorten_it(title: str, short: str) -> None:
    assert short in list(short_forms(title))


def test_a_title_that_nobody_shortens_has_no_short_form() -> None:
    assert list(short_forms("网络安全审查办法（2020年）")) == []
    assert list(short_forms("关于加强科技伦理治理的意见")) == []


def test_claims_have_no_names() -> None:
    assert kinds("claims/a", 'title_en = "Claim: the law was passed"') == {}


def test_no_name_stands_twice() -> None:
    found = [name.folded for name in names_of(record("instruments/a", TEXT))]  # type: ignore[arg-type]
    assert len(found) == len(set(found))


def test_two_characters_are_too_few_for_pinyin() -> None:
    assert pinyin("百度") == ()
    assert pinyin("网信办") == ("wangxinban",)
    assert pinyin("网络安全") == ("wangluoanquan", "wlaq")
