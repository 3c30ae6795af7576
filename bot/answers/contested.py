"""Where sources disagree: every open conflict, or those of one subject."""

from datetime import date

from bot.answers.answer import Answer, DisputePoint
from bot.answers.desk import Desk
from bot.answers.gathering import evidence_of, fetch_ahead
from bot.answers.naming import named

KINDS = ("instrument", "agency", "organisation", "event")
MOST = 12


async def contested(desk: Desk, today: date, subject: str | None = None) -> Answer:
    """Open conflicts first, then values found wrong. Raises NothingAsked."""
    identity, matches = "", ()
    if subject:
        found = await named(desk, subject, KINDS, today)
        if isinstance(found, Answer):
            return found
        identity, matches = found[0].entity.id, (found[0],)
    pairs = [*await desk.store.contested(identity), *await desk.store.settled(identity)]
    shown = list(dict.fromkeys(pairs))[:MOST]
    entities = {e.id: e for e in await desk.store.entities({i: None for i, _ in shown})}
    properties = {prop for _, prop in shown}
    await fetch_ahead(desk.store, entities.values(), lambda s: s.property in properties)
    points = [
        DisputePoint(entity, prop, evidence=await evidence_of(desk.store, entity, prop))
        for entity_id, prop in shown
        if (entity := entities.get(entity_id)) is not None
    ]
    outcome = "answered" if points else "absent"
    return Answer(outcome, tuple(points), matches, asked=subject or "", today=today)
