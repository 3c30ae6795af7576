"""Two things set side by side: whether they are one, and how they differ."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import ComparePoint, Passage, SamePoint
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, ties
from bot.answers.matching import Wanted, best_in, passage
from bot.answers.parts import about_point
from bot.facts.entity import Entity

FLOOR = 0.15
MOST = 2


async def same_point(desk: Desk, first: Entity, second: Entity) -> SamePoint:
    """Whether two names mean one body."""
    between = tuple(t for t in await ties(desk.store, first) if t[2].id == second.id)
    same = first.id == second.id or any(verb == "same_as" for verb, _, _ in between)
    evidence = await about_evidence(desk.store, first)
    if first.id != second.id:
        evidence += await about_evidence(desk.store, second)
    return SamePoint(first, second, same, between, evidence=evidence)


async def compare_point(
    desk: Desk, first: Entity, second: Entity, terms: Sequence[str], today: date
) -> ComparePoint:
    """Two cards side by side, with what each says on the words asked about."""
    sides = (await about_point(desk, first, today), await about_point(desk, second, today))
    left = await _said(desk, first, terms)
    right = await _said(desk, second, terms)
    evidence = tuple(p.evidence for p in (*left, *right))
    for side in sides:
        evidence += side.evidence
    return ComparePoint(sides, (left, right), evidence=evidence)


async def _said(desk: Desk, entity: Entity, terms: Sequence[str]) -> tuple[Passage, ...]:
    scored = [
        s for s in await best_in(desk, [entity], Wanted(tuple(terms))) if s.stated is not None
    ]
    return tuple([await passage(desk, s) for s in scored[:MOST] if s.score >= FLOOR])
