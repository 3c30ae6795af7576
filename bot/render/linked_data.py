"""Instruments as JSON-LD: schema.org `Legislation` with the terms of ELI, Europe's identifier."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.answers.exported import Exported
from bot.facts.entity import Agency, Body, Entity, Event, Instrument, Organisation, Topic
from bot.facts.statement import DateStatement
from bot.facts.status import status_on
from bot.facts.vocabulary import DateRole, Status, Verb
from bot.render.export_calendar import stable_uuid

SCHEMA, ELI = "https://schema.org/", "http://data.europa.eu/eli/ontology#"
# https://schema.org/Legislation; ELI ontology 1.5. The context is inside, so that nothing need be
# fetched to read it.
LINKS: dict[str, tuple[Verb, ...]] = {
    "legislationResponsible": ("issued_by", "co_issued_by", "drafted_by", "interpreted_by"),
    "legislationApplies": ("implements",),
    "legislationChanges": ("amends", "revises", "repeals", "supersedes", "corrects", "suspends"),
    "legislationConsolidates": ("consolidates",),
    "isPartOf": ("part_of",),
    "eli:responsibility_of_agent": ("issued_by", "co_issued_by", "drafted_by", "interpreted_by"),
    "eli:implements": ("implements",),
    "eli:based_on": ("based_on",),
    "eli:amends": ("amends", "revises"),
    "eli:repeals": ("repeals", "supersedes"),
    "eli:corrects": ("corrects",),
    "eli:commences": ("commences",),
    "eli:consolidates": ("consolidates",),
    "eli:is_part_of": ("part_of",),
    "eli:cites": ("refers_to",),
    "eli:related_to": ("draft_of", "responds_to", "related"),
}
# Who made an act: those that adopted it, else those that issued it.
PASSED_BY: tuple[str, str] = ("legislationPassedBy", "eli:passed_by")
PASSING: tuple[tuple[Verb, ...], ...] = (
    ("adopted_by", "approved_by"),
    ("issued_by", "co_issued_by"),
)
# The first role of which a standing date is stored gives the date.
DATES: dict[str, tuple[DateRole, ...]] = {
    "legislationDate": ("adopted", "approved", "signed", "promulgated", "issued"),
    "datePublished": ("published", "promulgated", "issued"),
    "eli:date_document": ("promulgated", "signed", "issued", "adopted"),
    "eli:date_publication": ("published",),
    "eli:first_date_entry_in_force": ("in_force",),
    "eli:date_applicability": ("applies_from", "in_force"),
    "eli:date_no_longer_in_force": ("repealed", "lapsed", "withdrawn"),
}
VERSION_DATES = ("legislationDateVersion", "eli:version_date")
FORCE: dict[Status, tuple[str, str]] = {
    "in_force": ("InForce", "InForce-inForce"),
    "partially_in_force": ("PartiallyInForce", "InForce-partiallyInForce"),
}
NOT_IN_FORCE = ("NotInForce", "InForce-notInForce")
# Of these it cannot be said from the stored dates.
UNSAID: set[Status] = {"issued", "date_unknown", "suspension_unclear"}
# Documents that are no acts of a legislator or an organ of state.
NO_ACTS = {"company_document", "expert_proposal", "initiative", "list"}
PRECISIONS = {"day": "xsd:date", "month": "xsd:gYearMonth", "year": "xsd:gYear"}
CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "@vocab": SCHEMA,
    "eli": ELI,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "url": {"@type": "@id"},
    "legislationLegalForce": {"@type": "@id"},
    "eli:in_force": {"@type": "@id"},
    "about": {"@type": "@id"},
    "eli:is_about": {"@type": "@id"},
} | {term: {"@type": "@id"} for term in (*LINKS, *PASSED_BY)}
Node = dict[str, Any]


def linked_data(exported: Exported) -> Node:
    """Every instrument, and the names of the bodies, topics and texts that they are tied to."""
    known = {**exported.named, **{entry.entity.id: entry.entity for entry in exported.entries}}
    chosen = [e.entity for e in exported.entries if isinstance(e.entity, Instrument)]
    pages = _pages(exported)
    graph = [_instrument(one, exported, pages.get(one.id, "")) for one in chosen]
    told = {one.id for one in chosen}
    tied = sorted({i for one in chosen for i in _tied(one) if i in known and i not in told})
    return {"@context": CONTEXT, "@graph": [*graph, *(_named(known[i]) for i in tied)]}


def _pages(exported: Exported) -> Mapping[str, str]:
    """The first official page that each instrument's statements cite."""
    found: dict[str, str] = {}
    for entry in exported.entries:
        for evidence in entry.evidence:
            for cited in evidence.cited:
                if cited.source.tier in ("official_text", "official_reprint"):
                    found.setdefault(entry.entity.id, cited.source.url)
    return found


