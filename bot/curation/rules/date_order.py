"""Dates stand in their legal order: adopted, promulgated, published; promulgated, in force.

Legislation Law arts. 25-27, 58, 60-62, 85 and 规章制定程序条例 arts. 30-32 give the order.
"""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole

ORDER: tuple[tuple[DateRole, DateRole], ...] = (
    ("consultation_opened", "consultation_closed"),
    ("adopted", "promulgated"),
    ("promulgated", "published"),
    ("promulgated", "in_force"),
    ("issued", "in_force"),
    ("adopted", "in_force"),
    ("in_force", "repealed"),
    ("term_from", "term_until"),
    ("founded", "abolished"),
    ("happened", "ended"),
)


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each pair of standing dates in the wrong order that gives no reason."""
    for earlier, later in ORDER:
        for first in entity.dates_of(earlier):
            for second in entity.dates_of(later):
                if _breaks(first, second):
                    yield "dates", f"{earlier} {first.day} is after {later} {second.day}"


def _breaks(first: DateStatement, second: DateStatement) -> bool:
    if not (first.stands and second.stands) or first.unusual or second.unusual:
        return False
    return first.day.first > second.day.last
