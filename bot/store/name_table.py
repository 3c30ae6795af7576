"""The names in facts.db, read where they stand: by their spelling, their words and their places.

Names are looked up between two letters that a person types, some hundred times for a question, so
this is the one part of facts.db that is read without a thread: each query takes some microseconds
of an index.
"""

import json
import os
import sqlite3
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, Self

from bot.store import name_queries as sql

# Bytes of an array's items: SQLite keeps numbers of names as 32 bits each, the lowest byte first.
NUMBERS = "I"
LAST = "\U0010ffff"


def read_only(path: Path) -> str:
    """The address of a file that nobody writes, for SQLite.

    `%`, `?` and `#` are written so that it takes them for parts of a name.
    """
    return f"{Path(os.path.abspath(path)).as_uri()}?mode=ro&immutable=1"


class NameRow(NamedTuple):
    """A name, and the entity it belongs to; `tokens` with spaces between."""

    entity: str
    kind: str
    text: str
    folded: str
    entity_kind: str
    tokens: str


class Held(NamedTuple):
    """Of how many entities the names hold a token, and the numbers of those names, lowest first."""

    entities: int
    names: Sequence[int]


class NameTable:
    """All names, each with a number from 1 on in a fixed order. Close it when done."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._lock = Lock()

    @classmethod
    def open(cls, path: Path) -> Self:
        """Those of a facts.db. Raises sqlite3.DatabaseError when it is damaged."""
        db = sqlite3.connect(read_only(path), uri=True, check_same_thread=False)
        try:
            db.execute(sql.SPARE)
        except sqlite3.DatabaseError:
            db.close()
            raise
        return cls(db)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _rows(self, query: str, params: Sequence[object] | Mapping[str, object] = ()) -> list[Any]:
        with self._lock:
            return self._db.execute(query, params).fetchall()

    def __iter__(self) -> Iterator[NameRow]:
        """All names in the order of their numbers."""
        return map(NameRow._make, self._rows(sql.EVERY))

    def numbered(self, numbers: Iterable[int]) -> dict[int, NameRow]:
        """The names with these numbers."""
        rows = self._rows(sql.NUMBERED, (json.dumps(list(numbers)),))
        return {row[0]: NameRow(*row[1:]) for row in rows}

    def folded(self, key: str) -> list[NameRow]:
        """The names that are folded so."""
        return [NameRow(*row) for row in self._rows(sql.FOLDED, (key,))]

    def first_from(self, key: str) -> str:
        """The first folded name that does not come before this key; LAST when there is none."""
        rows = self._rows(sql.FIRST_FROM, (key,))
        return rows[0][0] if rows else LAST

    def beginning(self, key: str, most: int) -> list[NameRow]:
        """The names that begin with a folded key: those of the first so many spellings."""
        params = {"from": key, "to": key + LAST, "most": most}
        return [NameRow(*row) for row in self._rows(sql.BEGINNING, params)]

    def of_entity(self, entity: str) -> list[int]:
        """The numbers of an entity's names, without pinyin and document numbers."""
        return [row[0] for row in self._rows(sql.OF_ENTITY, (entity,))]

    def entities(self) -> int:
        """How many entities have names."""
        return int(self._rows(sql.ENTITIES)[0][0])

    def tokens(self, tokens: Iterable[str]) -> dict[str, Held]:
        """Which names hold these tokens; those that none holds are left out."""
        rows = self._rows(sql.TOKENS, (json.dumps(list(tokens)),))
        return {token: Held(entities, _read(names)) for token, entities, names in rows}

    def long_tokens(self) -> list[str]:
        """Every token of more than three ASCII characters, in their order."""
        return [row[0] for row in self._rows(sql.LONG_TOKENS) if row[0].isascii()]

    def title(self, entity: str) -> tuple[str, str] | None:
        """The English and the Chinese title of an entity; None when it has no name."""
        rows = self._rows(sql.TITLE, (entity,))
        return (rows[0][0], rows[0][1]) if rows else None

    def titled(self) -> list[str]:
        """The ids of all entities that have names, in their order."""
        return [row[0] for row in self._rows(sql.TITLED)]

    def with_chinese_title(self, beginning: str) -> list[str]:
        """The ids of the entities whose Chinese titles begin so."""
        params = {"from": beginning, "to": beginning + LAST}
        return [row[0] for row in self._rows(sql.CHINESE_FROM, params)]

    def first_of_kinds(self, kinds: Iterable[str], most: int) -> list[str]:
        """The ids of the first so many entities of these kinds."""
        rows = self._rows(sql.FIRST_OF_KINDS, (json.dumps(sorted(kinds)), most))
        return [row[0] for row in rows]

    def titles_with(self, characters: str) -> dict[int, str]:
        """Number → title of the documents and events whose Chinese titles hold the rarest of these
        characters; none when one of them is in no title."""
        sizes = dict(self._rows(sql.CHARACTERS, (json.dumps(list(characters)),)))
        if not characters or any(character not in sizes for character in characters):
            return {}
        rarest = min(characters, key=lambda character: sizes[character])
        return dict(self._rows(sql.WITH_CHARACTER, (rarest,)))

    def places(self) -> list[tuple[str, str]]:
        """(place, document) of all documents whose titles begin with a place."""
        return [(row[0], row[1]) for row in self._rows(sql.PLACES)]

    def is_word(self, word: str) -> bool:
        """Whether a name is written with this English word."""
        return bool(self._rows(sql.IS_WORD, (word,)))

    def is_stem(self, stem: str) -> bool:
        """Whether it is the stem of an English word of the names."""
        return bool(self._rows(sql.IS_STEM, (stem,)))

    def words_like(self, initial: str, letters: int) -> list[str]:
        """The English words of names of so many letters with this first one, in their order."""
        return [row[0] for row in self._rows(sql.LONGER, (initial, letters))]

    def run_from(self, words: str) -> str:
        """The first run of words of a name that does not come before these; LAST if none."""
        rows = self._rows(sql.RUN_FROM, (words,))
        return rows[0][0] if rows else LAST

    def run(self, words: str) -> tuple[NameRow, ...]:
        """The names that are this run of words."""
        return tuple(NameRow(*row) for row in self._rows(sql.RUN, (words,)))


def _read(numbers: bytes) -> "array[int]":
    found = array(NUMBERS, numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return found
