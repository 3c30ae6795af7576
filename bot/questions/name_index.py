"""All names in memory: exact, prefix and fuzzy lookup, and autocomplete."""

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from itertools import islice
from sys import intern
from typing import Literal

from rapidfuzz import fuzz, process

from bot.questions.described import by_place
from bot.questions.spelling import Spelling
from bot.questions.titles import ChineseTitles, titles_of
from bot.store.facts import NameRow
from bot.store.script import HAN, folded, query_tokens

MatchedBy = Literal["title", "alias", "document_number", "pinyin", "prefix", "fuzzy"]
TIERS: tuple[MatchedBy, ...] = ("title", "alias", "document_number", "pinyin", "prefix", "fuzzy")
# Words that many titles share: alone they name nothing.
GENERIC = frozenset(
    query_tokens(
        "law laws regulation regulations regs reg measure measures provision provisions rule rules "
        "act interim trial draft opinion opinions guiding notice guideline guidelines guide plan "
        "plans implementation implementing management administration administrative services "
        "service the of on for and in to china chinese prc national state by with a an new "
        "announcement decision order catalogue list standard standards framework initiative "
        "date dates 办法 规定 条例 管理 暂行 试行 意见 通知 方案 计划 关于 国家 "
        "中国 法 服务 实施 行动 指南 公告 "
        "公开 开征 征求 求意 意见 见稿 草案 理办 理规 行办 定的 的规 的意"
    )
)
GENERIC_WEIGHT = 0.12
COMMON = frozenset(
    query_tokens(
        "ai artificial intelligence internet information data network 人工 智能 信息 数据 网络"
    )
)
COMMON_WEIGHT = 0.45
YEAR_LENGTH = 4
FUZZY_FLOOR = 0.8
TYPO_FLOOR = 84
BRACKETED = re.compile(r"(?P<name>[^()（）]{2,200})[(（](?P<other>[^()（）]{2,60})[)）]\Z")
YEAR = re.compile(r"(?:19|20)\d\d")
DRAFT = frozenset(["draft", "草案", "征求"])
MAX_CANDIDATES = 300
MOST_NAMES, MOST_GROWING = 400, 12
MAX_STARTING = 600
SHORTEST_PREFIX = 3


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


