"""Whether an answer is correct, not attempted or wrong, and the score of many."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from tests.questions.question import Question

Verdict = Literal["correct", "not attempted", "wrong"]
VERDICTS: tuple[Verdict, ...] = ("correct", "not attempted", "wrong")
HEADLINE = 500
TEXT = 4000
READ = 1500
WITHOUT_AN_ANSWER = {"unknown", "ambiguous"}
TOLD_APART = {"absent", "corrected"}
# For these the first lines decide; lists and articles may go on below.
IN_THE_TEXT = {"article", "list", "compare"}


def judge(question: Question, answer: Mapping[str, Any]) -> Verdict:
    """The verdict on an answer in the shape of `ask --json`."""
    outcome = answer["outcome"]
    if _misshapen(answer) or _holds_any(_read(question, answer), question.forbid):
        return "wrong"
    if not question.expect:
        return "correct" if outcome in WITHOUT_AN_ANSWER | TOLD_APART else "wrong"
    read = _read(question, answer)
    if all(_holds_any(read, group) for group in question.expect):
        return "correct"
    if outcome not in WITHOUT_AN_ANSWER:
        return "wrong"
    return "correct" if question.kind == "negative" else "not attempted"


def _misshapen(answer: Mapping[str, Any]) -> bool:
    """Too long for a message, or a claim without a source."""
    unsourced = answer["outcome"] in {"answered", "corrected"} and not answer["sources"]
    return unsourced or len(answer["headline"]) > HEADLINE or len(answer["text"]) > TEXT


def _read(question: Question, answer: Mapping[str, Any]) -> str:
    more = answer["text"][:READ] if question.kind in IN_THE_TEXT else ""
    return f"{answer['headline']}\n{more}".casefold()


def _holds_any(read: str, alternatives: Iterable[str]) -> bool:
    return any(_holds(read, words.casefold()) for words in alternatives)


def _holds(read: str, words: str) -> bool:
    """Whether the words stand in the text, a number not as a piece of a longer one."""
    at = read.find(words)
    while at >= 0:
        if not (_cuts(read[:at][::-1], words[:1]) or _cuts(read[at + len(words) :], words[-1:])):
            return True
        at = read.find(words, at + 1)
    return False


def _cuts(outside: str, edge: str) -> bool:
    """Whether a digit at the edge of the words goes on outside, as in 10 of 100 or of 10,000."""
    if not edge.isascii() or not edge.isdigit():
        return False
    rest = outside[1:] if outside[:1] in (",", ".") else outside
    return rest[:1].isascii() and rest[:1].isdigit()


def crag(counts: Mapping[str, int]) -> float:
    """Correct less wrong, over all: a wrong answer costs what a right one earns (CRAG)."""
    asked = sum(counts[verdict] for verdict in VERDICTS)
    return (counts["correct"] - counts["wrong"]) / asked if asked else 0.0


def tally(verdicts: Iterable[tuple[Question, Verdict]]) -> dict[str, Counter[str]]:
    """Counts by kind, by language (`language en`) and for `all`."""
    table: dict[str, Counter[str]] = {}
    for question, verdict in verdicts:
        for row in (question.kind, f"language {question.lang}", "all"):
            table.setdefault(row, Counter(dict.fromkeys(VERDICTS, 0)))[verdict] += 1
    return table
