"""A list by filters: kind, place, topic, issuer, days and state, all of which must fit."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Point
from bot.answers.desk import Desk
from bot.answers.inquiry import Inquiry
from bot.answers.kept import MADE, Kept
from bot.answers.parts import ISSUING
from bot.answers.sets import (
    MOST,
    happenings_of,
    ids_about,
    ranked,
    span_point,
)
from bot.facts.entity import Absence, Body, Entity, Instrument
from bot.facts.status import status_on
from bot.questions.filter_cues import OPEN
from bot.questions.filters import Filters, filters_in
from bot.questions.synonyms import says
from bot.store.fitting import Fitting
from bot.store.script import query_tokens

# With fewer kinds of filter the simpler lists answer.
LEAST = 2
# More than so many of longer than a month are listed by weight, not by day.
MANY = 6
MONTH = 31
# A document named as well as this is meant itself.
NAMED = 0.95
ALONE = frozenset({"issued_by", "adopted_by", "organised_by"})


async def chosen_points(inquiry: Inquiry) -> list[Point] | None:
    """The list asked for; none when nothing fits all that is asked; None if no list is asked."""
    query = inquiry.query
    if query.doubts or query.asks_for("compare") or _names_one(inquiry):
        return None
    if query.asks_for("consultation") or OPEN.search(query.text):
        return None
    filters = filters_in(query.text, inquiry.today, inquiry.desk.index)
    if not _asks_for_list(filters):
        return None
    found = await _fitting(inquiry.desk, filters, inquiry.today)
    if len(found) == 1 and not filters.dated and _asks_value(inquiry):
        return None
    if not found:
        return [] if filters.dated or filters.places else None
    return [await _listed(inquiry, filters, found)]


def _names_one(inquiry: Inquiry) -> bool:
    """Whether one document or event is named in full."""
    return any(
        m.score >= NAMED and not isinstance(m.entity, Body | Absence) for m in inquiry.subjects
    )


def _asks_for_list(filters: Filters) -> bool:
    """Whether documents are asked for by a place, two filters, or what starts on a day."""
    dated = filters.dated
    enough = dated or bool(filters.places) or filters.count >= LEAST
    return filters.lists and enough and (filters.noun or dated)


def _asks_value(inquiry: Inquiry) -> bool:
    """Whether a value of one document is asked: it is told by the words, not listed."""
    return inquiry.needs_subject or inquiry.query.asks_for("which_article")


async def _fitting(desk: Desk, filters: Filters, today: date) -> list[Instrument]:
    wanted = _wanted(filters)
    ids = set(await desk.store.fitting(wanted))
    for topic in await desk.store.entities(filters.topics):
        ids &= await ids_about(desk, [topic])
    every = await desk.store.entities(sorted(ids))
    found = [e for e in every if isinstance(e, Instrument) and _is_so(e, filters, today)]
    return _said_in(desk, found, filters.rest)


def _wanted(filters: Filters) -> Fitting:
    period = filters.period
    roles = frozenset(filters.roles or (MADE if period else ()))
    return Fitting(
        types=filters.types,
        places=filters.places,
        within=filters.whole_place,
        bodies=frozenset(filters.bodies),
        verbs=ALONE if filters.leads else frozenset(ISSUING),
        roles=roles,
        start=period.start if period else date.min,
        end=period.end if period else date.max,
    )


def _is_so(entity: Instrument, filters: Filters, today: date) -> bool:
    """Whether it is called so, and in the state asked for."""
    title = f"{entity.title_en.casefold()} {entity.title_zh}"
    called = not filters.titled or any(word in title for word in filters.titled)
    return called and (not filters.state or status_on(entity, today).status == filters.state)


def _said_in(desk: Desk, found: Sequence[Instrument], rest: Sequence[str]) -> list[Instrument]:
    """Those whose names hold all these words; else those that say them of what they are."""
    named = [e for e in found if all(says(desk.name_tokens(e), word) for word in rest)]
    return named or [e for e in found if all(says(_described(desk, e), word) for word in rest)]


def _described(desk: Desk, entity: Entity) -> frozenset[str]:
    told = query_tokens(f"{entity.about_en}\n{entity.about_zh}")
    return desk.name_tokens(entity) | frozenset(told)


async def _listed(inquiry: Inquiry, filters: Filters, found: list[Instrument]) -> Point:
    """The documents; with the days by which they were asked for, if they were."""
    desk, today, span = inquiry.desk, inquiry.today, filters.period
    about = tuple(await desk.store.entities((*filters.topics, *filters.bodies)))
    if not filters.dated or span is None:
        return await ranked(desk, about, found, today, Kept())
    if len(found) > MANY and (span.end - span.start).days > MONTH:
        return await ranked(desk, about, found, today, Kept())
    ids = {entity.id for entity in found}
    happened, total = await happenings_of(desk, span, ids, filters.roles, MOST)
    return span_point(span, happened, total, about)
