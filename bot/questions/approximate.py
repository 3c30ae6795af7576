"""Names typed loosely: Chinese short forms that skip characters, English ones that cut words."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from bot.questions.name_index import NameIndex
from bot.questions.name_words import COMMON, GENERIC, YEAR_LENGTH
from bot.questions.synonyms import alike
from bot.store.script import folded, stem

ENDINGS = (
    "条例|办法|规定|细则|意见|规划|纲要|方案|计划|指南|指引|导则|要点|标准|国标|决定|措施|清单|目录|通知|公告|框架|倡议|宣言|"
    "专项行动|专项|规范|解释|准则|原则|规则|草案|征求意见稿|决议|协定|新规|规章|法"
)
TITLE_ZH = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9]{{2,24}}?(?:{ENDINGS})")
TYPE_EN = re.compile(
    r"measures?|provisions?|regulations?|regime|rules?|laws?|acts?|opinions?|guidelines?|guide|guides|plans?|standards?|"
    r"notices?|catalogues?|catalogs?|framework|frameworks|initiative|declaration|resolution|announcements?|decree|order|"
    r"draft|drafts|code|norms|principles|campaign|agreement|list|orders|controls?|report|specification|decision|statement|program|programme|platforms?"
)
LEAST = 4
# What may stand before a title that is not written in 《》.
LEADING_UP = re.compile(
    r"(?:请问|是|问|按照|根据|依据|违反|在|了|吗|的|我国|中国|国家|国务院|全国人大|最新|现行|新|[一二三四五六七八九十两]|部门|联合|网信办|工信部|公安部|科技部|"
    r"商务部|金监总局|广电总局|市监总局|最高法|发布|印发|公布|出台|什么|时候|关于|对于|里|中|和|与|同|及|那|这|个|请|查|一下|当时|现在|年|月|日|\d|[A-Za-z ])*"
)
ONLY_A_DRAFT = re.compile(r"公开|征求意见稿?|的|草案|正在|哪些|有")
WINDOW = 9
PREFIX = 3
PREFIX_WORTH = 0.85
KNOWN_FLOOR = 0.78
NAME_FLOOR = 0.3
TIE = 0.04
MUCH = 4
SKIP = frozenset(
    "the a an of on in for to and or by with is are was were be when what which who date dates how many does do did say says "
    "effective force issued published signed adopted promulgated takes take effect come came out into status still yet now "
    "art article number comment deadline start started end new revised amended original first second old final text version "
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december "
    "as at from since until compare vs versus between about under its this that it china chinese".split()
)


@dataclass(frozen=True)
class Approximation:
    """Rows of the index that a loose name fits about equally well, and how well."""

    rows: tuple[int, ...]
    words: str
    score: float


def approximate_chinese(text: str, index: NameIndex) -> Approximation | None:
    """The titles of which a title-like phrase of the text is a subsequence; the shortest win."""
    for phrase in _phrases(text):
        held = index.titles.holding(phrase)
        if fitting := [p for p, title in held.items() if _is_as_high(phrase, title)]:
            least = min(len(held[p]) for p in fitting)
            near = tuple(p for p in fitting if len(held[p]) <= least + 1)
            return Approximation(near, phrase, 0.85)
    return None


WRITTEN = re.compile(
    r"(?:《([^》]{4,40})》)|([\u4e00-\u9fff]{3,24}(?:条例|办法|细则|(?<!哪些)(?<!什么)规定|规章|(?<!哪些)(?<!什么)规则))"
)
ASKING = re.compile(
    r"(?:施行|生效|发布|公布|出台|制定|印发)的|哪|什么|谁|是否|多少|几|按照|根据|依据|违反|请问|是不是|按"
)


def written_titles(text: str) -> list[str]:
    """Titles that a Chinese text writes out, with 《》 or ending as titles of rules end."""
    found = [a or b for a, b in WRITTEN.findall(text)]
    return [title for title in found if not ASKING.search(title)]


WRITTEN_EN = re.compile(
    r"(?P<before>(?:[A-Z][\w'-]+ ){2,})(?:Regulations?|Measures|Provisions|Law|Act|Rules)\b"
    r"|\b(?:Regulations?|Measures|Provisions|Law|Act|Rules) (?:for|on|of) (?:the )?"
    r"(?:(?:Administration|Management|Regulation|Supervision) of (?:the )?)?"
    r"(?P<after>[A-Z][\w'-]+(?: (?:(?:of|for|and|on|in|the) )*[A-Z][\w'-]+)+)"
)


def written_english(text: str) -> list[str]:
    """What titles written out in capitals speak of: `Robotaxi Insurance` in `Measures for ...`."""
    return [match["before"] or match["after"] for match in WRITTEN_EN.finditer(text)]


def _phrases(text: str) -> Iterator[str]:
    """Title-like stretches: what stands in 《》, else each without words that only lead up to it."""
    quoted = re.findall(r"《([^》]{3,40})》", text)
    if quoted:
        yield from quoted
        return
    for match in TITLE_ZH.finditer(text):
        phrase = match.group()
        if len(ONLY_A_DRAFT.sub("", phrase)) < LEAST - 1:
            continue
        for start in range(len(phrase) - LEAST + 1):
            if LEADING_UP.fullmatch(phrase[:start]):
                yield phrase[start:]


def approximate_english(text: str, index: NameIndex) -> Approximation | None:
    """The names that hold nearly all telling words around a word like `measures` in the text."""
    best: tuple[float, int, str] | None = None
    near: list[tuple[float, int]] = []
    for window in _windows(text):
        for place, score in _scored(window, index):
            near.append((score, place))
            if best is None or score > best[0]:
                best = (score, place, " ".join(window))
    if best is None:
        return None
    rows = tuple(dict.fromkeys(p for s, p in sorted(near, reverse=True) if s >= best[0] - TIE))
    return Approximation(rows, best[2], round(0.9 * best[0], 3))


def _windows(text: str) -> Iterator[list[str]]:
    """Words before (and just after) each type word, without those that only ask."""
    words = [w for w in folded(text).split() if not w.isdigit() or len(w) > YEAR_LENGTH]
    for place, word in enumerate(words):
        if TYPE_EN.fullmatch(word):
            before = [w for w in words[max(0, place - WINDOW) : place] if w not in SKIP]
            after = [w for w in words[place + 1 : place + 5] if w not in SKIP]
            for length in range(min(6, len(before)), 0, -1):
                yield [*before[-length:], word]
            if after:
                yield [*before[-4:], word, *after[:3]]


def _scored(window: list[str], index: NameIndex) -> Iterator[tuple[int, float]]:
    """(row, score) of names that know nearly every telling word of the window."""
    ways = {word: _ways(word, index) for word in dict.fromkeys(window)}
    telling = [w for w in ways if not _is_dull(w)]
    if len([w for w in telling if stem(w) not in COMMON]) < 1 or len(telling) < 2:
        return
    wanted = [token for word in telling for token in ways[word]]
    worth = {word: _weight(word, index) for word in telling}
    total = sum(worth[word] for word in telling)
    for place in index.candidates(wanted):
        parts = index.tokens_of(place)
        told = sum(_told(word, ways[word], parts, worth[word]) for word in telling)
        known = told / total
        if known < KNOWN_FLOOR or not _may_be_loose(place, index):
            continue
        here = sum(index.weight(token) for token in parts - GENERIC) or 1.0
        covered = min(1.0, told / here)
        if covered >= NAME_FLOOR:
            type_bonus = 0.08 if any(stem(w) in parts for w in ways if _is_dull(w)) else 0.0
            length = 0.05 * min(len(telling), MUCH)
            yield place, 0.45 * known + 0.3 * covered + type_bonus + length


def _may_be_loose(place: int, index: NameIndex) -> bool:
    row = index.row(place)
    return row.kind not in ("document_number", "pinyin", "wrong") and row.entity_kind in (
        "instrument",
        "event",
    )


def _is_dull(word: str) -> bool:
    return stem(word) in GENERIC or TYPE_EN.fullmatch(word) is not None


def _weight(word: str, index: NameIndex) -> float:
    return index.weight(stem(word))


def _told(word: str, ways: tuple[str, ...], parts: frozenset[str], worth: float) -> float:
    if stem(word) in parts:
        return worth
    return PREFIX_WORTH * worth if not parts.isdisjoint(ways) else 0.0


def _ways(word: str, index: NameIndex) -> tuple[str, ...]:
    """Tokens that a typed word may stand for: itself, a typo mended, longer words, synonyms."""
    token = index.corrected(stem(word))
    found = {token, *alike(token)}
    if len(word) >= PREFIX and not index.knows(token):
        found.update(_longer(word, index.vocabulary))
    return tuple(found)


def _longer(word: str, vocabulary: list[str]) -> Iterator[str]:
    place = bisect_left(vocabulary, word)
    while place < len(vocabulary) and vocabulary[place].startswith(word):
        yield vocabulary[place]
        place += 1


def _is_as_high(phrase: str, title: str) -> bool:
    """Whether what is called a law (法, not 办法) is meant to be one."""
    called_law = phrase.endswith("法") and not phrase.endswith("办法")
    return not called_law or "办法" not in title
