"""Statements with their evidence: what every answer is made of."""

from collections.abc import Callable, Iterable, Mapping

from bot.answers.answer import Cited, Evidence, Passage, PassagesPoint
from bot.facts.catalogue import Stated, statements_of
from bot.facts.entity import Absence, Body, Claim, Entity
from bot.facts.source import Citation, Citations, Source
from bot.facts.statement import Fact, Figure, Provision
from bot.facts.vocabulary import Verb
from bot.store.facts import FactStore
from bot.store.passages import value_text

Wanted = Callable[[Stated], bool]
Tie = tuple[Verb, bool, Entity]


async def cited(store: FactStore, citations: Iterable[Citation]) -> tuple[Cited, ...]:
    """The citations with their sources; one that is not stored is left out."""
    asked = tuple(citations)
    return _cited(await store.sources(c.source for c in asked), asked)


def _cited(found: Mapping[str, Source], asked: Citations) -> tuple[Cited, ...]:
    return tuple(Cited(found[c.source], c.pinpoint) for c in asked if c.source in found)


async def fetch_ahead(store: FactStore, entities: Iterable[Entity], wanted: Wanted) -> None:
    """Fetch at once what evidence for the wanted statements of several entities takes."""
    every = tuple(entities)
    await store.learn(entity.id for entity in every)
    kept = (s for entity in every for s in statements_of(entity) if wanted(s))
    await store.sources({c.source for stated in kept for c in stated.sources})


async def evidence_for(store: FactStore, entity: Entity, wanted: Wanted) -> tuple[Evidence, ...]:
    """Evidence for the entity's statements that are wanted and not withdrawn, in file order."""
    return await evidence_even(store, entity, lambda s: s.statement.withdrawn is None and wanted(s))


async def evidence_even(store: FactStore, entity: Entity, wanted: Wanted) -> tuple[Evidence, ...]:
    """Evidence for the entity's statements that are wanted, even if withdrawn, in file order."""
    trust = await store.verifications(entity.id)
    kept = [s for s in statements_of(entity) if wanted(s)]
    sources = await store.sources({c.source for stated in kept for c in stated.sources})
    return tuple(
        [
            Evidence(
                id=stated.id,
                subject=entity.id,
                property=stated.property,
                value=value_text(stated),
                verification=trust.get(stated.id, "unsourced"),
                statement=stated.statement,
                cited=_cited(sources, stated.sources),
                second_reading=stated.statement.second_reading or entity.second_reading,
            )
            for stated in kept
        ]
    )


async def evidence_of(store: FactStore, entity: Entity, *properties: str) -> tuple[Evidence, ...]:
    """Evidence for the statements of these properties, in the order of the properties."""
    found = await evidence_for(store, entity, lambda stated: stated.property in properties)
    return tuple(sorted(found, key=lambda e: properties.index(e.property)))


async def told(store: FactStore, entity: Entity, statement: Fact | Provision | Figure) -> Passage:
    """One statement of an entity, which answers as it stands, with its evidence."""
    evidence = await evidence_for(store, entity, lambda s: s.statement == statement)
    return Passage(entity, statement, evidence[0], 1.0)


def told_point(entity: Entity | None, passages: Iterable[Passage]) -> PassagesPoint:
    """These passages as an answer, about an entity if they are of one."""
    shown = tuple(passages)
    return PassagesPoint(entity, shown, evidence=tuple(p.evidence for p in shown))


async def about_evidence(store: FactStore, entity: Entity) -> tuple[Evidence, ...]:
    """Evidence for what an entity is: its own sources, else those of its first statement.

    Without any it counts as unsourced, and where the entity is named is shown instead.
    """
    own = await cited(store, about_citations(entity))
    shown = own or await named_in(store, entity)
    official = any(c.source.is_official for c in shown)
    publishers = {c.source.publisher for c in shown}
    trust = "official" if official else "corroborated" if len(publishers) > 1 else "single_source"
    value = entity.right_en if isinstance(entity, Claim) else entity.about_en or entity.title_en
    return (
        Evidence(
            id=f"{entity.id}/about",
            subject=entity.id,
            property="about",
            value=value,
            verification=trust if own else "unsourced",
            cited=shown,
            second_reading=entity.second_reading,
        ),
    )


async def named_in(store: FactStore, entity: Entity) -> tuple[Cited, ...]:
    """Where an entity without sources of its own is named: sources of relations to it."""
    for subject, verb in await store.pointing(entity.id):
        other = await store.entity(subject)
        for relation in other.relations if other else ():
            if relation.verb == verb and entity.id in relation.to and relation.sources:
                return await cited(store, relation.sources[:1])
    return ()


async def head_evidence(store: FactStore, body: Body) -> tuple[Evidence, ...]:
    """Evidence for who leads a body."""
    if body.head is None:
        return ()
    shown = await cited(store, body.head.sources)
    trust = "official" if any(c.source.is_official for c in shown) else "single_source"
    named = body.head.name_en or body.head.name_zh
    return (Evidence(f"{body.id}/head", body.id, "head", named, trust, cited=shown),)


def about_citations(entity: Entity) -> Citations:
    """Where what an entity is can be read."""
    if isinstance(entity, Claim) and entity.sources:
        return entity.sources
    if isinstance(entity, Absence):
        slugs = dict.fromkeys(place.source for place in entity.looked if place.source)
        found = tuple(Citation(source=f"sources/{s.removeprefix('sources/')}") for s in slugs)
        if found:
            return found
    if entity.about_sources:
        return entity.about_sources
    return next((s.sources for s in statements_of(entity) if s.sources), ())


async def ties(store: FactStore, entity: Entity) -> tuple[Tie, ...]:
    """Every relation of an entity in both directions: (verb, whether it points here, the other)."""
    own: list[tuple[Verb, str]] = [
        (r.verb, to) for r in entity.relations if r.stands for to in r.to
    ]
    pointing = await store.pointing(entity.id)
    ids = dict.fromkeys([*(to for _, to in own), *(subject for subject, _ in pointing)])
    others = {other.id: other for other in await store.entities(ids)}
    found: list[Tie] = []
    found.extend((verb, False, others[to]) for verb, to in own if to in others)
    found.extend((verb, True, others[by]) for by, verb in pointing if by in others)
    return tuple(found)
