"""Every date is read a second time against its source."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity

NOTICE = True


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields the dates that were read only once."""
    if entity.second_reading:
        return
    once = [dated for dated in entity.dates if not dated.second_reading]
    if once:
        yield "dates", f"{len(once)} dates were not read a second time"
