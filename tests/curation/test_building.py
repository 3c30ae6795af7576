"""Data folder to facts.db, or every problem on the way."""

import shutil
from pathlib import Path

import pytest

from bot.curation.building import build, check
from bot.curation.problem import CurationError, DataFolderError
from bot.store.compile import compile_facts


@pytest.fixture
def folder(data_folder: Path, tmp_path: Path) -> Path:
    """A copy of the small folder, to be spoiled."""
    return Path(shutil.copytree(data_folder, tmp_path / "data"))


def spoil(folder: Path) -> None:
    """Three problems of three kinds in three files."""
    (folder / "topics/filing.toml").write_text("title_en = [", encoding="utf-8")
    (folder / "topics/cybersecurity.toml").write_text('title_en = "x"\nx = 1\n', encoding="utf-8")
    measures = folder / "instruments/genai-measures.toml"
    text = measures.read_text(encoding="utf-8").replace('"2023-08-15"', '"2023-06-15"')
    measures.write_text(text, encoding="utf-8")


def test_a_clean_folder_is_built(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "facts.db"
    notices = build(folder, out, compile_facts)
    assert out.is_file()
    assert {notice.rule for notice in notices} == {"scheduled_recheck"}


def test_every_problem_is_told_at_once(folder: Path) -> None:
    spoil(folder)
    with pytest.raises(CurationError) as caught:
        check(folder)
    found = {(p.file, p.rule) for p in caught.value.problems}
    assert found >= {
        ("topics/filing.toml", "toml"),
        ("topics/cybersecurity.toml", "model"),
        ("instruments/genai-measures.toml", "date_order"),
    }
    assert caught.value.problems == sorted(caught.value.problems)


def test_a_problem_leaves_the_old_file_as_it_was(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.db"
    build(folder, out, compile_facts)
    before = out.read_bytes()
    spoil(folder)
    with pytest.raises(CurationError):
        build(folder, out, compile_facts)
    assert out.read_bytes() == before


def test_a_missing_folder_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "facts.db"
    out.write_bytes(b"old")
    with pytest.raises(DataFolderError):
        build(tmp_path / "nowhere", out, compile_facts)
    assert out.read_bytes() == b"old"
