"""`check`: a text against the facts, from a file or standard input."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main

TEXT = "Note.\r\nThe Generative AI Measures took effect on 16 August 2023. 《标识办法》来了。"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, facts_db: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without data files, with facts.db set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTS_DB", str(facts_db))
    monkeypatch.delenv("DATA_DIR", raising=False)
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], file: Path | str) -> Any:
    assert main(["check", str(file), "--json", "--today", "2026-11-21"]) == 0
    return json.loads(capsys.readouterr().out)


def test_statement_is_given_with_place_verdict_and_right_value(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "note.txt"
    file.write_bytes(TEXT.encode())
    (claim,) = checked(capsys, file)["claims"]
    assert set(claim) == {"quote", "start", "end", "verdict", "right_value", "fact_ids"}
    assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
    assert claim["verdict"] == "contradicted"
    assert "in force 2023-08-15" in claim["right_value"]
    assert claim["fact_ids"] == ["instruments/genai-measures/in_force"]


def test_standard_input_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (claim,) = checked(capsys, "-")["claims"]
    assert claim["verdict"] == "contradicted"


def test_chinese_text_is_answered_in_chinese(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "note.md"
    file.write_text("《生成式人工智能服务管理暂行办法》自2023年8月16日起施行。", encoding="utf-8")
    (claim,) = checked(capsys, file)["claims"]
    assert claim["right_value"].endswith("施行：2023-08-15")
    assert claim["quote"] == "《生成式人工智能服务管理暂行办法》自2023年8月16日起施行"


def test_people_read_verdicts_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "note.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert main(["check", str(file), "--today", "2026-11-21"]) == 0
    shown = capsys.readouterr().out
    assert "differs from the store" in shown
    assert "2023-08-15" in shown


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\x00", bytes(range(256))], ids=repr)
def test_file_that_is_no_text_has_no_statements(
    folder: Path, capsys: pytest.CaptureFixture[str], raw: bytes
) -> None:
    file = folder / "odd"
    file.write_bytes(raw)
    assert checked(capsys, file) == {"claims": []}


def test_file_above_one_megabyte_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "long.txt"
    file.write_bytes(b"x" * 1_000_001)
    assert main(["check", str(file)]) == 1
    assert capsys.readouterr().err.strip().endswith("holds more than 1 MB: check it in parts")


def test_missing_file_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "nothing.txt"]) == 1
    said = capsys.readouterr().err
    assert "nothing.txt" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-16", "utf-8-sig"])
def test_a_file_of_chinese_windows_is_read(
    folder: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    file = folder / "note.txt"
    file.write_text("《生成式人工智能服务管理暂行办法》自2023年8月16日起施行。", encoding=encoding)
    (claim,) = checked(capsys, file)["claims"]
    assert claim["verdict"] == "contradicted"


def test_a_damaged_byte_leaves_the_rest_readable(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "note.txt"
    file.write_bytes(TEXT.encode() + b"\xff")
    (claim,) = checked(capsys, file)["claims"]
    assert claim["verdict"] == "contradicted"


def test_a_missing_file_is_said_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / "nowhere.txt"
    assert main(["check", str(file)]) == 1
    assert capsys.readouterr().err == f"gazette: {file}: No such file or directory\n"
