"""Processes that draw, are killed, hang, or get what cannot be drawn: the bot goes on."""

import logging
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.pictures.__main__ import READ
from bot.pictures.studio import MOST_WAITING, PNG, Studio
from bot.render.picture import Calendar, Due, Mark, Network, Partner, Row, Timeline

DAY = date(2026, 11, 21)
MARK = Mark("in_force", DAY, DAY)
TIMELINE = Timeline("《标识办法》", (Row("Labels", (MARK,)),), DAY, DAY, (("in_force", "施行"),))
CALENDAR = Calendar("Due", DAY, DAY, (Due(MARK, "2026-11-21", "in force: a rule"),), 1)
NETWORK = Network("CAC", "CAC", (Partner("MIIT", 3), Partner("公安部", 2)), ((0, 1, 1),), ("a",))


def python(code: str) -> tuple[str, ...]:
    return sys.executable, "-c", code


@pytest.mark.parametrize("drawing", [TIMELINE, CALENDAR, NETWORK], ids=lambda d: d.form)
async def test_every_form_is_drawn_in_the_process(drawing: Timeline | Calendar | Network) -> None:
    png = await Studio().drawn(drawing)
    assert png is not None
    assert png.startswith(PNG)


async def test_what_was_drawn_is_kept_and_the_same_again_in_another_process() -> None:
    studio = Studio()
    assert studio.kept(TIMELINE) is None
    first = await studio.drawn(TIMELINE)
    assert first is not None
    assert studio.kept(TIMELINE) is first
    assert studio.kept(replace(TIMELINE, title="other")) is None
    assert await Studio().drawn(TIMELINE) == first


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended with -9"),
        ("raise SystemExit('out of paint')", "ended with 1: out of paint"),
        ("print('no picture at all')", "ended with 0"),
        ("import time; time.sleep(600)", "took longer"),
    ],
)
async def test_a_process_that_fails_gives_no_picture_and_a_line_in_the_log(
    code: str, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert await Studio(python(code), seconds=2).drawn(TIMELINE) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert said in caplog.text


async def test_a_program_that_is_not_there_gives_no_picture() -> None:
    assert await Studio(("/nowhere/python",)).drawn(TIMELINE) is None


async def test_a_process_is_told_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    code = "import os, sys; sys.exit('secret' in os.environ.values() or print('told nothing') or 3)"
    status, _, _ = await Studio(python(code))._run(b"")
    assert status == 3


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff", b'{"form": "map"}', b'{"form": "timeline"}', b"[1]", b"null"]
)
def test_data_that_is_no_drawing_is_not_read(data: bytes) -> None:
    with pytest.raises(ValidationError):
        READ.validate_json(data)


def test_data_that_is_no_drawing_ends_with_one_line() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.pictures"], input=b"{", capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.startswith(b"no picture: ")
    assert done.stderr.count(b"\n") == 1


async def test_a_picture_taller_than_discord_shows_is_refused(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rows = tuple(Row(str(n), (MARK,)) for n in range(2000))
    assert await Studio().drawn(replace(TIMELINE, rows=rows)) is None
    assert "pixels are more than" in caplog.text


async def test_more_than_may_wait_go_without(caplog: pytest.LogCaptureFixture) -> None:
    studio = Studio()
    studio._waiting = MOST_WAITING
    assert await studio.drawn(TIMELINE) is None
    assert "waiting already" in caplog.text


def test_the_bot_never_loads_what_draws() -> None:
    code = (
        "import sys, bot.app, bot.verbs.run, bot.verbs.picture;"
        "sys.exit(str({'matplotlib', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run(python(code), capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "set()"


def test_the_verb_writes_the_picture_and_says_it_in_words(facts_db: Path, tmp_path: Path) -> None:
    out = tmp_path / "timeline.png"
    words = ("picture", "timeline", "labeling measures", "--lang", "zh", "--out", str(out))
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words, "--today", "2026-11-21"],
        cwd=tmp_path,
        env={
            "FACTS_DB": str(facts_db),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "HOME": os.environ.get("HOME", ""),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "施行 2025-09-01" in done.stdout
    assert out.read_bytes().startswith(PNG)
