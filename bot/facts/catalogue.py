"""All entities and sources together, and the ids of the statements in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from bot.facts.entity import Claim, Entity, Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.source import Citation, Citations, Source
from bot.facts.statement import (
    DateStatement,
    Fact,
    Figure,
    NumberStatement,
    Provision,
    RelationStatement,
    Statement,
    Version,
)

# Entities whose statements are kept at hand: an answer reads them several times.
REMEMBERED = 256


@dataclass(frozen=True)
class Stated:
    """A statement with its id, property and the field of the data file it stands in."""

    id: str
    subject: str
    property: str
    field: str
    statement: Statement
    sources: Citations


def property_of(statement: Statement) -> str:
    """What the statement is about: a date role, a verb, `number`, `article-17`, a fact's key."""
    match statement:
        case DateStatement():
            return statement.role
        case RelationStatement():
            return statement.verb
        case NumberStatement():
            return "number"
        case Figure():
            return f"figure-{statement.kind}"
        case Fact():
            return statement.key
        case Provision():
            return f"article-{statement.number}"
        case Version():
            return "version"
        case _:
            raise TypeError(type(statement).__name__)


def statements_of(entity: Entity) -> Iterator[Stated]:
    """Every statement of an entity, in the order of its file; ids do not depend on values."""
    return iter(_statements(entity))


@lru_cache(maxsize=REMEMBERED)
def _statements(entity: Entity) -> tuple[Stated, ...]:
    return tuple(_stated(entity))


def _stated(entity: Entity) -> Iterator[Stated]:
    seen: dict[str, int] = {}
    for name, index, statement in _fields(entity):
        prop = property_of(statement)
        seen[prop] = seen.get(prop, 0) + 1
        suffix = f"/{seen[prop]}" if seen[prop] > 1 else ""
        yield Stated(
            id=f"{entity.id}/{prop}{suffix}",
            subject=entity.id,
            property=prop,
            field=f"{name}[{index}]",
            statement=statement,
            sources=sources_of(entity, statement),
        )


def _fields(entity: Entity) -> Iterator[tuple[str, int, Statement]]:
    names = ["dates", "relations", "figures", "facts"]
    if isinstance(entity, Instrument):
        names += ["numbers", "versions", "articles"]
    for name in names:
        for index, statement in enumerate(getattr(entity, name)):
            yield name, index, statement


def sources_of(entity: Entity, statement: Statement) -> Citations:
    """The statement's own sources; an article without any is cited to its version's text."""
    if statement.sources or not isinstance(statement, Provision):
        return statement.sources
    version = version_of(entity, statement) if isinstance(entity, Instrument) else None
    if version is None or not version.text:
        return version.sources if version else ()
    slug = version.text.removeprefix("sources/")
    return (Citation(source=f"sources/{slug}", pinpoint=f"art. {statement.number}"),)


def version_of(instrument: Instrument, provision: Provision) -> Version | None:
    """The text that an article belongs to: the one it names, else the newest."""
    if provision.version is not None:
        return next((v for v in instrument.versions if v.start == provision.version), None)
    return max(instrument.versions, key=lambda v: v.start, default=None)


def names_of(entity: Entity) -> Iterator[tuple[str, str]]:
    """The names that belong to one entity alone, each with its field."""
    yield "title_zh", entity.title_zh
    yield "title_en", entity.title_en.casefold()
    if isinstance(entity, Instrument):
        yield from (("numbers", number.text) for number in entity.numbers)


@dataclass(frozen=True)
class Catalogue:
    """Every entity and source by id, with the derived views that rules and the compiler need."""

    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    files: Mapping[str, str] = field(default_factory=dict[str, str])

    @cached_property
    def statements(self) -> dict[str, Stated]:
        """Every statement by id."""
        everything = (s for e in self.entities.values() for s in statements_of(e))
        return {stated.id: stated for stated in everything}

    @cached_property
    def pointing(self) -> dict[str, list[tuple[str, RelationStatement]]]:
        """For each id: who points to it, and with which relation."""
        found: dict[str, list[tuple[str, RelationStatement]]] = {}
        for entity in self.entities.values():
            for relation in entity.relations:
                for target in relation.to:
                    found.setdefault(target, []).append((entity.id, relation))
        return found

    @cached_property
    def name_owners(self) -> dict[tuple[str, str, str], str]:
        """(folder, field, name) → the first entity with that title or document number."""
        owners: dict[tuple[str, str, str], str] = {}
        for entity in self.entities.values():
            for name_field, name in names_of(entity):
                owners.setdefault((entity.folder, name_field, name), entity.id)
        return owners

    @cached_property
    def url_owners(self) -> dict[str, str]:
        """URL → the first source that has it."""
        owners: dict[str, str] = {}
        for source in self.sources.values():
            owners.setdefault(source.url, source.id)
        return owners

    @cached_property
    def data_day(self) -> PartialDate | None:
        """The latest day on which a source was read: the day the data speaks of."""
        return max((source.read for source in self.sources.values()), default=None)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, by id."""
        return tuple(e for e in self.entities.values() if isinstance(e, Claim))
