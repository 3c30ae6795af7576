"""Data folder to facts.db, or every problem on the way."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from bot.curation.canonical import canonical
from bot.curation.linting import lint
from bot.curation.problem import CurationError, Problem
from bot.curation.reading import content_hash, data_files, read
from bot.facts.catalogue import Catalogue

Compile = Callable[[Catalogue, str, Path], None]


def check(folder: Path) -> tuple[Catalogue, list[Problem]]:
    """Everything in the folder, and the notices. Raises CurationError with all problems."""
    catalogue, unreadable = read(folder)
    found = unreadable + lint(catalogue)
    problems = sorted(problem for problem in found if not problem.is_notice)
    if problems:
        raise CurationError(problems)
    return catalogue, [problem for problem in found if problem.is_notice]


def build(folder: Path, out: Path, compile_facts: Compile) -> list[Problem]:
    """Check, then compile into `out`; returns the notices. Nothing is written on a problem."""
    fingerprint = content_hash(folder)
    catalogue, notices = check(folder)
    compile_facts(catalogue, fingerprint, out)
    return notices


def rewrite(folder: Path) -> list[Path]:
    """Put every data file that is valid TOML into canonical form; returns those that changed."""
    changed: list[Path] = []
    for path in data_files(folder):
        text = path.read_text(encoding="utf-8")
        try:
            better = canonical(tomllib.loads(text))
        except tomllib.TOMLDecodeError:
            continue
        if better != text:
            path.write_text(better, encoding="utf-8")
            changed.append(path)
    return changed
