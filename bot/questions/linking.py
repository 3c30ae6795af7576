"""Which stored names a text mentions: whole names first, then those mostly there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.questions.approximate import (
    approximate_chinese,
    approximate_english,
    is_subsequence,
    written_titles,
)
from bot.questions.cues import FILLER
from bot.questions.name_index import COMMON, GENERIC, YEAR_LENGTH, NameIndex, matched_by
from bot.store.facts import NameRow
from bot.store.script import HAN, folded, query_tokens, simplified

ATOM = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]")
LONGEST_NAME = 60
COVERAGE_FLOOR = 0.74
WHOLE = 0.97
THINGS = {"instrument", "event", "absence"}
LOOSENESS = 2
NEAR = 0.94
SWALLOWING = 0.84
SHORT_WORD = 4
# Abbreviations that are also words: they count as names only in capitals.
ALSO_WORDS = frozenset(
    [
        "most",
        "tal",
        "un",
        "it",
        "is",
        "us",
        "mem",
        "cast",
        "cas",
        "act",
        "aid",
        "who",
        "safe",
        "hub",
        "meta",
        "jd",
        "pi",
        "ip",
        "ads",
        "moe",
        "mot",
        "sec",
        "npc",
        "mic",
        "care",
        "ice",
        "core",
        "itu",
        "eu",
        "uk",
        "apec",
        "sco",
        "brics",
        "mca",
        "most",
        "mof",
        "hit",
        "lab",
        "net",
        "app",
        "manus",
    ]
) - frozenset(["npc", "apec", "sco", "brics", "itu", "eu", "uk", "moe", "mot", "mof", "mca"])


@dataclass(frozen=True)
class Mention:
    """A stretch of the question and the entities whose name it is."""

    words: str
    entities: tuple[str, ...]
    kinds: tuple[str, ...]
    matched_by: str
    score: float
    tokens: frozenset[str] = field(default=frozenset())
    place: int = 0
    told: float = 0.0


def atoms(text: str) -> list[str]:
    """Words and single Chinese characters of a folded text."""
    return ATOM.findall(text)


def joined(parts: Iterable[str]) -> str:
    """Atoms as a folded name is written: no space between Chinese characters."""
    out = ""
    for part in parts:
        glue = "" if not out or (HAN.match(part) and HAN.match(out[-1])) else " "
        out += glue + part
    return out


def mentions_in(text: str, index: NameIndex) -> list[Mention]:
    """Whole names, longest first and without overlap, then partial names, in the text's order."""
    parts = atoms(folded(text))
    whole = _whole_names(parts, text, index)
    partial = [m for m in _partial_names(text, whole, index) if not _is_topic(m, whole)]
    partial = [m for m in partial if not _is_other_title(m, text, index)]
    kept = [m for m in whole if not any(_swallows(p, m) for p in partial)]
    found = sorted(kept + partial, key=lambda mention: mention.place)
    if not any(THINGS & set(mention.kinds) for mention in found):
        found += _loose_names(text, index)
    return found


def _loose_names(text: str, index: NameIndex) -> list[Mention]:
    """A document or event that is named loosely, when none is named well."""
    found = approximate_chinese(simplified(text), index) or approximate_english(text, index)
    if found is None:
        return []
    rows = [index.rows[place] for place in found.rows]
    pairs = dict.fromkeys((row.entity, row.entity_kind) for row in rows)
    tokens = frozenset(t for p in found.rows for t in index.tokens_of(p)) | frozenset(
        query_tokens(found.words)
    )
    return [
        Mention(
            words=found.words,
            entities=tuple(entity for entity, _ in pairs),
            kinds=tuple(kind for _, kind in pairs),
            matched_by="fuzzy",
            score=found.score,
            tokens=tokens & frozenset(query_tokens(text)),
            told=2.0,
        )
    ]


def _whole_names(parts: list[str], text: str, index: NameIndex) -> list[Mention]:
    spans = [
        (end - start, start, end, rows)
        for start in range(len(parts))
        for end, rows in _names_from(parts, start, index)
    ]
    taken: set[int] = set()
    found: list[Mention] = []
    for _, start, end, rows in sorted(spans, key=lambda span: (-span[0], span[1])):
        if taken.isdisjoint(range(start, end)) and _is_name(parts[start:end], rows, text):
            taken.update(range(start, end))
            found.append(_whole(joined(parts[start:end]), rows, start, index))
    return found


def _names_from(parts: list[str], start: int, index: NameIndex) -> list[tuple[int, list[NameRow]]]:
    found: list[tuple[int, list[NameRow]]] = []
    key = ""
    for end in range(start, min(len(parts), start + LONGEST_NAME)):
        part = parts[end]
        glue = "" if not key or (HAN.match(part) and HAN.match(key[-1])) else " "
        key += glue + part
        if rows := index.exact.get(key):
            found.append((end + 1, rows))
    return found


def _is_name(parts: list[str], rows: list[NameRow], text: str) -> bool:
    if len(parts) > 1:
        kinds = {row.kind for row in rows}
        return kinds != {"pinyin"} or len(joined(parts)) > 3
    word = parts[0]
    if HAN.match(word) or len(word) < 2 or word.isdigit() or word == "ai":
        return False
    if {row.kind for row in rows} == {"pinyin"} and len(word) < 6:
        return False
    return word not in ALSO_WORDS or re.search(rf"\b{word.upper()}\b", text) is not None


