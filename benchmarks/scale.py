"""`python -m benchmarks.scale`: where one process ends, and what its state costs.

Times depend on the machine; what counts is how they grow, and their distance from the limits that
Discord sets. With a server (`python -m tests.postgres python -m benchmarks.scale`) the state at
PostgreSQL is measured beside the file.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.processes import Discord, bot, discord
from bot.curation.reading import read
from bot.delivery.newsroom import Newsroom
from bot.notices.notice import Notice, written
from bot.store.address import StatePlace, place_of
from bot.store.compile import compile_facts
from bot.store.facts import FactStore
from bot.store.follows import SAVE, values
from bot.store.outbox import Plan
from bot.store.state import StateStore
from bot.store.told import Given
from tests.making_state import draft, follow
from tests.states import SERVER, fresh_database

NOW = datetime(2026, 11, 21, 1, 5, tzinfo=UTC)
NAME = "生成式人工智能服务管理暂行办法"
SUBJECTS = ("everything", "instruments/pipl", "instruments/csl", "instruments/genai-measures")
ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York")
BATCH, ROUNDS = 50, 10
ASKERS, CHANNELS = 50, 5


def main() -> int:
    """Print the figures as JSON; always 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--follows", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--letters", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--servers", type=int, default=2_500)
    parser.add_argument("--asked", type=int, default=500)
    parser.add_argument("--data", type=Path, default=Path("data"))
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gazette-scale-") as name:
        facts = Path(name) / "facts.db"
        compile_facts(read(arguments.data)[0], "benchmark", facts)
        figures = asyncio.run(_stores(Path(name), facts, arguments))
        figures["process"] = _process(Path(name), arguments)
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0


async def _stores(folder: Path, facts: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """The same with state in a file and, where there is one, at a server."""
    figures = {"file": await _state(folder / "state-{}.db", facts, arguments)}
    if SERVER:
        figures["server"] = await _state(None, facts, arguments)
    return figures


async def _state(file: Path | None, facts: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    figures: dict[str, Any] = {"planning_seconds": {}, "letter_ms": {}}
    store = await FactStore.open(facts)
    for count in arguments.follows:
        figures["planning_seconds"][count] = await _in_new(file, count, _planning, store)
    await store.close()
    for count in arguments.letters:
        figures["letter_ms"][count] = await _in_new(file, -count, _sending, count)
    figures["answer_kept_ms"] = await _in_new(file, 0, _keeping, 500)
    return figures


async def _in_new(file: Path | None, number: int, measure: Any, about: Any) -> float:
    """Measure over an empty state."""
    if file is not None:
        return await _opened(Path(str(file).format(number)), number, measure, about)
    async with fresh_database() as address:
        return await _opened(place_of(address), number, measure, about)


async def _opened(place: StatePlace, number: int, measure: Any, about: Any) -> float:
    state = await StateStore.open(place)
    try:
        return round(await measure(state, about, abs(number)), 3)
    finally:
        await state.close()


async def _planning(state: StateStore, facts: FactStore, count: int) -> float:
    """Seconds to plan one quarter of an hour for so many follows."""
    room = Newsroom(state.notices)
    await room.look(facts, NOW, NOW.date())
    async with state.notices._transaction() as work:
        for number in range(count):
            place = follow(number, guild=number // 10 << 22, zone=ZONES[number % len(ZONES)])
            subject = SUBJECTS[number % len(SUBJECTS)]
            since = (NOW - timedelta(days=1)).isoformat()
            await work.rows(SAVE, values(replace(place, subject=subject, since=since)))
    begun = time.perf_counter()
    await room.look(facts, NOW + timedelta(minutes=15), NOW.date())
    return time.perf_counter() - begun


async def _sending(state: StateStore, count: int, _number: int) -> float:
    """Milliseconds of the state for one letter, with so many waiting."""
    body = written(Notice(kind="test", subject="everything"))
    letters = tuple(
        replace(draft(number % 5000, guild=number % 500 << 22), notice=f"n{number}", body=body)
        for number in range(count)
    )
    await state.notices.keep_plan(Plan(letters), "")
    begun = time.perf_counter()
    for number in range(ROUNDS):
        for letter in await state.notices.claim(NOW, 1000.0 + number, BATCH, 60.0):
            await state.notices.mark_sent(letter, 1, NOW, publish=False)
    return (time.perf_counter() - begun) * 1000 / (BATCH * ROUNDS)


async def _keeping(state: StateStore, count: int, _number: int) -> float:
    """Milliseconds to remember one public answer, which every public answer asks for."""
    begun = time.perf_counter()
    for number in range(count):
        await state.notices.remember_answer(Given(number, 1, 2, "en", "a\nb"), NOW.isoformat())
    return (time.perf_counter() - begun) * 1000 / count


def _process(folder: Path, arguments: argparse.Namespace) -> dict[str, float]:
    """What a running bot takes: memory for servers, processor time for answers."""
    with discord() as server, bot(["bot", "run"], server, folder) as process:
        server.do("slash", name="regulation", options={"name": NAME})
        before = _memory(process)
        askers = [_joins(server, number) for number in range(arguments.servers)][:ASKERS]
        _ask(server, askers, len(askers))
        grown, used = _memory(process) - before, _processor(process)
        begun = time.perf_counter()
        _ask(server, askers, arguments.asked)
        return {
            "megabytes": round(before, 1),
            "megabytes_for_1000_servers": round(grown * 1000 / arguments.servers, 1),
            "processor_ms_an_answer": round(
                (_processor(process) - used) * 1000 / arguments.asked, 2
            ),
            "seconds_asked": round(time.perf_counter() - begun, 1),
        }


def _joins(server: Discord, number: int) -> dict[str, str]:
    """A server with some channels, and someone in it who asks."""
    guild = server.do("add_guild", name=f"Guild {number}")["id"]
    found = [server.do("add_channel", guild=guild, name=f"c-{n}")["id"] for n in range(CHANNELS)]
    if number >= ASKERS:
        return {}
    user = server.do("add_user", name=f"user-{number}")["id"]
    server.do("add_member", guild=guild, user=user)
    return {"channel": found[0], "user": user}


def _ask(server: Discord, askers: list[dict[str, str]], times: int) -> None:
    """Many people, none of whom asks so often that it would be a flood."""
    for number in range(times):
        where = askers[number % len(askers)]
        answer = server.do("slash", name="regulation", options={"name": NAME}, **where)
        assert answer["original"]["embeds"][0]["fields"], "a card was asked for"


def _memory(process: int) -> float:
    """Resident megabytes."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def _processor(process: int) -> float:
    """Seconds of processor time so far (proc(5): fields 14 and 15, hundredths)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    sys.exit(main())