def _tied(instrument: Instrument) -> Iterator[str]:
    yield from (f"topics/{topic}" for topic in instrument.topics)
    for verbs in (*LINKS.values(), *PASSING):
        yield from instrument.related(*verbs)


def uri(identity: str) -> str:
    """The name of an entity on the web of data: the same in every export."""
    return f"urn:uuid:{stable_uuid(identity)}"


def _named(entity: Entity) -> Node:
    node = _head(entity) | {"type": _type(entity)}
    if isinstance(entity, Body) and entity.website:
        node["url"] = entity.website
    return node


def _head(entity: Entity) -> Node:
    titles = (("en", entity.title_en), ("zh", entity.title_zh))
    named = [{"@value": title, "@language": language} for language, title in titles if title]
    return {"id": uri(entity.id), "identifier": entity.id, "name": named}


def _type(entity: Entity) -> str | list[str]:
    match entity:
        case Topic():
            return "DefinedTerm"
        case Agency():
            return "GovernmentOrganization"
        case Organisation():
            return "Organization"
        case Instrument(type=kind) if kind not in NO_ACTS:
            return ["Legislation", "eli:LegalResource"]
        case Event():
            return "Event"
        case _:
            return "CreativeWork"


def _instrument(instrument: Instrument, exported: Exported, page: str) -> Node:
    node = _head(instrument) | {"type": _type(instrument)}
    aliases = (a for kind, names in instrument.aliases.items() if kind != "wrong" for a in names)
    about = [uri(f"topics/{topic}") for topic in instrument.topics]
    node |= {"alternateName": list(aliases), "about": about}
    node |= {"url": page, "inLanguage": "zh" if instrument.jurisdiction[:2] == "CN" else ""}
    if instrument.type in NO_ACTS:
        node["datePublished"] = _first_date(instrument, DATES["datePublished"])
    else:
        node |= _act(instrument, exported.day) | {"eli:is_about": about}
    return {term: value for term, value in node.items() if value}


def _act(instrument: Instrument, day: date) -> Node:
    numbers = [number.text for number in instrument.numbers if number.stands]
    node: Node = {
        "legislationIdentifier": numbers,
        "eli:id_local": numbers,
        "legislationType": instrument.type.replace("_", " "),
        "legislationJurisdiction": instrument.jurisdiction,
        "jurisdiction": instrument.jurisdiction,
    }
    node |= {term: _first_date(instrument, roles) for term, roles in DATES.items()}
    node |= {term: [uri(i) for i in instrument.related(*verbs)] for term, verbs in LINKS.items()}
    if instrument.type == "draft":
        return node | _force(instrument, day) | {"legislationDate": None}
    makers = (instrument.related(*verbs) for verbs in PASSING)
    passed_by = [uri(i) for i in next(filter(None, makers), ())]
    return (
        node | _version(instrument) | _force(instrument, day) | dict.fromkeys(PASSED_BY, passed_by)
    )


def _first_date(instrument: Instrument, roles: tuple[DateRole, ...]) -> Node | None:
    for role in roles:
        standing = [d for d in instrument.dates_of(role) if d.stands and not d.articles]
        if standing:
            return _day(standing[0])
    return None


def _day(dated: DateStatement) -> Node:
    return {"@value": dated.day.text, "@type": PRECISIONS[dated.day.precision]}


def _version(instrument: Instrument) -> Node:
    """The day of the latest text."""
    latest = max((v.start for v in instrument.versions if v.stands), default=None)
    if latest is None:
        return {}
    day = {"@value": latest.text, "@type": PRECISIONS[latest.precision]}
    return dict.fromkeys(VERSION_DATES, day)


def _force(instrument: Instrument, day: date) -> Node:
    status = status_on(instrument, day).status
    if status in UNSAID:
        return {}
    force, eli_force = FORCE.get(status, NOT_IN_FORCE)
    return {"legislationLegalForce": f"{SCHEMA}{force}", "eli:in_force": f"{ELI}{eli_force}"}
