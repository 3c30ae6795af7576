"""The points that several questions make: dates, bodies, status, articles, the whole card."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.answers.answer import (
    AboutPoint,
    AbsencePoint,
    BodiesPoint,
    DatesPoint,
    Evidence,
    NumbersPoint,
    Point,
    RelationsPoint,
    StatusPoint,
)
from bot.answers.articles import counts_of
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for, evidence_of, fetch_ahead, ties
from bot.answers.signing import signed
from bot.facts.catalogue import Stated
from bot.facts.entity import Body, Entity, Instrument
from bot.facts.statement import DateStatement, RelationStatement
from bot.facts.status import StatusOn, status_on
from bot.facts.vocabulary import DateRole, Verb

ISSUING: tuple[Verb, ...] = (
    "issued_by",
    "co_issued_by",
    "adopted_by",
    "approved_by",
    "forwarded_by",
    "proposed_by",
    "organised_by",
)
REPLACING = {"repeals", "supersedes", "revises"}
# Roles that can stand in for one another when the very one asked for is not stored.
STAND_INS: dict[DateRole, tuple[DateRole, ...]] = {
    "promulgated": ("issued", "published", "signed", "adopted", "happened"),
    "signed": ("promulgated", "issued", "published", "happened"),
    "published": (
        "consultation_opened",
        "promulgated",
        "issued",
        "announced",
        "listed",
        "happened",
    ),
    "issued": ("promulgated", "published", "announced", "adopted"),
    "announced": ("published", "issued", "happened", "proposed", "promulgated", "founded"),
    "proposed": ("announced", "happened", "issued"),
    "in_force": ("applies_from", "term_from", "happened"),
    "adopted": (
        "approved",
        "promulgated",
        "signed",
        "issued",
        "happened",
        "announced",
        "published",
    ),
    "approved": ("adopted",),
    "founded": ("announced", "happened", "listed", "issued", "published", "planned"),
    "happened": ("announced", "published", "issued", "adopted", "founded", "listed", "signed"),
    "repealed": ("lapsed", "withdrawn", "abolished", "term_until"),
    "abolished": ("repealed", "reorganised", "renamed"),
    "lapsed": ("repealed", "term_until"),
    "withdrawn": ("repealed",),
    "ended": ("term_until", "suspended_until", "lapsed"),
    "term_until": ("ended", "target"),
    "suspended_until": ("ended", "term_until", "suspended_from"),
    "renamed": ("reorganised",),
    "reorganised": ("renamed",),
    "listed": ("happened", "published", "announced"),
    "consultation_opened": ("published", "issued"),
    "suspended_from": ("happened",),
}
DEFAULT_ROLES: tuple[tuple[DateRole, ...], ...] = (
    ("in_force",),
    ("issued", "published"),
    ("promulgated",),
    ("published",),
    ("adopted",),
    ("happened",),
    ("founded",),
    ("announced",),
    ("consultation_opened", "consultation_closed"),
    ("signed",),
)


async def superseded(desk: Desk, entity: Entity) -> tuple[Entity, ...]:
    """The acts that replaced an instrument."""
    acts = [s for s, verb in await desk.store.pointing(entity.id) if verb in REPLACING]
    return tuple(await desk.store.entities(dict.fromkeys(acts)))


async def status_point(desk: Desk, entity: Instrument, day: date) -> StatusPoint:
    """The status on a day, with the dates it follows from as evidence."""
    acts = await superseded(desk, entity)
    status = status_on(entity, day, superseded=_replaced(entity, acts, day))
    evidence = await evidence_for(
        desk.store, entity, lambda stated: stated.statement in status.because
    )
    if not evidence:
        evidence = await about_evidence(desk.store, entity)
    return StatusPoint(entity, status, acts, evidence=evidence)


def _replaced(entity: Instrument, acts: Sequence[Entity], day: date) -> bool:
    """Whether another act took its place by then without a repeal date being stored."""
    if entity.type == "draft" or entity.dates_of("repealed"):
        return False
    starts = [
        d.day.first
        for act in acts
        if any(r.verb == "supersedes" and entity.id in r.to for r in act.relations)
        for d in act.dates_of("in_force", "issued", "published")
        if d.stands
    ]
    return bool(starts) and min(starts) <= day


async def dates_point(
    desk: Desk, entity: Entity, roles: tuple[DateRole, ...], every: bool = False
) -> DatesPoint | AbsencePoint:
    """The dates of the roles asked for, or of those that can stand in; else that none is known.

    With `every`, all standing dates by day.
    """
    stored = await evidence_for(
        desk.store, entity, lambda stated: isinstance(stated.statement, DateStatement)
    )
    held = [e for e in stored if isinstance(e.statement, DateStatement) and e.statement.stands]
    asked = sorted(held, key=lambda e: e.value) if every else None
    asked = asked or (_asked(held, roles) if roles else _default(held))
    asked = [] if _is_only_put_out(entity, roles, asked) else asked
    gaps = tuple(g for g in entity.gaps if g.property in {*roles, "dates"})
    if not asked:
        shown = tuple(held) or await about_evidence(desk.store, entity)
        wanted = roles[0] if roles else "dates"
        return AbsencePoint(entity, "date", property=wanted, gaps=gaps, evidence=shown)
    deprecated = [
        e
        for e in stored
        if isinstance(e.statement, DateStatement)
        and e.statement.rank == "deprecated"
        and e.property in {a.property for a in asked}
    ]
    siblings = tuple(e for e in held if e not in asked) + tuple(deprecated)
    evidence = tuple(asked) + siblings
    return DatesPoint(entity, roles, tuple(asked), siblings, gaps, evidence=evidence)


def _is_only_put_out(entity: Entity, roles: tuple[DateRole, ...], asked: list[Evidence]) -> bool:
    """Whether a draft's publication would stand in for an adoption that it never had."""
    is_draft = isinstance(entity, Instrument) and entity.type in ("draft", "expert_proposal")
    return is_draft and roles[:1] == ("adopted",) and any(e.property == "published" for e in asked)


