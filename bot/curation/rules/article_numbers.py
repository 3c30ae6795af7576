"""Articles lie within the count of their version, and none is there twice."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue, version_of
from bot.facts.entity import Entity, Instrument


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields doubles, articles beyond the last, and articles of a version that is not there."""
    if not isinstance(entity, Instrument):
        return
    seen: set[tuple[str, int]] = set()
    for index, article in enumerate(entity.articles):
        version = version_of(entity, article)
        if version is None:
            yield f"articles[{index}]", "there is no such version for the article to belong to"
            continue
        key = (version.start.text, article.number)
        if key in seen:
            yield f"articles[{index}]", f"article {article.number} stands twice"
        seen.add(key)
        if version.articles is not None and article.number > version.articles:
            sentence = f"article {article.number} of a text with {version.articles} articles"
            yield f"articles[{index}]", sentence
