"""Entities: what statements are about. One data file each."""

from typing import Annotated, Literal

from pydantic import Field

from bot.facts.partial_date import PartialDate
from bot.facts.source import SLUG, Citations, Record
from bot.facts.statement import (
    SECOND_READING,
    DateStatement,
    Fact,
    Figure,
    Gap,
    Head,
    Looked,
    NumberStatement,
    Provision,
    RelationStatement,
    Version,
)
from bot.facts.vocabulary import AliasKind, BodyKind, DateRole, InstrumentType, Verb, Verdict

Aliases = dict[AliasKind, tuple[str, ...]]


class Entity(Record):
    """What every kind of entity may hold."""

    id: str = Field(pattern=rf"^[a-z]+/{SLUG}$")
    title_zh: str = Field(min_length=1, max_length=300)
    title_en: str = Field(min_length=1, max_length=300)
    translation: Literal["official", "unofficial"] = "unofficial"
    about_en: str = ""
    about_zh: str = ""
    about_sources: Citations = ()
    topics: tuple[str, ...] = ()
    jurisdiction: str = Field(default="CN", pattern=r"^[A-Z]{2,3}(-[A-Z]{2,3}){0,2}$")
    second_reading: str = Field(default="", pattern=rf"({SECOND_READING})|^$")
    recorded: PartialDate | None = None
    aliases: Aliases = Field(default_factory=dict[AliasKind, tuple[str, ...]])
    dates: tuple[DateStatement, ...] = ()
    relations: tuple[RelationStatement, ...] = ()
    figures: tuple[Figure, ...] = ()
    facts: tuple[Fact, ...] = ()
    gaps: tuple[Gap, ...] = ()

    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        return self is other or super().__eq__(other)

    @property
    def folder(self) -> str:
        """The folder part of the id."""
        return self.id.partition("/")[0]

    def dates_of(self, *roles: DateRole) -> tuple[DateStatement, ...]:
        """The dates of these roles that are not withdrawn, best rank first, then earliest."""
        kept = [d for d in self.dates if d.role in roles and d.withdrawn is None]
        return tuple(sorted(kept, key=lambda d: (RANKS[d.rank], d.day)))

    def related(self, *verbs: Verb) -> tuple[str, ...]:
        """Ids that these relations point to, in the order of the file."""
        held = (r for r in self.relations if r.verb in verbs and r.stands)
        return tuple(dict.fromkeys(target for relation in held for target in relation.to))


RANKS = {"preferred": 0, "normal": 1, "deprecated": 2}


class Instrument(Entity):
    """A law, rule, plan, standard, draft, list, declaration: anything issued as a document."""

    kind: Literal["instrument"] = "instrument"
    type: InstrumentType
    binding: bool
    provisional: bool = False
    numbers: tuple[NumberStatement, ...] = ()
    versions: tuple[Version, ...] = ()
    articles: tuple[Provision, ...] = ()


class Body(Entity):
    """An agency or organisation."""

    body: BodyKind
    abbreviation: str = ""
    level: str = ""
    website: str = ""
    head: Head | None = None


class Agency(Body):
    """An organ of state or Party, a court, a standards body, a foreign authority."""

    kind: Literal["agency"] = "agency"


class Organisation(Body):
    """A company, university, institute, alliance, city or international organisation."""

    kind: Literal["organisation"] = "organisation"


class Event(Entity):
    """Something dated that is no step in an instrument's life."""

    kind: Literal["event"] = "event"
    place: str = ""


class Absence(Entity):
    """Something looked for and not found."""

    kind: Literal["absence"] = "absence"
    recheck: PartialDate
    looked: tuple[Looked, ...] = Field(min_length=1)


class Claim(Entity):
    """A statement that circulates, with its verdict and the right value."""

    kind: Literal["claim"] = "claim"
    title_zh: str = ""
    subject: str = ""
    property: str = ""
    wrong: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    verdict: Verdict
    right_en: str = Field(min_length=1, max_length=900)
    right_zh: str = ""
    right: tuple[str, ...] = ()
    sources: Citations = ()


class Topic(Entity):
    """A subject heading that instruments, provisions and events share."""

    kind: Literal["topic"] = "topic"


AnyEntity = Annotated[
    Instrument | Agency | Organisation | Event | Absence | Claim | Topic,
    Field(discriminator="kind"),
]
MODELS: dict[str, type[Entity]] = {
    "instruments": Instrument,
    "agencies": Agency,
    "organisations": Organisation,
    "events": Event,
    "absences": Absence,
    "claims": Claim,
    "topics": Topic,
}
