"""A jointly issued rule carries one order number, that of the lead agency.

规章制定程序条例 art. 30 (rev. 2017).
"""

from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields for a joint departmental rule without a lead issuer or with several order numbers."""
    if not isinstance(entity, Instrument) or entity.type != "departmental_rule":
        return
    if entity.related("co_issued_by") and len(entity.related("issued_by")) != 1:
        yield (
            "relations",
            "a joint rule names one lead agency in issued_by, the others co_issued_by",
        )
    orders = [number for number in entity.numbers if number.kind == "order" and number.stands]
    if len(orders) > 1 and not any(number.reason for number in orders):
        yield "numbers", "a joint rule has one order number, the lead agency's; give a reason"
