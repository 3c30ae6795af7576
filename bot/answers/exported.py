"""What is taken out of the store: entities, their statements with evidence, and what they name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.answers.evidence import Evidence
from bot.facts.entity import Entity
from bot.facts.source import Source
from bot.facts.statement import DateStatement
from bot.questions.periods import Period

EVERYTHING = "everything"


@dataclass(frozen=True)
class Selection:
    """What an export is of: one entity with its story, a period, or, with neither, everything."""

    subject: Entity | None = None
    period: Period | None = None

    @property
    def key(self) -> str:
        """An entity id, an ISO 8601 interval like `2025-01-01/2025-06-30`, or `everything`."""
        if self.period is not None:
            return f"{self.period.start}/{self.period.end}"
        return self.subject.id if self.subject else EVERYTHING


@dataclass(frozen=True)
class Entry:
    """An entity with the statements of it that are taken out; withdrawn ones never are."""

    entity: Entity
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Exported:
    """Everything that an export of any format is made of.

    `named` holds the entities that statements point to and the topics, by id. `day` is the day
    for which a status is told, `data_day` the latest on which any source was read.
    """

    selection: Selection
    entries: tuple[Entry, ...]
    named: Mapping[str, Entity]
    day: date
    data_day: date

    @property
    def sources(self) -> list[Source]:
        """Every source cited, each once, by id."""
        found = {
            cited.source.id: cited.source
            for entry in self.entries
            for evidence in entry.evidence
            for cited in evidence.cited
        }
        return [found[identity] for identity in sorted(found)]

    @property
    def count(self) -> int:
        """How many statements there are."""
        return sum(len(entry.evidence) for entry in self.entries)


@dataclass(frozen=True)
class Dated:
    """A date as a calendar holds it; `rivals` are other days that sources give for the same."""

    entity: Entity
    evidence: Evidence
    statement: DateStatement
    rivals: tuple[DateStatement, ...] = ()
