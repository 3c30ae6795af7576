"""A repeal names the act that did it."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument

VERBS = {"repeals", "supersedes", "revises"}


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields for a repeal date that no other instrument accounts for."""
    if not isinstance(entity, Instrument) or not entity.dates_of("repealed"):
        return
    acts = [r for _, r in catalogue.pointing.get(entity.id, []) if r.verb in VERBS]
    explained = any(d.note_en or d.unusual for d in entity.dates_of("repealed"))
    if not acts and not explained:
        yield "dates", "repealed, but no instrument `repeals` it; name the act, or say in note_en"
