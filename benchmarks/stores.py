"""Inside one process: building the store, and asking it beside the plain full-text query."""

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from benchmarks.cases import QUESTIONS
from benchmarks.synthetic import grown
from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.facts.catalogue import Catalogue
from bot.store.compile import compile_facts
from bot.store.script import query_tokens

TODAY = date(2026, 11, 21)
LIMIT = 60
PLAIN = """
    SELECT passage.entity, passage.statement, bm25(passage_text, 4.0, 1.0) AS rank
    FROM passage_text JOIN passage ON passage.id = passage_text.rowid
    WHERE passage_text MATCH ? ORDER BY rank LIMIT ?
"""


@dataclass(frozen=True)
class Inside:
    """Seconds, of one size of the store. `held` is the longest that the event loop stood still."""

    build: float
    opening: float
    ask: list[float]
    lookup: list[float]
    plain: list[float]
    held: float


def build(catalogue: Catalogue, times: int, out: Path, mark: str) -> float:
    """Compile the store so many times as large; processor seconds that it took."""
    made = grown(catalogue, times)
    begun = thread_time()
    compile_facts(made, mark, out)
    return thread_time() - begun


async def inside(path: Path, built: float, rounds: int) -> Inside:
    """Open the store, then ask it everything `rounds` times, the plain query in turns."""
    questions = _questions()
    begun = thread_time()
    desk = await Desk.open(path)
    opening = thread_time() - begun
    asked: list[float] = []
    looked: list[float] = []
    plain: list[float] = []
    held = 0.0
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as db:
        for number in range(rounds + 1):
            for question in questions:
                still = await _held(lambda text=question: ask(desk, text, TODAY))
                times = (
                    await _timed(lambda text=question: ask(desk, text, TODAY)),
                    await _timed(lambda text=question: desk.lookup(text)),
                    _matched(db, question),
                )
                if number:
                    held = max(held, still)
                    for kept, seconds in zip((asked, looked, plain), times, strict=True):
                        kept.append(seconds)
    await desk.close()
    return Inside(built, opening, asked, looked, plain, held)


def _questions() -> Sequence[str]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["q"] for line in lines][::4]


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    begun = perf_counter()
    await work()
    return perf_counter() - begun


async def _held(work: Callable[[], Awaitable[object]]) -> float:
    """The most processor time that the loop's thread took between two turns of the loop."""
    task = asyncio.ensure_future(work())
    longest, begun = 0.0, thread_time()
    while not task.done():
        await asyncio.sleep(0)
        longest = max(longest, thread_time() - begun)
        begun = thread_time()
    return longest


def _matched(db: sqlite3.Connection, question: str) -> float:
    """The full-text query over the words of the question, and nothing else."""
    match = " OR ".join(f'"{token}"' for token in dict.fromkeys(query_tokens(question)))
    begun = perf_counter()
    if match:
        db.execute(PLAIN, (match, LIMIT)).fetchall()
    return perf_counter() - begun


def ratios(found: Inside) -> dict[str, float]:
    """Medians and 99th percentiles in terms of the plain query's median."""
    plain = median(found.plain)
    return {
        "ask": median(found.ask) / plain,
        "ask_p99": late(found.ask) / late(found.plain),
        "lookup": median(found.lookup) / plain,
        "held_ms": found.held * 1000,
    }


def late(times: Sequence[float]) -> float:
    """The 99th percentile: the one that every hundredth is slower than."""
    return sorted(times)[min(len(times) - 1, len(times) * 99 // 100)]
