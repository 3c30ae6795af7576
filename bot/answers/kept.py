"""Which documents a list keeps to."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.facts.entity import Entity, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions.periods import Period

# Days by which a document belongs to a period, if none of them is asked for.
MADE: tuple[DateRole, ...] = (
    "promulgated",
    "issued",
    "published",
    "adopted",
    "in_force",
    "consultation_opened",
)


@dataclass(frozen=True)
class Kept:
    """Which documents of a list are kept: of these periods, types, topics and jurisdictions.

    What is empty keeps all. `roles` are the days that must fall in a period.
    """

    periods: Sequence[Period] = ()
    types: frozenset[str] = frozenset()
    topics: tuple[Entity, ...] = ()
    jurisdictions: frozenset[str] = frozenset()
    roles: tuple[DateRole, ...] = ()

    def fits(self, entity: Instrument) -> bool:
        """Whether the document is of the types and periods."""
        here = not self.jurisdictions or entity.jurisdiction in self.jurisdictions
        typed = not self.types or entity.type in self.types
        return here and typed and in_periods(entity, self.periods, self.roles)


def in_periods(entity: Entity, periods: Sequence[Period], roles: tuple[DateRole, ...] = ()) -> bool:
    """Whether one of these days of it, or of its making, falls in a period; if any is named."""
    if not periods:
        return True
    days = [d.day for d in entity.dates_of(*(roles or MADE)) if d.stands]
    return any(day.overlaps(p.start, p.end) for day in days for p in periods)
