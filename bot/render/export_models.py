"""What the JSON export holds: these models are its published schema."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.facts.partial_date import Precision
from bot.facts.vocabulary import (
    AliasKind,
    BodyKind,
    DateRole,
    FigureKind,
    InstrumentType,
    NumberKind,
    Rank,
    Status,
    Tier,
    Verb,
    Verdict,
    Verification,
)

SCHEMA_ID = "urn:gazette:export:1"
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", description="a day")]
PartDay = Annotated[
    str,
    Field(
        pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
        description="a day, month or year: as precise as its source",
    ),
]
Identity = Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9-]+$", description="folder and name")]


class Model(BaseModel):
    """A part of an export; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class DateValue(Model):
    """A date with its role; `articles` where it is of single articles only."""

    form: Literal["date"] = "date"
    role: DateRole
    day: PartDay
    precision: Precision
    first: Day
    last: Day
    articles: str
    by: str
    scheduled: bool
    note_en: str
    note_zh: str


class NumberValue(Model):
    """A document number, and other ways to write it."""

    form: Literal["number"] = "number"
    kind: NumberKind
    text: str
    also: tuple[str, ...]


class RelationValue(Model):
    """A tie to other entities."""

    form: Literal["relation"] = "relation"
    verb: Verb
    to: tuple[Identity, ...]
    note_en: str
    note_zh: str
    since: PartDay | None
    until: PartDay | None


class FigureValue(Model):
    """A number with its unit; `min` and `max` are alike for an exact one."""

    form: Literal["figure"] = "figure"
    kind: FigureKind
    en: str
    zh: str
    min: float | None
    max: float | None
    unit: str
    year: PartDay | None


class FactValue(Model):
    """A fact in a sentence of our own."""

    form: Literal["fact"] = "fact"
    en: str
    zh: str


class VersionValue(Model):
    """A text in force over a span of days."""

    form: Literal["version"] = "version"
    since: PartDay
    until: PartDay | None
    chapters: int | None
    articles: int | None
    text: Annotated[str, Field(description="the id of the source that holds the text, or empty")]


class ProvisionValue(Model):
    """An article in our own words."""

    form: Literal["provision"] = "provision"
    number: int
    version: PartDay | None
    en: str
    zh: str
    topics: tuple[str, ...]
    figures: tuple[FigureValue, ...]


Value = Annotated[
    DateValue
    | NumberValue
    | RelationValue
    | FigureValue
    | FactValue
    | VersionValue
    | ProvisionValue,
    Field(discriminator="form"),
]


class Pinpoint(Model):
    """A source, by id, and the place in it."""

    source: Identity
    pinpoint: str


class ExportedStatement(Model):
    """One thing said of one entity. Its id does not depend on its value."""

    id: str
    subject: Identity
    property: str
    text: Annotated[str, Field(description="the value as plain text")]
    value: Value
    rank: Rank
    reason: str
    verification: Verification
    recorded: PartDay | None
    sources: tuple[Pinpoint, ...]


class ExportedEntity(Model):
    """What statements are about. `status` is told for the export's day."""

    id: Identity
    kind: Literal["instrument", "agency", "organisation", "event", "absence", "claim", "topic"]
    title_en: str
    title_zh: str
    about_en: str
    about_zh: str
    jurisdiction: str
    topics: tuple[str, ...]
    aliases: dict[AliasKind, tuple[str, ...]]
    type: InstrumentType | None = None
    binding: bool | None = None
    status: Status | None = None
    body: BodyKind | None = None
    abbreviation: str | None = None
    website: str | None = None
    verdict: Verdict | None = None
    right_en: str | None = None
    right_zh: str | None = None


class ExportedSource(Model):
    """A page that was read, when, and what it copies."""

    id: Identity
    url: str
    title: str
    publisher: str
    tier: Tier
    language: str
    read: PartDay
    published: PartDay | None
    derived_from: Identity | None


class Export(Model):
    """An export. `linked_data` is the same instruments as JSON-LD 1.1, complete in itself."""

    format: Literal["gazette-export-1"] = "gazette-export-1"
    what: Annotated[
        str, Field(description="an entity id, a period as ISO 8601 interval, or `everything`")
    ]
    day: Annotated[Day, Field(description="the day for which each status is told")]
    data_day: Annotated[Day, Field(description="the latest day on which a source was read")]
    entities: tuple[ExportedEntity, ...]
    statements: tuple[ExportedStatement, ...]
    sources: tuple[ExportedSource, ...]
    linked_data: dict[str, Any]


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of an export."""
    made = Export.model_json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID}
    return {**head, **made}
