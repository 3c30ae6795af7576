"""Typed queries over facts.db, opened read-only; every one goes through aiosqlite."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple, Self

import aiosqlite

from bot.facts.entity import Entity
from bot.facts.source import Source
from bot.facts.vocabulary import DateRole, Rank, Verb, Verification
from bot.store import fact_queries as sql
from bot.store.bodies import entity_of
from bot.store.fitting import Fitting
from bot.store.kept import Kept
from bot.store.name_table import NameTable, read_only
from bot.store.schema import SCHEMA_VERSION

MOST_TERMS = 8192
# The only two characters that mean something to FTS5 inside quotation marks.
OPERATORS = str.maketrans("", "", '"\0')


class FactsFileError(Exception):
    """facts.db is missing, damaged or of another version; the message says what to do."""


class DateRow(NamedTuple):
    """A date of an entity, neither withdrawn nor deprecated; `articles` are those it is for."""

    entity: str
    role: DateRole
    articles: str
    day: str
    rank: Rank
    scheduled: bool


@dataclass(frozen=True)
class PassageRow:
    """A hit of the full-text search; `rank` is bm25, lower is better."""

    entity: str
    statement: str
    form: str
    rank: float


@dataclass(frozen=True)
class Spoken:
    """The tokens of what a statement says, of each way to ask for it, of its entity's names."""

    words: frozenset[str]
    asks: tuple[frozenset[str], ...]
    names: frozenset[str] = frozenset()


