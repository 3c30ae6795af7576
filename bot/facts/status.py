"""The status of an instrument on a day, computed from its dates."""

from dataclasses import dataclass
from datetime import date

from bot.facts.entity import Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole, Status

RULES = {
    "law",
    "administrative_regulation",
    "departmental_rule",
    "judicial_interpretation",
    "local_regulation",
    "local_rule",
    "npc_decision",
    "mandatory_standard",
    "recommended_standard",
    "industry_standard",
    "foreign_law",
    "foreign_rule",
}


@dataclass(frozen=True)
class StatusOn:
    """A status, the day it is meant for, and the dates it follows from."""

    status: Status
    day: date
    because: tuple[DateStatement, ...] = ()


def status_on(instrument: Instrument, day: date, superseded: bool = False) -> StatusOn:
    """What the instrument is on that day. `superseded`: another act replaced it without repeal."""
    ended = _ended(instrument, day)
    if ended:
        return ended
    if superseded:
        return StatusOn("superseded", day)
    if instrument.type == "draft":
        return _draft(instrument, day)
    suspended = _suspended(instrument, day)
    return suspended or _running(instrument, day)


def _standing(instrument: Instrument, *roles: DateRole) -> tuple[DateStatement, ...]:
    return tuple(d for d in instrument.dates_of(*roles) if d.stands)


def _ended(instrument: Instrument, day: date) -> StatusOn | None:
    roles: tuple[tuple[DateRole, Status], ...] = (
        ("repealed", "repealed"),
        ("lapsed", "lapsed"),
        ("withdrawn", "withdrawn"),
    )
    for role, status in roles:
        past = tuple(d for d in _standing(instrument, role) if d.day.first <= day)
        if past:
            return StatusOn(status, day, past)
    return None


def _draft(instrument: Instrument, day: date) -> StatusOn:
    opened = _standing(instrument, "consultation_opened")
    closed = _standing(instrument, "consultation_closed")
    is_open = bool(opened) and opened[0].day.first <= day
    if is_open and closed and closed[0].day.last >= day:
        return StatusOn("consultation", day, opened[:1] + closed[:1])
    return StatusOn("draft", day, (opened + closed)[:2])


def _suspended(instrument: Instrument, day: date) -> StatusOn | None:
    begun = [d for d in _standing(instrument, "suspended_from") if d.day.first <= day]
    if not begun:
        return None
    start = max(begun, key=lambda d: d.day)
    if start.articles:
        return None
    ends = [d for d in _standing(instrument, "suspended_until") if d.day >= start.day]
    if not ends:
        return StatusOn("suspended", day, (start,))
    last = max(ends, key=lambda d: d.day)
    if last.day.last >= day:
        return StatusOn("suspended", day, (start, last))
    if any(d.day > last.day for d in _standing(instrument, "applies_from")):
        return None
    # A day on which a suspension was to end tells nothing of what happened on it.
    return StatusOn("suspension_unclear", day, (start, last))


def _running(instrument: Instrument, day: date) -> StatusOn:
    starts = [d for d in _standing(instrument, "in_force") if not d.articles]
    if starts:
        return _by_start(instrument, day, starts[0])
    known = _standing(instrument, "adopted", "promulgated", "issued", "published", "signed")
    if instrument.type in RULES:
        return StatusOn("date_unknown", day, known[:1])
    return StatusOn("issued", day, known[:1])


def _suspended_parts(instrument: Instrument, day: date) -> tuple[DateStatement, ...]:
    """Suspensions of single articles that have begun and not ended."""
    ends = _standing(instrument, "suspended_until")
    return tuple(d for d in ends if d.articles and d.day.last >= day)


def _by_start(instrument: Instrument, day: date, start: DateStatement) -> StatusOn:
    if start.day.first <= day and (start.day.day or start.day.last <= day):
        later = [
            d for d in _standing(instrument, "applies_from") if d.articles and d.day.first > day
        ]
        held = _suspended_parts(instrument, day)
        return StatusOn("partially_in_force" if later else "in_force", day, (start, *later, *held))
    if start.day.first > day:
        made = _standing(instrument, "adopted", "promulgated", "issued", "published", "signed")
        if made and all(d.day.first > day for d in made):
            return StatusOn("not_yet_made", day, (min(made, key=lambda d: d.day), start))
        return StatusOn("adopted_not_in_force", day, (start,))
    return StatusOn("date_unknown", day, (start,))
