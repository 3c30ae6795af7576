"""`python -m benchmarks`: every command against a bare bot, at three sizes of the store.

Prints ratios as a table, and writes them as JSON and pictures where it is told to.
"""

import argparse
import asyncio
import json
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks import asking, report, stores
from benchmarks.cases import Case, cases
from benchmarks.plots import draw
from benchmarks.report import Ratios, Row
from benchmarks.rigs import Rig, running
from bot.curation.reading import content_hash, read
from bot.facts.catalogue import Catalogue

REAL, PLAIN, TUNED = "1x", "plain", "tuned"
SETTLING_SECONDS = 3.0
BURSTS = 3


@dataclass(frozen=True)
class Plan:
    """What is measured, and where the stores are kept."""

    folder: Path
    data: Path
    times: tuple[int, ...]
    rounds: int
    variants: int
    at_once: int
    starts: int


def main() -> int:
    """Measure; always 0: a goal missed is told, not a failure."""
    args = _arguments()
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as name:
        data = args.data.resolve()
        times = tuple(sorted({1, *args.times}))
        plan = Plan(Path(name), data, times, args.rounds, args.variants, args.at_once, args.starts)
        rows, process, inside = asyncio.run(_measured(plan))
    for line in report.table(rows, process):
        _say(line)
    for size, ratios in inside.items():
        _say(f"{size}: " + ", ".join(f"{key} {value:.2f}" for key, value in ratios.items()))
    if args.json:
        text = json.dumps(report.figures(rows, process, inside), indent=1)
        args.json.parent.mkdir(parents=True, exist_ok=True)
        args.json.write_text(f"{text}\n", encoding="utf-8")
    if args.plots:
        draw(rows, inside, args.plots)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100], help="store sizes")
    parser.add_argument("--rounds", type=int, default=100, help="how often the same is asked")
    parser.add_argument("--variants", type=int, default=30, help="how much is asked for once")
    parser.add_argument("--at-once", type=int, default=192, help="commands with 32 in flight")
    parser.add_argument("--starts", type=int, default=3, help="how often each bot is started")
    parser.add_argument("--json", type=Path, help="write the ratios here")
    parser.add_argument("--plots", type=Path, help="draw pictures into this folder")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of data files")
    return parser.parse_args()


async def _measured(plan: Plan) -> tuple[list[Row], dict[str, Ratios], dict[str, Ratios]]:
    catalogue, _ = read(plan.data)
    built = {times: _build(plan, catalogue, times) for times in plan.times}
    inside = await _inside(plan, built)
    every = cases(catalogue, plan.variants)
    answers = plan.folder / "answers.json"
    recorder = _real(plan, 1)
    _say("asking everything once, for the bare bot to repeat")
    async with running(recorder):
        await asking.kept_answers(recorder, every, answers)
    floors = [_floor(plan, answers, name) for name in (PLAIN, TUNED)]
    process = await _process(plan, [_real(plan, 1), *floors])
    rigs = [_real(plan, times) for times in plan.times]
    async with running(*rigs, *floors):
        await asyncio.sleep(SETTLING_SECONDS)
        process["memory at start"] = _memory([rigs[0], *floors])
        rows = [await _row(case, rigs, floors, plan) for case in every]
        process["memory after all that"] = _memory([rigs[0], *floors])
    return rows, process, inside


def _build(plan: Plan, catalogue: Catalogue, times: int) -> float:
    """Compile one size of the store, in a folder with the state of its bot."""
    _say(f"building the store {times}x")
    place = _place(plan, times)
    place.mkdir()
    mark = content_hash(plan.data) if times == 1 else f"benchmark {times}"
    return stores.build(catalogue, times, place / "facts.db", mark)


def _place(plan: Plan, times: int) -> Path:
    return plan.folder / f"{times}x"


async def _inside(plan: Plan, built: Mapping[int, float]) -> dict[str, Ratios]:
    found: dict[str, Ratios] = {}
    for times, seconds in built.items():
        _say(f"asking the store {times}x without Discord")
        measured = await stores.inside(_place(plan, times) / "facts.db", seconds, 2)
        found[f"{times}x"] = stores.ratios(measured) | {"build": seconds / built[1]}
    return found


def _real(plan: Plan, times: int) -> Rig:
    """The bot over a copy of the store; at today's size it compares the data files at its start."""
    place = Path(tempfile.mkdtemp(prefix=f"{times}x-", dir=plan.folder))
    shutil.copy(_place(plan, times) / "facts.db", place / "facts.db")
    data = {"DATA_DIR": str(plan.data)} if times == 1 else {}
    return Rig(f"{times}x", ["bot", "run"], place, **data)


def _floor(plan: Plan, answers: Path, name: str) -> Rig:
    words = ["benchmarks.floor", str(answers), *(["--tuned"] if name == TUNED else [])]
    return Rig(name, words, plan.folder)


async def _process(plan: Plan, rigs: Sequence[Rig]) -> dict[str, Ratios]:
    """Start to ready: each bot in turns, the first start of all not counted."""
    _say("starting each bot some times")
    taken: dict[str, list[float]] = {rig.name: [] for rig in rigs}
    for rig in rigs:
        await rig.listen()
    for number in range(plan.starts + 1):
        for rig in rigs:
            seconds = await rig.begin()
            await rig.end()
            taken[rig.name] += [seconds] if number else []
    for rig in rigs:
        await rig.server.stop()
    real = median(taken[REAL])
    return {"start to ready": {name: real / median(taken[name]) for name in report.FLOORS}}


def _memory(rigs: Sequence[Rig]) -> Ratios:
    real = rigs[0].memory()
    return {rig.name: real / rig.memory() for rig in rigs[1:]}


async def _row(case: Case, rigs: Sequence[Rig], floors: Sequence[Rig], plan: Plan) -> Row:
    _say(f"asking: {case.name}")
    every = [*rigs, *floors]
    first = await asking.once(every, case)
    again = await asking.again(every, case, plan.rounds)
    busy = await _busy([rigs[0], *floors], case, plan.at_once)
    floor = {name: _against(name, first, again, busy) for name in report.FLOORS}
    growth = {
        rig.name: {
            "again": median(again[rig.name]) / median(again[REAL]),
            "first": median(first[rig.name]) / median(first[REAL]),
        }
        for rig in rigs[1:]
    }
    return Row(case.name, case.group, floor[PLAIN], floor[TUNED], growth)


async def _busy(rigs: Sequence[Rig], case: Case, count: int) -> dict[str, asking.Busy]:
    """The middle of some bursts, the bots in turns."""
    found: dict[str, list[asking.Busy]] = {rig.name: [] for rig in rigs}
    for _ in range(BURSTS):
        for rig in rigs:
            found[rig.name].append(await asking.at_once(rig, case, count))
    return {
        name: asking.Busy(median(b.per_second for b in many), median(b.cpu for b in many))
        for name, many in found.items()
    }


def _against(
    name: str, first: asking.Times, again: asking.Times, busy: Mapping[str, asking.Busy]
) -> Ratios:
    return report.compared(again[REAL], again[name]) | {
        "first": median(first[REAL]) / median(first[name]),
        "per_second": busy[REAL].per_second / busy[name].per_second,
        "cpu": busy[REAL].cpu / busy[name].cpu,
    }


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
