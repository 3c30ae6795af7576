"""An absence is to be looked for again after it was last looked for."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Absence, Entity


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields when `recheck` is not after the last look."""
    if isinstance(entity, Absence):
        last = max(place.day for place in entity.looked)
        if entity.recheck <= last:
            yield "recheck", f"{entity.recheck} is not after the last look on {last}"
