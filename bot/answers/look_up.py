"""The regulations and agencies that a text mentions."""

import asyncio
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Evidence
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, fetch_ahead
from bot.answers.parts import status_point
from bot.facts.entity import Entity, Instrument
from bot.facts.status import StatusOn
from bot.questions.linking import mentions_in
from bot.questions.scene import BODIES, THINGS
from bot.questions.spotting import Spotter
from bot.questions.traced import traced

MOST = 8
KINDS = {*THINGS, *BODIES}
# In a text no longer than this, names written in other words are looked for as well.
SHORT = 600
LOOSE_FLOOR = 0.8


@dataclass(frozen=True)
class Explained:
    """A thing that was mentioned; for an instrument with its status."""

    entity: Entity
    status: StatusOn | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class LookedUp:
    """What was explained, in the order of the text, and how many more were mentioned."""

    explained: tuple[Explained, ...]
    more: int = 0


async def look_up(desk: Desk, text: str, today: date) -> LookedUp:
    """Explain what the text mentions: documents and events before bodies."""
    ids = await asyncio.to_thread(_mentioned, desk, text)
    found = await desk.store.entities(ids)
    found.sort(key=lambda entity: entity.folder in ("agencies", "organisations"))
    await fetch_ahead(desk.store, found[:MOST], lambda stated: True)
    explained = [await _explained(desk, entity, today) for entity in found[:MOST]]
    return LookedUp(tuple(explained), max(0, len(found) - MOST))


def _mentioned(desk: Desk, text: str) -> list[str]:
    spots = Spotter(desk.index.names).spots(text, traced(text))
    ids = dict.fromkeys(entity for spot in spots for entity in spot.entities[:1])
    if len(text) <= SHORT:
        loose = [m for m in mentions_in(text, desk.index) if m.score >= LOOSE_FLOOR]
        ids |= dict.fromkeys(m.entities[0] for m in loose if KINDS & set(m.kinds))
    return list(ids)


async def _explained(desk: Desk, entity: Entity, today: date) -> Explained:
    evidence = await about_evidence(desk.store, entity)
    if not isinstance(entity, Instrument):
        return Explained(entity, None, evidence)
    point = await status_point(desk, entity, today)
    return Explained(entity, point.status, evidence)
