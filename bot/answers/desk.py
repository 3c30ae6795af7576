"""The open store with its name index: where every answer looks things up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self
from weakref import WeakKeyDictionary

from bot.answers.answer import Answer, Match
from bot.facts.catalogue import Stated, statements_of
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import Gap
from bot.facts.status import status_on
from bot.questions.name_index import NameIndex
from bot.questions.name_words import GENERIC
from bot.store.facts import FactStore, Spoken
from bot.store.names import name_tokens, written_names
from bot.store.passages import about_words
from bot.store.script import query_tokens, tokens

Sentences = list[tuple[Stated | Gap | None, frozenset[str]]]
Phrases = Mapping[str, Sequence[frozenset[str]]]
FAMILY = {"draft_of", "supersedes", "repeals", "revises", "same_as", "part_of", "amends"}
MAX_CHOICES = 5
# Beginnings kept with their completions: people type the same ones.
COMPLETED = 512
CLEAR_LEAD = 0.04
ENDED = {"repealed", "lapsed", "withdrawn", "superseded"}


@dataclass(frozen=True)
class Completion:
    """A suggestion while typing: the id to send back, and its names."""

    value: str
    label_en: str
    label_zh: str


@dataclass(frozen=True)
class Found:
    """What a name means: one entity with its match, or several to choose from, or none."""

    match: Match | None = None
    choices: tuple[Match, ...] = ()
    others: tuple[Entity, ...] = ()


class Desk:
    """An open facts.db and its names. Close it when done."""

    def __init__(self, store: FactStore, index: NameIndex) -> None:
        self.store = store
        self.index = index
        self._completed: dict[tuple[str, frozenset[str], int], list[Completion]] = {}
        # What was made of an entity lives as long as it does.
        self._sentences: WeakKeyDictionary[Entity, Sentences] = WeakKeyDictionary()
        self._names: WeakKeyDictionary[Entity, frozenset[str]] = WeakKeyDictionary()
        self._each_name: WeakKeyDictionary[Entity, list[frozenset[str]]] = WeakKeyDictionary()
        self._phrases: WeakKeyDictionary[Entity, Phrases] = WeakKeyDictionary()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises FactsFileError when facts.db cannot serve."""
        store = await FactStore.open(path)
        return cls(store, NameIndex(store.names))

    async def close(self) -> None:
        """Close facts.db."""
        await self.store.close()

    def complete(self, text: str, kinds: Iterable[str], limit: int = 25) -> list[Completion]:
        """Entities whose names fit what was typed so far; titles tell them apart."""
        asked = (text, frozenset(kinds), limit)
        if asked not in self._completed:
            if len(self._completed) >= COMPLETED:
                self._completed.clear()
            self._completed[asked] = self._complete(*asked)
        return self._completed[asked]

    def _complete(self, text: str, kinds: frozenset[str], limit: int) -> list[Completion]:
        matches = self.index.complete(text, kinds, limit)
        first = self.index.names.first_of_kinds(kinds, limit) if not text.strip() else []
        ids = [m.entity for m in matches] or first
        return [Completion(i, *self.index.titles[i]) for i in ids]

    async def lookup(self, name: str, limit: int = 10) -> list[Match]:
        """Entities that a name means, best first, with how they matched."""
        exact = await self.store.entity(name.strip()) if "/" in name else None
        if exact is not None:
            return [Match(exact, "title", 1.0, name)]
        found = {m.entity: m for m in self.index.lookup(name, limit)}
        matches = [
            Match(entity, m.matched_by, round(m.score, 3), m.name)
            for entity in await self.store.entities(found)
            for m in (found[entity.id],)
        ]
        return await self._preferred_first(matches)

    async def find(self, name: str, kinds: Iterable[str], today: date) -> Found:
        """The one entity of these kinds that a name means, or the choices."""
        wanted = set(kinds)
        matches = [m for m in await self.lookup(name) if _kind(m.entity) in wanted]
        if not matches:
            return Found()
        near = [m for m in matches if m.score >= matches[0].score - CLEAR_LEAD]
        return await self.settle(near, today)

    async def settle(self, near: list[Match], today: date) -> Found:
        """One of several near-equal matches when they are one family; else all, to choose from."""
        if len(near) <= 1:
            return Found(near[0] if near else None)
        ordered = sorted(near, key=lambda m: (_standing(m.entity, today), -m.score))
        best = ordered[0]
        rest = tuple(m.entity for m in ordered[1:])
        if await self._are_family([m.entity for m in ordered]):
            return Found(best, others=rest[:MAX_CHOICES])
        return Found(choices=tuple(ordered[:MAX_CHOICES]))

    async def _preferred_first(self, matches: list[Match]) -> list[Match]:
        if len(matches) < 2 or matches[0].score - matches[1].score > CLEAR_LEAD:
            return matches
        await self.store.learn(m.entity.id for m in matches)
        weights = {m.entity.id: await self._popularity(m.entity.id) for m in matches}
        return sorted(
            matches,
            key=lambda m: (-round(m.score, 2), _is_draft(m.entity), -weights[m.entity.id]),
        )

    async def _popularity(self, identity: str) -> int:
        return len(await self.store.pointing(identity))

    async def _are_family(self, entities: list[Entity]) -> bool:
        """Whether all are tied to one another, through the others if need be."""
        family, rest = entities[:1], entities[1:]
        while rest:
            tied = [r for r in rest if any([await self._related(f, r) for f in family])]
            if not tied:
                return False
            family, rest = family + tied, [r for r in rest if r not in tied]
        return True

    async def _related(self, one: Entity, other: Entity) -> bool:
        forward = {r.verb for r in one.relations if other.id in r.to}
        backward = {r.verb for r in other.relations if one.id in r.to}
        return bool((forward | backward) & FAMILY)

    async def hear(self, entities: Iterable[Entity]) -> None:
        """Fetch at once what these entities say, for `sentences` and `phrases`."""
        unheard = [entity for entity in entities if entity not in self._sentences]
        if not unheard:
            return
        said = await self.store.spoken(entity.id for entity in unheard)
        for entity in unheard:
            stated = {s.id: s for s in statements_of(entity)}
            self._sentences[entity] = list(_sentences(entity, stated, said))
            self._phrases[entity] = {i: said[i].asks for i in stated if i in said}

    def sentences(self, entity: Entity) -> Sentences:
        """What an entity that was heard says in words, with the tokens of each."""
        return self._sentences[entity]

    def phrases(self, entity: Entity) -> Phrases:
        """Statement id → the tokens of each way it is asked for, of an entity that was heard."""
        return self._phrases[entity]

    def names_of(self, entity: Entity) -> list[frozenset[str]]:
        """The tokens of each name of an entity, those that are told by generic words left out."""
        if entity not in self._each_name:
            parts = (frozenset(query_tokens(name.text)) for name in written_names(entity))
            self._each_name[entity] = [part for part in parts if part - GENERIC]
        return self._each_name[entity]

    def name_tokens(self, entity: Entity) -> frozenset[str]:
        """The tokens of all names of an entity."""
        if entity not in self._names:
            self._names[entity] = frozenset(name_tokens(entity))
        return self._names[entity]

    async def suggestions(
        self, text: str, kinds: Iterable[str], limit: int = 3
    ) -> tuple[Entity, ...]:
        """The entities with the nearest names, for an answer that found none."""
        near = self.index.nearest(text, frozenset(kinds), limit)
        return tuple(await self.store.entities(near))


