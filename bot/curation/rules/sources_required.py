"""Every statement has at least one source; so has a claim's right value."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue, statements_of
from bot.facts.entity import Claim, Entity


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each statement that nothing supports."""
    for stated in statements_of(entity):
        if not stated.sources:
            yield f"{stated.field}.sources", f"{stated.property} has no source"
    if isinstance(entity, Claim) and not entity.sources and not entity.right:
        yield "sources", "the verdict has neither a source nor a statement behind it"
