"""Names and their tokens, read as they are needed, and how much each token tells."""

import math
from collections.abc import Iterable, Sequence
from sys import intern
from typing import NamedTuple

from bot.store.name_table import Held, NameRow, NameTable
from bot.store.script import query_tokens

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
# Weights are multiples of 1 / FINE: sums of them are exact in 53 bits (IEEE 754), in any order.
FINE = 2**20
# Names and tokens kept at hand: those of the questions asked last.
MOST_NAMED, MOST_TOKENS = 1024, 2048
NOWHERE = Held(0, ())


def summable(weight: float) -> float:
    """The weight so that no sum depends on the order, which for a set changes with each start."""
    return round(weight * FINE) / FINE


class Token(NamedTuple):
    """How much a token tells, of how many entities the names hold it, and which names do."""

    weight: float
    entities: int
    names: Sequence[int]


class Named(NamedTuple):
    """A name with its tokens."""

    row: NameRow
    tokens: frozenset[str]


class TellingNames:
    """The names with what their words tell. `names` stays the caller's to close."""

    def __init__(self, names: NameTable) -> None:
        self.names = names
        self._entities = names.entities() or 1
        self._tokens: dict[str, Token] = {}
        self._named: dict[int, Named] = {}

    def learn(self, tokens: Iterable[str]) -> None:
        """Read at once what the names know of these tokens."""
        missing = {token for token in tokens if token not in self._tokens}
        if missing:
            self._learnt(missing)

    def _learnt(self, tokens: Iterable[str]) -> dict[str, Token]:
        if len(self._tokens) > MOST_TOKENS:
            self._tokens = {}
        held = self.names.tokens(tokens)
        found = {token: self._weighed(token, held.get(token, NOWHERE)) for token in tokens}
        self._tokens |= found
        return found

    def token(self, token: str) -> Token:
        """What a token tells, and the numbers of the names that hold it."""
        return self._tokens.get(token) or self._learnt([token])[token]

    def read(self, places: Iterable[int]) -> None:
        """Read the names of these numbers at once."""
        missing = [place for place in places if place not in self._named]
        if missing:
            self._read(missing)

    def _read(self, places: list[int]) -> dict[int, Named]:
        if len(self._named) > MOST_NAMED:
            self._named = {}
        rows = self.names.numbered(places)
        found = {
            place: Named(row, frozenset(map(intern, row.tokens.split())))
            for place, row in rows.items()
        }
        self._named |= found
        return found

    def _name(self, place: int) -> Named:
        return self._named.get(place) or self._read([place])[place]

    def row(self, place: int) -> NameRow:
        """The name of this number."""
        return self._name(place).row

    def tokens_of(self, place: int) -> frozenset[str]:
        """The tokens of a name."""
        return self._name(place).tokens

    def whole_weight(self, place: int) -> float:
        """The weight of all tokens of a name."""
        return sum(self.weight(token) for token in self.tokens_of(place))

    def weight(self, token: str) -> float:
        """How much a token tells: rare ones most, words that all titles share almost nothing."""
        return self.token(token).weight

    def _weighed(self, token: str, held: Held) -> Token:
        if token in GENERIC:
            weight = GENERIC_WEIGHT
        elif token in COMMON or (token.isdigit() and len(token) <= YEAR_LENGTH):
            weight = COMMON_WEIGHT
        else:
            rarity = math.log(1 + self._entities / (1 + held.entities))
            weight = 0.3 + rarity / math.log(2 + self._entities)
        return Token(summable(weight), held.entities, held.names)

    def knows(self, token: str) -> bool:
        """Whether any name holds the token."""
        return bool(self.token(token).names)
