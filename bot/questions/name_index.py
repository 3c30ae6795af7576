"""Names looked up: exactly, by their beginnings, and roughly; and completed while one types."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from typing import Literal

from rapidfuzz import fuzz, process

from bot.questions.name_words import GENERIC, GENERIC_WEIGHT, TellingNames
from bot.questions.spelling import Spelling
from bot.questions.titles import Titles
from bot.store.name_table import NameRow, NameTable
from bot.store.script import HAN, folded, query_tokens

MatchedBy = Literal["title", "alias", "document_number", "pinyin", "prefix", "fuzzy"]
TIERS: tuple[MatchedBy, ...] = ("title", "alias", "document_number", "pinyin", "prefix", "fuzzy")
FUZZY_FLOOR = 0.8
TYPO_FLOOR = 84
BRACKETED = re.compile(r"(?P<name>[^()（）]{2,200})[(（](?P<other>[^()（）]{2,60})[)）]\Z")
YEAR = re.compile(r"(?:19|20)\d\d")
DRAFT = frozenset(["draft", "草案", "征求"])
MAX_CANDIDATES = 300
MOST_NAMES, MOST_GROWING = 400, 12
MAX_STARTING = 600
SHORTEST_PREFIX, LONG_PREFIX = 3, 5
LONGEST_NAME = 60


@dataclass(frozen=True)
class NameMatch:
    """An entity, the name that matched, how, and how well (1 is exact)."""

    entity: str
    entity_kind: str
    name: str
    matched_by: MatchedBy
    score: float


def matched_by(kind: str) -> MatchedBy:
    """How an exact match on a name of this kind is reported."""
    if kind in ("title", "document_number", "pinyin"):
        return kind  # type: ignore[return-value]
    return "alias"


class NameIndex(TellingNames):
    """Lookups over every name of every entity. `names` stays the caller's to close."""

    def __init__(self, names: NameTable) -> None:
        super().__init__(names)
        self.titles = Titles(names)
        self.spelling = Spelling(names)
        # Words of more names than this find no candidates: the work would grow with the store.
        self._most = max(MOST_NAMES, MOST_GROWING * math.isqrt(self._entities))

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every word of the names of more than three letters, in their order."""
        return self.names.long_tokens()

    def corrected(self, token: str) -> str:
        """The token, or the nearest known one when it looks like a slip of the keyboard."""
        if self.knows(token) or len(token) < 5 or not token.isascii() or not token.isalpha():
            return token
        found = process.extractOne(
            token, self.vocabulary, scorer=fuzz.ratio, score_cutoff=TYPO_FLOOR
        )
        return found[0] if found and found[0][0] == token[0] else token

    def lookup(self, name: str, limit: int = 10) -> list[NameMatch]:
        """Entities that a name means, best first; only the best non-empty tier is given."""
        key = folded(name)
        if not key:
            return []
        found = self._exactly(key) or self._numbered(key) or self._bracketed(name)
        if not found and not GENERIC.issuperset(query_tokens(key)):
            found = self._by_prefix(key) or self._fuzzily(key)
        return found[:limit]

    def _exactly(self, key: str) -> list[NameMatch]:
        rows = self.names.folded(key)
        if not rows and " " in key:
            rows = self.names.folded(key.replace(" ", ""))
        found = [NameMatch(r.entity, r.entity_kind, r.text, matched_by(r.kind), 1.0) for r in rows]
        return _best(found)

    def _numbered(self, key: str) -> list[NameMatch]:
        """A title typed with or without the state's name before it."""
        for prefix in ("中华人民共和国", "the ", "prc ", "china ", "chinese "):
            if key.startswith(prefix) and (
                found := self._exactly(key.removeprefix(prefix).strip())
            ):
                return found
        return self._exactly("中华人民共和国" + key) if HAN.fullmatch(key) else []

    def _bracketed(self, name: str) -> list[NameMatch]:
        """`National People's Congress (NPC)`: a name, and another one of the same behind it."""
        halves = BRACKETED.match(name.strip())
        if halves is None:
            return []
        inside = {m.entity for m in self._exactly(folded(halves["other"]))}
        return [m for m in self._exactly(folded(halves["name"])) if m.entity in inside]

    def _by_prefix(self, key: str) -> list[NameMatch]:
        return self._beginning(key) if len(key) >= SHORTEST_PREFIX else []

    def _beginning(self, key: str) -> list[NameMatch]:
        """Names that begin so, however little was typed."""
        found: list[NameMatch] = []
        for row in self.names.beginning(key, MAX_STARTING):
            if row.kind != "pinyin" or len(key) >= LONG_PREFIX:
                score = 0.6 + 0.39 * len(key) / len(row.folded)
                found.append(NameMatch(row.entity, row.entity_kind, row.text, "prefix", score))
        return _best(found)

    def _fuzzily(self, key: str) -> list[NameMatch]:
        """Names whose telling words are those of the query, typos mended; nothing invented."""
        wanted = [self.corrected(token) for token in query_tokens(key)]
        total = sum(self.weight(token) for token in set(wanted))
        found: list[NameMatch] = []
        for place in self._alike(wanted):
            row, parts = self._name(place)
            shared = sum(self.weight(t) for t in parts.intersection(wanted))
            recall = shared / total
            if recall < FUZZY_FLOOR:
                continue
            precision = shared / sum(self.weight(t) for t in parts)
            score = 2 * recall * precision / (recall + precision)
            if score >= FUZZY_FLOOR:
                found.append(
                    NameMatch(row.entity, row.entity_kind, row.text, "fuzzy", score * 0.95)
                )
        return _best(found)

    def _alike(self, wanted: list[str]) -> Iterator[int]:
        """Candidates, without those of other numbers, and without final texts for a draft."""
        numbers = {token for token in wanted if token.isdigit() and not YEAR.fullmatch(token)}
        is_draft = not DRAFT.isdisjoint(wanted)
        for place in self.candidates(wanted):
            parts = self.tokens_of(place)
            if numbers <= parts and not (is_draft and parts.isdisjoint(DRAFT)):
                yield place

    def candidates(self, wanted: Iterable[str]) -> list[int]:
        """Rows that share the most telling tokens with those wanted, most first."""
        tokens = set(wanted)
        self.learn(tokens)
        shared: dict[int, float] = defaultdict(float)
        for token in tokens:
            known = self.token(token)
            if known.weight > GENERIC_WEIGHT and known.entities <= self._most:
                for place in known.names:
                    shared[place] += known.weight
        found = nsmallest(MAX_CANDIDATES, shared, key=lambda place: (-shared[place], place))
        self.read(found)
        return found

    def is_of_other_number(self, place: int, wanted: frozenset[str]) -> bool:
        """Whether a name holds a number, or a year, that the text has otherwise."""
        numbers = {t for t in self.tokens_of(place) if t.isdigit()} - wanted
        years = {t for t in numbers if YEAR.fullmatch(t)}
        asked = {t for t in wanted if YEAR.fullmatch(t)}
        return bool(numbers - years) or bool(years and asked)

    def has_year_of(self, place: int, wanted: frozenset[str]) -> bool:
        """Whether a name holds a year that the text has too."""
        return any(YEAR.fullmatch(token) for token in self.tokens_of(place) & wanted)

    def names_from(self, parts: Sequence[str], start: int) -> Iterator[tuple[int, list[NameRow]]]:
        """The names that are runs of a text's atoms from `start` on, each with where it ends."""
        key, following = "", ""
        for end in range(start, min(len(parts), start + LONGEST_NAME)):
            part = parts[end]
            glue = "" if not key or (HAN.match(part) and HAN.match(key[-1])) else " "
            key += glue + part
            if following < key:
                following = self.names.first_from(key)
            if not following.startswith(key):
                return
            if following == key:
                yield end + 1, self.names.folded(key)

    def complete(self, text: str, kinds: frozenset[str], limit: int = 25) -> list[NameMatch]:
        """Names for autocomplete: exact, then prefix, then words held; fuzzy only when all fail."""
        key = folded(text)
        found: dict[str, NameMatch] = {}
        for tier in (self._exactly, self._beginning, self._containing, self._fuzzily):
            if not key or len(found) >= limit or (found and tier == self._fuzzily):
                break
            for match in tier(key):
                if match.entity_kind in kinds:
                    found.setdefault(match.entity, match)
        return list(found.values())[:limit]

    def nearest(self, text: str, kinds: frozenset[str], limit: int) -> list[str]:
        """Ids of entities whose names share the most with a text, for "did you mean"."""
        wanted = [self.corrected(token) for token in query_tokens(text)]
        found: dict[str, None] = {}
        for place in self.candidates(wanted):
            row = self.row(place)
            if row.entity_kind in kinds:
                found.setdefault(row.entity)
            if len(found) == limit:
                break
        return list(found)

    def _containing(self, key: str) -> list[NameMatch]:
        wanted = query_tokens(key)
        places = self.candidates(wanted) if wanted else []
        found: list[NameMatch] = []
        for place in places:
            row, tokens = self._name(place)
            if key in row.folded or tokens.issuperset(wanted):
                score = 0.5 * len(key) / len(row.folded)
                found.append(NameMatch(row.entity, row.entity_kind, row.text, "prefix", score))
        return _best(found)


def _best(found: list[NameMatch]) -> list[NameMatch]:
    """Each entity once, with its best match; best first."""
    ordered = sorted(found, key=lambda m: (-m.score, TIERS.index(m.matched_by), m.entity))
    best: dict[str, NameMatch] = {}
    for match in ordered:
        best.setdefault(match.entity, match)
    return list(best.values())
