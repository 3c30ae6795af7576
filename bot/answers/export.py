"""What `/export` takes out: a regulation, body, event, topic or period, or everything."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import date
from functools import partial

from bot.answers.dates import read
from bot.answers.desk import Desk
from bot.answers.errors import (
    NoCalendarDates,
    NothingDated,
    SeveralSubjects,
    UnknownSubject,
    UnreadablePeriod,
)
from bot.answers.evidence import Evidence
from bot.answers.exported import EVERYTHING, Dated, Entry, Exported, Selection
from bot.answers.gathering import Wanted, evidence_for
from bot.answers.sets import ids_about, within
from bot.facts.catalogue import Stated
from bot.facts.partial_date import PartialDate
from bot.facts.statement import DateStatement, RelationStatement
from bot.facts.verification import disagree
from bot.questions.periods import Period

KINDS = ("instrument", "agency", "organisation", "event", "topic")
ALL = {EVERYTHING, "all", "全部", "所有"}
# ISO 8601-1 (5.5): how a button names a period.
INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)", re.ASCII)


async def select(desk: Desk, what: str, today: date) -> Selection:
    """What is meant: everything, a period as `/date` reads it, or the entity with this name.

    Raises NothingAsked, PeriodReversed, UnknownSubject, SeveralSubjects.
    """
    if what.strip().casefold() in ALL:
        return Selection()
    period = _period(what, today)
    if period is not None:
        return Selection(period=Period(period.start, period.end))
    found = await desk.find(what, KINDS, today)
    if found.choices:
        raise SeveralSubjects("; ".join(m.entity.title_en for m in found.choices))
    if found.match is None:
        raise UnknownSubject(what)
    return Selection(found.match.entity)


def _period(what: str, today: date) -> Period | None:
    try:
        return read(INTERVAL.sub(r"\1..\2", what.strip()), today)
    except UnreadablePeriod:
        return None


async def gather(
    desk: Desk, selection: Selection, today: date, for_calendar: bool = False
) -> Exported:
    """The statements of the selection. Lets other work go on between entities.

    Raises NothingDated, and NoCalendarDates for what would be an empty calendar.
    """
    entries = [entry async for entry in _entries(desk, selection)]
    if selection.period is not None and not entries:
        raise NothingDated(selection.key.replace("/", " – "))
    if for_calendar and not any(True for _ in calendar_dates(entries)):
        raise NoCalendarDates(selection.key)
    others = await desk.store.entities(sorted(_named({e.entity.id: e for e in entries})))
    meta = await desk.store.meta()
    data_day = PartialDate(meta["data_day"]).last
    return Exported(selection, tuple(entries), {e.id: e for e in others}, today, data_day)


async def _entries(desk: Desk, selection: Selection) -> AsyncIterator[Entry]:
    for identity, wanted in await _wanted(desk, selection):
        await asyncio.sleep(0)
        entity = await desk.store.entity(identity)
        if entity is not None:
            evidence = await evidence_for(desk.store, entity, wanted)
            if evidence or selection.period is None:
                yield Entry(entity, evidence)


async def _wanted(desk: Desk, selection: Selection) -> list[tuple[str, Wanted]]:
    """Ids with what is wanted of each; the subject itself first."""
    period = selection.period
    if period is not None:
        rows = await desk.store.dated_between(period.start, period.end)
        subjects = dict.fromkeys(subject for _, subject, _ in rows)
        return [(identity, partial(_is_dated, period)) for identity in subjects]
    subject = selection.subject
    if subject is None:
        ids = await desk.store.ids()
    else:
        others = await ids_about(desk, [subject]) - {subject.id}
        ids = [subject.id, *sorted(others)]
    return [(identity, lambda stated: True) for identity in ids]


def _is_dated(period: Period, stated: Stated) -> bool:
    dated = stated.statement
    return (
        isinstance(dated, DateStatement)
        and dated.stands
        and dated.day.overlaps(period.start, period.end)
        and within(dated, period)
    )


def _named(entries: dict[str, Entry]) -> set[str]:
    """The ids of what the statements point to, and of the topics."""
    found: set[str] = set()
    for entry in entries.values():
        found |= {f"topics/{topic}" for topic in entry.entity.topics}
        for evidence in entry.evidence:
            if isinstance(evidence.statement, RelationStatement):
                found.update(evidence.statement.to)
    return found - entries.keys()


def calendar_dates(entries: Iterable[Entry]) -> Iterator[Dated]:
    """The dates that a calendar can hold: standing ones; of several for one thing the preferred.

    Where none is preferred each is given. A year alone is no day of a calendar: those are left
    out, and `years_alone` counts them.
    """
    for entry in entries:
        for evidence, dated in _dates(entry):
            rivals = tuple(other for other in entry.entity.dates if disagree(dated, other))
            is_beaten = dated.rank != "preferred" and any(r.rank == "preferred" for r in rivals)
            if dated.stands and not is_beaten and dated.day.precision != "year":
                yield Dated(entry.entity, evidence, dated, rivals)


def years_alone(entries: Iterable[Entry]) -> int:
    """How many standing dates name a year and no month."""
    dates = (dated for entry in entries for _, dated in _dates(entry))
    return sum(dated.stands and dated.day.precision == "year" for dated in dates)


def _dates(entry: Entry) -> Iterator[tuple[Evidence, DateStatement]]:
    for evidence in entry.evidence:
        if isinstance(evidence.statement, DateStatement):
            yield evidence, evidence.statement