class NameIndex:
    """Lookups over every name of every entity. Built once for each facts.db."""

    def __init__(self, rows: Iterable[NameRow]) -> None:
        self.rows = list(rows)
        self.exact: dict[str, list[NameRow]] = defaultdict(list)
        self._with_token: dict[str, list[int]] = defaultdict(list)
        self._tokens: list[frozenset[str]] = []
        for place, row in enumerate(self.rows):
            self.exact[row.folded].append(row)
            parts = frozenset(map(intern, row.tokens.split()))
            self._tokens.append(parts)
            for token in parts:
                self._with_token[token].append(place)
        self._whole: dict[int, float] = {}
        self._sorted = sorted(self.exact)
        self._longest = max((len(name) for name in self.exact), default=0)
        self._entities = len({row.entity for row in self.rows}) or 1
        self._frequency = self._entity_frequency()
        self._weights = {token: self._weighed(token) for token in self._with_token}
        self.titles = titles_of(self.rows)
        self.places = by_place(self.titles)
        written = ((row.folded, row.tokens) for row in self.rows if row.kind != "pinyin")
        self.spelling = Spelling(dict(written))
        self.chinese_titles = ChineseTitles(self.rows)
        # Words of more names than this find no candidates: the work would grow with the store.
        self._most = max(MOST_NAMES, MOST_GROWING * math.isqrt(self._entities))
        self.vocabulary = sorted(t for t in self._with_token if len(t) > 3 and t.isascii())

    def _entity_frequency(self) -> Counter[str]:
        return Counter(
            {
                t: len({self.rows[p].entity for p in places})
                for t, places in self._with_token.items()
            }
        )

    def weight(self, token: str) -> float:
        """How much a token tells: rare ones most, words that all titles share almost nothing."""
        known = self._weights.get(token)
        return self._weighed(token) if known is None else known

    def _weighed(self, token: str) -> float:
        if token in GENERIC:
            return GENERIC_WEIGHT
        if token in COMMON or (token.isdigit() and len(token) <= YEAR_LENGTH):
            return COMMON_WEIGHT
        rarity = math.log(1 + self._entities / (1 + self._frequency[token]))
        return 0.3 + rarity / math.log(2 + self._entities)

    def knows(self, token: str) -> bool:
        """Whether any name holds the token."""
        return token in self._with_token

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
        rows = self.exact.get(key) or self.exact.get(key.replace(" ", ""), [])
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
        for name in islice(self._starting(key), MAX_STARTING):
            score = 0.6 + 0.39 * len(key) / len(name)
            for row in self.exact[name]:
                if row.kind != "pinyin" or len(key) >= 5:
                    found.append(NameMatch(row.entity, row.entity_kind, row.text, "prefix", score))
        return _best(found)

    def _starting(self, key: str) -> Iterator[str]:
        place = bisect_left(self._sorted, key)
        while place < len(self._sorted) and self._sorted[place].startswith(key):
            yield self._sorted[place]
            place += 1

    def _fuzzily(self, key: str) -> list[NameMatch]:
        """Names whose telling words are those of the query, typos mended; nothing invented."""
        wanted = [self.corrected(token) for token in query_tokens(key)]
        total = sum(self.weight(token) for token in set(wanted))
        found: list[NameMatch] = []
        for place in self._alike(wanted):
            row, parts = self.rows[place], self._tokens[place]
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
            parts = self._tokens[place]
            if numbers <= parts and not (is_draft and parts.isdisjoint(DRAFT)):
                yield place

    def candidates(self, wanted: Iterable[str]) -> list[int]:
        """Rows that share the most telling tokens with those wanted, most first."""
        shared: dict[int, float] = defaultdict(float)
        for token in set(wanted):
            weight = self.weight(token)
            if weight > GENERIC_WEIGHT and self._frequency[token] <= self._most:
                for place in self._with_token.get(token, ()):
                    shared[place] += weight
        return nsmallest(MAX_CANDIDATES, shared, key=lambda place: (-shared[place], place))

    def is_of_other_number(self, place: int, wanted: frozenset[str]) -> bool:
        """Whether a name holds a number, or a year, that the text has otherwise."""
        numbers = {t for t in self._tokens[place] if t.isdigit()} - wanted
        years = {t for t in numbers if YEAR.fullmatch(t)}
        asked = {t for t in wanted if YEAR.fullmatch(t)}
        return bool(numbers - years) or bool(years and asked)

    def has_year_of(self, place: int, wanted: frozenset[str]) -> bool:
        """Whether a name holds a year that the text has too."""
        return any(YEAR.fullmatch(token) for token in self._tokens[place] & wanted)

    def whole_weight(self, place: int) -> float:
        """The weight of all tokens of a row's name; kept once it was asked for."""
        if place not in self._whole:
            self._whole[place] = sum(self.weight(token) for token in self._tokens[place])
        return self._whole[place]

    def tokens_of(self, place: int) -> frozenset[str]:
        """The tokens of a row's name."""
        return self._tokens[place]

    def longest_at(self, words: list[str], start: int) -> tuple[int, list[NameRow]]:
        """The longest run of words from `start` that is a name: (how many words, its rows)."""
        for end in range(min(len(words), start + 24), start, -1):
            key = " ".join(words[start:end])
            if len(key) <= self._longest + 8 and (rows := self.exact.get(key)):
                return end - start, rows
        return 0, []

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
            if self.rows[place].entity_kind in kinds:
                found.setdefault(self.rows[place].entity)
            if len(found) == limit:
                break
        return list(found)

    def _containing(self, key: str) -> list[NameMatch]:
        wanted = query_tokens(key)
        places = self.candidates(wanted) if wanted else []
        found: list[NameMatch] = []
        for place in places:
            row = self.rows[place]
            if key in row.folded or self._tokens[place].issuperset(wanted):
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
