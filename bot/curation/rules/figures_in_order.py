"""A figure has a value, and its lower bound is not above its upper one."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import Figure


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each figure without a number or upside down."""
    for field, figure in _figures(entity):
        if figure.min is None and figure.max is None:
            yield field, "the figure has neither min nor max"
        elif figure.min is not None and figure.max is not None and figure.min > figure.max:
            yield field, f"min {figure.min} is above max {figure.max}"


def _figures(entity: Entity) -> Iterator[tuple[str, Figure]]:
    for index, figure in enumerate(entity.figures):
        yield f"figures[{index}]", figure
    if isinstance(entity, Instrument):
        for place, article in enumerate(entity.articles):
            for figure in article.figures:
                yield f"articles[{place}].figures", figure
