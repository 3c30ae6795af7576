"""Stored sentences that fit a question: in its subject, on its topic, or anywhere; else none."""

from dataclasses import replace

from bot.answers.answer import PassagesPoint, Point
from bot.answers.answering import answering
from bot.answers.gathering import ties, told_point
from bot.answers.inquiry import Inquiry, strangers
from bot.answers.matching import (
    Scored,
    Wanted,
    best_anywhere,
    best_in,
    figure_kinds,
    passage,
)
from bot.facts.entity import Absence, Body, Claim, Entity, Event, Instrument
from bot.questions import amount_cues, day_cues, manner_cues
from bot.questions.name_words import COMMON, GENERIC
from bot.questions.query import Query
from bot.store.script import query_tokens

# Floors of the match score, tuned on tests/questions: below them nothing is said.
ALONE_FLOOR = {"en": 0.66, "zh": 0.58}
# Asked how many, any sentence with a number looks right: below 0.8 four were wrong, one right.
QUANTITY_FLOOR = {"en": 0.8, "zh": 0.58}
WITHIN_FLOOR = {"en": 0.34, "zh": 0.3}
BESIDE_FLOOR = 0.75
NAMED_FLOOR = 0.24
BODY_FLOOR = 0.5
TOPIC_FLOOR = 0.46
PART_FLOOR = 0.55
CLEAR_FLOOR = 0.58
CLEAR_LEAD = 0.1
SURE_FLOOR = 0.85
SURE_TERMS = 3
# With words in the question that stand nowhere, a sentence must hold nearly all the others.
STRANGE_FLOOR = 0.75
LEAST_TERMS = 2
LEAST_KINDS = 2
# What fits less is never shown.
PASSAGE_FLOOR = 0.25
HALF = 0.5
MANY = 4


def wanted(query: Query) -> Wanted:
    """What the question looks for in sentences."""
    every = frozenset(query_tokens(query.text))
    figures = frozenset(kind for kind, cue in amount_cues.FIGURE_CUES if cue.search(query.text))
    articles = query.asks_for("which_article")
    return Wanted(query.terms, query.soft_terms, every, articles, figures)


async def fitting_in(inquiry: Inquiry, scope: list[Entity]) -> list[Scored]:
    """What fits in these entities, best first; a bare name only what is asked for so."""
    looked_for = wanted(inquiry.query)
    if not looked_for.terms and inquiry.query.asks_for("which_article"):
        looked_for = replace(looked_for, terms=_other_names(inquiry.query, scope[0]))
    if not looked_for.terms and inquiry.query.asks:
        return []
    return await best_in(inquiry.desk, scope, looked_for)


def _other_names(query: Query, main: Entity) -> tuple[str, ...]:
    """The words of the names that do not mean the subject: what its text is searched for."""
    others = (m.tokens for m in query.mentions if main.id not in m.entities)
    return tuple(dict.fromkeys(t for tokens in others for t in sorted(tokens)))


async def scope_of(inquiry: Inquiry, main: Entity) -> list[Entity]:
    """Where facts about the subject stand: in it, in the others named, and in what is about it."""
    found = {main.id: main} | {m.entity.id: m.entity for m in inquiry.subjects}
    for _, _, other in await ties(inquiry.desk.store, main):
        if isinstance(other, Event | Absence) or _is_part(main, other):
            found.setdefault(other.id, other)
    return list(found.values())


def _is_part(main: Entity, other: Entity) -> bool:
    return any(r.verb == "part_of" and main.id in r.to for r in other.relations)


async def with_parts(inquiry: Inquiry, scope: list[Entity], scored: list[Scored]) -> list[Scored]:
    """What fits each part of a question that asks several things, after what fits the whole."""
    query = inquiry.query
    found = list(scored[:2])
    parts = [part for part in manner_cues.PARTS.split(query.text) if part.strip()]
    for part in parts if len(parts) > 1 else []:
        held = frozenset(query_tokens(part))
        terms = tuple(term for term in query.terms if term in held)
        alone = len(terms) < LEAST_TERMS and not manner_cues.ASKING.search(part)
        if alone and query.asks_for("who"):
            continue
        best = await best_in(inquiry.desk, scope, Wanted(terms, every=held)) if terms else []
        if best and best[0].score >= PART_FLOOR and not _is_there(best[0], found):
            first = found[0].score if found else 0.0
            found.append(replace(best[0], score=max(best[0].score, first)))
    found += await _of_other_kinds(inquiry, scope, found)
    return found + [s for s in scored[2:] if not _is_there(s, found)]


