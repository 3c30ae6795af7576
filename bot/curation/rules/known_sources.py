"""Every source that is cited exists."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue, statements_of
from bot.facts.entity import Absence, Body, Claim, Entity, Instrument
from bot.facts.source import Source


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each citation of a source that is not stored."""
    for field, source in _cited(entity):
        if source not in catalogue.sources:
            yield field, f"there is no source {source!r}"


def check_source(source: Source, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """A copy names an original that is stored."""
    if source.derived_from and source.derived_from not in catalogue.sources:
        yield "derived_from", f"there is no source {source.derived_from!r}"


def _cited(entity: Entity) -> Iterator[tuple[str, str]]:
    for stated in statements_of(entity):
        yield from ((f"{stated.field}.sources", c.source) for c in stated.statement.sources)
    yield from (("about_sources", citation.source) for citation in entity.about_sources)
    if isinstance(entity, Instrument):
        texts = (v.text for v in entity.versions if v.text)
        yield from (("versions.text", f"sources/{t.removeprefix('sources/')}") for t in texts)
    if isinstance(entity, Claim):
        yield from (("sources", citation.source) for citation in entity.sources)
    if isinstance(entity, Absence):
        slugs = (place.source for place in entity.looked if place.source)
        yield from (("looked.source", f"sources/{s.removeprefix('sources/')}") for s in slugs)
    if isinstance(entity, Body) and entity.head:
        yield from (("head.sources", citation.source) for citation in entity.head.sources)
