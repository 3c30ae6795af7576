"""The command line: results on standard output, one-line errors, exit statuses."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from tests.process.conftest import DATA


@pytest.fixture
def folder(tmp_path: Path, facts_db: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without data files, with facts.db set."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTS_DB", str(facts_db))
    monkeypatch.delenv("DATA_DIR", raising=False)
    return tmp_path


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets what stands on standard input."""
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--today", "2026-11-21"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("folder")
def test_ask_gives_the_fact_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "ask", "--json", "When did the generative AI measures take effect?")
    assert found["outcome"] == "answered"
    assert "2023-08-15" in found["headline"]
    assert found["text"].startswith(found["headline"])
    assert [s["id"] for s in found["subjects"]] == ["instruments/genai-measures"]
    assert {f["role"] for f in found["facts"]} >= {"in_force"}
    assert set(found["sources"][0]) == {"title", "publisher", "url", "tier"}


def test_a_reader_that_goes_away_is_no_error(folder: Path, facts_db: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    ask = [sys.executable, "-m", "bot", "ask", "--json", "when did the PIPL take effect?"]
    env = {"PYTHONPATH": str(DATA.parents[1]), "FACTS_DB": str(facts_db), "PATH": ""}
    done = subprocess.run(
        ask, cwd=folder, env=env, stdout=writes, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writes)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.usefixtures("folder")
def test_ask_in_chinese_answers_in_chinese_unless_told(capsys: pytest.CaptureFixture[str]) -> None:
    question = "生成式人工智能办法什么时候施行？"
    assert "施行" in answer(capsys, "ask", "--json", question)["headline"]
    assert "force" in answer(capsys, "ask", "--json", "--lang", "en", question)["headline"]


@pytest.mark.usefixtures("folder")
def test_ask_answers_in_either_script(capsys: pytest.CaptureFixture[str]) -> None:
    question = "When did the generative AI measures take effect?"
    for tag, title in (("zh-CN", "生成式人工智能服务"), ("zh-TW", "生成式人工智慧服務")):
        assert title in answer(capsys, "ask", "--json", "--lang", tag, question)["headline"]


def test_a_language_that_is_not_spoken_is_told_kindly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["ask", "--lang", "tlh", "nuq"])
    assert ended.value.code == 2
    assert "answers come in en, zh or zh-TW, not in 'tlh'" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_unknown_is_no_error_and_shows_no_source(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "ask", "--json", "Who won the football match on Mars?")
    assert found["outcome"] == "unknown"
    assert found["sources"] == found["facts"] == []


@pytest.mark.usefixtures("folder")
def test_every_line_gets_one_line_at_once(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("When was the CSL adopted?\n\n\x00\u202e**@everyone**\nlast without newline")
    assert main(["ask", "--json", "-"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert all(len(json.loads(line)["text"]) <= 4000 for line in lines)


@pytest.mark.usefixtures("folder")
def test_ask_on_a_terminal_shows_the_answer_and_where_it_stands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["ask", "When did the generative AI measures take effect?"]) == 0
    shown = capsys.readouterr().out
    assert "2023-08-15" in shown
    assert "https://www.cac.gov.cn/" in shown


@pytest.mark.usefixtures("folder")
def test_lookup_says_how_a_name_matched(capsys: pytest.CaptureFixture[str], typed: Any) -> None:
    typed("CAC\nnothing like it\n")
    assert main(["lookup", "--json", "-"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    best = first["matches"][0]
    assert (best["id"], best["kind"], best["score"]) == ("agencies/cac", "agency", 1.0)
    assert set(best) == {"id", "kind", "title_en", "title_zh", "matched_by", "score"}
    assert second == {"matches": []}


@pytest.mark.parametrize("words", [[], ["fly"], ["ask"], ["ask", "x", "--today", "soon"]])
def test_bad_usage_is_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("DATA_DIR", "nowhere", "there is no data folder at nowhere"),
        ("FACTS_DB", "missing.db", "there is no missing.db: run `python -m bot build`"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL must be"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
    value: str,
    said: str,
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["lookup", "CAC"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"gazette: {said}")
    assert shown.err.count("\n") == 1


def test_build_makes_the_facts_and_check_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder / "new.db"
    assert main(["build", "--data", str(DATA), "--out", str(out), "--check"]) == 0
    assert not out.exists()
    assert main(["build", "--data", str(DATA), "--out", str(out)]) == 0
    assert out.stat().st_size > 0
    capsys.readouterr()


def test_damaged_data_is_said_with_its_place_and_the_old_facts_are_kept(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, out = folder / "data" / "agencies", folder / "old.db"
    data.mkdir(parents=True)
    (data / "cac.toml").write_text("title_zh = 1\n")
    out.write_bytes(b"old")
    assert main(["build", "--data", str(folder / "data"), "--out", str(out)]) == 1
    shown = capsys.readouterr()
    assert "agencies/cac.toml: title_zh: model: " in shown.err
    assert shown.out == ""
    assert out.read_bytes() == b"old"


@pytest.mark.usefixtures("folder")
def test_facts_damaged_inside_are_said_to_be_damaged(
    facts_db: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    whole = facts_db.read_bytes()
    half = len(whole) // 2
    (tmp_path / "torn.db").write_bytes(
        whole[: 4096 * 4] + b"\xff" * (half - 4096 * 4) + whole[half:]
    )
    monkeypatch.setenv("FACTS_DB", "torn.db")
    assert main(["lookup", "CAC"]) == 1
    assert "damaged" in capsys.readouterr().err


def test_stale_facts_are_built_anew_before_an_answer(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTS_DB", "own.db")
    monkeypatch.setenv("DATA_DIR", str(DATA))
    (folder / "own.db").write_bytes(b"damaged")
    assert main(["lookup", "CAC"]) == 0
    assert "agencies/cac" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_name_that_means_nothing_is_said_beside_the_result(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["lookup", "zzzzzz"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "nothing in the store is called 'zzzzzz'\n")


@pytest.mark.usefixtures("folder")
def test_a_bare_topic_is_answered_with_its_documents(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "ask", "--json", "深度合成")
    assert found["outcome"] == "answered"
    assert "互联网信息服务深度合成管理规定" in found["headline"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("word", ["b", "1", "test", "help", "export", "ai", "人工智能"])
def test_a_lone_word_is_no_question(capsys: pytest.CaptureFixture[str], word: str) -> None:
    assert answer(capsys, "ask", "--json", word)["outcome"] == "unknown"
