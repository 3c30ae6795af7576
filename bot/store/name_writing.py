"""What the names in facts.db are looked up by, made once when it is compiled."""

import re
import sqlite3
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from bot.store import name_queries as sql
from bot.store.name_table import NUMBERS, NameRow
from bot.store.script import HAN, atoms, stem

TITLED = ("instrument", "event")
SHORTEST_WORD = 4
SHORTEST_HAN = 2
PLACE_ZH = re.compile(r"([\u4e00-\u9fff]{2,3})[省市]")
PLACE_EN = re.compile(r"[A-Z][a-z]+")


def write_name_tables(db: sqlite3.Connection) -> None:
    """Fill the tables beside `name`, which holds all names already."""
    rows = [NameRow(*row) for row in db.execute(sql.EVERY)]
    titles = titles_of(rows)
    kinds = {row.entity: row.entity_kind for row in rows}
    db.executemany(sql.ADD_HELD, _tokens(rows))
    db.executemany(sql.ADD_TITLE, ((e, kinds[e], *titles[e]) for e in sorted(titles)))
    db.executemany(sql.ADD_CHARACTER, _characters(rows))
    db.executemany(sql.ADD_PLACE, places_of(titles))
    db.executemany(sql.ADD_WORD, _words(rows))
    db.executemany(sql.ADD_RUN, _runs(rows))


def _tokens(rows: Sequence[NameRow]) -> Iterator[tuple[str, int, bytes]]:
    names: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows, start=1):
        for token in set(row.tokens.split()):
            names[token].append(number)
    for token, numbers in sorted(names.items()):
        yield token, len({rows[number - 1].entity for number in numbers}), _written(numbers)


def _written(numbers: Sequence[int]) -> bytes:
    found = array(NUMBERS, numbers)
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def titles_of(rows: Sequence[NameRow]) -> dict[str, tuple[str, str]]:
    """Entity id → (English title, Chinese title)."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.kind == "title":
            found[row.entity].append(row.text)
    titles: dict[str, tuple[str, str]] = {}
    for entity, texts in found.items():
        chinese = next((t for t in texts if HAN.search(t)), texts[0])
        english = next((t for t in reversed(texts) if not HAN.search(t)), texts[-1])
        titles[entity] = (english, chinese)
    return titles


def _characters(rows: Sequence[NameRow]) -> Iterator[tuple[str, str]]:
    names: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows, start=1):
        if row.kind == "title" and row.entity_kind in TITLED and HAN.search(row.text):
            for character in set(row.text):
                names[character].append(number)
    for character, numbers in sorted(names.items()):
        yield character, f"[{','.join(map(str, numbers))}]"


def places_of(titles: Mapping[str, tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """(place, document) of each whose title begins with a place, in both languages."""
    for entity, (english, chinese) in titles.items():
        place = PLACE_ZH.match(chinese)
        if entity.startswith("instruments/") and place:
            yield place[1], entity
            first = PLACE_EN.match(english)
            if first:
                yield first.group().casefold(), entity


def _words(rows: Sequence[NameRow]) -> Iterator[tuple[str, str, str, int]]:
    written = (row.folded for row in rows if row.kind != "pinyin")
    words = {w for name in written for w in name.split() if w.isascii() and w.isalpha()}
    for word in sorted(words):
        if len(word) >= SHORTEST_WORD:
            yield word, stem(word), word[0], len(word)


def _runs(rows: Sequence[NameRow]) -> Iterator[tuple[str, int]]:
    for number, row in enumerate(rows, start=1):
        words = atoms(row.folded)
        if row.kind != "pinyin" and row.entity_kind != "topic" and _tells(words):
            yield " ".join(words), number


def _tells(words: list[str]) -> bool:
    """Whether a name is more than a number or one Chinese character."""
    if len(words) == 1 and (words[0].isdigit() or len(words[0]) < SHORTEST_HAN):
        return False
    return not all(word.isdigit() for word in words)
