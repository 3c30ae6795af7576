"""Dates that a text gives, against the stored ones of the same role."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import AbsencePoint, DatesPoint, Evidence
from bot.answers.checked import Finding, Verdict
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for
from bot.facts.entity import Absence, Entity
from bot.facts.partial_date import PartialDate
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import DateRole
from bot.questions.scene import DateSaid, TargetSaid

# What is said to be planned is no reason to call a day wrong.
TARGETS: tuple[DateRole, ...] = ("target", "term_until")


async def check_date(desk: Desk, said: DateSaid, entity: Entity) -> Finding | None:
    """The finding for one entity that may be meant; None when nothing can be said."""
    if isinstance(entity, Absence):
        evidence = await about_evidence(desk.store, entity)
        return Finding("unsupported", entity, AbsencePoint(entity, "entity"), evidence)
    held = await _dates(desk, entity)
    exact = [e for e in held if e.property in said.cue.roles]
    near = [e for e in held if e.property in said.cue.near]
    fitting = exact or near if said.cue.exact else exact + near
    if not fitting:
        return Finding("not in store", entity)
    for evidence in fitting:
        if _contains(said.first, said.last, _day(evidence)):
            return _finding("supported", entity, [evidence, *_others(fitting, evidence)])
    if said.only_supports or any(_may_be(said, entity, e) for e in fitting):
        return Finding("not in store", entity, evidence=tuple(fitting))
    return _finding("contradicted", entity, fitting)


async def check_target(desk: Desk, said: TargetSaid, entity: Entity) -> Finding | None:
    """Whether the year is one of the plan's target years."""
    held = [e for e in await _dates(desk, entity) if e.property in TARGETS]
    if not held:
        return None
    fitting = [e for e in held if _day(e).first.year == said.year]
    return _finding("supported" if fitting else "contradicted", entity, fitting or held)


async def _dates(desk: Desk, entity: Entity) -> list[Evidence]:
    """Standing dates, preferred ones first."""
    stored = await evidence_for(
        desk.store, entity, lambda stated: isinstance(stated.statement, DateStatement)
    )
    held = [e for e in stored if isinstance(e.statement, DateStatement) and e.statement.stands]
    return sorted(held, key=lambda e: e.statement is not None and e.statement.rank != "preferred")


def _day(evidence: Evidence) -> PartialDate:
    assert isinstance(evidence.statement, DateStatement)  # noqa: S101
    return evidence.statement.day


def _contains(first: date, last: date, day: PartialDate) -> bool:
    return first <= day.first and day.last <= last


def _may_be(said: DateSaid, entity: Entity, evidence: Evidence) -> bool:
    """Whether the stored day is less precise than the one said, or the span of an event."""
    day = _day(evidence)
    if day.overlaps(said.first, said.last):
        return True
    ends = [d.day.last for d in entity.dates_of("ended") if d.stands]
    return evidence.property == "happened" and any(day.first <= said.first <= end for end in ends)


def _others(fitting: Sequence[Evidence], shown: Evidence) -> list[Evidence]:
    return [e for e in fitting if e is not shown and e.property == shown.property]


def _finding(verdict: Verdict, entity: Entity, shown: Sequence[Evidence]) -> Finding:
    evidence = tuple(shown)
    return Finding(verdict, entity, DatesPoint(entity, (), evidence), evidence)
