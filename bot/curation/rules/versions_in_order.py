"""The texts of an instrument follow one another without overlap."""

from collections.abc import Iterator
from itertools import pairwise

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each pair of versions that overlap, and an open one that is followed by another."""
    if not isinstance(entity, Instrument):
        return
    ordered = sorted(entity.versions, key=lambda version: version.start)
    for earlier, later in pairwise(ordered):
        if earlier.until is None:
            yield "versions", f"the text from {earlier.start} has no end, yet another follows"
        elif earlier.until.first > later.start.last:
            yield "versions", f"the text from {earlier.start} outlasts the one from {later.start}"
