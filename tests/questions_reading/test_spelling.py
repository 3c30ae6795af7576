"""Words mistyped by one slip are put right; words that are words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.spelling import Spelling
from bot.store.name_table import NameRow
from bot.store.script import query_tokens
from tests.making import table_of

WRITTEN = ("personal information protection law", "ethics review measures", "trial provisions")
NAMES = table_of(
    NameRow("instruments/a", "title", name, name, "instrument", " ".join(query_tokens(name)))
    for name in WRITTEN
)


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(NAMES)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Protectoin law", "Protection law"),
        ("ethcis review", "ethics review"),
        ("efefctive date", "effective date"),
        ("informatoin", "information"),
        ("proviisons", "provisions"),
        ("protecton law", "protection law"),
        ("provisionns", "provisions"),
    ],
)
def test_one_slip_is_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.mended(typed) == meant


@pytest.mark.parametrize(
    "text", ["protecting personal data", "a robotaxi insurer", "law 算法", "GB/T 45654"]
)
def test_words_that_are_words_stay(spelling: Spelling, text: str) -> None:
    assert spelling.mended(text) == text


@given(st.text(max_size=200))
def test_any_text_keeps_its_other_characters(text: str) -> None:
    mended = Spelling(NAMES).mended(text)
    assert [c for c in mended if not c.isalpha()] == [c for c in text if not c.isalpha()]
