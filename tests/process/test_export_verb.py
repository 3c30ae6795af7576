"""`export` on the command line: to standard output or a file, and what it refuses."""

import json
from pathlib import Path

import jsonschema
import pytest

from bot.cli import main
from tests.process.test_command_line import folder as folder

TODAY = ("--today", "2026-11-21")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("form", "begin"),
    [
        ("ics", b"BEGIN:VCALENDAR\r\n"),
        ("csv", b'\xef\xbb\xbf"id","entity"'),
        ("json", b'{\n"format": "gazette-export-1"'),
        ("jsonld", b'{\n"@context"'),
    ],
)
def test_standard_output_holds_the_file_alone(
    capfdbinary: pytest.CaptureFixture[bytes], form: str, begin: bytes
) -> None:
    assert main(["export", "网络安全法", "--format", form, *TODAY]) == 0
    shown = capfdbinary.readouterr()
    assert shown.out.startswith(begin)
    assert shown.err == b""


@pytest.mark.parametrize(("language", "first"), [("zh", "编号"), ("zh-TW", "編號")])
def test_file_is_written_in_the_language(folder: Path, language: str, first: str) -> None:
    out = folder / "all.csv"
    assert main(["export", "everything", "--lang", language, "--out", str(out), *TODAY]) == 0
    assert out.read_bytes().startswith(f'\ufeff"{first}"'.encode())


@pytest.mark.usefixtures("folder")
def test_calendar_is_written_in_traditional_characters(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["export", "网络安全法", "--format", "ics", "--lang", "zh-TW", *TODAY]) == 0
    shown = capfdbinary.readouterr().out.decode()
    assert "SUMMARY:《網路安全法》：通過" in shown


@pytest.mark.usefixtures("folder")
def test_schema_is_printed_and_fits_what_is_exported(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert main(["export", "--schema"]) == 0
    schema = json.loads(capfdbinary.readouterr().out)
    assert main(["export", "2025", "--format", "json", *TODAY]) == 0
    jsonschema.validate(json.loads(capfdbinary.readouterr().out), schema)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["qwertyuiop"], "called “qwertyuiop”"),
        (["1905"], "Nothing that is stored is dated in 1905"),
        (["all", "--out", "no/such/folder/file.csv"], "no/such/folder/file.csv"),
    ],
)
def test_what_cannot_be_exported_is_one_line(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main(["export", *words, *TODAY]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [[], ["CAC", "--format", "xls"], ["CAC", "--schema"], ["CAC", "--lang", "fr"]]
)
def test_bad_usage_is_two(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", *words])
    assert ended.value.code == 2
