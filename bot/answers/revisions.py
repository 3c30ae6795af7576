"""The days of one revision of a text: "the 2022 amendment, since when does it apply"."""

import re
from dataclasses import replace
from datetime import date

from bot.answers.answer import AbsencePoint, DatesPoint, Evidence
from bot.answers.desk import Desk
from bot.answers.parts import dates_point
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole
from bot.questions import day_cues, text_cues
from bot.questions.query import Ask, Query

YEAR = re.compile(r"(?:19|20)\d\d")
ADOPTING: frozenset[DateRole] = frozenset({"adopted", "approved"})
STARTING: frozenset[DateRole] = frozenset({"in_force", "applies_from"})
Span = tuple[date, date]


async def revision_point(
    desk: Desk, entity: Entity, ask: Ask, query: Query
) -> DatesPoint | AbsencePoint | None:
    """The day on which the revision meant was adopted or from which it applies.

    None if no revision is asked about, or other days of it are asked.
    """
    span = _span(entity, query)
    roles = _roles(ask, query)
    if span is None or not roles:
        return None
    point = await dates_point(desk, entity, roles)
    every = (*point.asked, *point.siblings) if isinstance(point, DatesPoint) else ()
    kept = tuple(e for e in every if e.property in roles and _is_within(e, span))
    if not kept or not isinstance(point, DatesPoint):
        return AbsencePoint(entity, "date", property=roles[-1], evidence=point.evidence)
    return replace(point, asked=kept, siblings=tuple(e for e in every if e not in kept))


def _roles(ask: Ask, query: Query) -> tuple[DateRole, ...]:
    """The roles in which the day of a revision is stored; none for days that it shares."""
    first = ask.roles[:1]
    of_it = any(cue.search(query.text) for cue in (text_cues.REVISED, text_cues.AMENDMENT))
    if not first or first[0] in ADOPTING:
        return ("amended",) if first or day_cues.LAST_AMENDED.search(query.text) else ()
    if first == ("amended",) and (
        YEAR.search(query.text) or day_cues.LAST_AMENDED.search(query.text)
    ):
        return ("amended",)
    return ("applies_from", "in_force") if of_it and first[0] in STARTING else ()


def _span(entity: Entity, query: Query) -> Span | None:
    """From the adoption of the revision meant to that of the next one."""
    said = any(
        cue.search(query.text)
        for cue in (text_cues.REVISED, text_cues.AMENDMENT, day_cues.LAST_AMENDED)
    )
    if not said or not isinstance(entity, Instrument):
        return None
    days = sorted(d.day.first for d in entity.dates_of("amended") if d.stands)
    years = set(YEAR.findall(query.text))
    meant = [day for day in days if str(day.year) in years] if years else days[-1:]
    if not meant:
        return None
    later = [day for day in days if day > meant[0]]
    return meant[0], later[0] if later else date.max


def _is_within(evidence: Evidence, span: Span) -> bool:
    dated = evidence.statement
    return isinstance(dated, DateStatement) and span[0] <= dated.day.first < span[1]
