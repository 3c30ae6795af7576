"""`python -m benchmarks.soak --minutes 60`: mixed load with faults, and what it leaves behind.

Memory, files, threads and tasks are sampled all the time. After a warm-up they must stay where they
are: the slope of a straight line through the samples is printed.
"""

import argparse
import json
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from benchmarks.load import People, commands
from benchmarks.processes import Discord, bot, children_megabytes, discord, free_port
from benchmarks.trend import WATCHED, Sample, bugs, outcomes, trend, verdict
from bot.curation.reading import read
from bot.store.compile import compile_facts

SAMPLE_SECONDS = 5.0
FACTS_SECONDS = 60.0
FAULT_SECONDS = 20.0
FORGET_SECONDS = 30.0
BLACKOUT_SECONDS = 15.0
# What is not answered so long after a fault was the fault's doing: an invalid session takes some
# five seconds, and what was asked meanwhile waits five more.
HEALING_SECONDS = 15.0
PATIENCE = 120.0
# One that hardly any answer shows: each answer in a channel that shows it would be corrected there.
MOVED = ("instruments/ai-governance-principles.toml", 'day = "2019-06-17"', 'day = "2019-06-18"')
CALLBACK = "POST /interactions/*"
POSTS = "POST /channels/*"


class Soak:
    """One run."""

    def __init__(self, server: Discord, folder: Path, port: int, pid: int) -> None:
        self.pid = pid
        self.server = server
        self.folder = folder
        self.port = port
        self.samples: list[Sample] = []
        self.done: Counter[str] = Counter()
        self.sent = 0
        self.follows = 0
        self.outcomes: dict[str, int] = {}
        self._begun = time.monotonic()
        self._chance = random.Random(1)  # noqa: S311
        self._which = 0

    def run(self, people: People, seconds: float) -> None:
        """Disturb and sample until the time is over, then let everything settle."""
        steps = (
            (SAMPLE_SECONDS, self._sample),
            (FACTS_SECONDS, self._replace_facts),
            (FAULT_SECONDS, lambda: self._disturb(people)),
            (FORGET_SECONDS, lambda: self.server.do("forget")),
        )
        due = [gap for gap, _ in steps]
        while (now := time.monotonic() - self._begun) < seconds:
            for number, (gap, step) in enumerate(steps):
                if now >= due[number]:
                    due[number] = now + gap
                    step()
            time.sleep(0.2)
        people.disturbed(HEALING_SECONDS)
        self.server.clear_faults()

    def settle(self) -> int:
        """Letters left in the outbox that are due, once there are none or time is up."""
        end = time.monotonic() + PATIENCE
        while (late := self._figures()["gazette_outbox_age_seconds"]) and time.monotonic() < end:
            time.sleep(1)
        self._sample()
        seen = self._figures()
        self.sent = int(seen.get('gazette_deliveries_total{outcome="sent"}', 0))
        self.outcomes = outcomes(seen)
        self.follows = int(seen['gazette_follows{state="active"}'])
        return int(seen["outbox"]) if late else 0

    def _sample(self) -> None:
        seen = self._figures()
        self.samples.append(
            Sample(
                round(time.monotonic() - self._begun, 1),
                round(seen["process_resident_memory_bytes"] / 1e6, 2),
                round(children_megabytes(self.pid), 2),
                int(seen["process_open_fds"]),
                int(seen["gazette_threads"]),
                int(seen["gazette_tasks"]),
                int(seen["outbox"]),
                int(seen["failed"]),
            )
        )

    def _figures(self) -> dict[str, float]:
        """The bot's own figures; `outbox` and `failed` are sums."""
        with urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=60) as answer:
            page = answer.read().decode()
        rows = dict(re.findall(r"^([a-z_]+(?:\{[^}]*\})?) (\S+)$", page, re.MULTILINE))
        found = {name: float(value) for name, value in rows.items()}
        letters = ("pending", "sending")
        found["outbox"] = sum(found[f'gazette_outbox_letters{{state="{s}"}}'] for s in letters)
        failed = (
            v for n, v in found.items() if n.startswith("gazette_commands_total") and "failed" in n
        )
        found["failed"] = sum(failed)
        return found

    def _replace_facts(self) -> None:
        """The other of two versions: a date moves, and whoever follows it is told."""
        self._which = 1 - self._which
        put_facts(self.folder, self._which)
        self.done["facts replaced"] += 1

    def _disturb(self, people: People) -> None:
        """One fault or another; each heals by itself."""
        kind = self._chance.choice(FAULTS)
        people.disturbed(HEALING_SECONDS + (BLACKOUT_SECONDS if kind == "blackout" else 0))
        self.done[kind] += 1
        if kind == "blackout":
            self._blackout()
        elif kind.startswith("gateway "):
            self.server.do("gateway", kind=kind.removeprefix("gateway "))
        else:
            self._order(kind)

    def _order(self, kind: str) -> None:
        action, _, when = kind.partition(" ")
        for route in (CALLBACK, POSTS):
            body: dict[str, Any] = {"kind": action, "route": route, "times": 3}
            body |= {"seconds": 0.2} if action in ("too_many", "delay") else {"when": when}
            self.server.do("faults", **body)

    def _blackout(self) -> None:
        """No network for a while."""
        self.server.do("faults", kind="drop", route="* /*", times=None)
        end = time.monotonic() + BLACKOUT_SECONDS
        while time.monotonic() < end:
            self.server.do("gateway", kind="drop")
            time.sleep(0.5)
        self.server.clear_faults()


