"""`python -m benchmarks.check`: how long checking a text takes, beside the plain date patterns.

The text is what the store says of itself, so nearly every sentence holds names and dates: it is
harder than an article of the same length.
"""

import argparse
import asyncio
import json
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from bot.answers.check import check
from bot.answers.desk import Desk
from bot.curation.reading import read
from bot.facts.catalogue import Catalogue
from bot.questions.periods import SHAPES
from bot.store.compile import compile_facts

GOAL_SECONDS = 1.0
TODAY = date(2026, 11, 21)


def main() -> int:
    """Print seconds and the ratio; always 0: a goal missed is told, not a failure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("--characters", type=int, default=70_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--data", type=Path, default=Path("data"))
    args = parser.parse_args()
    catalogue, _ = read(args.data)
    text = "\n".join(_lines(catalogue))[: args.characters]
    found = asyncio.run(_measured(catalogue, text, args.rounds))
    print(json.dumps({"characters": len(text), "goal_s": GOAL_SECONDS, **found}, indent=2))
    return 0


def _lines(catalogue: Catalogue) -> Iterator[str]:
    """English and Chinese sentences in turns."""
    for entity in catalogue.entities.values():
        yield entity.about_en
        yield entity.about_zh


async def _measured(catalogue: Catalogue, text: str, rounds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as name:
        path = Path(name) / "facts.db"
        compile_facts(catalogue, "benchmark", path)
        desk = await Desk.open(path)
        try:
            first = await _checked(desk, text)
            times = [await _checked(desk, text) for _ in range(rounds)]
        finally:
            await desk.close()
    plain = median(_matched(text) for _ in range(rounds))
    checked = median(times)
    return {
        "first_s": round(first, 3),
        "check_s": round(checked, 3),
        "date_patterns_s": round(plain, 4),
        "ratio": round(checked / plain, 1),
    }


async def _checked(desk: Desk, text: str) -> float:
    start = perf_counter()
    await check(desk, text, TODAY)
    return perf_counter() - start


def _matched(text: str) -> float:
    """Seconds for every date pattern over the whole text."""
    start = perf_counter()
    for shape in SHAPES:
        for _ in shape.finditer(text):
            pass
    return perf_counter() - start


if __name__ == "__main__":
    raise SystemExit(main())
