"""A data file is written in the one canonical form (`python -m bot build --format` mends it)."""

import tomllib
from collections.abc import Iterator

from bot.curation.canonical import canonical
from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity
from bot.facts.source import Source


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields once when the file's text differs from its canonical re-print."""
    text = catalogue.files.get(entity.id, "")
    if text and text != canonical(tomllib.loads(text)):
        yield "-", "the file is not in canonical form; run `python -m bot build --format`"


def check_source(source: Source, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The same for a source's file."""
    text = catalogue.files.get(source.id, "")
    if text and text != canonical(tomllib.loads(text)):
        yield "-", "the file is not in canonical form; run `python -m bot build --format`"
