"""The package as others install it: the command, the facts inside, nothing needed beside it."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel holds."""
    folder = tmp_path_factory.mktemp("wheel")
    quiet = ("--quiet", "--no-deps", "--no-build-isolation", "--no-index")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *quiet, "--wheel-dir", str(folder), str(ROOT)],
        check=True,
    )
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "installed")
    return folder / "installed"


def gazette(installed: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command, run as the entry point runs it, in a folder without data."""
    code = "import sys; from bot.cli import main; sys.exit(main())"
    return subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=home,
        env={"PYTHONPATH": str(installed), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_wheel_gives_the_command(installed: Path) -> None:
    entries = next(installed.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "gazette = bot.cli:main" in entries


def test_the_wheel_answers_with_the_facts_it_carries(installed: Path, tmp_path: Path) -> None:
    asked = gazette(installed, tmp_path, "ask", "when did the PIPL take effect?")
    assert asked.returncode == 0, asked.stderr
    assert "2021-11-01" in asked.stdout
    assert not [*tmp_path.iterdir()]


def test_nothing_but_the_program_is_in_the_wheel(installed: Path) -> None:
    folders = {path.name for path in installed.iterdir()}
    assert folders == {"bot", *(name for name in folders if name.endswith(".dist-info"))}
    assert not [*installed.rglob("*.pyc"), *installed.rglob("*.toml")]
