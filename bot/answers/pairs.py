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
from bot.questions import manner_cues, text_cues
from bot.questions.query import Query
from bot.questions.synonyms import says
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
    if len(others) < TWO and _on_both_sides(inquiry):
        others = [e for e in entities if not (others and _is_city(e))]
    return (others[0], others[1]) if len(others) >= TWO else None


def _is_city(entity: Entity) -> bool:
    return isinstance(entity, Body) and entity.body == "city"


def _on_both_sides(inquiry: Inquiry) -> bool:
    """Whether names stand before and behind the "vs", if there is one: else neither is compared."""
    sides = manner_cues.VERSUS.split(inquiry.query.text, maxsplit=1)
    named = {t for m in inquiry.query.mentions if "topic" not in m.kinds for t in m.tokens}
    return len(sides) < TWO or all(not named.isdisjoint(query_tokens(side)) for side in sides)


async def lacks_a_side(inquiry: Inquiry, scope: list[Entity]) -> bool:
    """Whether one side of a "vs" is told by words alone that nothing about the other side has.

    Half of what is asked is no answer: "the Manus decision vs the TikTok deal: dates".
    """
    sides = manner_cues.VERSUS.split(inquiry.query.text)
    if len(sides) != TWO or not asks_values(inquiry.query):
        return False
    first, second = (frozenset(query_tokens(side)) for side in sides)
    named = _tokens_named(inquiry, scope[0]) - (first & second)
    if named.isdisjoint(first) == named.isdisjoint(second):
        return False
    bare = first - second if named.isdisjoint(first) else second - first
    own = bare.intersection(inquiry.query.terms)
    await inquiry.desk.hear(scope)
    held = [words for entity in scope for _, words in inquiry.desk.sentences(entity)]
    return bool(own) and not any(says(words, token) for words in held for token in own)


def asks_values(query: Query) -> bool:
    """Whether two things are compared by a value of each: their days, issuers, counts."""
    return any(ask.kind in ("when", "count", "who", "number", "status") for ask in query.asks)


def _tokens_named(inquiry: Inquiry, main: Entity) -> frozenset[str]:
    """The words of the names of things like the main one: of documents and events, or of bodies."""
    is_body = isinstance(main, Body)
    meant = {m.entity.id for m in inquiry.subjects if isinstance(m.entity, Body) == is_body}
    mentions = [m for m in inquiry.query.mentions if meant.intersection(m.entities)]
    return frozenset(token for mention in mentions for token in mention.tokens)


def _bodies(inquiry: Inquiry, bodies: list[Body]) -> tuple[Entity, Entity] | None:
    """Two bodies, or one that is named twice in different words."""
    if len(bodies) >= TWO:
        return bodies[0], bodies[1]
    names = [m for m in inquiry.query.mentions if bodies and bodies[0].id in m.entities]
    return (bodies[0], bodies[0]) if len(names) >= TWO else None


async def _old_and_new(inquiry: Inquiry, entity: Entity) -> tuple[Entity, Entity] | None:
    """A document with the draft or text before it, when old and new are set side by side."""
    if not text_cues.OLD_AND_NEW.search(inquiry.query.text):
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
