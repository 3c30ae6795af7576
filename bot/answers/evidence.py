"""What an answer stands on: stored statements with their sources, and how names were read."""

from dataclasses import dataclass
from typing import Literal

from bot.facts.entity import Entity
from bot.facts.source import Source
from bot.facts.statement import Statement
from bot.facts.vocabulary import Verification

MatchedBy = Literal[
    "title", "alias", "document_number", "pinyin", "prefix", "fuzzy", "topic", "words"
]


@dataclass(frozen=True)
class Cited:
    """A source and the place in it, ready to be shown."""

    source: Source
    pinpoint: str = ""


@dataclass(frozen=True)
class Evidence:
    """A stored statement behind an answer, with its sources and how well it is supported."""

    id: str
    subject: str
    property: str
    value: str
    verification: Verification
    statement: Statement | None = None
    cited: tuple[Cited, ...] = ()
    second_reading: str = ""


@dataclass(frozen=True)
class Match:
    """An entity that a name in the question was read as."""

    entity: Entity
    matched_by: MatchedBy
    score: float
    words: str = ""
    told: float = 0.0
