"""Data files to models: every problem is collected, with its file and field."""

import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.curation.problem import DataFolderError
from bot.curation.reading import content_hash, data_files, read, read_file
from tests.making import file_text


def problems(name: str, text: str) -> list[tuple[str, str]]:
    found, said = read_file(name, text)
    assert found is None
    return [(p.field, p.rule) for p in said]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good file of each of two kinds."""
    for name in ("instruments/a", "sources/s"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / f"{name}.toml").write_text(file_text(name, ""), encoding="utf-8")
    return tmp_path


def test_all_fields_of_a_file_that_are_wrong_are_told() -> None:
    text = file_text("instruments/a", "") + (
        '[[dates]]\nrole = "enacted"\nday = "2025-02-30"\n'
        '[[numbers]]\nkind = "order"\ntext = ""\n[[gaps]]\nproperty = "x"\n'
    )
    assert problems("instruments/a.toml", text) == [
        ("dates.0.role", "model"),
        ("dates.0.day", "model"),
        ("gaps.0.en", "model"),
        ("numbers.0.text", "model"),
    ]


def test_a_field_that_nobody_knows_is_told() -> None:
    text = file_text("topics/a", "") + 'colour = "red"\n'
    assert problems("topics/a.toml", text) == [("colour", "model")]


def test_the_sentence_shows_what_was_found() -> None:
    _, said = read_file("instruments/a.toml", file_text("instruments/a", 'type = "ukase"'))
    assert "'ukase'" in str(said[0])
    assert str(said[0]).startswith("instruments/a.toml: type: model: ")


def test_a_damaged_file_is_told_with_its_line() -> None:
    _, said = read_file("instruments/a.toml", 'title_zh = "a"\ntype = law\n')
    assert (said[0].rule, said[0].field) == ("toml", "-")
    assert "line 2" in said[0].sentence


@pytest.mark.parametrize(
    "name", ["rules/a.toml", "instruments/A.toml", "instruments/a_b.toml", "instruments/-a.toml"]
)
def test_a_file_with_another_name_is_told(name: str) -> None:
    assert problems(name, "") == [("-", "file_name")]


def test_problems_of_one_file_do_not_hide_those_of_another(folder: Path) -> None:
    (folder / "instruments/b.toml").write_text("type = [", encoding="utf-8")
    (folder / "instruments/c.toml").write_text("binding = 1", encoding="utf-8")
    catalogue, said = read(folder)
    assert {p.file for p in said} == {"instruments/b.toml", "instruments/c.toml"}
    assert set(catalogue.entities) == {"instruments/a"}
    assert set(catalogue.sources) == {"sources/s"}


def test_bytes_that_are_no_text_are_told(folder: Path) -> None:
    (folder / "instruments/b.toml").write_bytes(b'title_zh = "\xff\xfe\x00"')
    assert [p.file for p in read(folder)[1]] == ["instruments/b.toml"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFolderError, match=r"there is no data folder at .*nowhere"):
        read(tmp_path / "nowhere")


def test_a_folder_without_data_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "instruments").mkdir()
    with pytest.raises(DataFolderError, match="there are no data files in"):
        read(tmp_path)


@contextmanager
def as_anybody() -> Generator[None]:
    """Without the rights of root, who may read everything."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if mine == 0:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
@pytest.mark.parametrize("place", [".", "instruments"])
def test_a_folder_that_may_not_be_read_is_told(folder: Path, place: str) -> None:
    (folder / place).chmod(0)
    try:
        with as_anybody(), pytest.raises(DataFolderError, match=r"cannot be read .*permissions"):
            read(folder)
    finally:
        (folder / place).chmod(0o700)


def test_a_file_that_cannot_be_read_is_told(folder: Path) -> None:
    (folder / "instruments/b.toml").mkdir()
    with pytest.raises(DataFolderError, match=r"b\.toml cannot be read"):
        read(folder)


def test_other_files_are_left_alone(folder: Path) -> None:
    (folder / "instruments/notes.txt").write_text("notes")
    assert [path.name for path in data_files(folder)] == ["a.toml", "s.toml"]


def test_the_hash_changes_with_every_fact(folder: Path) -> None:
    before = content_hash(folder)
    assert content_hash(folder) == before
    path = folder / "instruments/a.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert content_hash(folder) != before


def test_the_hash_changes_with_a_file_name(folder: Path) -> None:
    before = content_hash(folder)
    (folder / "instruments/a.toml").rename(folder / "instruments/b.toml")
    assert content_hash(folder) != before
