"""Issuers and names that a text gives, against the stored ones."""

from bot.answers.answer import BodiesPoint, NamePoint
from bot.answers.checked import Finding
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, ties
from bot.answers.parts import ISSUING, bodies_point
from bot.facts.entity import Body, Entity
from bot.facts.vocabulary import Verb
from bot.questions.scene import BodiesSaid, NameSaid

VERBS: tuple[Verb, ...] = (*ISSUING, "drafted_by")
# Bodies so tied are often named for one another: that is not held against a text, but what is
# above all of them makes none of them kin.
ABOVE_ALL = {"agencies/state-council"}
KIN = {"same_as", "parent", "hosted_by", "part_of", "succeeds"}


async def check_bodies(desk: Desk, said: BodiesSaid, entity: Entity) -> Finding | None:
    """Whether those named issued it; some of several issuers are enough unless "only" is said."""
    named = [bodies for bodies in said.bodies if not await _is_place(desk, bodies)]
    point = await bodies_point(desk, entity, VERBS)
    if not named:
        return None
    if not isinstance(point, BodiesPoint):
        return Finding("not in store", entity)
    stored = {body.id for _, body in point.bodies}
    strangers = [bodies for bodies in named if not stored.intersection(bodies)]
    if not strangers:
        alone = said.only and len(stored) > len(named)
        verdict = "contradicted" if alone else "supported"
        return Finding(verdict, entity, point, point.evidence)
    if said.only_supports or all([await _are_kin(desk, bodies, stored) for bodies in strangers]):
        return Finding("not in store", entity, evidence=point.evidence)
    return Finding("contradicted", entity, point, point.evidence)


async def check_name(desk: Desk, said: NameSaid, entity: Entity) -> Finding | None:
    """A name of the list of wrong ones, or an abbreviation that is not the body's."""
    if isinstance(entity, Body) and not entity.abbreviation:
        return None
    evidence = await about_evidence(desk.store, entity)
    return Finding("contradicted", entity, NamePoint(entity), evidence)


async def _is_place(desk: Desk, bodies: tuple[str, ...]) -> bool:
    """Whether a city is meant: its name often stands for its government, or the country's."""
    found = await desk.store.entities(bodies)
    return any(isinstance(body, Body) and body.body == "city" for body in found)


async def _are_kin(desk: Desk, bodies: tuple[str, ...], stored: set[str]) -> bool:
    for body in await desk.store.entities(bodies):
        near = {other.id for verb, _, other in await ties(desk.store, body) if verb in KIN}
        if near & stored - ABOVE_ALL:
            return True
    return False
