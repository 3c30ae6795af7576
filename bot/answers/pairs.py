"""Two things set side by side: whether they are one, and how they differ."""

from datetime import date

from bot.answers.answer import ComparePoint, Passage, Point, SamePoint
from bot.answers.desk import Desk
from bot.answers.fitting import wanted
from bot.answers.gathering import about_evidence, ties
from bot.answers.inquiry import Inquiry
from bot.answers.matching import Wanted, best_in, passage
from bot.answers.parts import about_point
from bot.facts.entity import Absence, Body, Entity
from bot.questions import cues
from bot.store.script import query_tokens

FLOOR = 0.15
MOST = 2
TWO = 2


async def pair_point(inquiry: Inquiry, pair: tuple[Entity, Entity]) -> Point:
    """Two things side by side: whether they are one, or how they differ."""
    if inquiry.query.asks_for("same"):
        return await same_point(inquiry.desk, *pair)
    return await compare_point(inquiry.desk, *pair, wanted(inquiry.query), inquiry.today)


async def pair_of(inquiry: Inquiry, entity: Entity) -> tuple[Entity, Entity] | None:
    """The two things that the question sets side by side, if it does."""
    return _named(inquiry) or await _old_and_new(inquiry, entity)


def _named(inquiry: Inquiry) -> tuple[Entity, Entity] | None:
    entities = [match.entity for match in inquiry.subjects]
    if inquiry.query.asks_for("same"):
        return _bodies(inquiry, [e for e in entities if isinstance(e, Body)])
    if not inquiry.query.asks_for("compare"):
        return None
    others = [e for e in entities if not isinstance(e, Absence | Body)]
    others = others if len(others) >= TWO or not _on_both_sides(inquiry) else entities
    return (others[0], others[1]) if len(others) >= TWO else None


def _on_both_sides(inquiry: Inquiry) -> bool:
    """Whether names stand before and behind the "vs", if there is one: else neither is compared."""
    sides = cues.VERSUS.split(inquiry.query.text, maxsplit=1)
    named = {t for m in inquiry.query.mentions if "topic" not in m.kinds for t in m.tokens}
    return len(sides) < TWO or all(not named.isdisjoint(query_tokens(side)) for side in sides)


def _bodies(inquiry: Inquiry, bodies: list[Body]) -> tuple[Entity, Entity] | None:
    """Two bodies, or one that is named twice in different words."""
    if len(bodies) >= TWO:
        return bodies[0], bodies[1]
    names = [m for m in inquiry.query.mentions if bodies and bodies[0].id in m.entities]
    return (bodies[0], bodies[0]) if len(names) >= TWO else None


async def _old_and_new(inquiry: Inquiry, entity: Entity) -> tuple[Entity, Entity] | None:
    """A document with the draft or text before it, when old and new are set side by side."""
    if not cues.OLD_AND_NEW.search(inquiry.query.text):
        return None
    found = await ties(inquiry.desk.store, entity)
    drafts = [tie for tie in found if tie[0] == "draft_of"] if inquiry.query.wants_draft else []
    for verb, inward, other in drafts or found:
        if verb in ("draft_of", "supersedes", "repeals", "revises"):
            older = other if inward == (verb == "draft_of") else entity
            return older, entity if older is other else other
    return None


async def same_point(desk: Desk, first: Entity, second: Entity) -> SamePoint:
    """Whether two names mean one body."""
    between = tuple(t for t in await ties(desk.store, first) if t[2].id == second.id)
    same = first.id == second.id or any(verb == "same_as" for verb, _, _ in between)
    evidence = await about_evidence(desk.store, first)
    if first.id != second.id:
        evidence += await about_evidence(desk.store, second)
    return SamePoint(first, second, same, between, evidence=evidence)


async def compare_point(
    desk: Desk, first: Entity, second: Entity, looked_for: Wanted, today: date
) -> ComparePoint:
    """Two cards side by side, with what each says on the words asked about."""
    sides = (await about_point(desk, first, today), await about_point(desk, second, today))
    left = await _said(desk, first, looked_for)
    right = await _said(desk, second, looked_for)
    evidence = tuple(p.evidence for p in (*left, *right))
    for side in sides:
        evidence += side.evidence
    return ComparePoint(sides, (left, right), evidence=evidence)


async def _said(desk: Desk, entity: Entity, looked_for: Wanted) -> tuple[Passage, ...]:
    scored = [s for s in await best_in(desk, [entity], looked_for) if s.stated is not None]
    return tuple([await passage(desk, s) for s in scored[:MOST] if s.score >= FLOOR])
