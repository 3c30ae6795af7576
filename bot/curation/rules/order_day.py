"""A numbered order carries the day on it: promulgated, signed or issued.

The date on an order is part of it (规章制定程序条例, rev. 2017, art. 30; Legislation Law art. 62);
the day of the page that shows it is another one.
"""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument

ORDERS = {"order", "presidential_order", "state_council_order"}
DAYS = {"promulgated", "signed", "issued"}


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields for an order without its own day, unless a gap says that it was looked for."""
    if not isinstance(entity, Instrument):
        return
    numbered = any(number.kind in ORDERS and number.stands for number in entity.numbers)
    told = {dated.role for dated in entity.dates} | {gap.property for gap in entity.gaps}
    if numbered and not told & DAYS:
        yield "dates", "an order has the day it was promulgated; give it or record the gap"
