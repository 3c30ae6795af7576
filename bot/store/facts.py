"""Typed queries over facts.db, opened read-only; every one goes through aiosqlite."""

import json
import os
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self, TypeVar

import aiosqlite
from pydantic import TypeAdapter

from bot.facts.entity import AnyEntity, Entity
from bot.facts.source import Source
from bot.facts.vocabulary import Verb, Verification
from bot.store.schema import SCHEMA_VERSION

ENTITY = "SELECT body FROM entity WHERE id = ?"
SOURCE = "SELECT body FROM source WHERE id = ?"
BODIES = "SELECT id, body FROM entity ORDER BY id"
META = "SELECT key, value FROM meta ORDER BY key"
NAMES = """
    SELECT name.entity, name.kind, name.text, name.folded, entity.kind, name.tokens
    FROM name JOIN entity ON entity.id = name.entity ORDER BY name.id
"""
TITLES = "SELECT id, kind, type, title_en, title_zh, jurisdiction FROM entity ORDER BY id"
VERIFICATIONS = "SELECT id, verification FROM statement WHERE subject = ?"
POINTING = """
    SELECT subject, verb FROM relation WHERE target = ? ORDER BY verb, subject
"""
DATED_BETWEEN = """
    SELECT statement.id, statement.subject FROM statement
    WHERE first_day <= :end AND last_day >= :start AND withdrawn IS NULL AND rank != 'deprecated'
    ORDER BY first_day, last_day DESC, statement.id
"""
BY_TOPIC = "SELECT entity FROM topic_of WHERE topic = ? ORDER BY entity"
BY_TYPE = "SELECT id FROM entity WHERE type = ? ORDER BY id"
BY_KIND = "SELECT id FROM entity WHERE kind = ? ORDER BY id"
CONTESTED = """
    SELECT DISTINCT subject, property FROM statement
    WHERE verification = 'contested' AND (:subject = '' OR subject = :subject)
    ORDER BY subject, property
"""
SETTLED = """
    SELECT DISTINCT subject, property FROM statement
    WHERE rank = 'deprecated' AND withdrawn IS NULL AND (:subject = '' OR subject = :subject)
    ORDER BY subject, property
"""
CHANGED = """
    SELECT id, subject, coalesce(withdrawn, recorded) AS day FROM statement
    WHERE coalesce(withdrawn, recorded) >= :since ORDER BY day DESC, id
"""
PASSAGES = """
    SELECT passage.entity, passage.statement, passage.form, bm25(passage_text, 4.0, 1.0) AS rank
    FROM passage_text JOIN passage ON passage.id = passage_text.rowid
    WHERE passage_text MATCH ? ORDER BY rank, passage.id LIMIT ?
"""
TERMS = "SELECT term, passages FROM term WHERE term IN (SELECT value FROM json_each(?))"
Value = TypeVar("Value")
ANY: TypeAdapter[AnyEntity] = TypeAdapter(AnyEntity)
REMEMBERED = 2048
MOST_TERMS = 65536
# The only two characters that mean something to FTS5 inside quotation marks.
OPERATORS = str.maketrans("", "", '"\0')


def entity_of(body: str) -> Entity:
    """An entity as it was written down. Raises ValidationError."""
    return ANY.validate_json(body)


def _uri(path: Path) -> str:
    """The path with `%`, `?` and `#` written so that SQLite takes them for parts of a name."""
    return Path(os.path.abspath(path)).as_uri()


class FactsFileError(Exception):
    """facts.db is missing, damaged or of another version; the message says what to do."""


@dataclass(frozen=True)
class NameRow:
    """A name, and the entity it belongs to; `tokens` with spaces between."""

    entity: str
    kind: str
    text: str
    folded: str
    entity_kind: str
    tokens: str


@dataclass(frozen=True)
class PassageRow:
    """A hit of the full-text search; `rank` is bm25, lower is better."""

    entity: str
    statement: str
    form: str
    rank: float


class Kept(OrderedDict[str, Value]):
    """What was read last of a file that never changes: at most REMEMBERED values."""

    def used(self, key: str) -> Value | None:
        """The value, which now counts as the one used last; None when it is not kept."""
        if key in self:
            self.move_to_end(key)
        return self.get(key)

    def keep(self, key: str, value: Value) -> Value:
        """The value, kept; the one not used for longest makes room."""
        self[key] = value
        if len(self) > REMEMBERED:
            self.popitem(last=False)
        return value


