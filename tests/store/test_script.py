"""One fold for names and questions, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.script import folded, query_tokens, simplified, stem, tokens

TEXT = st.text(max_size=80)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＩ　Ｐｌｕｓ", "ai plus"),
        ("AI+", "AI Plus"),
        ("“人工智能+”", "人工智能+"),
        ("Artificial Intelligence Law", "AI law"),
        ("Cyber Security Law", "Cybersecurity Law"),
        ("网络安全法", "網絡安全法"),
        ("個人信息保護法", "个人信息保护法"),
        ("生成式人工智慧服務", "生成式人工智能服务"),
        ("《数据安全法》", "数据安全法"),
        ("China’s rules", "China's rules"),
        ("Café", "cafe"),
        ("GB/T 45654—2025", "gb t 45654-2025"),
    ],
)
def test_ways_to_write_one_name_fold_together(one: str, other: str) -> None:
    assert folded(one) == folded(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("数据安全法", "网络安全法"), ("GB 45438", "GB 45654"), ("AI", "API")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(TEXT)
def test_folding_keeps_words_and_single_spaces(text: str) -> None:
    again = folded(text)
    assert again == " ".join(again.split())
    assert again == again.casefold()


@given(TEXT)
def test_every_token_looked_for_is_indexed(text: str) -> None:
    assert set(query_tokens(text)) <= set(tokens(text))


@given(TEXT)
def test_tokens_hold_no_spaces(text: str) -> None:
    assert all(token and " " not in token for token in tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [("法", ["法"]), ("备案", ["备案"]), ("网信办", ["网信", "信办"]), ("", []), ("，。!", [])],
)
def test_chinese_is_looked_for_in_pairs(text: str, expected: list[str]) -> None:
    assert query_tokens(text) == expected


def test_chinese_is_indexed_by_characters_and_pairs() -> None:
    assert tokens("网信办") == ["网", "信", "办", "网信", "信办"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("regulation", "regulations"),
        ("labelling", "labeling"),
        ("organisation", "organization"),
        ("recommended", "recommend"),
    ],
)
def test_words_of_one_stem_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_short_words_and_numbers_are_not_stemmed() -> None:
    assert [stem(word) for word in ("gas", "2025", "gb45438", "网信")] == [
        "gas",
        "2025",
        "gb45438",
        "网信",
    ]


def test_text_without_chinese_is_returned_as_it_is() -> None:
    assert simplified("naïve 2025") == "naïve 2025"