def _whole(words: str, rows: list[NameRow], place: int, index: NameIndex) -> Mention:
    best = min(
        rows,
        key=lambda row: ("title", "alias", "document_number", "pinyin").index(matched_by(row.kind)),
    )
    pairs = dict.fromkeys((row.entity, row.entity_kind) for row in rows)
    return Mention(
        words=words,
        entities=tuple(entity for entity, _ in pairs),
        kinds=tuple(kind for _, kind in pairs),
        matched_by=matched_by(best.kind),
        score=1.0,
        tokens=frozenset(query_tokens(words)),
        place=place,
        told=sum(index.weight(token) for token in set(query_tokens(words))),
    )


def _partial_names(text: str, whole: list[Mention], index: NameIndex) -> list[Mention]:
    """Names that are there but for unimportant words, and not already told by whole names."""
    wanted = [index.corrected(token) for token in query_tokens(text)]
    used: set[str] = {t for m in whole if m.kinds != ("topic",) for t in m.tokens}
    found: list[Mention] = []
    for _ in range(3):
        best = _best_partial(wanted, used, index)
        if best is None:
            break
        found.append(best)
        used |= best.tokens
    return found


def _best_partial(wanted: list[str], used: set[str], index: NameIndex) -> Mention | None:
    present = set(wanted)
    fresh = {
        t for t in present - used - GENERIC - COMMON if not t.isdigit() or len(t) > YEAR_LENGTH
    }
    if not fresh:
        return None
    scored: list[tuple[float, float, int]] = []
    for place in index.candidates(wanted):
        parts = index.tokens_of(place)
        shared = parts & present
        told = sum(index.weight(token) for token in shared)
        coverage = told / sum(index.weight(token) for token in parts)
        if not _is_close(wanted, shared) or _has_stranger(wanted, shared, index):
            continue
        if shared & fresh and coverage >= _floor(parts) and _may_be_partial(index.rows[place]):
            scored.append((told * coverage, coverage, place))
    if not scored:
        return None
    scored.sort(key=lambda s: (-s[0], s[2]))
    top = scored[0][0]
    near = [place for score, _, place in scored if score >= NEAR * top]
    return _partial(near, scored[0], wanted, index)


def _has_stranger(wanted: list[str], shared: frozenset[str], index: NameIndex) -> bool:
    """Whether a word that no stored name has stands among or before the words of the name."""
    places = [place for place, token in enumerate(wanted) if token in shared - GENERIC]
    if not places:
        return True
    around = wanted[max(0, places[0] - 1) : places[-1] + 1]
    return any(_is_strange(token, index) for token in around)


def _is_strange(token: str, index: NameIndex) -> bool:
    bare = token.isascii() and token.isalpha() and len(token) > SHORT_WORD
    return bare and not index.knows(token) and token not in FILLER


def _is_topic(partial: Mention, whole: list[Mention]) -> bool:
    """Whether all that tells the partial name is the name of a topic: then the topic is meant."""
    telling = partial.tokens - GENERIC
    return any(m.kinds == ("topic",) and telling <= m.tokens for m in whole)


def _is_other_title(partial: Mention, text: str, index: NameIndex) -> bool:
    """Whether the text writes out a Chinese title that this entity does not have."""
    titles = [index.titles[entity][1] for entity in partial.entities]
    phrases = written_titles(simplified(text))
    return bool(phrases) and not any(
        is_subsequence(phrase, title) for phrase in phrases for title in titles
    )


def _swallows(partial: Mention, whole: Mention) -> bool:
    """Whether a longer name, nearly all there, holds the shorter one: the longer is meant."""
    longer = whole.tokens < partial.tokens and partial.told > 1.15 * whole.told
    return longer and partial.score >= SWALLOWING and whole.kinds != ("topic",)


def _is_close(wanted: list[str], shared: frozenset[str]) -> bool:
    """Whether the words of the name stand near one another: a name is no scatter of words."""
    telling = shared - GENERIC
    last = {token: place for place, token in enumerate(wanted) if token in telling}
    first = {token: place for place, token in reversed(list(enumerate(wanted))) if token in telling}
    if not first:
        return False
    spread = min(max(last.values()) - min(last.values()), max(first.values()) - min(first.values()))
    return spread < len(telling) + LOOSENESS


def _floor(parts: frozenset[str]) -> float:
    """Names told by a single word must be there whole; longer ones may lack a little."""
    return WHOLE if len(parts - GENERIC - COMMON) < 2 else COVERAGE_FLOOR


def _may_be_partial(row: NameRow) -> bool:
    return row.entity_kind != "topic" and row.kind not in ("document_number", "pinyin", "wrong")


def _partial(
    places: list[int], best: tuple[float, float, int], wanted: list[str], index: NameIndex
) -> Mention:
    told, coverage, _ = best
    rows = [index.rows[place] for place in places]
    pairs = dict.fromkeys((row.entity, row.entity_kind) for row in rows)
    shared = frozenset(t for place in places for t in index.tokens_of(place) & set(wanted))
    order = [place for place, token in enumerate(wanted) if token in shared]
    return Mention(
        words=rows[0].text,
        entities=tuple(entity for entity, _ in pairs),
        kinds=tuple(kind for _, kind in pairs),
        matched_by="fuzzy",
        score=round(0.95 * coverage, 3),
        tokens=shared,
        place=order[0] if order else 0,
        told=told,
    )
