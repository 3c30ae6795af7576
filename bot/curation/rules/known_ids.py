"""Every id that a file points to exists: relations, topics, `by`, subjects, statements."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Claim, Entity, Instrument


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each id that leads nowhere."""
    for field, target in _pointers(entity):
        if target not in catalogue.entities:
            yield field, f"there is no entity {target!r}"
    if isinstance(entity, Claim):
        for index, statement in enumerate(entity.right):
            if statement not in catalogue.statements:
                yield f"right[{index}]", f"there is no statement {statement!r}"


def _pointers(entity: Entity) -> Iterator[tuple[str, str]]:
    for index, relation in enumerate(entity.relations):
        yield from ((f"relations[{index}].to", target) for target in relation.to)
    for index, dated in enumerate(entity.dates):
        if dated.by:
            yield f"dates[{index}].by", dated.by
    yield from (("topics", f"topics/{topic}") for topic in entity.topics)
    if isinstance(entity, Instrument):
        for index, article in enumerate(entity.articles):
            yield from ((f"articles[{index}].topics", f"topics/{t}") for t in article.topics)
    if isinstance(entity, Claim) and entity.subject:
        yield "subject", entity.subject
