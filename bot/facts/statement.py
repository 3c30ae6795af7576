"""Statements: one thing said of one entity, with who says so and how sure it is."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from bot.facts.partial_date import PartialDate
from bot.facts.source import Citations, Record
from bot.facts.vocabulary import DateRole, FigureKind, NumberKind, Rank, Verb

SECOND_READING = r"^\d{4}-\d{2}-\d{2} (confirmed|corrected: .+)$"
Key = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=60)]
Sentence = Annotated[str, Field(min_length=1, max_length=900)]


def as_list(value: object) -> object:
    """One text where a list is expected counts as a list of one."""
    return [value] if isinstance(value, str) else value


class Statement(Record):
    """What all statements share: sources, rank and history."""

    sources: Citations = ()
    rank: Rank = "normal"
    reason: str = ""
    second_reading: str = Field(default="", pattern=rf"({SECOND_READING})|^$")
    recorded: PartialDate | None = None
    withdrawn: PartialDate | None = None
    withdrawn_reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it is still held: neither withdrawn nor deprecated."""
        return self.withdrawn is None and self.rank != "deprecated"


class DateStatement(Statement):
    """A date with its role."""

    role: DateRole
    day: PartialDate
    articles: str = ""
    by: str = ""
    scheduled: bool = False
    unusual: str = ""
    note_en: str = ""
    note_zh: str = ""


class NumberStatement(Statement):
    """A document number: 令, 〔年〕号, 公告, GB …"""

    text: str = Field(min_length=1, max_length=200)
    kind: NumberKind
    also: Annotated[tuple[str, ...], BeforeValidator(as_list)] = ()


class RelationStatement(Statement):
    """Entities tied to the subject by a verb; the inverse is derived, never written."""

    verb: Verb
    to: Annotated[tuple[str, ...], BeforeValidator(as_list)] = Field(min_length=1)
    note_en: str = ""
    note_zh: str = ""
    since: PartialDate | None = Field(default=None, alias="from")
    until: PartialDate | None = None


class Figure(Statement):
    """A number with its unit: a fine, threshold, time limit, target or count."""

    kind: FigureKind
    en: str = Field(min_length=1, max_length=400)
    zh: str = ""
    min: float | int | None = None
    max: float | int | None = None
    unit: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9_]*$")
    year: PartialDate | None = None


class Fact(Statement):
    """Anything else worth asking: one fact in one short sentence of our own."""

    key: Key
    en: Sentence
    zh: str = ""
    asks: Annotated[tuple[str, ...], BeforeValidator(as_list)] = ()


class Gap(Record):
    """Something looked for and not established: said, never filled in."""

    property: Key
    en: Sentence
    zh: str = ""


class Version(Statement):
    """The text in force over a span of days, its size, and where it can be read."""

    start: PartialDate = Field(alias="from")
    until: PartialDate | None = None
    chapters: int | None = Field(default=None, ge=0)
    articles: int | None = Field(default=None, ge=1)
    text: str = ""
    name_en: str = ""
    name_zh: str = ""


class Provision(Statement):
    """One article in our own words."""

    number: int = Field(ge=1)
    chapter: int | None = None
    version: PartialDate | None = None
    en: Sentence
    zh: str = ""
    topics: tuple[str, ...] = ()
    asks: Annotated[tuple[str, ...], BeforeValidator(as_list)] = ()
    figures: tuple[Figure, ...] = ()


class Looked(Record):
    """A place where an absent thing was looked for."""

    where: str
    day: PartialDate
    source: str = ""


class Head(Record):
    """Who leads a body, from an official page, on a day."""

    name_en: str = ""
    name_zh: str = ""
    as_of: PartialDate
    sources: Citations
