"""Which rows a timeline has: one an instrument with its draft, one for all events."""

from collections.abc import Iterator
from datetime import date

from bot.answers.answer import Happening, PeriodPoint
from bot.facts.entity import Body, Instrument
from bot.render.catalogue import say
from bot.render.page import Language
from bot.render.picture import Row
from bot.render.picture_words import mark_of, role_and_day, title_of

# More would be shown smaller: Discord fits a picture into 550 by 350 pixels.
MOST_ROWS = 6
EVENTS = "events"
Group = list[Happening]
Groups = list[tuple[str, Group]]


def grouped(point: PeriodPoint) -> Groups:
    """What stands, by row: the id of its instrument, or EVENTS; by first day, events last."""
    found: dict[str, Group] = {}
    held = {h.entity.id for h in point.happenings}
    for happening in point.happenings:
        if happening.date.stands:
            found.setdefault(_row_of(happening, held, point), []).append(happening)
    return sorted(found.items(), key=lambda item: (item[0] == EVENTS, item[1][0].date.day))


def _row_of(happening: Happening, held: set[str], point: PeriodPoint) -> str:
    """A draft belongs to what became of it."""
    entity = happening.entity
    if entity.folder == "events" and entity not in point.about:
        return EVENTS
    finals = (final for final in entity.related("draft_of") if final in held)
    return next(finals, entity.id)


def shown(groups: Groups, point: PeriodPoint) -> Groups:
    """The row of the instrument that was asked for, and those with the latest dates.

    What a body did not issue but is (founded, renamed) has no row of its own among many.
    """
    asked = {e.id for e in point.about if not isinstance(e, Body)}
    ranked = sorted(
        groups, key=lambda item: (item[0] in asked, _last(item[1]), item[0]), reverse=True
    )
    kept = {key for key, _ in ranked[:MOST_ROWS]}
    return [item for item in groups if item[0] in kept]


def _last(group: Group) -> date:
    return max(h.date.day.last for h in group)


def row_of(key: str, group: Group, today: date, language: Language) -> Row:
    """The row under the name of the final text, or of the draft where there is no other."""
    marks = tuple(dict.fromkeys(mark_of(h) for h in group))
    if key == EVENTS:
        return Row(say(language, "Events"), marks)
    named = next((h for h in group if h.entity.id == key), group[0])
    note = role_and_day(_telling(group), language)
    return Row(title_of(named, language), marks, note, tuple(_spans(group, today)))


def _telling(group: Group) -> Happening:
    """The day of entry into force, else the last day."""
    starts = [h for h in group if h.date.role == "in_force" and not h.date.articles]
    return starts[0] if starts else max(group, key=lambda h: h.date.day.last)


def _spans(group: Group, today: date) -> Iterator[tuple[date, date]]:
    """The days in force up to today. Whether a suspension ended is not guessed."""
    begun: date | None = None
    for happening in sorted(group, key=lambda h: h.date.day.last):
        dated, day = happening.date, happening.date.day.last
        if day > today or dated.articles or not isinstance(happening.entity, Instrument):
            continue
        kind = mark_of(happening).kind
        if dated.role == "in_force" and kind == "in_force":
            begun = begun or day
        elif begun and (kind == "repealed" or dated.role == "suspended_from"):
            yield begun, day
            begun = None
    if begun:
        yield begun, today
