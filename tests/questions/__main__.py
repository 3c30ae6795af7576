"""`python -m tests.questions [--show wrong|missed] [--update]`: ask all, judge, compare."""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bot.answers.about import SCORE
from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.clock import Clock
from bot.facts_file import StaleFacts, ready_facts
from bot.questions.reading import language_of
from bot.render.json_answer import answer_json, problem_json
from bot.render.problems import problem_page
from bot.settings import read_settings
from tests.questions.judging import VERDICTS, Verdict, crag, judge, tally
from tests.questions.question import Question, read_questions

# The day for which the expected values hold.
TODAY = date(2026, 11, 21)
SHOWN: dict[str | None, Verdict] = {"wrong": "wrong", "missed": "not attempted"}
Judged = tuple[Question, Mapping[str, Any], Verdict]


async def answers_to(questions: Sequence[Question], facts: Path | None) -> list[Judged]:
    """Each question with its answer and the verdict, from a facts.db or the one of the settings."""
    desk = await Desk.open(facts or await ready_facts(read_settings()))
    try:
        return [await _judged(desk, question) for question in questions]
    finally:
        await desk.close()


async def _judged(desk: Desk, question: Question) -> Judged:
    language = language_of(question.q)
    try:
        answer = answer_json(await ask(desk, question.q, TODAY), language)
    except AskedWrongly as error:
        answer = problem_json(problem_page(error, language))
    return question, answer, judge(question, answer)


def report(table: Mapping[str, Counter[str]]) -> str:
    """The counts as a table, with the score at the end."""
    rows = [f"{'':14}{'asked':>7}" + "".join(f"{verdict:>15}" for verdict in VERDICTS)]
    for name in sorted(table, key=lambda row: (row == "all", " " in row, row)):
        counts = table[name]
        rows.append(f"{name:14}{counts.total():7d}" + "".join(f"{counts[v]:15d}" for v in VERDICTS))
    return "\n".join([*rows, f"score {crag(table['all']):+.3f}"])


def shown(judged: Sequence[Judged], verdict: Verdict) -> str:
    """The answers with one verdict, and what was wanted."""
    return "\n".join(
        f"{q.id} [{q.kind}] {q.q}\n    want {q.expect} not {q.forbid}\n"
        f"    got  {answer['outcome']}: {answer['headline']}"
        for q, answer, found in judged
        if found == verdict
    )


def worse(now: Mapping[str, int], before: Mapping[str, int]) -> list[str]:
    """What got worse since the baseline, a sentence each."""
    said: list[str] = []
    if now["wrong"] > before["wrong"]:
        said.append(f"wrong answers rose from {before['wrong']} to {now['wrong']}")
    if now["correct"] < before["correct"]:
        said.append(f"correct answers fell from {before['correct']} to {now['correct']}")
    return said


def last_score() -> dict[str, int]:
    """The counts of the last run that was written down."""
    kept = json.loads(SCORE.read_text(encoding="utf-8"))
    return {verdict: kept[verdict.replace(" ", "_")] for verdict in VERDICTS}


def write_score(counts: Mapping[str, int]) -> None:
    """Make these counts the baseline, which `/about` shows."""
    day = Clock().today()
    kept = {verdict.replace(" ", "_"): counts[verdict] for verdict in VERDICTS}
    score = {"day": day.isoformat(), **kept, "score": round(crag(counts), 3)}
    SCORE.write_text(json.dumps(score, indent=2) + "\n", encoding="utf-8")


def main() -> int:
    """Exit status 1 when more is wrong or less is correct than the baseline says."""
    args = _arguments()
    try:
        judged = asyncio.run(answers_to(read_questions(), args.facts))
    except StaleFacts as error:
        print(error, file=sys.stderr)
        return 1
    table = tally((question, verdict) for question, _, verdict in judged)
    if args.show:
        print(shown(judged, SHOWN[args.show]))
    print(report(table))
    counts = dict(table["all"])
    if args.update:
        write_score(counts)
        return 0
    complaints = worse(counts, last_score())
    for sentence in complaints:
        print(sentence, file=sys.stderr)
    return 1 if complaints else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.questions", description=__doc__)
    parser.add_argument("--show", choices=["wrong", "missed"], help="print these answers")
    parser.add_argument("--update", action="store_true", help="make this the baseline")
    parser.add_argument("--facts", type=Path, help="a facts.db (default: the one of the settings)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
