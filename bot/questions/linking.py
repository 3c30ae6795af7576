"""Which stored names a text mentions: whole names first, then those mostly there."""

import re
from collections.abc import Iterable

from bot.questions.approximate import (
    approximate_chinese,
    approximate_english,
    written_titles,
)
from bot.questions.mention import Mention as Mention
from bot.questions.name_index import NameIndex, matched_by
from bot.questions.name_words import GENERIC
from bot.questions.partial_names import partial_names
from bot.questions.plain_words import PLACE_NAMES
from bot.questions.side_names import headed, on_each_side
from bot.questions.text_cues import ARTICLE
from bot.questions.titles import is_subsequence
from bot.store.name_table import NameRow
from bot.store.script import HAN, atoms, folded, query_tokens, simplified

# A place before the name of a national rule makes it another rule.
PLACES = frozenset(PLACE_NAMES)
# 数据安全法规定 says what the law says; behind 和 another name begins.
SAYS = frozenset(["规定", "规章", "条例", "办法"])
TITLE_END = re.compile("条例|办法|细则|规定|规章|规则")
LINKS = frozenset("和与及跟同或是有对的中里要该也就已在于为把被将之第规")
THINGS = {"instrument", "event", "absence"}
SWALLOWING = 0.84
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


def joined(parts: Iterable[str]) -> str:
    """Atoms as a folded name is written: no space between Chinese characters."""
    out = ""
    for part in parts:
        glue = "" if not out or (HAN.match(part) and HAN.match(out[-1])) else " "
        out += glue + part
    return out


def mentions_in(text: str, index: NameIndex) -> list[Mention]:
    """Whole names, longest first and without overlap, then partial names, in the text's order.

    Of things set side by side each side is read by itself where the whole tells less.
    """
    found = _well_named(text, index)

    def read(part: str) -> list[Mention]:
        return _with_loose(part, _well_named(part, index), index)

    apart = on_each_side(text, found, read)
    return apart or _with_loose(text, headed(text, found, read), index)


def _well_named(text: str, index: NameIndex) -> list[Mention]:
    parts = atoms(folded(text))
    whole = [m for m in _whole_names(parts, text, index) if not _is_part_of_title(m, text)]
    text = ARTICLE.sub(" ", text)
    partial = [m for m in partial_names(text, whole, index) if not _is_topic(m, whole)]
    partial = [m for m in partial if not _is_other_title(m, text, index) and not _is_word(m, text)]
    kept = [m for m in whole if not any(_swallows(p, m) for p in partial)]
    return sorted(kept + partial, key=lambda mention: mention.place)


def _with_loose(text: str, found: list[Mention], index: NameIndex) -> list[Mention]:
    """With what is named loosely, where no document or event is named well."""
    if any(THINGS & set(mention.kinds) for mention in found):
        return found
    text = ARTICLE.sub(" ", text)
    told = frozenset(t for m in found if m.kinds != ("topic",) for t in m.tokens)
    loose = [m for m in _loose_names(text, index) if not m.tokens - GENERIC <= told]
    return found + [m for m in loose if not _is_part_of_title(m, text)]


def _loose_names(text: str, index: NameIndex) -> list[Mention]:
    """A document or event that is named loosely, when none is named well."""
    found = approximate_chinese(simplified(text), index) or approximate_english(text, index)
    if found is None:
        return []
    rows = [index.row(place) for place in found.rows]
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
        for end, rows in index.names_from(parts, start)
    ]
    taken: set[int] = set()
    found: list[Mention] = []
    for _, start, end, rows in sorted(spans, key=lambda span: (-span[0], span[1])):
        local = start > 0 and parts[start - 1] in PLACES and "instruments/" in rows[0].entity
        named = not local and _is_name(parts[start:end], rows, text)
        if taken.isdisjoint(range(start, end)) and named:
            taken.update(range(start, end))
            found.append(_whole(joined(parts[start:end]), rows, start, index))
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


def _is_word(partial: Mention, text: str) -> bool:
    """Whether an abbreviation is only the ordinary word that it looks like: `safe`, not `SAFE`."""
    if len(partial.tokens) > 1:
        return False
    return any(t in ALSO_WORDS and not re.search(rf"\b{t.upper()}\b", text) for t in partial.tokens)


def _is_part_of_title(whole: Mention, text: str) -> bool:
    """Whether the name of a document only begins another Chinese title: 个人信息保护法实施条例."""
    if not THINGS & set(whole.kinds) or not HAN.search(whole.words):
        return False
    return any(
        _goes_on(folded(title).partition(whole.words)[2])
        for title in written_titles(simplified(text))
        if whole.words in folded(title)
    )


def _goes_on(rest: str) -> bool:
    """Whether what follows a name in a title belongs to it, and does not only link it on."""
    return TITLE_END.search(rest) is not None and rest not in SAYS and rest[0] not in LINKS


def _swallows(partial: Mention, whole: Mention) -> bool:
    """Whether a longer name, nearly all there, holds the shorter one: the longer is meant."""
    longer = whole.tokens < partial.tokens and partial.told > 1.15 * whole.told
    return longer and partial.score >= SWALLOWING and whole.kinds != ("topic",)
