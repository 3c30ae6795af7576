"""What every question gives back: the points made, each with its evidence."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.answers.accuracy import Accuracy
from bot.answers.evidence import Cited, Evidence, Match
from bot.facts.entity import Body, Entity, Instrument
from bot.facts.statement import (
    DateStatement,
    Fact,
    Figure,
    Gap,
    NumberStatement,
    Provision,
    Version,
)
from bot.facts.status import StatusOn
from bot.facts.vocabulary import DateRole, Verb

Outcome = Literal["answered", "corrected", "absent", "ambiguous", "unknown"]


@dataclass(frozen=True)
class Point:
    """One thing that an answer says. Subclasses hold what it says; evidence backs it."""

    evidence: tuple[Evidence, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True)
class DatesPoint(Point):
    """When: the dates of the roles asked for, the entity's other dates, and gaps for what is not
    known. Evidence holds the dates asked for first, then the siblings."""

    entity: Entity
    roles: tuple[DateRole, ...]
    asked: tuple[Evidence, ...]
    siblings: tuple[Evidence, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class BodiesPoint(Point):
    """Who: the bodies tied to an instrument by these verbs, lead first."""

    entity: Entity
    verbs: tuple[Verb, ...]
    bodies: tuple[tuple[Verb, Entity], ...]


@dataclass(frozen=True)
class StatusPoint(Point):
    """Whether an instrument is in force on a day, and because of which dates."""

    entity: Instrument
    status: StatusOn
    replaced_by: tuple[Entity, ...] = ()


@dataclass(frozen=True)
class ArticlePoint(Point):
    """What an article says."""

    entity: Instrument
    number: int
    provision: Provision | None
    count: int | None
    version: Version | None = None


@dataclass(frozen=True)
class ArticlesPoint(Point):
    """A page of the articles stored of an instrument; pages start at 0."""

    entity: Instrument
    page: int
    pages: int
    total: int


@dataclass(frozen=True)
class SourcesPoint(Point):
    """Every source of an entity."""

    entity: Entity


@dataclass(frozen=True)
class NumbersPoint(Point):
    """The document numbers of an instrument."""

    entity: Instrument
    numbers: tuple[NumberStatement, ...]


@dataclass(frozen=True)
class CountPoint(Point):
    """How long a text is, in each version whose size is stored."""

    entity: Instrument
    counts: tuple[Version, ...]


@dataclass(frozen=True)
class PassagesPoint(Point):
    """Stored facts, provisions and figures that match what was asked, best first."""

    entity: Entity | None
    passages: tuple["Passage", ...]


@dataclass(frozen=True)
class Passage:
    """One matching statement of one entity, with its match score from 0 to 1."""

    entity: Entity
    statement: Fact | Provision | Figure | None
    evidence: Evidence
    score: float
    gap: Gap | None = None


@dataclass(frozen=True)
class RelationsPoint(Point):
    """What an entity is tied to: (verb, whether the other one points here, the other)."""

    entity: Entity
    ties: tuple[tuple[Verb, bool, Entity], ...]
    verbs: tuple[Verb, ...] = ()


@dataclass(frozen=True)
class Happening:
    """A dated statement in a list of days."""

    entity: Entity
    date: DateStatement
    evidence: Evidence


@dataclass(frozen=True)
class PeriodPoint(Point):
    """What happened or is due in a period."""

    start: date
    end: date
    happenings: tuple[Happening, ...]
    about: tuple[Entity, ...] = ()
    total: int = 0


@dataclass(frozen=True)
class ListPoint(Point):
    """Instruments or bodies that fit: on a topic, by an issuer, in a place."""

    about: tuple[Entity, ...]
    entities: tuple[Entity, ...]
    total: int
    what: str = "instrument"
    statuses: tuple[tuple[str, StatusOn], ...] = ()


@dataclass(frozen=True)
class AboutPoint(Point):
    """What an entity is: names, what it does, its key dates and ties. The whole card.

    `signed`: of a body, each document that it issued with the other bodies that issued it."""

    entity: Entity
    status: StatusOn | None = None
    dates: tuple[Evidence, ...] = ()
    bodies: tuple[tuple[Verb, Entity], ...] = ()
    ties: tuple[tuple[Verb, bool, Entity], ...] = ()
    numbers: tuple[NumberStatement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    counts: tuple[Version, ...] = ()
    issued: tuple[Entity, ...] = ()
    enforced: tuple[Entity, ...] = ()
    signed: tuple[tuple[Entity, tuple[Entity, ...]], ...] = ()


@dataclass(frozen=True)
class NamePoint(Point):
    """What an entity is called: Chinese, English, abbreviation, former names."""

    entity: Entity


@dataclass(frozen=True)
class HeadPoint(Point):
    """Who leads a body, on the day an official page said so."""

    entity: Body


@dataclass(frozen=True)
class SamePoint(Point):
    """Whether two names mean one body, and how the two are tied."""

    first: Entity
    second: Entity
    same: bool
    ties: tuple[tuple[Verb, bool, Entity], ...] = ()


@dataclass(frozen=True)
class ComparePoint(Point):
    """Two entities side by side."""

    sides: tuple[AboutPoint, AboutPoint]
    passages: tuple[tuple[Passage, ...], tuple[Passage, ...]] = ((), ())


@dataclass(frozen=True)
class VerdictPoint(Point):
    """Whether what was said is so: a stored claim, or a value set against the stored one."""

    verdict: Literal["confirmed", "contradicted", "unsupported", "loose"]
    right_en: str = ""
    right_zh: str = ""
    entity: Entity | None = None
    right: Point | None = None


@dataclass(frozen=True)
class AbsencePoint(Point):
    """Something looked for and not found, or an article, date or relation that does not exist."""

    entity: Entity | None
    what: Literal["entity", "article", "date", "relation", "number", "outside", "nothing_in_period"]
    property: str = ""
    number: int | None = None
    count: int | None = None
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True)
class DisputePoint(Point):
    """A property whose sources disagree: every value with who says it and why one is preferred."""

    entity: Entity
    property: str


@dataclass(frozen=True)
class ChangePoint(Point):
    """What was recorded or withdrawn since a day, newest first: (day, entity, what)."""

    since: date
    changes: tuple[tuple[str, Entity, tuple[Evidence, ...]], ...]
    total: int = 0


@dataclass(frozen=True)
class StorePoint(Point):
    """What the store holds: its counts, data day and hash; and how well questions are answered."""

    meta: tuple[tuple[str, str], ...]
    accuracy: Accuracy


@dataclass(frozen=True)
class Answer:
    """What was found. `choices` are other readings, for buttons; `suggestions` near names."""

    outcome: Outcome
    points: tuple[Point, ...] = ()
    matches: tuple[Match, ...] = ()
    choices: tuple[Entity, ...] = ()
    suggestions: tuple[Entity, ...] = ()
    asked: str = ""
    lead: int = 1
    today: date | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence of all points, each once, in the order it is used."""
        found = {e.id: e for point in self.points for e in point.evidence}
        return tuple(found.values())

    @property
    def cited(self) -> tuple[Cited, ...]:
        """All sources, each once with its first pinpoint, in the order they are used."""
        found: dict[str, Cited] = {}
        for evidence in self.evidence:
            for cited in evidence.cited:
                found.setdefault(cited.source.id, cited)
        return tuple(found.values())