class FactStore:
    """The compiled facts. Open with `FactStore.open`, close with `close`."""

    def __init__(self, db: aiosqlite.Connection, names: NameTable, path: Path) -> None:
        self._db = db
        self.names = names
        self.path = path
        self._entities: Kept[Entity] = Kept()
        self._verifications: Kept[Mapping[str, Verification]] = Kept()
        self._pointing: Kept[Sequence[tuple[str, Verb]]] = Kept()
        self._sources: Kept[Source] = Kept()
        self._frequencies: dict[str, int] = {}

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises FactsFileError when the file cannot serve."""
        if not path.is_file():  # noqa: ASYNC240 (one look at start)
            raise FactsFileError(f"there is no {path}: run `python -m bot build`")
        try:
            names = NameTable.open(path)
        except sqlite3.DatabaseError as error:
            raise _damaged(path, error) from error
        store = cls(await aiosqlite.connect(read_only(path), uri=True), names, path)
        try:
            await store._check()
        except sqlite3.DatabaseError as error:
            await store.close()
            raise _damaged(path, error) from error
        except FactsFileError:
            await store.close()
            raise
        return store

    async def _check(self) -> None:
        version = (await self._rows("PRAGMA user_version"))[0][0]
        if version != SCHEMA_VERSION:
            raise FactsFileError(
                f"{self.path} has schema {version}, this program reads {SCHEMA_VERSION}: "
                "run `python -m bot build`"
            )
        await self._rows("SELECT count(*) FROM entity")
        self.names.first_from("")

    async def close(self) -> None:
        """Close the connections; queries afterwards raise ValueError or sqlite3.Error."""
        self.names.close()
        await self._db.close()

    async def _rows(
        self, query: str, params: Sequence[object] | Mapping[str, object] = ()
    ) -> list[sqlite3.Row]:
        return list(await self._db.execute_fetchall(query, params))

    async def meta(self) -> dict[str, str]:
        """content_hash, data_day and the counts of what is stored."""
        return {row[0]: row[1] for row in await self._rows(sql.META)}

    async def entity(self, identity: str) -> Entity | None:
        """The entity with this id, or None."""
        found = await self.entities((identity,))
        return found[0] if found else None

    async def ids(self) -> list[str]:
        """The id of every entity, in their order."""
        return [row[0] for row in await self._rows(sql.IDS)]

    async def bodies(self, after: str, most: int) -> dict[str, str]:
        """Entities as they are written down, by id: at most so many of those behind this id."""
        return {row[0]: row[1] for row in await self._rows(sql.BODIES, (after, most))}

    async def dates(self, roles: Iterable[DateRole]) -> list[DateRow]:
        """Every date of these roles that is neither withdrawn nor deprecated, by entity."""
        rows = await self._rows(sql.DATES, (json.dumps(sorted(roles)),))
        return [DateRow(r[0], r[1], r[2], r[3], r[4], bool(r[5])) for r in rows]

    async def entities(self, identities: Iterable[str]) -> list[Entity]:
        """Those that exist, in the order asked for."""
        asked = tuple(identities)
        found = {i: known for i in asked if (known := self._entities.used(i)) is not None}
        if missing := [i for i in asked if i not in found]:
            for identity, body in await self._rows(sql.ENTITIES, (json.dumps(missing),)):
                found[identity] = self._entities.keep(identity, entity_of(body))
        return [found[i] for i in asked if i in found]

    async def sources(self, identities: Iterable[str]) -> dict[str, Source]:
        """Those that exist, by id."""
        asked = tuple(identities)
        found = {i: known for i in asked if (known := self._sources.used(i)) is not None}
        if missing := [i for i in asked if i not in found]:
            for identity, body in await self._rows(sql.SOURCES, (json.dumps(missing),)):
                found[identity] = self._sources.keep(identity, Source.model_validate_json(body))
        return {i: found[i] for i in asked if i in found}

    async def learn(self, subjects: Iterable[str]) -> None:
        """Fetch at once what `verifications` and `pointing` tell of several entities."""
        unknown = [s for s in subjects if s not in self._verifications or s not in self._pointing]
        if not unknown:
            return
        trust: dict[str, dict[str, Verification]] = {each: {} for each in unknown}
        pointing: dict[str, list[tuple[str, Verb]]] = {each: [] for each in unknown}
        for what, about, identity, said in await self._rows(
            sql.AROUND, {"ids": json.dumps(unknown)}
        ):
            if what:
                pointing[about].append((identity, said))
            else:
                trust[about][identity] = said
        for each in unknown:
            self._verifications.keep(each, trust[each])
            self._pointing.keep(each, pointing[each])

    async def verifications(self, subject: str) -> Mapping[str, Verification]:
        """Statement id → how well it is supported, for one entity."""
        await self.learn((subject,))
        return self._verifications.used(subject) or {}

    async def pointing(self, target: str) -> Sequence[tuple[str, Verb]]:
        """(subject, verb) of every relation that points to this entity."""
        await self.learn((target,))
        return self._pointing.used(target) or ()

    async def dated_between(
        self, start: date, end: date, subjects: Iterable[str] | None = None
    ) -> list[tuple[str, str, str]]:
        """(statement id, subject, role) of the dates of a period, earliest first.

        A month or a year is in a period only when all of it is: it names no day. With `subjects`
        only those of these entities.
        """
        params = {"start": start.isoformat(), "end": end.isoformat()}
        if subjects is not None:
            params["subjects"] = json.dumps(sorted(subjects))
        these = sql.OF_THESE if subjects is not None else ""
        rows = await self._rows(f"{sql.DATED_BETWEEN}{these}{sql.BY_DAY}", params)
        return [(row[0], row[1], row[2]) for row in rows]

    async def with_topic(self, topic: str) -> list[str]:
        """Ids of the entities under a topic (its slug)."""
        return [row[0] for row in await self._rows(sql.BY_TOPIC, (topic,))]

    async def of_type(self, kind: str) -> list[str]:
        """Ids of the instruments of a type."""
        return [row[0] for row in await self._rows(sql.BY_TYPE, (kind,))]

    async def fitting(self, wanted: Fitting) -> list[str]:
        """Ids of the entities that fit every one of these conditions."""
        return [row[0] for row in await self._rows(sql.FITTING, wanted.params)]

    async def of_kind(self, kind: str) -> list[str]:
        """Ids of the entities of a kind."""
        return [row[0] for row in await self._rows(sql.BY_KIND, (kind,))]

    async def contested(self, subject: str = "") -> list[tuple[str, str]]:
        """(subject, property) where standing statements disagree."""
        return [(r[0], r[1]) for r in await self._rows(sql.CONTESTED, {"subject": subject})]

    async def settled(self, subject: str = "") -> list[tuple[str, str]]:
        """(subject, property) where another value circulates and was found wrong."""
        return [(r[0], r[1]) for r in await self._rows(sql.SETTLED, {"subject": subject})]

    async def changed_since(
        self, since: date, most: int
    ) -> tuple[list[tuple[str, str, list[str]]], int]:
        """(day, subject, statement ids) of what was recorded or withdrawn on or after the day.

        Newest first, at most so many; and how many statements there are in all.
        """
        params = {"since": since.isoformat(), "most": most}
        rows = await self._rows(sql.CHANGED, params)
        total = (await self._rows(sql.CHANGES, {"since": params["since"]}))[0][0]
        return [(day, subject, ids.split()) for day, subject, ids in rows], total

    async def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many passages each token stands."""
        asked = list(dict.fromkeys(terms))
        counts = self._frequencies
        if missing := [term for term in asked if term not in counts]:
            if len(counts) > MOST_TERMS:
                counts = self._frequencies = {}
                missing = asked
            counts |= dict.fromkeys(missing, 0)
            rows = await self._rows(sql.TERMS, (json.dumps(missing),))
            counts |= {row[0]: row[1] for row in rows}
        return {term: counts[term] for term in asked}

    async def search(
        self, terms: Sequence[str], limit: int, every: bool = False
    ) -> list[PassageRow]:
        """Passages with any (or every) of the terms, best first. Terms are quoted: no operators."""
        if not terms:
            return []
        quoted = (f'"{term.translate(OPERATORS)}"' for term in terms)
        match = (" AND " if every else " OR ").join(quoted)
        return [PassageRow(*row) for row in await self._rows(sql.PASSAGES, (match, limit))]

    async def spoken(self, entities: Iterable[str]) -> dict[str, Spoken]:
        """What these entities say, by statement id; by an entity's own id what it is."""
        rows = await self._rows(sql.SPOKEN, (json.dumps(list(entities)),))
        return {row[0]: Spoken(_set(row[1]), _sets(row[2])) for row in rows}

    async def said(self, found: Sequence[PassageRow]) -> dict[str, Spoken]:
        """What was found, by statement id, with the names of its entity."""
        params = {
            "entities": json.dumps(list(dict.fromkeys(row.entity for row in found))),
            "statements": json.dumps([row.statement for row in found]),
        }
        rows = await self._rows(sql.SAID, params)
        return {row[0]: Spoken(_set(row[1]), _sets(row[2]), _set(row[3])) for row in rows}


def _set(tokens: str) -> frozenset[str]:
    return frozenset(tokens.split())


def _sets(lines: str) -> tuple[frozenset[str], ...]:
    return tuple(_set(line) for line in lines.split("\n")) if lines else ()


def _damaged(path: Path, error: sqlite3.DatabaseError) -> FactsFileError:
    return FactsFileError(f"{path} is damaged ({error}): run `python -m bot build`")
