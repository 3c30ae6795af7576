"""What was recorded or withdrawn since a day, from the statements' own days."""

from datetime import date, timedelta

from bot.answers.answer import Answer, ChangePoint, Evidence
from bot.answers.desk import Desk
from bot.answers.gathering import evidence_even, fetch_ahead
from bot.answers.regulation import read_day
from bot.facts.entity import Entity
from bot.questions.periods import read_period

LOOK_BACK = timedelta(days=30)
MOST = 40


async def changes(desk: Desk, today: date, since: str | None = None) -> Answer:
    """The answer to `/changes`. Raises UnreadablePeriod."""
    period = read_period(since, today) if since else None
    start = period.start if period else read_day(since, today) if since else today - LOOK_BACK
    groups, total = await desk.store.changed_since(start, MOST)
    ids = frozenset(identity for _, _, group in groups for identity in group)
    entities = await desk.store.entities(dict.fromkeys(subject for _, subject, _ in groups))
    await fetch_ahead(desk.store, entities, lambda stated: stated.id in ids)
    by_id = {entity.id: entity for entity in entities}
    shown = [
        (day, by_id[subject], await _evidence(desk, by_id[subject], frozenset(group)))
        for day, subject, group in groups
        if subject in by_id
    ]
    evidence = tuple(e for _, _, found in shown[:6] for e in found[:1])
    point = ChangePoint(start, tuple(shown), total, evidence=evidence)
    return Answer("answered", (point,), asked=since or "", today=today)


async def _evidence(desk: Desk, entity: Entity, ids: frozenset[str]) -> tuple[Evidence, ...]:
    return await evidence_even(desk.store, entity, lambda stated: stated.id in ids)
