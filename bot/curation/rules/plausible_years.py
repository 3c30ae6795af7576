"""Dates lie within the years that this project covers."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity

FIRST_YEAR, LAST_YEAR = 1921, 2060


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each date outside of them."""
    for index, dated in enumerate(entity.dates):
        if not FIRST_YEAR <= dated.day.first.year <= LAST_YEAR:
            yield f"dates[{index}].day", f"{dated.day} is outside {FIRST_YEAR}-{LAST_YEAR}"
