"""A text checked against the store: every statement about known things, with its verdict."""

import asyncio
from collections.abc import Awaitable, Sequence
from datetime import date

from bot.answers.check_bodies import check_bodies, check_name
from bot.answers.check_claims import ClaimBook, Repeated, claim_finding
from bot.answers.check_dates import check_date, check_target
from bot.answers.check_numbers import check_article, check_count, check_number, check_state
from bot.answers.checked import Checked, Finding
from bot.answers.desk import Desk
from bot.facts.entity import Claim, Entity, Instrument
from bot.facts.vocabulary import DateRole
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
from typing import get_args

# One file may hold 1 MB; a message far less.
LONGEST_TEXT = 1_000_000
SURE = {"supported", "contradicted"}
ROLES = frozenset(get_args(DateRole))


async def check(desk: Desk, text: str, today: date) -> tuple[Checked, ...]:
    """Every statement found, in the order of the text. Never raises, whatever the text.

    `today` is the day on which something "is in force". Only the first 1,000,000 characters are
    read. The reading is done in a thread of its own.
    """
    book = await ClaimBook.of(desk)
    readings, repeats = await asyncio.to_thread(_read, desk, book, text[:LONGEST_TEXT])
    found: list[Checked] = []
    for reading, repeated in zip(readings, repeats, strict=True):
        checked = [await _checked(desk, said, text, today) for said in reading.said]
        facts = [c for c in checked if c is not None]
        found += facts
        for one in repeated:
            if not _is_settled(one, facts):
                finding = await claim_finding(desk, one.claim)
                quote = text[one.start : one.end]
                found.append(Checked(quote, one.start, one.end, finding))
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.verdict)))


def _read(desk: Desk, book: ClaimBook, text: str) -> tuple[list[Reading], list[list[Repeated]]]:
    readings = list(read_text(text, desk.index))
    return readings, [_repeated(book, reading) for reading in readings]


def _repeated(book: ClaimBook, reading: Reading) -> list[Repeated]:
    if reading.scene.is_question or not reading.words:
        return []
    named = {e for spot in reading.scene.spots for e in spot.entities}
    return book.repeated(reading.words, named | set(reading.scene.antecedent))


def _is_settled(repeated: Repeated, facts: Sequence[Checked]) -> bool:
    """Whether a stored date already decides what the claim is about."""
    if repeated.claim.property not in ROLES:
        return False
    return any(
        fact.verdict in SURE
        and fact.finding.entity is not None
        and fact.finding.entity.id == repeated.claim.subject
        and fact.start < repeated.end
        and repeated.start < fact.end
        and _is_about(fact, repeated.claim)
        for fact in facts
    )


def _is_about(fact: Checked, claim: Claim) -> bool:
    return any(e.property in ROLES and e.subject == claim.subject for e in fact.finding.evidence)


async def _checked(desk: Desk, said: Said, text: str, today: date) -> Checked | None:
    """The best finding over all that the name may mean; a contradiction must hold for each."""
    findings = [
        await _finding(desk, said, entity, today)
        for entity in await desk.store.entities(said.subjects)
    ]
    finding = _settled([f for f in findings if f is not None], len(findings))
    if finding is None:
        return None
    return Checked(text[said.start : said.end], said.start, said.end, finding)


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
