"""One way to write each data file."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.curation.building import rewrite
from bot.curation.canonical import HEAD, ITEM, canonical
from bot.curation.reading import data_files
from tests.making import file_text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ITEMS = st.dictionaries(st.sampled_from(ITEM) | WORDS, WORDS | st.integers(-9, 9), max_size=5)
TABLES = st.dictionaries(
    st.sampled_from(HEAD) | WORDS,
    WORDS | st.booleans() | st.lists(WORDS, max_size=3) | st.lists(ITEMS, max_size=3) | ITEMS,
    max_size=8,
)
REAL = Path(__file__).parents[2] / "data"


@given(TABLES)
def test_the_canonical_form_of_the_canonical_form_is_itself(table: dict[str, Any]) -> None:
    text = canonical(table)
    assert canonical(tomllib.loads(text)) == text


@given(TABLES)
def test_nothing_is_lost(table: dict[str, Any]) -> None:
    assert tomllib.loads(canonical(table)) == table


@given(TABLES)
def test_the_order_of_writing_makes_no_difference(table: dict[str, Any]) -> None:
    assert canonical(dict(reversed(table.items()))) == canonical(table)


def test_fields_stand_in_the_order_of_the_guide() -> None:
    text = canonical({"binding": True, "zzz": "x", "title_zh": "甲", "aliases": {"wrong": ["b"]}})
    assert list(tomllib.loads(text)) == ["title_zh", "binding", "zzz", "aliases"]


def differing(folder: Path) -> list[str]:
    """Files whose text is not canonical; a file that is no TOML at all is the check's business."""
    found: list[str] = []
    for path in data_files(folder):
        text = path.read_text(encoding="utf-8")
        if canonical(tomllib.loads(text)) != text:
            found.append(path.name)
    return found


def test_the_small_folder_is_canonical(data_folder: Path) -> None:
    assert differing(data_folder) == []


@pytest.mark.slow
def test_all_data_is_canonical() -> None:
    assert differing(REAL) == []


def test_rewriting_mends_what_can_be_read_and_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    loose, good, broken = (tmp_path / "topics" / f"{n}.toml" for n in ("loose", "good", "broken"))
    loose.write_text('title_en="A"\ntitle_zh="甲"\n', encoding="utf-8")
    good.write_text(file_text("topics/good", ""), encoding="utf-8")
    broken.write_text("title_en = [", encoding="utf-8")
    assert rewrite(tmp_path) == [loose]
    assert loose.read_text(encoding="utf-8") == 'title_zh = "甲"\ntitle_en = "A"\n'
    assert broken.read_text(encoding="utf-8") == "title_en = ["
    assert rewrite(tmp_path) == []
