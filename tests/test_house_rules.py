"""Sizes and habits that keep the code readable; ruff holds the rest of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 300
LONGEST_FUNCTION = 60
# Tables of words and the closed lists may be longer than code.
TABLES = {"bot/render/words.py"}
BROAD = {"bot/commands/errors.py", "bot/delivery/loop.py"}
ASKS_THE_CLOCK = {"bot/clock.py", "bot/supervision.py"}
CODE = sorted((ROOT / "bot").rglob("*.py"))
EVERY = sorted([*CODE, *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")])


# What people type, and titles of documents, are read there.
READ_CHINESE = {
    "bot/answers/check_numbers.py",
    "bot/answers/claims.py",
    "bot/answers/export.py",
    "bot/answers/answering.py",
    "bot/notices/settings.py",
    "bot/store/name_writing.py",
    "bot/store/names.py",
    "bot/store/passages.py",
    "bot/store/script.py",
}
# Kept in state.db for the operator.
KEPT_REASONS = {"no longer so"}
CHINESE = re.compile(r"[\u3400-\u9fff]")
WORD = re.compile(r"[A-Za-z]+(?= |$|[.,:;])")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def strings(path: Path) -> Iterator[tuple[str, bool]]:
    """Every string of the code, docstrings left out, and whether it goes to a log or an error."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    logged = {id(part) for node in ast.walk(tree) if is_for_log(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value, id(node) in logged


def is_for_log(node: ast.AST) -> bool:
    """Whether it is `log.…(…)` or the making of an exception."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return ast.unparse(node.func).startswith(("log.", "super().__init__"))


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_file_is_short_and_says_why_it_exists(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert name(path) in TABLES or len(text.splitlines()) <= LONGEST_FILE
    assert not text.strip() or ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("path", EVERY, ids=name)
def test_functions_are_short(path: Path) -> None:
    long = [f.name for f in functions(path) if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION]
    assert long == []


def test_half_of_all_functions_have_ten_lines_or_less() -> None:
    lengths = sorted((f.end_lineno or 0) - f.lineno + 1 for p in CODE for f in functions(p))
    assert lengths[len(lengths) // 2] <= 10


def test_broad_handlers_stand_where_they_are_allowed() -> None:
    assert {name(p) for p in CODE if "except Exception" in p.read_text("utf-8")} == BROAD


def test_sql_stands_in_the_store_alone() -> None:
    words = ("SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM")
    held = {name(p) for p in CODE for word in words if word in p.read_text("utf-8")}
    assert {path for path in held if not path.startswith("bot/store/")} == set()


def test_only_the_clock_asks_the_time() -> None:
    words = (".now(UTC)", "date.today(", "time.time(", "utcnow(", ".monotonic()", "loop.time()")
    held = {name(p) for p in CODE for word in words if word in p.read_text("utf-8")}
    assert held == ASKS_THE_CLOCK


def test_chinese_is_written_in_render_and_read_in_few_other_places() -> None:
    held = {name(p) for p in CODE for text, _ in strings(p) if CHINESE.search(text)}
    assert {p for p in held if not p.startswith(("bot/render/", "bot/questions/"))} == READ_CHINESE


def test_commands_and_delivery_say_nothing_of_their_own() -> None:
    """Three words in a row that go to no log are a sentence for people."""
    floors = ("bot/commands/", "bot/delivery/", "bot/client.py")
    said = {
        (name(p), text)
        for p in CODE
        if name(p).startswith(floors)
        for text, is_logged in strings(p)
        if not is_logged and len(WORD.findall(text)) > 2
    }
    assert {text for _, text in said} == KEPT_REASONS


def test_every_setting_is_in_the_example() -> None:
    from bot.settings import Settings

    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert [s for s in Settings.model_fields if f"{s.upper()}=" not in example] == []
