"""Every way to write an entity's name, with how it will be said to have matched."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pypinyin import Style, lazy_pinyin

from bot.facts.entity import Body, Claim, Entity, Instrument
from bot.facts.vocabulary import AliasKind
from bot.store.script import HAN, folded

NameKind = Literal["title", "document_number", "pinyin"] | AliasKind


class Name(NamedTuple):
    """A name as written, as folded for comparison, and what kind of name it is."""

    kind: NameKind
    text: str
    folded: str


def names_of(entity: Entity) -> list[Name]:
    """All names, titles first, none twice in folded form. Claims have none: they are no things."""
    if isinstance(entity, Claim):
        return []
    names: dict[str, Name] = {}
    for kind, text in _written(entity):
        key = folded(text)
        if key:
            names.setdefault(key, Name(kind, text, key))
    for name in list(names.values()):
        for spelled in pinyin(name.text):
            names.setdefault(spelled, Name("pinyin", name.text, spelled))
    return list(names.values())


STATE = re.compile(r" of the People['’]s Republic of China|^中华人民共和国", re.I)
TRIAL = re.compile(r"\s*[（(](?:试行|Trial|for Trial Implementation|Provisional|暂行)[)）]", re.I)


def short_forms(title: str) -> Iterator[str]:
    """The title without the state's name, and without `(Trial)`: how people write it."""
    stateless = STATE.sub("", title)
    if stateless != title:
        yield stateless
    if TRIAL.search(stateless):
        yield TRIAL.sub("", stateless)


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
        for number in entity.numbers:
            yield "document_number", number.text
            for also in number.also:
                yield "document_number", also


@cache
def pinyin(text: str) -> tuple[str, ...]:
    """Toneless pinyin joined, and the initials, of a name of three or more Chinese characters."""
    characters = "".join(HAN.findall(text))
    if len(characters) < 3:
        return ()
    syllables = lazy_pinyin(characters, style=Style.NORMAL)
    initials = "".join(syllable[0] for syllable in syllables)
    joined = "".join(syllables)
    return (joined, initials) if len(initials) > 3 else (joined,)
