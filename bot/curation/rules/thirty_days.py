"""A departmental rule comes into force 30 days or more after promulgation.

规章制定程序条例 (State Council Order 322, revised 2017) art. 32; its exceptions need a reason here.
"""

from collections.abc import Iterator
from datetime import timedelta

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument

NOTICE_PERIOD = timedelta(days=30)


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields when the notice was shorter and no `unusual` line says why."""
    if not isinstance(entity, Instrument) or entity.type != "departmental_rule":
        return
    promulgated = [d for d in entity.dates_of("promulgated") if d.stands and d.day.day]
    in_force = [d for d in entity.dates_of("in_force") if d.stands and d.day.day]
    if not promulgated or not in_force or in_force[0].unusual:
        return
    notice = in_force[0].day.first - promulgated[0].day.first
    if notice < NOTICE_PERIOD:
        yield "dates", f"in force {notice.days} days after promulgation; say why in `unusual`"