def _asked(held: list[Evidence], roles: tuple[DateRole, ...]) -> list[Evidence]:
    for role in roles:
        exact = [e for e in held if e.property == role]
        if exact and role == "amended":
            return sorted(exact, key=lambda e: e.value, reverse=True)
        if exact:
            return _ranked(exact)
    for role in roles:
        for stand_in in STAND_INS.get(role, ()):
            near = [e for e in held if e.property == stand_in]
            if near:
                return _ranked(near)
    return []


def _default(held: list[Evidence]) -> list[Evidence]:
    for group in DEFAULT_ROLES:
        found = [e for role in group for e in held if e.property == role]
        if found:
            return _ranked(found)
    return held[:1]


def _ranked(found: list[Evidence]) -> list[Evidence]:
    """Preferred values first; without one, in the order of the file."""
    return sorted(found, key=lambda e: e.statement is not None and e.statement.rank != "preferred")


async def bodies_point(
    desk: Desk, entity: Entity, verbs: tuple[Verb, ...]
) -> BodiesPoint | AbsencePoint:
    """The bodies that issued (enforce ...) an entity, lead first; else that none is known."""
    held = [r for verb in verbs for r in entity.relations if r.verb == verb and r.stands]
    bodies: list[tuple[Verb, Entity]] = [
        (relation.verb, body)
        for relation in held
        for body in await desk.store.entities(relation.to)
    ]
    if not bodies:
        evidence = await about_evidence(desk.store, entity)
        gaps = tuple(g for g in entity.gaps if g.property in verbs)
        return AbsencePoint(
            entity, "relation", property=verbs[0] if verbs else "", gaps=gaps, evidence=evidence
        )
    evidence = await evidence_for(desk.store, entity, lambda s: s.statement in held)
    return BodiesPoint(entity, verbs, tuple(dict.fromkeys(bodies)), evidence=evidence)