def _sentences(
    entity: Entity, stated: Mapping[str, Stated], said: Mapping[str, Spoken]
) -> Iterator[tuple[Stated | Gap | None, frozenset[str]]]:
    """What it is, every statement that says something in words, and what is not known."""
    about = said.get(entity.id)
    yield None, about.words if about else frozenset(tokens(about_words(entity)))
    yield from ((each, said[i].words) for i, each in stated.items() if i in said)
    for gap in entity.gaps:
        words = f"{gap.property.replace('-', ' ').replace('_', ' ')} {gap.en} {gap.zh}"
        yield gap, frozenset(tokens(words))


def _kind(entity: Entity) -> str:
    return entity.folder.removesuffix("s") if entity.folder != "agencies" else "agency"


def kind_of(entity: Entity) -> str:
    """instrument, agency, organisation, event, absence, claim or topic."""
    return _kind(entity)


def _is_draft(entity: Entity) -> bool:
    return isinstance(entity, Instrument) and entity.type == "draft"


def _standing(entity: Entity, today: date) -> tuple[int, int]:
    """In force before not yet, before drafts, before ended ones; the later text first."""
    if not isinstance(entity, Instrument):
        return (1, 0)
    status = status_on(entity, today).status
    rank = (
        3 if status in ENDED else 2 if entity.type == "draft" else 0 if status == "in_force" else 1
    )
    latest = max((d.day.first.toordinal() for d in entity.dates), default=0)
    return (rank, -latest)


def unknown(suggestions: tuple[Entity, ...], asked: str, today: date) -> Answer:
    """The answer when nothing in the store fits."""
    return Answer("unknown", suggestions=suggestions, asked=asked, today=today)


def ambiguous(choices: tuple[Match, ...], asked: str, today: date) -> Answer:
    """The answer when a name means several things."""
    entities = tuple(m.entity for m in choices)
    return Answer("ambiguous", matches=choices, choices=entities, asked=asked, today=today)
