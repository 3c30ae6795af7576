"""What checking a text gives back: each statement with its verdict and what is stored."""

from dataclasses import dataclass
from typing import Literal

from bot.answers.answer import Cited, Evidence, Point
from bot.facts.entity import Entity

Verdict = Literal["supported", "contradicted", "unsupported", "not in store"]


@dataclass(frozen=True)
class Finding:
    """How a statement compares with the store: the verdict, and the right value as a point."""

    verdict: Verdict
    entity: Entity | None
    right: Point | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A statement of a text. `start` and `end` count its characters, end excluded."""

    quote: str
    start: int
    end: int
    finding: Finding

    @property
    def verdict(self) -> Verdict:
        """supported, contradicted, unsupported or not in store."""
        return self.finding.verdict

    @property
    def cited(self) -> tuple[Cited, ...]:
        """The sources of the right value, each once."""
        found = {c.source.id: c for e in self.finding.evidence for c in e.cited}
        return tuple(found.values())
