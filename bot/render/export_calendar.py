"""Exports as a calendar: RFC 5545 and 7986, one all-day event for each dated statement."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event, Parameters, vDuration
from icalendar.enums import STATUS, TRANSP

from bot.answers.exported import Dated
from bot.facts.vocabulary import TIER_ORDER
from bot.render.catalogue import mark, say
from bot.render.marking import clean
from bot.render.page import Language
from bot.render.pieces import day_with_role, full_name, quoted
from bot.render.traditional import in_script
from bot.render.words import ROLES, TIERS, VERIFICATIONS, label, only_english

PRODID = "-//Gazette//Gazette//EN"
# Names of this kind are hashed under a name of their own (RFC 9562, 5.5); it never changes.
NAMESPACE = UUID("6f6f1f2e-8a0a-5c39-9d0e-3d6c1f1f7a52")
LEADS, HOUR = (7, 1, 0), 9
REFRESH = timedelta(days=1)
# SEQUENCE is a 32-bit number: days since this one.
FIRST_DAY = date(2000, 1, 1)
DISPUTED = mark("Sources disagree: also {days}.")
SUMMARY = mark("{name}: {role}")
SOME_DAY = mark("{said} (some day in {month})")


@dataclass(frozen=True)
class Head:
    """What a calendar says of itself, and when its alarms ring.

    `key` names what it is of and never changes; `topics` gives titles by slug; `leads` are days
    before a date, `hour` an hour of the day wherever it is read.
    """

    key: str
    name: str
    about: str
    language: Language
    data_day: date
    topics: Mapping[str, str]
    leads: tuple[int, ...] = LEADS
    hour: int = HOUR


def calendar(dates: Iterable[Dated], head: Head) -> bytes:
    """The same dates and head give the same bytes: every time stamp is of the data."""
    made = Calendar.new(
        prodid=PRODID,
        method="PUBLISH",
        name=_text(head.name, head),
        description=_text(head.about, head),
        uid=str(stable_uuid(f"calendar/{head.key}")),
        last_modified=_stamp(head.data_day),
    )
    # RFC 7986 (5.7) asks for the type to be named; Outlook reads the older property.
    made["REFRESH-INTERVAL"] = vDuration(REFRESH, Parameters(VALUE="DURATION"))
    made["X-PUBLISHED-TTL"] = vDuration(REFRESH)
    for dated in dates:
        made.add_component(_event(dated, head))
    return made.to_ical()


def _text(said: str, head: Head) -> str:
    """As its readers write it, without what cannot be seen."""
    return clean(in_script(said, head.language))


def stable_uuid(key: str) -> UUID:
    """The same id for the same thing in every export, whatever is said of it."""
    return uuid5(NAMESPACE, key)


def _event(dated: Dated, head: Head) -> Event:
    day, changed = dated.statement.day, _changed(dated)
    is_sure = not (dated.statement.scheduled or dated.rivals)
    event = Event.new(
        uid=str(stable_uuid(dated.evidence.id)),
        summary=_text(_summary(dated, head.language), head),
        description=_text("\n".join(_description(dated, head.language)), head),
        start=day.first,
        end=day.last + timedelta(days=1),
        stamp=_stamp(head.data_day),
        last_modified=_stamp(changed),
        sequence=max(0, (changed - FIRST_DAY).days),
        categories=[_text(head.topics.get(t, t), head) for t in dated.entity.topics],
        transparency=TRANSP.TRANSPARENT,
        status=STATUS.CONFIRMED if is_sure else STATUS.TENTATIVE,
        url=_best_url(dated),
    )
    if day.first >= head.data_day:
        for lead in head.leads:
            event.add_component(_alarm(lead, head, str(event.summary)))
    return event


def _best_url(dated: Dated) -> str | None:
    """The page of the source of the best tier."""
    cited = sorted(dated.evidence.cited, key=lambda one: TIER_ORDER.index(one.source.tier))
    return cited[0].source.url if cited else None


def _changed(dated: Dated) -> date:
    """The latest day on which it was recorded or one of its sources read."""
    known = [dated.statement.recorded, dated.entity.recorded]
    known += [cited.source.read for cited in dated.evidence.cited]
    return max((day.last for day in known if day is not None), default=FIRST_DAY)


def _stamp(day: date) -> datetime:
    return datetime.combine(day, clock_time(), UTC)


def _summary(dated: Dated, language: Language) -> str:
    name, role = quoted(dated.entity, language), label(ROLES, dated.statement.role, language)
    said = say(language, SUMMARY, name=name, role=role)
    if dated.statement.day.precision == "day":
        return said
    return say(language, SOME_DAY, said=said, month=dated.statement.day)


def _description(dated: Dated, language: Language) -> Iterator[str]:
    yield full_name(dated.entity, language)
    yield day_with_role(dated.evidence, language)
    if dated.rivals:
        days = ", ".join(rival.day.text for rival in dated.rivals)
        yield say(language, DISPUTED, days=days)
        if dated.statement.reason:
            yield only_english(language, dated.statement.reason)
    cited = dated.evidence.cited
    read = max((one.source.read.text for one in cited), default="")
    checked = say(language, "last checked {read}", read=read) if read else ""
    trust = label(VERIFICATIONS, dated.evidence.verification, language)
    yield " · ".join(part for part in (trust, checked) if part)
    for one in cited:
        tier = label(TIERS, one.source.tier, language)
        more = (one.source.title, one.source.publisher, tier, one.pinpoint)
        yield " · ".join(part for part in more if part)
        yield one.source.url


def _alarm(lead: int, head: Head, said: str) -> Alarm:
    """Rings at the hour, so many days before; a day begins at midnight where it is read."""
    alarm = Alarm.new(description=said)
    alarm["ACTION"] = "DISPLAY"
    alarm.TRIGGER = timedelta(hours=head.hour) - timedelta(days=lead)
    return alarm