async def numbers_point(desk: Desk, entity: Instrument) -> Point:
    """The document numbers; or that none is stored."""
    held = tuple(n for n in entity.numbers if n.stands)
    if not held:
        evidence = await about_evidence(desk.store, entity)
        gaps = tuple(g for g in entity.gaps if g.property in ("number", "document_number"))
        return AbsencePoint(entity, "number", property="number", gaps=gaps, evidence=evidence)
    return NumbersPoint(entity, held, evidence=await evidence_of(desk.store, entity, "number"))


async def relations_point(desk: Desk, entity: Entity, verbs: tuple[Verb, ...]) -> Point:
    """What it is tied to by these verbs, in either direction; or that nothing is stored.

    Its basis is what it stands on itself: what stands on it is left out.
    """
    found = tuple(tie for tie in await ties(desk.store, entity) if not verbs or tie[0] in verbs)
    found = tuple(tie for tie in found if verbs[:1] != ("based_on",) or not tie[1])
    if not found:
        evidence = await about_evidence(desk.store, entity)
        return AbsencePoint(
            entity, "relation", property=verbs[0] if verbs else "related", evidence=evidence
        )
    evidence = await evidence_of(desk.store, entity, *verbs)
    for verb, inward, other in found:
        if inward:
            evidence += await evidence_for(desk.store, other, _pointing(verb, entity.id))
    return RelationsPoint(entity, found, verbs, evidence=evidence)


def _pointing(verb: Verb, target: str) -> Callable[[Stated], bool]:
    def wanted(stated: Stated) -> bool:
        statement = stated.statement
        return (
            isinstance(statement, RelationStatement)
            and statement.verb == verb
            and target in statement.to
        )

    return wanted


def _issuing_order(pair: tuple[Verb, Entity]) -> int:
    return ISSUING.index(pair[0])


async def about_point(desk: Desk, entity: Entity, today: date) -> AboutPoint:
    """The whole card of an entity."""
    await fetch_ahead(desk.store, (entity,), lambda stated: True)
    dates = await evidence_for(desk.store, entity, lambda s: isinstance(s.statement, DateStatement))
    every = await ties(desk.store, entity)
    is_instrument = isinstance(entity, Instrument)
    status: StatusOn | None = None
    if is_instrument:
        status = (await status_point(desk, entity, today)).status
    issuing: tuple[tuple[Verb, Entity], ...] = tuple(
        (verb, other) for verb, inward, other in every if verb in ISSUING and not inward
    )
    bodies = tuple(sorted(issuing, key=_issuing_order))
    rest = tuple(tie for tie in every if tie[0] not in ISSUING)
    evidence = await about_evidence(desk.store, entity)
    evidence += dates
    if is_instrument:
        evidence += await evidence_of(
            desk.store, entity, "number", "version", "issued_by", "co_issued_by"
        )
    return AboutPoint(
        entity,
        status=status,
        dates=tuple(dates),
        bodies=bodies,
        ties=rest,
        numbers=tuple(n for n in entity.numbers if n.stands) if is_instrument else (),
        gaps=entity.gaps,
        counts=counts_of(entity) if is_instrument else (),
        issued=_inward(every, ISSUING) if isinstance(entity, Body) else (),
        enforced=_inward(every, ("enforced_by",)) if isinstance(entity, Body) else (),
        signed=await signed(desk, entity, every) if isinstance(entity, Body) else (),
        evidence=evidence,
    )


def _inward(
    every: Sequence[tuple[Verb, bool, Entity]], verbs: tuple[Verb, ...]
) -> tuple[Entity, ...]:
    """The instruments that point here with one of these verbs, latest first."""
    found = {o.id: o for verb, inward, o in every if inward and verb in verbs}
    return tuple(sorted(found.values(), key=_latest, reverse=True))


def _latest(entity: Entity) -> str:
    days = entity.dates_of("promulgated", "issued", "published", "adopted", "happened", "in_force")
    return max((d.day.text for d in days if d.stands), default="")