FAULTS = (
    "error before", "error after", "drop before", "drop after", "reset before", "reset after",
    "too_many", "delay", "gateway reconnect", "gateway invalidate", "gateway close",
    "gateway drop", "blackout",
)  # fmt: skip


def put_facts(folder: Path, which: int) -> None:
    """Put version 0 or 1 of the facts in place, as a build does."""
    shutil.copy(folder / f"facts-{which}.db", folder / "facts.new")
    os.replace(folder / "facts.new", folder / "facts.db")


def make_facts(data: Path, folder: Path) -> None:
    """Both versions; in the second one date has moved."""
    copied = shutil.copytree(data, folder / "data-copy")
    compile_facts(read(copied)[0], "soak 0", folder / "facts-0.db")
    name, old, new = MOVED
    text = (copied / name).read_text(encoding="utf-8")
    if old not in text:
        raise RuntimeError(f"{name} has no {old} any more: choose another date that moves")
    (copied / name).write_text(text.replace(old, new), encoding="utf-8")
    compile_facts(read(copied)[0], "soak 1", folder / "facts-1.db")
    put_facts(folder, 0)


def figures(soak: Soak, people: People, left: int, log: str) -> dict[str, Any]:
    """Everything that was seen."""
    tally = people.tally
    return {
        "minutes": round(soak.samples[-1].at / 60, 1),
        "asked": dict(sorted(tally.asked.items())),
        "answered": sum(tally.answered.values()),
        "unanswered_after_a_fault": tally.disturbed,
        "unanswered": tally.unanswered[:20],
        "faults": dict(sorted(soak.done.items())),
        "outcomes": soak.outcomes,
        "follows": soak.follows,
        "letters_sent": soak.sent,
        "outbox_left": left,
        "bugs": bugs(log)[:20],
        "log_levels": dict(Counter(re.findall(r" (WARNING|ERROR) ", log))),
        "start": asdict(soak.samples[0]),
        "end": asdict(soak.samples[-1]),
        **{what: trend(soak.samples, what) for what in WATCHED},
    }


def main() -> int:
    """0 when every goal was met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--people", type=int, default=3, help="how many ask at the same time")
    parser.add_argument("--json", type=Path, help="write the figures here, with every sample")
    parser.add_argument("--log", type=Path, help="keep what the bot wrote on standard error here")
    parser.add_argument("--data", type=Path, default=Path("data"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gazette-soak-") as name, discord() as server:
        seen = run(server, Path(name), args)
    missed = verdict(seen)
    print(
        json.dumps({k: v for k, v in seen.items() if k != "samples"}, indent=2, ensure_ascii=False)
    )
    print("\n".join(missed) or "every goal was met")
    if args.json:
        args.json.write_text(f"{json.dumps(seen, ensure_ascii=False)}\n", encoding="utf-8")
    return 1 if missed else 0


def run(server: Discord, folder: Path, args: argparse.Namespace) -> dict[str, Any]:
    """The whole run in a folder of its own."""
    make_facts(args.data, folder)
    channels = _places(server)
    port, log = free_port(), folder / "log"
    settings = {"HEALTH_PORT": str(port), "FACTS_POLL_SECONDS": "1", "LOG_LEVEL": "WARNING"}
    with log.open("wb") as errors, bot(["bot", "run"], server, folder, settings, errors) as pid:
        _know_all(server)
        soak = Soak(server, folder, port, pid)
        with People(server, channels, args.people) as people:
            soak.run(people, args.minutes * 60)
        left = soak.settle()
    if args.log:
        shutil.copy(log, args.log)
    seen = figures(soak, people, left, log.read_text(encoding="utf-8"))
    return seen | {"samples": [asdict(sample) for sample in soak.samples]}


def _places(server: Discord) -> list[str]:
    """Channels that may be told things, by a person who may set that up."""
    world = server.look("world")
    role = server.do("add_role", name="keepers", permissions=["MANAGE_CHANNELS"])["id"]
    server.do("add_member", guild=world["guild"], user=world["user"], roles=[role])
    return [server.do("add_channel", name=f"news-{n}")["id"] for n in range(20)]


def _know_all(server: Discord) -> None:
    """Say which registered commands nobody will use."""
    there = {each["name"] for each in server.look("world")["commands"]["global"]}
    used = {name for name, _ in commands(random.Random(0))}  # noqa: S311
    unused = there - used - {"follow", "following", "Check facts", "Look up"}
    if unused:
        print(f"not used: {', '.join(sorted(unused))}", file=sys.stderr)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except HTTPError as error:
        sys.exit(f"the server did not do what it was told: {error.read()!r}")
