"""What is said to have happened lies before the day the data speaks of, else it is `scheduled`."""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity

PAST = {
    "consultation_opened",
    "adopted",
    "approved",
    "promulgated",
    "issued",
    "published",
    "amended",
    "founded",
    "renamed",
    "reorganised",
    "happened",
    "announced",
    "proposed",
    "signed",
    "filed",
    "listed",
    "withdrawn",
}


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields each past role with a day after every day on which a source was read."""
    if catalogue.data_day is None:
        return
    for index, dated in enumerate(entity.dates):
        late = dated.day.first > catalogue.data_day.last
        if dated.role in PAST and late and not dated.scheduled:
            yield f"dates[{index}]", f"{dated.role} {dated.day} is yet to come: set scheduled"
