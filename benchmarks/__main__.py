"""`python -m benchmarks [--rounds N] [--times 1 10 100] [--json FILE]`: a table, and ratios."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from benchmarks.measuring import Measured, Times, late, measure
from benchmarks.synthetic import grown
from bot.curation.reading import read
from bot.facts.catalogue import Catalogue
from bot.store.compile import compile_facts

GOALS = {"regulation": 1.3, "autocomplete": 1.5}
HEAD = (
    f"{'store':>6}  {'':12}  {'bare ms':>8}  {'p95':>6}  {'real ms':>8}  {'p95':>6}  {'ratio':>6}"
)


def main() -> int:
    """Measure each size of the store in turn; always 0: a goal missed is told, not a failure."""
    args = _arguments()
    catalogue, _ = read(args.data)
    ratios: dict[str, dict[str, float]] = {}
    _say(HEAD)
    for times in args.times:
        measured = _measured(catalogue, times, args.rounds)
        for line in lines(times, measured):
            _say(line)
        ratios[f"{times}x"] = {name: round(t.ratio, 3) for name, t in named(measured).items()}
    text = json.dumps({"rounds": args.rounds, "goals": GOALS, "ratios": ratios}, indent=2)
    _say(text)
    if args.json:
        args.json.write_text(f"{text}\n", encoding="utf-8")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=60, help="how often each thing is asked")
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="store sizes")
    parser.add_argument("--json", type=Path, help="write the ratios here too")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of data files")
    return parser.parse_args()


def _measured(catalogue: Catalogue, times: int, rounds: int) -> Measured:
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as name:
        facts = Path(name) / "grown.db"
        compile_facts(grown(catalogue, times), f"benchmark {times}", facts)
        return measure(facts, Path(name), rounds)


def named(measured: Measured) -> Mapping[str, Times]:
    """The two things measured, by name."""
    return {"regulation": measured.regulation, "autocomplete": measured.autocomplete}


def lines(times: int, measured: Measured) -> Iterator[str]:
    """The lines of the table for one size."""
    for name, found in named(measured).items():
        goal = GOALS[name]
        verdict = "" if found.ratio <= goal else f"  above the goal of {goal}"
        yield (
            f"{times:>5}x  {name:12}  {median(found.bare):8.2f}  {late(found.bare):6.2f}"
            f"  {median(found.real):8.2f}  {late(found.real):6.2f}  {found.ratio:6.2f}{verdict}"
        )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
