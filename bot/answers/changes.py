"""What was recorded or withdrawn since a day, from the statements' own days."""

from datetime import date, timedelta

from bot.answers.answer import Answer, ChangePoint, Evidence
from bot.answers.desk import Desk
from bot.answers.gathering import evidence_for
from bot.answers.regulation import read_day
from bot.facts.entity import Entity
from bot.questions.periods import read_period

LOOK_BACK = timedelta(days=30)
MOST = 40


async def changes(desk: Desk, today: date, since: str | None = None) -> Answer:
    """The answer to `/changes`. Raises UnreadablePeriod."""
    period = read_period(since, today) if since else None
    start = period.start if period else read_day(since, today) if since else today - LOOK_BACK
    rows = await desk.store.changed_since(start)
    grouped: dict[tuple[str, str], list[str]] = {}
    for statement, subject, day in rows:
        grouped.setdefault((day, subject), []).append(statement)
    shown: list[tuple[str, Entity, tuple[Evidence, ...]]] = []
    for (day, subject), ids in list(grouped.items())[:MOST]:
        entity = await desk.store.entity(subject)
        if entity is not None:
            wanted = frozenset(ids)
            found = await evidence_for(desk.store, entity, lambda s, w=wanted: s.id in w)
            shown.append((day, entity, found))
    evidence = tuple(e for _, _, found in shown[:6] for e in found[:1])
    point = ChangePoint(start, tuple(shown), len(rows), evidence=evidence)
    return Answer("answered", (point,), asked=since or "", today=today)
