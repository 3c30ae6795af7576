"""Any question in plain words: read it, make every point it asks for, say what is not known."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers.answer import (
    AbsencePoint,
    Answer,
    HeadPoint,
    Match,
    NamePoint,
    Outcome,
    Passage,
    PassagesPoint,
    Point,
    VerdictPoint,
)
from bot.answers.articles import article_point, count_point
from bot.answers.claims import checked_claim, checked_value
from bot.answers.desk import Desk, ambiguous, kind_of, unknown
from bot.answers.errors import NothingAsked
from bot.answers.gathering import about_evidence, evidence_for, head_evidence, ties
from bot.answers.matching import Scored, Wanted, best_anywhere, best_in, passage
from bot.answers.pairs import compare_point, same_point
from bot.answers.parts import (
    about_point,
    bodies_point,
    dates_point,
    numbers_point,
    relations_point,
    status_point,
)
from bot.answers.sets import drafts_point, list_point, period_point, upcoming_point
from bot.facts.entity import Absence, Body, Entity, Event, Instrument
from bot.facts.statement import Figure, Gap
from bot.facts.status import status_on
from bot.facts.vocabulary import DateRole
from bot.questions import cues
from bot.questions.approximate import written_titles
from bot.questions.linking import Mention
from bot.questions.periods import Period
from bot.questions.query import Ask, Query
from bot.questions.reading import read_question
from bot.store.passages import about_words, words_of
from bot.store.script import query_tokens

ALONE_FLOOR = {"en": 0.66, "zh": 0.58}
WITHIN_FLOOR = {"en": 0.34, "zh": 0.3}
BESIDE_FLOOR = 0.75
WRITTEN_OUT = 1.3
NAMED_FLOOR = 0.24
BODY_FLOOR = 0.5
TOPIC_FLOOR = 0.46
WHOLE = Period(date(1949, 1, 1), date(2060, 12, 31))
# Kinds of document by which a topic is known, the usual one first.
LEADING = ("departmental_rule", "administrative_regulation", "law", "normative_document")
HEADS = {
    "head",
    "chair",
    "chairs",
    "director",
    "leader",
    "leads",
    "led",
    "secretary",
    "president",
    "chief",
}
PART_FLOOR = 0.55
HAS_NUMBER = re.compile(
    r"\d|[一二两三四五六七八九十百千万]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b",
    re.I,
)
SURE_FLOOR = 0.85
SURE_TERMS = 3
# Questions about a thing that has to be named: without it a sentence that fits is luck.
NEEDS_SUBJECT = {"when", "who", "status", "binding", "number", "count", "article", "name"}
CLEAR_FLOOR = 0.58
CLEAR_LEAD = 0.1
MANY = 4
BODY_PROPERTIES = {
    "head",
    "founded",
    "renamed",
    "reorganised",
    "abolished",
    "parent",
    "hosted_by",
    "dates",
}
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


async def _subjects(desk: Desk, query: Query, today: date) -> tuple[list[Match], list[Match]]:
    """The entities meant, instruments and events first, and what a name may mean besides."""
    found: list[Match] = []
    choices: list[Match] = []
    for mention in query.mentions:
        if set(mention.kinds) == {"topic"}:
            continue
        near = await _matches(desk, mention)
        near = await _drafts_if_wanted(desk, query, near)
        if cues.AMENDMENT.search(query.text):
            near = [m for m in near if m.entity.related("amends")] or near
        settled = await desk.settle(near, today)
        if settled.match is not None:
            found.append(settled.match)
            choices += [Match(o, settled.match.matched_by, 0.9) for o in settled.others]
        else:
            choices += settled.choices
    if not any(isinstance(m.entity, Instrument | Event | Absence) for m in found) and not choices:
        found += await _leading(desk, query, today)
    unique = {m.entity.id: m for m in reversed(found)}
    ordered = [m for m in found if unique.get(m.entity.id) is m]
    return ordered, choices


async def _leading(desk: Desk, query: Query, today: date) -> list[Match]:
    """The rule that leads a topic, when a date, issuer or article is asked of the bare topic."""
    if not any(ask.kind in NEEDS_SUBJECT | {"compare", "which_article"} for ask in query.asks):
        return []
    found: list[Match] = []
    for topic in await _topics(desk, query) if not written_titles(query.text) else []:
        ids = await desk.store.with_topic(topic.id.partition("/")[2])
        rules = [
            e
            for e in await desk.store.entities(ids)
            if isinstance(e, Instrument) and e.type in LEADING and topic.title_zh in e.title_zh
        ]
        held = [e for e in rules if status_on(e, today).status == "in_force"]
        if held:
            first = min(held, key=lambda e: (LEADING.index(e.type), len(e.title_zh)))
            found.append(Match(first, "topic", 0.9, topic.title_en, 1.0))
    return found


async def _drafts_if_wanted(desk: Desk, query: Query, near: list[Match]) -> list[Match]:
    """The drafts of what is named, when a draft is asked about and not set against the final."""
    if (
        not query.wants_draft
        or cues.EITHER.search(query.text)
        or cues.COMPARE.search(query.text)
        or query.asks_for("relations")
    ):
        return near
    drafts = [m for m in near if _is_draft(m.entity)]
    for match in near if not drafts else []:
        for subject, verb in await desk.store.pointing(match.entity.id):
            draft = await desk.store.entity(subject)
            if verb == "draft_of" and draft is not None:
                drafts.append(replace(match, entity=draft))
    return drafts or near


async def _matches(desk: Desk, mention: Mention) -> list[Match]:
    entities = await desk.store.entities(mention.entities)
    by: str = mention.matched_by
    return [
        Match(e, by, mention.score, mention.words, mention.told)  # type: ignore[arg-type]
        for e in entities
        if kind_of(e) in KINDS
    ]


def _is_draft(entity: Entity) -> bool:
    return isinstance(entity, Instrument) and entity.type == "draft"


async def _answer(
    desk: Desk, query: Query, subjects: list[Match], choices: list[Match], today: date
) -> Answer | None:
    claim = await checked_claim(desk, query, [m.entity for m in subjects])
    main = _main(query, subjects)
    if cues.OUTSIDE.search(query.text) and not _is_foreign(main):
        return None
    if _names_another(query, main):
        return None
    if claim is not None:
        rest = await _beside_claim(desk, query, main, claim, today)
        return _made([claim, *rest], "corrected", query, subjects, choices, today)
    if main is None:
        points = await _without_subject(desk, query, today)
    else:
        verdict = await checked_value(desk, query, main.entity, subjects)
        if verdict is not None:
            outcome = "answered" if verdict.verdict == "confirmed" else "corrected"
            return _made([verdict], outcome, query, subjects, choices, today)
        points = await _about_subject(desk, query, main, subjects, choices, today)
    if not points:
        return None
    return _made(points, _outcome(points), query, subjects, choices, today)


async def _beside_claim(
    desk: Desk, query: Query, main: Match | None, claim: VerdictPoint, today: date
) -> list[Point]:
    """What else was asked in the same breath as the claim: dates, issuers, numbers."""
    if main is None:
        return []
    asks = [ask for ask in query.asks if ask.kind in ("when", "who", "number", "count")]
    points = [p for ask in asks for p in await _points(desk, ask, query, main.entity, today)]
    return [point for point in points if not isinstance(point, AbsencePoint)]


def _is_foreign(main: Match | None) -> bool:
    """Whether the subject is foreign or international and was named well, not just loosely."""
    if main is None or main.score < 1.0:
        return False
    return main.entity.jurisdiction in ("US", "INT", "NL", "HK") or isinstance(main.entity, Event)


def _names_another(query: Query, main: Match | None) -> bool:
    """Whether a Chinese title is written out that nothing stored has."""
    if main is not None and isinstance(main.entity, Instrument | Absence | Event):
        return False
    numbered = cues.NUMBERED.search(query.text) is not None
    return numbered or bool(written_titles(query.text))


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
    return "absent" if all(_says_no(point) for point in points) else "answered"


def _says_no(point: Point) -> bool:
    """Whether the point says that something is not there."""
    if isinstance(point, PassagesPoint):
        first = point.passages[0]
        return first.gap is not None or isinstance(first.entity, Absence)
    return isinstance(point, AbsencePoint)


def _main(query: Query, subjects: list[Match]) -> Match | None:
    """What the question is about: documents and events before the bodies that made them."""
    things = [m for m in subjects if not isinstance(m.entity, Body)]
    if things:
        return max(things, key=_weight)
    return max(subjects, key=_weight, default=None)


def _weight(match: Match) -> float:
    """How much of the question the name tells; a name written out counts more than a near one."""
    return match.told * (WRITTEN_OUT if match.score == 1.0 else 1.0)


async def _without_subject(desk: Desk, query: Query, today: date) -> list[Point]:
    topics = await _topics(desk, query)
    if query.asks_for("consultation"):
        return [await drafts_point(desk, topics, today)]
    if query.asks_for("upcoming") and not query.periods:
        return [await upcoming_point(desk, topics, today)]
    if query.periods and (query.asks_for("period") or query.asks_for("list")):
        roles = tuple(r for ask in query.asks if ask.kind == "when" for r in ask.roles)
        return [await period_point(desk, query.periods[0], topics, [], today, roles)]
    if topics and query.asks_for("list"):
        return [await list_point(desk, topics, query.periods, today)]
    if topics and not any(ask.kind in NEEDS_SUBJECT for ask in query.asks):
        within = await _matches_within(desk, query, topics)
        if within:
            return within
    found = await _matches_anywhere(desk, query)
    if found:
        return found
    if query.periods and _is_bare(query) and not query.asks_for("when"):
        return [await period_point(desk, query.periods[0], topics, [], today)]
    return []


def _is_bare(query: Query) -> bool:
    return len(query.terms) <= 1


async def _matches_within(desk: Desk, query: Query, topics: list[Entity]) -> list[Point]:
    """Stored sentences of the documents on a topic that fit, binding ones first among equals."""
    ids = {i for t in topics for i in await desk.store.with_topic(t.id.partition("/")[2])}
    found = [e for e in await desk.store.entities(sorted(ids)) if isinstance(e, Instrument)]
    found.sort(key=lambda e: not e.binding)
    scored = await best_in(desk, found, _wanted(query), even=True)
    if scored and scored[0].score >= TOPIC_FLOOR:
        return [await _passages(desk, None, scored)]
    return []


async def _topics(desk: Desk, query: Query) -> list[Entity]:
    ids = [e for m in query.mentions if "topic" in m.kinds for e in m.entities]
    found = await desk.store.entities(dict.fromkeys(ids))
    return [entity for entity in found if kind_of(entity) == "topic"]


async def _about_subject(
    desk: Desk,
    query: Query,
    main: Match,
    subjects: list[Match],
    choices: list[Match],
    today: date,
) -> list[Point]:
    entity = main.entity
    if isinstance(entity, Absence):
        evidence = await about_evidence(desk.store, entity)
        return [AbsencePoint(entity, "entity", evidence=evidence)]
    pair = _pair(query, subjects) or await _old_and_new(desk, query, entity)
    if pair is not None:
        return [await _two(desk, query, pair, today)]
    if query.asks_for("timeline"):
        span = query.periods[0] if query.periods else WHOLE
        return [await period_point(desk, span, [], [entity], today)]
    if isinstance(entity, Body) and _asks_for_issued(query):
        topics = await _topics(desk, query)
        return [await list_point(desk, [entity], query.periods, today, topics)]
    scope = await _scope(desk, entity, subjects)
    scored = await best_in(desk, scope, _wanted(query)) if query.terms else []
    meant = await _all_meant(desk, query, main, subjects)
    if scored and isinstance(scored[0].entity, Event) and scored[0].score >= 0.6:
        meant = [scored[0].entity, *meant[1:]]
    points = await _asked_points(desk, query, meant, today)
    known = [p for p in points if not isinstance(p, AbsencePoint)]
    if points and not known and _is_answer(entity, points):
        return points
    scored = [one for one in _fitting(query, scored) if _speaks_of(desk, one, entity)]
    if scored and scored[0].score >= _floor(query, entity, bool(known)):
        return [
            *known,
            await _passages(desk, entity, await _with_parts(desk, query, scope, scored)),
        ]
    parts = await _with_parts(desk, query, scope, [])
    if known and parts:
        return [*known, await _passages(desk, entity, parts)]
    if known or _may_be_absent(entity, points):
        return known or points
    if not query.terms or _mostly_named(query):
        return [await about_point(desk, entity, today)]
    if isinstance(entity, Instrument) and main.score == 1.0:
        return []
    return await _matches_anywhere(desk, query, entity)


def _speaks_of(desk: Desk, one: Scored, entity: Entity) -> bool:
    """Whether a sentence found elsewhere names the body that is asked about."""
    if one.entity.id == entity.id or not isinstance(entity, Body):
        return True
    held = next(w for stated, w in desk.sentences(one.entity) if stated is one.stated)
    return any(parts <= held for parts in desk.names_of(entity))


def _fitting(query: Query, scored: list[Scored]) -> list[Scored]:
    """What can answer: for a question for a quantity only sentences with a number in them."""
    if not cues.QUANTITY.search(query.text):
        return scored
    return [one for one in scored if _has_number(one)]


def _has_number(one: Scored) -> bool:
    if isinstance(one.stated, Gap):
        return True
    if one.stated is None:
        return HAS_NUMBER.search(about_words(one.entity)) is not None
    statement = one.stated.statement
    if isinstance(statement, Figure) or getattr(statement, "figures", ()):
        return True
    return HAS_NUMBER.search(words_of(one.stated)) is not None


async def _with_parts(
    desk: Desk, query: Query, scope: list[Entity], scored: list[Scored]
) -> list[Scored]:
    """What fits each part of a question that asks several things, after what fits the whole."""
    found = list(scored[:2])
    parts = [part for part in cues.PARTS.split(query.text) if part.strip()]
    for part in parts if len(parts) > 1 else []:
        held = frozenset(query_tokens(part))
        terms = tuple(term for term in query.terms if term in held)
        if not terms:
            continue
        best = await best_in(desk, scope, Wanted(terms, every=held))
        if best and best[0].score >= PART_FLOOR and best[0] not in found:
            found.append(replace(best[0], score=max(best[0].score, found[0].score if found else 0)))
    return found + [s for s in scored[2:] if s not in found]


def _floor(query: Query, entity: Entity, has_answer: bool) -> float:
    """How well a sentence must fit: more beside an answer, and for bodies."""
    if has_answer and query.asks_for("which_article"):
        return WITHIN_FLOOR[query.language]
    if has_answer:
        return BESIDE_FLOOR if len(query.terms) > 1 else 1.0
    if isinstance(entity, Instrument):
        return NAMED_FLOOR
    floor = WITHIN_FLOOR[query.language]
    return max(floor, BODY_FLOOR) if isinstance(entity, Body) else floor


def _is_answer(entity: Entity, points: list[Point]) -> bool:
    """Whether "there is none" settles the question: no such article, no such date of a document."""
    if isinstance(entity, Instrument):
        return any(isinstance(p, AbsencePoint) and p.what in ("article", "date") for p in points)
    return False


def _wanted(query: Query) -> Wanted:
    every = frozenset(query_tokens(query.text))
    articles = query.asks_for("which_article")
    return Wanted(query.terms, query.soft_terms, every, articles)


async def _matches_anywhere(desk: Desk, query: Query, about: Entity | None = None) -> list[Point]:
    """Stored sentences that hold most of what the whole question says, wherever they stand."""
    found = await best_anywhere(desk, replace(_wanted(query), terms=query.words))
    best = [s for s in _fitting(query, found) if about is None or _speaks_of(desk, s, about)]
    if not best:
        return []
    rival = next((s.score for s in best if s.entity.id != best[0].entity.id), 0.0)
    clear = best[0].score >= CLEAR_FLOOR and best[0].score - rival >= CLEAR_LEAD
    if any(ask.kind in NEEDS_SUBJECT for ask in query.asks):
        clear = False
        sure = best[0].score >= SURE_FLOOR and len(query.terms) >= SURE_TERMS
    else:
        sure = best[0].score >= ALONE_FLOOR[query.language]
    if sure or clear:
        return [await _passages(desk, None, best)]
    return []


def _asks_for_issued(query: Query) -> bool:
    """Whether the documents of a body are asked for."""
    wants = query.asks_for("list") or query.asks_for("period") or bool(query.periods)
    issued = cues.ISSUED.search(query.text) is not None
    documents = cues.DOCUMENTS.search(query.text) is not None
    return (documents and (issued or wants)) or (wants and issued)


async def _all_meant(desk: Desk, query: Query, main: Match, subjects: list[Match]) -> list[Entity]:
    """The subject, with others of its kind named beside it, or all versions when they are asked."""
    kind = type(main.entity)
    others = [m.entity for m in subjects if isinstance(m.entity, kind)]
    if cues.VERSIONS.search(query.text):
        others += await _line(desk, main.entity)
    near = {e.id: e for e in others if not isinstance(e, Body)} | {main.entity.id: main.entity}
    rest = [entity for entity in near.values() if entity.id != main.entity.id]
    return [main.entity, *rest][:MANY]


async def _line(desk: Desk, entity: Entity) -> list[Entity]:
    """Earlier and later texts of one line, each replacing the one before."""
    found = {entity.id: entity}
    queue = [entity]
    while queue:
        for verb, _, other in await ties(desk.store, queue.pop()):
            if verb in ("supersedes", "revises") and other.id not in found:
                found[other.id] = other
                queue.append(other)
    return sorted(found.values(), key=lambda e: min((d.day.text for d in e.dates), default=""))


async def _asked_points(
    desk: Desk, query: Query, entities: list[Entity], today: date
) -> list[Point]:
    asks = [ask for ask in query.asks if ask.kind != "about" or len(query.asks) == 1]
    found: list[Point] = []
    for entity in entities:
        points = [p for ask in asks for p in await _points(desk, ask, query, entity, today)]
        found += points if entity is entities[0] else _alike(points, found)
    return found


def _alike(points: list[Point], found: list[Point]) -> list[Point]:
    """Of a further entity only what really answers."""
    kinds = {type(point) for point in found}
    return [p for p in points if type(p) in kinds and not isinstance(p, AbsencePoint)]


def _may_be_absent(entity: Entity, points: list[Point]) -> bool:
    """Whether "not known" is an answer: a body has no day of entry into force to lack."""
    if not points:
        return False
    if isinstance(entity, Body):
        return all(getattr(p, "property", "") in BODY_PROPERTIES for p in points)
    return True


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
    floor = min(max(0.6 * scored[0].score, 0.25), scored[0].score)
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
    others = [m.entity for m in subjects if not isinstance(m.entity, Absence | Body)]
    others = others if len(others) >= 2 else [m.entity for m in subjects]
    return (others[0], others[1]) if len(others) >= 2 else None


async def _old_and_new(desk: Desk, query: Query, entity: Entity) -> tuple[Entity, Entity] | None:
    """A document with the draft or text before it, when old and new are set side by side."""
    if not cues.OLD_AND_NEW.search(query.text):
        return None
    for verb, inward, other in await ties(desk.store, entity):
        if verb in ("draft_of", "supersedes", "repeals", "revises"):
            older = other if inward == (verb == "draft_of") else entity
            newer = entity if older is other else other
            return older, newer
    return None


async def _two(desk: Desk, query: Query, pair: tuple[Entity, Entity], today: date) -> Point:
    first, second = pair
    if query.asks_for("same"):
        return await same_point(desk, first, second)
    return await compare_point(desk, first, second, query.terms, today)


async def _points(desk: Desk, ask: Ask, query: Query, main: Entity, today: date) -> list[Point]:
    match ask.kind:
        case "when":
            return [await dates_point(desk, main, _latest_roles(query, main, ask), ask.every)]
        case "who":
            verbs = ("parent", "hosted_by") if isinstance(main, Body) else ask.verbs
            return [await bodies_point(desk, main, verbs)]
        case "relations":
            return [await relations_point(desk, main, ask.verbs)]
        case "about" if not query.terms:
            return [await about_point(desk, main, today)]
        case "head" if isinstance(main, Body):
            return [await _head_point(desk, main)]
        case "name":
            return [await _name_point(desk, main)]
        case _ if isinstance(main, Instrument):
            return await _instrument_points(desk, ask, query, main, today)
        case _:
            return []


def _latest_roles(query: Query, main: Entity, ask: Ask) -> tuple[DateRole, ...]:
    """The roles asked for; of a revised text those of the revision."""
    if not cues.REVISED.search(query.text) or not main.dates_of("amended"):
        return ask.roles
    if ask.roles[:1] == ("adopted",):
        return ("amended", *ask.roles)
    if ask.roles and ask.roles[0] in ("in_force", "applies_from"):
        return ("applies_from", *ask.roles)
    return ask.roles


async def _head_point(desk: Desk, main: Body) -> Point:
    """Who leads a body: from an official page, else a stored fact, else that it is not known."""
    if main.head is not None:
        return HeadPoint(main, evidence=await head_evidence(desk.store, main))
    facts = [f for f in main.facts if f.stands and HEADS & set(f.key.replace("_", "-").split("-"))]
    if facts:
        evidence = await evidence_for(desk.store, main, lambda s: s.statement is facts[0])
        return PassagesPoint(main, (Passage(main, facts[0], evidence[0], 1.0),), evidence=evidence)
    gaps = tuple(g for g in main.gaps if HEADS & set(g.property.replace("_", "-").split("-")))
    evidence = await about_evidence(desk.store, main)
    return AbsencePoint(main, "relation", property="head", gaps=gaps, evidence=evidence)


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
    return NamePoint(main, evidence=await about_evidence(desk.store, main))
