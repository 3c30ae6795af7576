"""Who belongs to a programme or was named at an event, where all of them are stored."""

from collections.abc import Callable

from bot.answers.answer import ListPoint
from bot.answers.gathering import evidence_for
from bot.answers.inquiry import Inquiry
from bot.facts.catalogue import Stated
from bot.facts.entity import Body, Entity, Event
from bot.facts.statement import RelationStatement
from bot.questions import body_cues

BELONGS = frozenset({"member_of", "designated_in"})
TWO = 2


async def members_point(inquiry: Inquiry, entity: Entity) -> ListPoint | None:
    """The members asked for: of the programme, or those named first or in the period asked.

    None unless the stored count is that of the stored members: half a list misleads.
    """
    query = inquiry.query
    if not query.asks_for("list") or not body_cues.MEMBERS.search(query.text):
        return None
    meant = await _event_meant(inquiry, entity) or entity
    found = await _belonging(inquiry, meant)
    if len(found) < TWO or not (isinstance(meant, Event) or _is_all(meant, len(found))):
        return None
    held = [
        e for m in found for e in await evidence_for(inquiry.desk.store, m, _belongs_to(meant.id))
    ]
    return ListPoint((meant,), tuple(found), len(found), "member", evidence=tuple(held))


async def _belonging(inquiry: Inquiry, entity: Entity) -> list[Entity]:
    store = inquiry.desk.store
    ids = [s for s, verb in await store.pointing(entity.id) if verb in BELONGS]
    return await store.entities(dict.fromkeys(ids))


async def _event_meant(inquiry: Inquiry, entity: Entity) -> Entity | None:
    """The naming of members that the question tells by its place in the row, or by its time."""
    query, store = inquiry.query, inquiry.desk.store
    if not isinstance(entity, Body) or not (
        query.periods or body_cues.FIRST_ROUND.search(query.text)
    ):
        return None
    about = [s for s, verb in await store.pointing(entity.id) if verb == "about"]
    dated = [
        (min(d.day for d in event.dates_of("happened", "announced")), event)
        for event in await store.entities(dict.fromkeys(about))
        if event.dates_of("happened", "announced") and await _belonging(inquiry, event)
    ]
    if query.periods:
        span = query.periods[0]
        dated = [one for one in dated if one[0].overlaps(span.start, span.end)]
    return min(dated, key=lambda one: one[0])[1] if dated else None


def _is_all(entity: Entity, count: int) -> bool:
    """Whether a stored figure says that there are just so many."""
    return any(f.kind == "count" and f.min == f.max == count and f.stands for f in entity.figures)


def _belongs_to(target: str) -> Callable[[Stated], bool]:
    def wanted(stated: Stated) -> bool:
        tie = stated.statement
        return isinstance(tie, RelationStatement) and tie.verb in BELONGS and target in tie.to

    return wanted
