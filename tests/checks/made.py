"""Sentences made from stored facts: true ones, and the same with one value changed."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole

# Ways to say each role: {name} and {day}.
SAID: dict[DateRole, tuple[str, ...]] = {
    "in_force": (
        "The {name} took effect on {day}.",
        "{name} came into force on {day}.",
        "On {day}, the {name} entered into force.",
        "The {name} has been in effect since {day}.",
    ),
    "adopted": ("The {name} was adopted on {day}.", "On {day} lawmakers passed the {name}."),
    "promulgated": ("The {name} was promulgated on {day}.", "The {name}, signed on {day}, is new."),
    "issued": ("The {name} was issued on {day}.",),
    "published": ("The {name} was published on {day}.", "The {name} was made public on {day}."),
    "repealed": ("The {name} was repealed on {day}.",),
    "consultation_opened": ("The {name} was opened for public comment on {day}.",),
    "consultation_closed": ("The comment period for the {name} closed on {day}.",),
}
SAID_ZH: dict[DateRole, tuple[str, ...]] = {
    "in_force": ("《{name}》自{day}起施行。", "{day}，《{name}》正式生效。"),
    "adopted": ("《{name}》于{day}审议通过。",),
    "promulgated": ("《{name}》于{day}签署。",),
    "issued": ("《{name}》于{day}印发。",),
    "repealed": ("《{name}》于{day}废止。",),
}


class Made(NamedTuple):
    """A sentence, the entity and role that it speaks of, and what was changed in it."""

    text: str
    entity: str
    role: DateRole
    changed: str = ""


def english(dated: DateStatement) -> str:
    day = dated.day.first
    return f"{day.day} {day:%B %Y}"


def chinese(dated: DateStatement) -> str:
    day = dated.day.first
    return f"{day.year}年{day.month}月{day.day}日"


def true_ones(entities: Iterable[Entity]) -> Iterator[Made]:
    """Every stored day in every way of saying it, and its year and month alone."""
    for entity, dated in _dated(entities):
        yield from _said(entity, dated.role, dated)
        for way in SAID.get(dated.role, ())[:1]:
            for when in (f"{dated.day.first:%B %Y}", str(dated.day.first.year)):
                text = way.replace(" on {day}", " in {day}").format(name=entity.title_en, day=when)
                yield Made(text, entity.id, dated.role)


def changed_ones(entities: Iterable[Entity]) -> Iterator[Made]:
    """The day moved, the year moved, and the day of another role."""
    for entity, dated in _dated(entities):
        for change, days in (("day", 3), ("year", 365), ("year", -366)):
            moved = dated.model_copy(
                update={"day": type(dated.day).of(dated.day.first + timedelta(days=days))}
            )
            if not _fits(entity, dated.role, moved):
                yield from _said(entity, dated.role, moved, change)
        for other in (d for d in _days(entity) if d.role != dated.role and d.role in SAID):
            if not _fits(entity, dated.role, other):
                yield from _said(entity, dated.role, other, "role")


def _said(
    entity: Entity, role: DateRole, dated: DateStatement, changed: str = ""
) -> Iterator[Made]:
    for way in SAID.get(role, ()):
        text = way.format(name=entity.title_en.removeprefix("The "), day=english(dated))
        yield Made(text, entity.id, role, changed)
    for way in SAID_ZH.get(role, ()):
        yield Made(way.format(name=entity.title_zh, day=chinese(dated)), entity.id, role, changed)


def _dated(entities: Iterable[Entity]) -> Iterator[tuple[Entity, DateStatement]]:
    for entity in entities:
        if isinstance(entity, Instrument):
            yield from ((entity, dated) for dated in _days(entity) if dated.role in SAID)


def _days(entity: Entity) -> list[DateStatement]:
    return [d for d in entity.dates if d.stands and d.day.day and not d.articles]


def _fits(entity: Entity, role: DateRole, dated: DateStatement) -> bool:
    """Whether this day is stored for this role after all."""
    near = {"promulgated": {"signed"}, "adopted": {"approved"}, "in_force": {"applies_from"}}
    roles = {role, *near.get(role, ())}
    return any(
        d.role in roles and d.day.overlaps(dated.day.first, dated.day.first) for d in entity.dates
    )