async def _of_other_kinds(
    inquiry: Inquiry, scope: list[Entity], found: list[Scored]
) -> list[Scored]:
    """Asked for figures of several kinds, the one figure of each kind that is not found yet.

    "From how many people, and within how many days": a threshold and a time limit.
    """
    asked = wanted(inquiry.query).figures
    if len(asked) < LEAST_KINDS or not found:
        return []
    lacking = asked - {k for one in found for k in figure_kinds(one.stated)}
    said = inquiry.desk.sentences(scope[0])
    more: list[Scored] = []
    for kind in sorted(lacking):
        held = [one for one in said if kind in figure_kinds(one[0])]
        if len(held) == 1:
            more.append(Scored(scope[0], held[0][0], found[0].score, held[0][1]))
    return more


def _is_there(one: Scored, found: list[Scored]) -> bool:
    """Whether the same statement was found already, with whatever score."""
    return any(o.entity.id == one.entity.id and o.stated is one.stated for o in found)


def floor_for(query: Query, entity: Entity, has_answer: bool) -> float:
    """How well a sentence must fit: more beside an answer, and for bodies."""
    if has_answer and query.asks_for("which_article"):
        return WITHIN_FLOOR[query.language]
    if has_answer:
        return BESIDE_FLOOR if len(query.terms) > 1 else 1.0
    if isinstance(entity, Instrument):
        return NAMED_FLOOR
    floor = WITHIN_FLOOR[query.language]
    return max(floor, BODY_FLOOR) if isinstance(entity, Body) else floor


async def figures_within(inquiry: Inquiry, entity: Entity) -> list[Point] | None:
    """For a bare name with "how long", "how many": the figure that fits, not the whole card.

    None when no figure is asked for; empty when none fits.
    """
    query = inquiry.query
    if not day_cues.HOW_LONG.search(query.text) and not amount_cues.QUANTITY.search(query.text):
        return None
    looked_for = replace(wanted(query), terms=query.terms or query.soft_terms, soft=())
    scored = await best_in(inquiry.desk, [entity], looked_for) if looked_for.terms else []
    fits = answering(inquiry, scored, entity)
    return [await passages_point(inquiry, entity, fits)] if fits and fits[0].score >= HALF else []


async def matches_within(inquiry: Inquiry) -> list[Point]:
    """Sentences of the documents on the question's topics that fit, binding ones first."""
    store = inquiry.desk.store
    if await strangers(inquiry):
        return []
    ids = {i for t in inquiry.topics for i in await store.with_topic(t.id.partition("/")[2])}
    found = [e for e in await store.entities(sorted(ids)) if isinstance(e, Instrument)]
    found.sort(key=lambda e: not e.binding)
    scored = await best_in(inquiry.desk, found, wanted(inquiry.query), even=True)
    if scored and scored[0].score >= TOPIC_FLOOR:
        return [await passages_point(inquiry, None, scored)]
    return []


async def matches_anywhere(inquiry: Inquiry, about: Entity | None = None) -> list[Point]:
    """Sentences that hold most of what the whole question says, wherever they stand."""
    query = inquiry.query
    supposes = query.text.endswith(("?", "？")) and not day_cues.WHEN.search(query.text)
    dated = query.asks_for("when") and not query.doubts and not supposes
    found = [
        one
        for one in await best_anywhere(
            inquiry.desk, replace(wanted(query), terms=query.words), PASSAGE_FLOOR
        )
        if not dated or not isinstance(one.entity, Claim)
    ]
    best = answering(inquiry, found, about)
    strange = bool(best) and best[0].score < STRANGE_FLOOR and bool(await strangers(inquiry))
    if best and not strange and _is_sure(inquiry, best):
        return [await passages_point(inquiry, None, best)]
    return []


def _is_sure(inquiry: Inquiry, best: list[Scored]) -> bool:
    """Whether the best sentence fits well enough, or far better than those of other entities."""
    top = best[0].score
    if inquiry.needs_subject:
        return top >= SURE_FLOOR and _tells_enough(inquiry.query.terms)
    if amount_cues.QUANTITY.search(inquiry.query.text):
        return top >= QUANTITY_FLOOR[inquiry.query.language]
    rival = next((s.score for s in best if s.entity.id != best[0].entity.id), 0.0)
    clear = top >= CLEAR_FLOOR and top - rival >= CLEAR_LEAD
    return clear or top >= ALONE_FLOOR[inquiry.query.language]


def _tells_enough(terms: tuple[str, ...]) -> bool:
    """Whether enough of the words are not those of many titles, nor single characters."""
    telling = [t for t in terms if len(t) > 1 and t not in GENERIC | COMMON]
    return len(terms) >= SURE_TERMS and len(telling) > 1


async def passages_point(
    inquiry: Inquiry, entity: Entity | None, scored: list[Scored]
) -> PassagesPoint:
    """The best of what fits, as a point."""
    floor = min(max(0.6 * scored[0].score, PASSAGE_FLOOR), scored[0].score)
    kept = [s for s in scored[:MANY] if s.score >= floor]
    return told_point(entity, [await passage(inquiry.desk, s) for s in kept])
