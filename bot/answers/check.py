"""A text checked against the store: every statement about known things, with its verdict."""

import asyncio
import re
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from datetime import date
from typing import get_args

from bot.answers.answer import BodiesPoint, DatesPoint, NamePoint, Point
from bot.answers.check_bodies import check_bodies, check_name
from bot.answers.check_claims import ClaimBook, Repeated, claim_finding
from bot.answers.check_dates import check_date, check_target
from bot.answers.check_numbers import check_article, check_count, check_number, check_state
from bot.answers.checked import Checked, Finding
from bot.answers.desk import Desk
from bot.answers.parts import ISSUING
from bot.facts.entity import Claim, Entity, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions import statement_cues as cues
from bot.questions.scene import (
    ArticleSaid,
    BodiesSaid,
    CountSaid,
    DateSaid,
    NameSaid,
    NumberSaid,
    Said,
    StateSaid,
    TargetSaid,
)
from bot.questions.statements import Reading, read_text
from bot.store.script import folded

# One file may hold 1 MB; a message far less.
LONGEST_TEXT = 1_000_000
SURE = {"supported", "contradicted"}
ROLES = frozenset(get_args(DateRole))
BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
BRACKETS = ("()", "（）", "“”", "《》")
# Lines as short as these together are also read as one.
LINES_BEFORE = 2
SHORT_LINES = 160


async def check(desk: Desk, text: str, today: date) -> tuple[Checked, ...]:
    """Every statement found, in the order of the text. Never raises, whatever the text.

    `today` is the day on which something "is in force". Only the first 1,000,000 characters are
    read. The reading is done in a thread of its own.
    """
    book = await ClaimBook.of(desk)
    readings, repeats = await asyncio.to_thread(_read, desk, book, text[:LONGEST_TEXT])
    bench = Bench(desk, today)
    found: list[Checked] = []
    for reading, repeated in zip(readings, repeats, strict=True):
        facts = [
            _quoted(text, said.start, said.end, finding)
            for said in reading.said
            if (finding := await bench.finding(said)) is not None
        ]
        found += facts
        for one in repeated:
            if not _is_settled(one, facts):
                found.append(_quoted(text, one.start, one.end, await bench.claim(one.claim)))
        await asyncio.sleep(0)
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.verdict)))


class Bench:
    """Compares statements with the store; what is said again is not compared again."""

    def __init__(self, desk: Desk, today: date) -> None:
        self._desk = desk
        self._today = today
        self._findings: dict[Said, Finding | None] = {}
        self._claims: dict[str, Finding] = {}

    async def finding(self, said: Said) -> Finding | None:
        """The best finding over all that the name may mean; a contradiction must hold for each."""
        key = replace(said, start=0, end=0)
        if key not in self._findings:
            findings = [
                await _finding(self._desk, said, entity, self._today)
                for entity in await self._desk.store.entities(said.subjects)
            ]
            known = [f for f in findings if f is not None]
            self._findings[key] = _settled(known, len(findings))
        return self._findings[key]

    async def claim(self, claim: Claim) -> Finding:
        """The finding for a claim that is repeated."""
        if claim.id not in self._claims:
            self._claims[claim.id] = await claim_finding(self._desk, claim)
        return self._claims[claim.id]


def _read(desk: Desk, book: ClaimBook, text: str) -> tuple[list[Reading], list[list[Repeated]]]:
    readings = list(read_text(text, desk.index))
    return readings, [
        _repeated(book, reading, readings[max(0, place - LINES_BEFORE) : place])
        for place, reading in enumerate(readings)
    ]


def _repeated(book: ClaimBook, reading: Reading, earlier: Sequence[Reading]) -> list[Repeated]:
    """The claims in a sentence; a short line also tells together with those before it."""
    if reading.scene.is_question or not reading.words:
        return []
    named = {e for spot in reading.scene.spots for e in spot.entities}
    subjects = {e for said in reading.said for e in said.subjects}
    known = named | subjects | set(reading.scene.antecedent)
    found = book.repeated(reading.words, known)
    length = sum(len(one.scene.text) for one in (*earlier, reading))
    if not found and earlier and length <= SHORT_LINES:
        words = [word for one in (*earlier, reading) for word in one.words]
        found = book.repeated(words, known)
        found = [one for one in found if one.end > reading.scene.start]
    denied = cues.DENIED.search(reading.scene.text) is not None
    return [
        one
        for one in found
        if _may_be_about(one.claim, subjects, known)
        and _is_asserted(one.claim, reading.scene.text)
        and not (denied and one.claim.verdict == "contradicted")
    ]


def _is_asserted(claim: Claim, text: str) -> bool:
    """Whether a wrong value stands outside brackets, where it may only qualify something else."""
    bare = f" {folded(BRACKETED.sub(' ', text))} "
    wrong = [folded(value) for value in claim.wrong]
    return (
        len(text) > SHORT_LINES
        or not wrong
        or any(w in bare for w in wrong)
        or not BRACKETED.search(text)
    )


def _may_be_about(claim: Claim, subjects: set[str], known: set[str]) -> bool:
    """Whether a claim on a date is not said of something else."""
    if claim.property not in ROLES:
        return True
    meant = subjects or (known if claim.verdict == "contradicted" else set[str]())
    return not meant or claim.subject in meant


def _is_settled(repeated: Repeated, facts: Sequence[Checked]) -> bool:
    """Whether a stored value already decides what the claim is about."""
    return any(
        fact.verdict in SURE
        and fact.finding.entity is not None
        and fact.finding.entity.id == repeated.claim.subject
        and fact.start < repeated.end
        and repeated.start < fact.end
        and _is_of(fact.finding.right, repeated.claim.property)
        for fact in facts
    )


def _is_of(right: Point | None, asked: str) -> bool:
    """Whether the right value shown is of the kind that the claim is about."""
    match right:
        case DatesPoint():
            return asked in ROLES
        case BodiesPoint():
            return asked in ISSUING
        case NamePoint():
            return True
        case _:
            return False


def _quoted(text: str, start: int, end: int, finding: Finding) -> Checked:
    """The place with both brackets of a pair of which it holds one."""
    for opening, closing in BRACKETS:
        quote = text[start:end]
        opened, closed = quote.count(opening), quote.count(closing)
        if opened > closed and text[end : end + 1] == closing:
            end += 1
        if closed > opened and text[:start].endswith(opening):
            start -= 1
    quote = text[start:end].rstrip()
    return Checked(quote, start, start + len(quote), finding)


def _settled(findings: Sequence[Finding], meant: int) -> Finding | None:
    for verdict in ("supported", "not in store", "unsupported", "contradicted"):
        for finding in findings:
            if finding.verdict == verdict:
                return finding if verdict != "contradicted" or len(findings) == meant else None
    return None


def _finding(desk: Desk, said: Said, entity: Entity, today: date) -> Awaitable[Finding | None]:
    match said:
        case DateSaid():
            return check_date(desk, said, entity)
        case TargetSaid():
            return check_target(desk, said, entity)
        case BodiesSaid():
            return check_bodies(desk, said, entity)
        case NameSaid():
            return check_name(desk, said, entity)
        case _:
            return _of_instrument(desk, said, entity, today)


async def _of_instrument(desk: Desk, said: Said, entity: Entity, today: date) -> Finding | None:
    if not isinstance(entity, Instrument):
        return None
    match said:
        case ArticleSaid():
            return await check_article(desk, said, entity)
        case CountSaid():
            return await check_count(desk, said, entity)
        case NumberSaid():
            return await check_number(desk, said, entity)
        case StateSaid():
            return await check_state(desk, said, entity, today)
        case _:
            return None
