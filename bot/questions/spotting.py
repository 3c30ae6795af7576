"""Every stored name in a long text, in one pass: longest names first, with their places."""

import re
from dataclasses import dataclass

from bot.questions.name_words import COMMON, GENERIC
from bot.questions.traced import Atom
from bot.store.name_table import NameRow, NameTable
from bot.store.script import HAN, query_tokens

CAPITAL = re.compile(r"[A-Z]")
# A short Chinese name of a document that does not end as titles do is an ordinary word too.
SHORT_HAN = 4
TYPED = re.compile(
    r"(?:法|条例|办法|规定|规划|清单|公告|新规|宣言|规则|号令|意见|标准|国标|强标|编|目录)\Z"
)
BRACKETS = ("(", "（")
# Runs of up to so many words behind the first are looked for once in a text.
REPEATED = 1


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
    """Looks for all names at once, along the words of a text. Made for one text."""

    def __init__(self, names: NameTable) -> None:
        self._names = names
        self._following: dict[str, str] = {}

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
        best: tuple[Spot | None, int] = (None, first + 1)
        start, key, following = words[first].start, "", ""
        for place in range(first, len(words)):
            key += f" {words[place].word}" if key else words[place].word
            if following < key:
                following = self._from(key, place - first)
            if not following.startswith(key):
                break
            rows = self._names.run(key) if following == key else ()
            end = words[place].end
            if rows and _is_written_as_name(text[start:end], rows):
                best = (Spot(start, end, rows), place + 1)
        return best

    def _from(self, key: str, length: int) -> str:
        """The first name from a key on; the same few words begin again and again in a text."""
        if length > REPEATED:
            return self._names.run_from(key)
        if key not in self._following:
            self._following[key] = self._names.run_from(key)
        return self._following[key]


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
