"""Where sources disagree: every open conflict, or those of one subject."""

from datetime import date

from bot.answers.answer import Answer, DisputePoint
from bot.answers.desk import Desk
from bot.answers.gathering import evidence_of
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
    points: list[DisputePoint] = []
    for entity_id, prop in list(dict.fromkeys(pairs))[:MOST]:
        entity = await desk.store.entity(entity_id)
        if entity is not None:
            evidence = await evidence_of(desk.store, entity, prop)
            points.append(DisputePoint(entity, prop, evidence=evidence))
    outcome = "answered" if points else "absent"
    return Answer(outcome, tuple(points), matches, asked=subject or "", today=today)
