"""A day that was only announced and has passed asks to be checked again."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity

NOTICE = True


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each scheduled day that lies before the day the data speaks of."""
    if catalogue.data_day is None:
        return
    for index, dated in enumerate(entity.dates):
        if dated.scheduled and dated.day.last < catalogue.data_day.first:
            yield f"dates[{index}]", f"{dated.role} was scheduled for {dated.day}: did it happen?"
