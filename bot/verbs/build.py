"""`build`: validate the data files and compile facts.db."""

from argparse import Namespace
from pathlib import Path

from bot.console import Refused, complain, put
from bot.curation.building import build, check, rewrite
from bot.curation.problem import CurationError, Problem
from bot.facts_file import DATA
from bot.settings import Settings
from bot.store.compile import compile_facts


def run(args: Namespace, settings: Settings) -> int:
    """Raises Refused when a data file has a problem: all are said on standard error."""
    folder: Path = args.data or settings.data_dir or DATA
    out: Path = args.out or settings.facts_db
    if args.format:
        for path in rewrite(folder):
            put(str(path))
        return 0
    try:
        notices = _checked(folder) if args.check else build(folder, out, compile_facts)
    except CurationError as error:
        for problem in error.problems:
            complain(str(problem))
        raise Refused(f"{len(error.problems)} problems in {folder}: nothing was written") from error
    for notice in notices:
        complain(f"notice: {notice}")
    put(f"{folder}: no problems" if args.check else f"{out}: built from {folder}")
    return 0


def _checked(folder: Path) -> list[Problem]:
    return check(folder)[1]