class FactStore:
    """The compiled facts. Open with `FactStore.open`, close with `close`."""

    def __init__(self, db: aiosqlite.Connection, path: Path) -> None:
        self._db = db
        self.path = path
        self._entities: Kept[Entity] = Kept()
        self._verifications: Kept[Mapping[str, Verification]] = Kept()
        self._pointing: Kept[Sequence[tuple[str, Verb]]] = Kept()
        self._sources: dict[str, Source] = {}
        self._frequencies: dict[str, int] = {}

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises FactsFileError when the file cannot serve."""
        if not path.is_file():  # noqa: ASYNC240 (one look at start)
            raise FactsFileError(f"there is no {path}: run `python -m bot build`")
        db = await aiosqlite.connect(f"{_uri(path)}?mode=ro&immutable=1", uri=True)
        store = cls(db, path)
        try:
            await store._check()
        except sqlite3.DatabaseError as error:
            await db.close()
            raise FactsFileError(
                f"{path} is damaged ({error}): run `python -m bot build`"
            ) from error
        except FactsFileError:
            await db.close()
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

    async def close(self) -> None:
        """Close the connection; queries afterwards raise ValueError."""
        await self._db.close()

    async def _rows(
        self, sql: str, params: Sequence[object] | Mapping[str, object] = ()
    ) -> list[sqlite3.Row]:
        return list(await self._db.execute_fetchall(sql, params))

    async def meta(self) -> dict[str, str]:
        """content_hash, data_day and the counts of what is stored."""
        return {row[0]: row[1] for row in await self._rows(META)}

    async def entity(self, identity: str) -> Entity | None:
        """The entity with this id, or None."""
        if (known := self._entities.used(identity)) is not None:
            return known
        rows = await self._rows(ENTITY, (identity,))
        return self._entities.keep(identity, ANY.validate_json(rows[0][0])) if rows else None

    async def bodies(self) -> dict[str, str]:
        """Every entity as it is written down, by id."""
        return {row[0]: row[1] for row in await self._rows(BODIES)}

    async def entities(self, identities: Iterable[str]) -> list[Entity]:
        """Those that exist, in the order asked for."""
        found = [await self.entity(identity) for identity in identities]
        return [entity for entity in found if entity is not None]

    async def source(self, identity: str) -> Source | None:
        """The source with this id, or None."""
        if identity not in self._sources:
            rows = await self._rows(SOURCE, (identity,))
            if not rows:
                return None
            self._sources[identity] = Source.model_validate_json(rows[0][0])
        return self._sources[identity]

    async def names(self) -> list[NameRow]:
        """Every name of every entity, in a fixed order."""
        return [NameRow(*row) for row in await self._rows(NAMES)]

    async def verifications(self, subject: str) -> Mapping[str, Verification]:
        """Statement id → how well it is supported, for one entity."""
        if (known := self._verifications.used(subject)) is not None:
            return known
        rows = await self._rows(VERIFICATIONS, (subject,))
        return self._verifications.keep(subject, {row[0]: row[1] for row in rows})

    async def pointing(self, target: str) -> Sequence[tuple[str, Verb]]:
        """(subject, verb) of every relation that points to this entity."""
        if (known := self._pointing.used(target)) is not None:
            return known
        rows = await self._rows(POINTING, (target,))
        return self._pointing.keep(target, [(row[0], row[1]) for row in rows])

    async def dated_between(self, start: date, end: date) -> list[tuple[str, str]]:
        """(statement id, subject) of dates that may lie in the period, earliest first."""
        params = {"start": start.isoformat(), "end": end.isoformat()}
        return [(row[0], row[1]) for row in await self._rows(DATED_BETWEEN, params)]

    async def with_topic(self, topic: str) -> list[str]:
        """Ids of the entities under a topic (its slug)."""
        return [row[0] for row in await self._rows(BY_TOPIC, (topic,))]

    async def of_type(self, kind: str) -> list[str]:
        """Ids of the instruments of a type."""
        return [row[0] for row in await self._rows(BY_TYPE, (kind,))]

    async def of_kind(self, kind: str) -> list[str]:
        """Ids of the entities of a kind."""
        return [row[0] for row in await self._rows(BY_KIND, (kind,))]

    async def contested(self, subject: str = "") -> list[tuple[str, str]]:
        """(subject, property) where standing statements disagree."""
        return [(r[0], r[1]) for r in await self._rows(CONTESTED, {"subject": subject})]

    async def settled(self, subject: str = "") -> list[tuple[str, str]]:
        """(subject, property) where another value circulates and was found wrong."""
        return [(r[0], r[1]) for r in await self._rows(SETTLED, {"subject": subject})]

    async def changed_since(self, since: date) -> list[tuple[str, str, str]]:
        """(statement id, subject, day) recorded or withdrawn on or after the day, newest first."""
        params = {"since": since.isoformat()}
        return [(r[0], r[1], r[2]) for r in await self._rows(CHANGED, params)]

    async def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many passages each token stands."""
        asked = list(dict.fromkeys(terms))
        counts = self._frequencies
        if missing := [term for term in asked if term not in counts]:
            if len(counts) > MOST_TERMS:
                counts = self._frequencies = {}
                missing = asked
            counts |= dict.fromkeys(missing, 0)
            rows = await self._rows(TERMS, (json.dumps(missing),))
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
        return [PassageRow(*row) for row in await self._rows(PASSAGES, (match, limit))]
