"""Any question in plain words: read it, make every point it asks for, say what is not known."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import (
    AbsencePoint,
    Answer,
    ComparePoint,
    Match,
    Outcome,
    PassagesPoint,
    Point,
    SamePoint,
)
from bot.answers.claims import checked_claim, checked_value
from bot.answers.desk import Desk, ambiguous, kind_of, unknown
from bot.answers.errors import NothingAsked
from bot.answers.gathering import about_evidence, ties
from bot.answers.matching import Scored, best_anywhere, best_in, passage
from bot.answers.parts import (
    about_point,
    article_point,
    bodies_point,
    count_point,
    dates_point,
    numbers_point,
    relations_point,
    status_point,
)
from bot.answers.sets import drafts_point, list_point, period_point, upcoming_point
from bot.facts.entity import Absence, Body, Entity, Event, Instrument
from bot.questions.linking import Mention
from bot.questions.query import Ask, Query
from bot.questions.reading import read_question

ALONE_FLOOR = {"en": 0.6, "zh": 0.55}
WITHIN_FLOOR = {"en": 0.34, "zh": 0.3}
BESIDE_FLOOR = {"en": 0.5, "zh": 0.45}
MANY = 4
KINDS = ("instrument", "agency", "organisation", "event", "absence")


async def ask(desk: Desk, question: str, today: date) -> Answer:
    """The answer to a question in plain words. Raises NothingAsked for an empty one."""
    if not question.strip():
        raise NothingAsked
    query = read_question(question, today, desk.index)
    subjects, choices = await _subjects(desk, query, today)
    answer = await _answer(desk, query, subjects, choices, today)
    if answer is not None:
        return answer
    if choices and not subjects:
        return ambiguous(tuple(choices), question, today)
    return unknown(await desk.suggestions(question, KINDS), question, today)


async def _subjects(
    desk: Desk, query: Query, today: date
) -> tuple[list[Match], list[Match]]:
    """The entities meant, instruments and events first, and what a name may mean besides."""
    found: list[Match] = []
    choices: list[Match] = []
    for mention in query.mentions:
        if set(mention.kinds) == {"topic"}:
            continue
        near = await _matches(desk, mention)
        if query.wants_draft and any(_is_draft(m.entity) for m in near):
            near = [m for m in near if _is_draft(m.entity)]
        settled = await desk.settle(near, today)
        if settled.match is not None:
            found.append(settled.match)
            choices += [Match(o, settled.match.matched_by, 0.9) for o in settled.others]
        else:
            choices += settled.choices
    unique = {m.entity.id: m for m in reversed(found)}
    ordered = [m for m in found if unique.get(m.entity.id) is m]
    return ordered, choices


async def _matches(desk: Desk, mention: Mention) -> list[Match]:
    entities = await desk.store.entities(mention.entities)
    by: str = mention.matched_by
    return [
        Match(e, by, mention.score, mention.words)  # type: ignore[arg-type]
        for e in entities
        if kind_of(e) in KINDS
    ]


def _is_draft(entity: Entity) -> bool:
    return isinstance(entity, Instrument) and entity.type == "draft"


async def _answer(
    desk: Desk, query: Query, subjects: list[Match], choices: list[Match], today: date
) -> Answer | None:
    claim = await checked_claim(desk, query, [m.entity for m in subjects])
    if claim is not None:
        return _made([claim], "corrected", query, subjects, choices, today)
    main = _main(query, subjects)
    points: list[Point] = []
    if main is None:
        points = await _without_subject(desk, query, today)
    else:
        verdict = await checked_value(desk, query, main.entity, subjects)
        if verdict is not None:
            outcome = "answered" if verdict.verdict == "confirmed" else "corrected"
            return _made([verdict], outcome, query, subjects, choices, today)
        points = await _about_subject(desk, query, main.entity, subjects, today)
    if not points:
        return None
    return _made(points, _outcome(points), query, subjects, choices, today)


def _made(
    points: Sequence[Point],
    outcome: Outcome,
    query: Query,
    subjects: list[Match],
    choices: list[Match],
    today: date,
) -> Answer:
    return Answer(
        outcome,
        points=tuple(points),
        matches=tuple(subjects),
        choices=tuple(m.entity for m in choices),
        asked=query.text,
        today=today,
    )


def _outcome(points: Sequence[Point]) -> Outcome:
    if all(isinstance(point, AbsencePoint) for point in points):
        return "absent"
    return "answered"


def _main(query: Query, subjects: list[Match]) -> Match | None:
    """What the question is about: documents and events before the bodies that made them."""
    things = [m for m in subjects if not isinstance(m.entity, Body)]
    if things:
        return max(things, key=lambda m: (round(m.score, 1), len(m.words)))
    return subjects[0] if subjects else None


async def _without_subject(desk: Desk, query: Query, today: date) -> list[Point]:
    topics = await _topics(desk, query)
    if query.asks_for("consultation"):
        return [await drafts_point(desk, topics, today)]
    if query.asks_for("upcoming") and not query.periods:
        return [await upcoming_point(desk, topics, today)]
    best = await best_anywhere(desk, _with_topic_words(query))
    if best and best[0].score >= ALONE_FLOOR[query.language]:
        return [await _passages(desk, None, best)]
    if query.periods and (query.asks_for("period") or query.asks_for("when") or _is_bare(query)):
        return [await period_point(desk, query.periods[0], topics, [], today)]
    if topics and query.asks_for("list"):
        return [await list_point(desk, topics, query.periods, today)]
    return []


def _with_topic_words(query: Query) -> tuple[str, ...]:
    return query.terms


def _is_bare(query: Query) -> bool:
    return len(query.terms) <= 1


async def _topics(desk: Desk, query: Query) -> list[Entity]:
    ids = [e for m in query.mentions if "topic" in m.kinds for e in m.entities]
    found = await desk.store.entities(dict.fromkeys(ids))
    return [entity for entity in found if kind_of(entity) == "topic"]


async def _about_subject(
    desk: Desk, query: Query, main: Entity, subjects: list[Match], today: date
) -> list[Point]:
    pair = _pair(query, subjects)
    if pair is not None:
        return [await _two(desk, query, pair, today)]
    if isinstance(main, Body) and (query.asks_for("list") or query.asks_for("period")):
        return [await list_point(desk, [main], query.periods, today)]
    points = [
        point
        for ask in query.asks
        for point in await _points(desk, ask, query, main, today)
    ]
    scored = await best_in(desk, await _scope(desk, main, subjects), query.terms)
    floor = BESIDE_FLOOR if points else WITHIN_FLOOR
    known = [p for p in points if not isinstance(p, AbsencePoint)]
    if scored and scored[0].score >= floor[query.language]:
        found = await _passages(desk, main, scored)
        return [*known, found]
    if points:
        return known or points
    if not query.terms or _mostly_named(query):
        return [await about_point(desk, main, today)]
    return []


def _mostly_named(query: Query) -> bool:
    named = {t for m in query.mentions for t in m.tokens}
    return len(query.terms) <= 1 and len(named) >= 2 * len(query.terms)


async def _scope(desk: Desk, main: Entity, subjects: list[Match]) -> list[Entity]:
    """Where facts about the subject stand: in it, in the others named, and in what is about it."""
    found = {main.id: main} | {m.entity.id: m.entity for m in subjects}
    for _, _, other in await ties(desk.store, main):
        if isinstance(other, Event | Absence) or _is_part(main, other):
            found.setdefault(other.id, other)
    return list(found.values())


def _is_part(main: Entity, other: Entity) -> bool:
    return any(r.verb == "part_of" and main.id in r.to for r in other.relations)


async def _passages(desk: Desk, entity: Entity | None, scored: list[Scored]) -> PassagesPoint:
    floor = max(0.6 * scored[0].score, 0.25)
    kept = [s for s in scored[:MANY] if s.score >= floor]
    passages = tuple([await passage(desk, s) for s in kept])
    evidence = tuple(p.evidence for p in passages)
    return PassagesPoint(entity, passages, evidence=evidence)


def _pair(query: Query, subjects: list[Match]) -> tuple[Entity, Entity] | None:
    """Two things to set side by side, when that is asked."""
    if not (query.asks_for("compare") or query.asks_for("same")):
        return None
    if query.asks_for("same"):
        bodies = [m.entity for m in subjects if isinstance(m.entity, Body)]
        if len(bodies) >= 2:
            return bodies[0], bodies[1]
        names = [m for m in query.mentions if bodies and bodies[0].id in m.entities]
        return (bodies[0], bodies[0]) if len(names) >= 2 else None
    others = [m.entity for m in subjects]
    return (others[0], others[1]) if len(others) >= 2 else None


async def _two(desk: Desk, query: Query, pair: tuple[Entity, Entity], today: date) -> Point:
    first, second = pair
    if query.asks_for("same"):
        return await same_point(desk, first, second)
    return await compare_point(desk, first, second, query.terms, today)


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
    found: list[tuple] = []
    for entity in (first, second):
        scored = [s for s in await best_in(desk, [entity], terms) if s.stated is not None][:2]
        found.append(tuple([await passage(desk, s) for s in scored if s.score >= 0.3]))
    evidence = tuple(p.evidence for side in found for p in side)
    for side in sides:
        evidence += side.evidence
    return ComparePoint(sides, (found[0], found[1]), evidence=evidence)


async def _points(
    desk: Desk, ask: Ask, query: Query, main: Entity, today: date
) -> list[Point]:
    if isinstance(main, Absence):
        evidence = await about_evidence(desk.store, main)
        return [AbsencePoint(main, "entity", evidence=evidence)]
    match ask.kind:
        case "when":
            return [await dates_point(desk, main, ask.roles)]
        case "who":
            return [await bodies_point(desk, main, ask.verbs)]
        case "relations":
            return [await relations_point(desk, main, ask.verbs)]
        case "about" if not query.terms:
            return [await about_point(desk, main, today)]
        case "name":
            return [await _name_point(desk, main)]
        case _ if isinstance(main, Instrument):
            return await _instrument_points(desk, ask, query, main, today)
        case _:
            return []


async def _instrument_points(
    desk: Desk, ask: Ask, query: Query, main: Instrument, today: date
) -> list[Point]:
    match ask.kind:
        case "article":
            return [await article_point(desk, main, number) for number in query.articles[:3]]
        case "status" | "binding":
            return [await status_point(desk, main, query.as_of or today)]
        case "number":
            return [await numbers_point(desk, main)]
        case "count":
            return [await count_point(desk, main)]
        case _:
            return []


async def _name_point(desk: Desk, main: Entity) -> Point:
    from bot.answers.answer import NamePoint

    return NamePoint(main, evidence=await about_evidence(desk.store, main))
