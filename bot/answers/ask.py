"""Any question in plain words: read it, make every point it asks for, say what is not known."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import (
    AbsencePoint,
    Answer,
    BodiesPoint,
    ListPoint,
    Match,
    Outcome,
    PassagesPoint,
    PeriodPoint,
    Point,
)
from bot.answers.answering import answering
from bot.answers.articles import counted, counts_several
from bot.answers.chosen import chosen_points
from bot.answers.claimed_article import right_article, right_count
from bot.answers.claims import checked_claim, checked_value
from bot.answers.desk import Desk, ambiguous, unknown
from bot.answers.errors import NothingAsked
from bot.answers.fines import highest_fines
from bot.answers.fitting import (
    fitting_in,
    floor_for,
    matches_anywhere,
    matches_within,
    passages_point,
    scope_of,
    with_parts,
)
from bot.answers.gathering import about_evidence
from bot.answers.inquiry import Inquiry
from bot.answers.leftover import lacks_place, names_more
from bot.answers.listing import in_period, listed, listed_under, topic_alone
from bot.answers.matching import Scored
from bot.answers.meant import KINDS, inquire
from bot.answers.members import members_point
from bot.answers.otherwise import otherwise
from bot.answers.pairs import asks_values, lacks_a_side, pair_of, pair_point
from bot.answers.sets import period_point
from bot.answers.sides import sides_of
from bot.answers.single import all_meant, asked_points, points_of
from bot.answers.supposing import supposes_wrongly
from bot.facts.entity import Absence, Entity, Event, Instrument
from bot.questions.periods import Period
from bot.questions.query import Query
from bot.questions.reading import read_question

WHOLE = Period(date(1949, 1, 1), date(2060, 12, 31))
EVENT_FLOOR = 0.6
# Days that a document may never have had.
ENDS = {"repealed", "withdrawn", "suspended_from", "suspended_until", "lapsed", "abolished"}


async def ask(desk: Desk, question: str, today: date) -> Answer:
    """The answer to a question in plain words. Raises NothingAsked for an empty one."""
    if not question.strip():
        raise NothingAsked
    inquiry = await inquire(desk, read_question(question, today, desk.index), today)
    declined = inquiry.is_outside or supposes_wrongly(inquiry) or await names_more(inquiry)
    answer = None if declined else await _answer(inquiry)
    if answer is not None:
        return answer
    if inquiry.choices and not inquiry.subjects:
        return ambiguous(inquiry.choices, question, today)
    return unknown(await desk.suggestions(question, KINDS), question, today)


async def _answer(inquiry: Inquiry) -> Answer | None:
    entities = [match.entity for match in inquiry.subjects]
    claim = await checked_claim(inquiry.desk, inquiry.query, entities)
    if claim is not None:
        return _made([claim, *await _beside_claim(inquiry)], "corrected", inquiry)
    chosen = await chosen_points(inquiry)
    if chosen is not None:
        return _made(chosen, "answered", inquiry) if chosen else None
    main = inquiry.main
    if main is None and _is_of_a_thing(inquiry):
        return None
    if main is None:
        points = await _without_subject(inquiry)
        return _made(points, _outcome(points), inquiry) if points else None
    verdict = await checked_value(inquiry.desk, inquiry.query, main.entity, inquiry.subjects)
    if verdict is not None:
        outcome = "answered" if verdict.verdict == "confirmed" else "corrected"
        beside = await _beside_claim(inquiry) if isinstance(verdict.right, BodiesPoint) else []
        others = [point for point in beside if not isinstance(point, BodiesPoint)]
        return _made([verdict, *others], outcome, inquiry)
    other = await right_article(inquiry, main.entity)
    if other:
        return _made(other, "corrected", inquiry)
    count = await right_count(inquiry, main.entity)
    if count is not None:
        return _made([count[1]], "answered" if count[0] else "corrected", inquiry)
    points = [point for point in await _about(inquiry, main) if not _is_empty(point)]
    return _made(points, _outcome(points), inquiry) if points else None


def _is_of_a_thing(inquiry: Inquiry) -> bool:
    """Whether a status, or a value of one of several choices, is asked of no one thing."""
    return inquiry.query.asks_for("status") or (bool(inquiry.choices) and inquiry.needs_subject)


async def _beside_claim(inquiry: Inquiry) -> list[Point]:
    """What else was asked in the same breath as the claim: dates, issuers, numbers."""
    if inquiry.main is None:
        return []
    main = inquiry.main.entity
    asks = [ask for ask in inquiry.query.asks if ask.kind in ("when", "who", "number", "count")]
    points = [p for ask in asks for p in await points_of(inquiry, ask, main)]
    return [point for point in points if not isinstance(point, AbsencePoint)]


def _made(points: Sequence[Point], outcome: Outcome, inquiry: Inquiry) -> Answer:
    """The answer; one that no source backs does not count as answered."""
    backed = any(evidence.cited for point in points for evidence in point.evidence)
    return Answer(
        outcome if backed or outcome == "absent" else "unknown",
        points=tuple(points),
        matches=inquiry.subjects,
        choices=tuple(m.entity for m in inquiry.choices),
        asked=inquiry.query.text,
        today=inquiry.today,
    )


def _is_empty(point: Point) -> bool:
    """Whether a list has nothing in it: that says nothing about what there is."""
    if isinstance(point, PeriodPoint):
        return not point.happenings
    return isinstance(point, ListPoint) and not point.entities


def _outcome(points: Sequence[Point]) -> Outcome:
    if all(_is_not_stored(point) for point in points):
        return "unknown"
    return "absent" if all(_says_no(point) for point in points) else "answered"


def _is_not_stored(point: Point) -> bool:
    """Whether the point says that nothing is known: a day, relation or number that may exist.

    A draft has no day of entry into force, and what never ended has no end: that is known.
    """
    if not isinstance(point, AbsencePoint):
        return False
    if point.gaps:
        return point.what == "relation"
    if point.what == "date":
        is_draft = isinstance(point.entity, Instrument) and point.entity.type == "draft"
        return not is_draft and point.property not in ENDS
    return point.what in ("relation", "number")


def _says_no(point: Point) -> bool:
    """Whether the point says that something is not there."""
    if isinstance(point, PassagesPoint):
        first = point.passages[0]
        return first.gap is not None or isinstance(first.entity, Absence)
    return isinstance(point, AbsencePoint) or _is_empty(point)


async def _without_subject(inquiry: Inquiry) -> list[Point]:
    """What can be said when nothing stored is named: lists, then sentences that fit."""
    found = await topic_alone(inquiry) or await listed(inquiry)
    if found is not None:
        return [found]
    if inquiry.topics and not inquiry.needs_subject:
        within = await matches_within(inquiry)
        if within:
            return within
    query = inquiry.query
    # One word is no question: the sentences that hold it are no answer to anything.
    matches = await matches_anywhere(inquiry) if len(query.words) > 1 else []
    bare = len(query.terms) <= 1 and not inquiry.needs_subject
    return [await in_period(inquiry)] if not matches and query.periods and bare else matches


async def _about(inquiry: Inquiry, main: Match) -> list[Point]:
    """What can be said of the main subject."""
    entity = main.entity
    scope = await scope_of(inquiry, entity)
    sides = sides_of(inquiry, scope)
    pair = sides or await pair_of(inquiry, entity)
    if pair is None and await lacks_a_side(inquiry, scope):
        return []
    if pair and not isinstance(entity, Absence) and not asks_values(inquiry.query):
        return [await pair_point(inquiry, pair)]
    whole = await _whole(inquiry, entity)
    if whole is not None:
        return [whole]
    scored = await fitting_in(inquiry, scope)
    meant = await all_meant(inquiry, entity)
    meant = meant if pair is None or set(pair) <= set(meant) else list(pair)
    fines = await highest_fines(inquiry, meant)
    if fines:
        return fines
    if not sides and inquiry.query.asks_for("when"):
        meant = _dated_by_event(inquiry, scored, meant)
    points = await asked_points(inquiry, meant)
    if _is_answer(entity, points):
        return points
    known = _known(inquiry.query, points)
    fits = answering(inquiry, scored, entity)
    known = [*known, *await _several_counts(inquiry, entity)]
    told = await _told(inquiry, entity, scope, fits, bool(known))
    if told or known:
        return [*known, *told]
    return await otherwise(inquiry, main, points)


def _known(query: Query, points: list[Point]) -> list[Point]:
    """What is known; of things set side by side also which of them lacks what is asked."""
    known = [p for p in points if not isinstance(p, AbsencePoint)]
    return points if known and query.asks_for("compare") else known


def _dated_by_event(inquiry: Inquiry, scored: list[Scored], meant: list[Entity]) -> list[Entity]:
    """With the event that the question describes instead of its subject: days are asked of it."""
    best = scored[0] if scored else None
    if best is None or not isinstance(best.entity, Event) or best.score < EVENT_FLOOR:
        return meant
    elsewhere = lacks_place(inquiry.query.text, best.words | inquiry.desk.name_tokens(best.entity))
    return meant if elsewhere else [best.entity, *meant[1:]]


async def _whole(inquiry: Inquiry, entity: Entity) -> Point | None:
    """Answers that take the subject whole: an absence, a timeline, a body's documents."""
    query, desk = inquiry.query, inquiry.desk
    if isinstance(entity, Absence):
        return AbsencePoint(entity, "entity", evidence=await about_evidence(desk.store, entity))
    if query.asks_for("timeline"):
        span = query.periods[0] if query.periods else WHOLE
        return await period_point(desk, span, [], [entity])
    # Whether something is so is not answered by a list.
    if query.doubts:
        return None
    return await members_point(inquiry, entity) or await listed_under(inquiry, entity)


async def _several_counts(inquiry: Inquiry, entity: Entity) -> list[Point]:
    """The stored figures of several things counted in one question: tasks, and parts."""
    text = inquiry.query.text
    if inquiry.query.asks_for("count") or not counts_several(text):
        return []
    figures = await counted(inquiry.desk, entity, text)
    return [figures] if figures is not None else []


async def _told(
    inquiry: Inquiry, entity: Entity, scope: list[Entity], fits: list[Scored], has_answer: bool
) -> list[Point]:
    """Sentences that fit the question, or parts of it beside an answer."""
    if fits and fits[0].score >= floor_for(inquiry.query, entity, has_answer):
        return [await passages_point(inquiry, entity, await with_parts(inquiry, scope, fits))]
    parts = await with_parts(inquiry, scope, []) if has_answer else []
    return [await passages_point(inquiry, entity, parts)] if parts else []


def _is_answer(entity: Entity, points: list[Point]) -> bool:
    """Whether "there is none" settles the question: no such article, no such date of a document."""
    if not isinstance(entity, Instrument) or not points:
        return False
    missing = [p for p in points if isinstance(p, AbsencePoint)]
    return len(missing) == len(points) and any(p.what in ("article", "date") for p in missing)
