"""Every stored name in a long text, in one pass: longest names first, with their places."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar
from weakref import WeakKeyDictionary

from bot.questions.linking import atoms
from bot.questions.name_index import COMMON, GENERIC, NameIndex
from bot.questions.traced import Atom
from bot.store.facts import NameRow
from bot.store.script import HAN, query_tokens

ROWS = ""
CAPITAL = re.compile(r"[A-Z]")
SHORTEST_HAN = 2
# A short Chinese name of a document that does not end as titles do is an ordinary word too.
SHORT_HAN = 4
TYPED = re.compile(
    r"(?:法|条例|办法|规定|规划|清单|公告|新规|宣言|规则|号令|意见|标准|国标|强标|编|目录)\Z"
)
BRACKETS = ("(", "（")


@dataclass(frozen=True, slots=True)
class Spot:
    """A name in a text, whom it may mean, and its place: characters, end excluded."""

    start: int
    end: int
    rows: tuple[NameRow, ...]

    @property
    def entities(self) -> tuple[str, ...]:
        """The entities that have this name."""
        return tuple(dict.fromkeys(row.entity for row in self.rows))

    @property
    def is_wrong(self) -> bool:
        """Whether the name is known to be a wrong one."""
        return all(row.kind == "wrong" for row in self.rows)

    def may_be(self, *kinds: str) -> bool:
        """Whether it may name something of one of these kinds."""
        return any(row.entity_kind in kinds for row in self.rows)


class Spotter:
    """A tree of all names by their words. Built once for each name index.

    `places` are the rows of the index that hold the names of an entity.
    """

    _made: ClassVar["WeakKeyDictionary[NameIndex, Spotter]"] = WeakKeyDictionary()

    def __init__(self, index: NameIndex) -> None:
        self._tree: dict[str, Any] = {}
        self.places: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(index.rows):
            if row.kind not in ("pinyin", "document_number"):
                self.places[row.entity].append(place)
        for key, rows in index.exact.items():
            kept = [r for r in rows if r.kind != "pinyin" and r.entity_kind != "topic"]
            words = atoms(key)
            if kept and _tells(words):
                self._add(words, tuple(kept))

    @classmethod
    def of(cls, index: NameIndex) -> "Spotter":
        """The spotter for these names."""
        if index not in cls._made:
            cls._made[index] = cls(index)
        return cls._made[index]

    def _add(self, words: Iterable[str], rows: tuple[NameRow, ...]) -> None:
        node = self._tree
        for word in words:
            node = node.setdefault(word, {})
        node[ROWS] = rows

    def spots(self, text: str, words: list[Atom]) -> list[Spot]:
        """The names in a text given with its folded words, in its order, none overlapping."""
        every = [
            (after - place, place, spot)
            for place in range(len(words))
            for spot, after in (self._longest(text, words, place),)
            if spot is not None
        ]
        taken: set[int] = set()
        found: list[Spot] = []
        for length, place, spot in sorted(every, key=lambda one: (-one[0], one[1])):
            if taken.isdisjoint(range(place, place + length)):
                taken.update(range(place, place + length))
                found.append(spot)
        found.sort(key=lambda spot: spot.start)
        return [s for b, s in zip([None, *found], found, strict=False) if not _is_other(text, b, s)]

    def _longest(self, text: str, words: list[Atom], first: int) -> tuple[Spot | None, int]:
        node = self._tree.get(words[first].word)
        best: tuple[Spot | None, int] = (None, first + 1)
        place = first
        while node is not None:
            place += 1
            rows: tuple[NameRow, ...] | None = node.get(ROWS)
            start, end = words[first].start, words[place - 1].end
            if rows and _is_written_as_name(text[start:end], rows):
                best = (Spot(start, end, rows), place)
            node = node.get(words[place].word) if place < len(words) else None
        return best


def _tells(words: list[str]) -> bool:
    """Whether a name is more than a number or one Chinese character."""
    if len(words) == 1 and (words[0].isdigit() or len(words[0]) < SHORTEST_HAN):
        return False
    return not all(word.isdigit() for word in words)


def _are_things(rows: tuple[NameRow, ...]) -> bool:
    return all(row.entity_kind in ("instrument", "event") for row in rows)


def _is_written_as_name(written: str, rows: tuple[NameRow, ...]) -> bool:
    """Whether ordinary words are not taken for a name: `safe`, `most`, `AI law`."""
    if HAN.search(written):
        return (
            len(written) > SHORT_HAN or TYPED.search(written) is not None or not _are_things(rows)
        )
    capitals = len(CAPITAL.findall(written))
    if " " not in written.strip() and written.isalpha():
        short = all(row.kind == "abbreviation" for row in rows) or len(written) < 5
        return capitals > 1 if short else capitals > 0
    if GENERIC.union(COMMON).issuperset(query_tokens(written)):
        return capitals > 1
    return True


def _is_other(text: str, before: Spot | None, spot: Spot) -> bool:
    """Whether it is a document number in brackets behind the name of another document."""
    if before is None or not all(row.kind == "document_number" for row in spot.rows):
        return False
    between = text[before.end : spot.start].strip()
    return between in BRACKETS and not set(before.entities) & set(spot.entities)
