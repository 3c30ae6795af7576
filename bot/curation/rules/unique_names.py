"""No two entities of one kind share a title or a document number."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue, names_of
from bot.facts.entity import Claim, Entity


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each name that an entity earlier in the alphabet has already."""
    if isinstance(entity, Claim):
        return
    for field, name in names_of(entity):
        owner = catalogue.name_owners[entity.folder, field, name]
        if owner != entity.id:
            yield field, f"{name!r} is already the {field} of {owner}"
