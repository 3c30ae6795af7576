"""Every way to write an entity's name, with how it will be said to have matched."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from bot.facts.entity import Body, Claim, Entity, Instrument
from bot.facts.vocabulary import AliasKind
from bot.store.script import HAN, folded, query_tokens, tokens

NameKind = Literal["title", "document_number", "pinyin"] | AliasKind


class Name(NamedTuple):
    """A name as written, as folded for comparison, and what kind of name it is."""

    kind: NameKind
    text: str
    folded: str

    @property
    def tokens(self) -> str:
        """What the name index compares, with spaces between; pinyin is no words."""
        return "" if self.kind == "pinyin" else " ".join(query_tokens(self.folded))


def names_of(entity: Entity) -> list[Name]:
    """All names with their pinyin, titles first, none twice in folded form."""
    names = {name.folded: name for name in written_names(entity)}
    for name in list(names.values()):
        for spelled in pinyin(name.text):
            names.setdefault(spelled, Name("pinyin", name.text, spelled))
    return list(names.values())


def written_names(entity: Entity) -> list[Name]:
    """All names as they are written. Claims have none: they are no things."""
    names: dict[str, Name] = {}
    for kind, text in () if isinstance(entity, Claim) else _written(entity):
        key = folded(text)
        if key:
            names.setdefault(key, Name(kind, text, key))
    return list(names.values())


def name_tokens(entity: Entity) -> list[str]:
    """The tokens of all written names, each once."""
    return list(dict.fromkeys(t for name in written_names(entity) for t in tokens(name.text)))


# "MOFCOM Announcement No. 72 of 2025" is also asked for as "Announcement 72 of 2025".
YEAR = re.compile(r" of \d{4}$")
CHINESE_NUMBER = re.compile(r"公告\s*\d{4}年第(\d+)号")
BARE_NUMBER = re.compile(r"\b((?:Announcement|Decree|Order) No\.? ?\d+(?: of \d{4})?)$")
STATE = re.compile(r" of the People['’]s Republic of China|^中华人民共和国", re.I)
TRIAL = re.compile(r"\s*[（(](?:试行|Trial|for Trial Implementation|Provisional|暂行)[)）]", re.I)


# 国务院关于…的意见 is written 关于…的意见, and a standard without its series.
ISSUER = re.compile(r"^[^关（(]{2,60}(?=关于)")
SERIES = re.compile(r"^(?:网络安全技术|数据安全技术|信息安全技术|信息技术)\s+")
EDITION = re.compile(r"\s*[（(]\d{4}(?:年?版|\s?[—–-]{1,2}\s?\d{4}年?|\s[Ee]dition)[)）]$")


def short_forms(title: str) -> Iterator[str]:
    """The title without the state's or issuer's name, `(Trial)`, edition: how people write it."""
    for unsaid in (STATE, ISSUER, SERIES, EDITION, TRIAL):
        shorter = unsaid.sub("", title)
        if shorter != title:
            yield shorter
            title = shorter


def _written(entity: Entity) -> Iterator[tuple[NameKind, str]]:
    yield "title", entity.title_zh
    yield "title", entity.title_en
    for title in (entity.title_zh, entity.title_en):
        for short in short_forms(title):
            yield "official_short", short
    if isinstance(entity, Body) and entity.abbreviation:
        yield "abbreviation", entity.abbreviation
    for kind, texts in entity.aliases.items():
        for text in texts:
            yield kind, text
    if isinstance(entity, Instrument):
        yield from _numbers(entity)


def _numbers(instrument: Instrument) -> Iterator[tuple[NameKind, str]]:
    for number in instrument.numbers:
        for text in (number.text, *number.also):
            yield "document_number", text
            for bare in BARE_NUMBER.findall(text):
                yield "document_number", bare
                yield "document_number", YEAR.sub("", bare)
            for figure in CHINESE_NUMBER.findall(text):
                yield "document_number", f"第{figure}号公告"


@cache
def pinyin(text: str) -> tuple[str, ...]:
    """Toneless pinyin joined, and the initials, of a name of three or more Chinese characters."""
    characters = "".join(HAN.findall(text))
    if len(characters) < 3:
        return ()
    # Its dictionaries take 40 MB, and only a build of facts.db needs them.
    from pypinyin import Style, lazy_pinyin

    syllables = lazy_pinyin(characters, style=Style.NORMAL)
    initials = "".join(syllable[0] for syllable in syllables)
    joined = "".join(syllables)
    return (joined, initials) if len(initials) > 3 else (joined,)
