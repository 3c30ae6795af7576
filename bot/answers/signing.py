"""Who signed a document: the bodies that issued it, alone or together."""

from collections.abc import Mapping, Sequence

from bot.answers.desk import Desk
from bot.facts.entity import Body, Entity
from bot.facts.vocabulary import Verb

SIGNING: tuple[Verb, ...] = ("issued_by", "co_issued_by")
Signed = tuple[Entity, tuple[Entity, ...]]


async def signed(
    desk: Desk, body: Body, ties: Sequence[tuple[Verb, bool, Entity]]
) -> tuple[Signed, ...]:
    """Each document that the body issued, latest first, with the others that issued it.

    `ties` are all relations of the body, as `gathering.ties` gives them.
    """
    documents = {o.id: o for verb, inward, o in ties if inward and verb in SIGNING}
    ordered = sorted(documents.values(), key=_last_day, reverse=True)
    ids = dict.fromkeys(i for each in ordered for i in each.related(*SIGNING) if i != body.id)
    others = {other.id: other for other in await desk.store.entities(ids)}
    return tuple((each, _others(each, others)) for each in ordered)


def _others(document: Entity, others: Mapping[str, Entity]) -> tuple[Entity, ...]:
    return tuple(others[i] for i in document.related(*SIGNING) if i in others)


def _last_day(document: Entity) -> tuple[str, str]:
    held = document.dates_of("promulgated", "issued", "published", "adopted")
    return max((d.day.text for d in held if d.stands), default=""), document.id
