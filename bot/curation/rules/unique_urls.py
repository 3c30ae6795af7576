"""No two sources share a URL: one page is one source."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.source import Source


def check_source(source: Source, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields once when an earlier source has the same URL."""
    owner = catalogue.url_owners[source.url]
    if owner != source.id:
        yield "url", f"the URL is already that of {owner}"
