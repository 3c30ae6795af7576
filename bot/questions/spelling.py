"""Slips of the keyboard in English words: two letters swapped, one too many, one too few."""

import calendar
import re
from collections.abc import Iterator
from functools import cache

from bot.questions.plain_words import FILLER
from bot.store.name_table import NameTable
from bot.store.script import stem

WORD = re.compile(r"[A-Za-z]{5,}")
SHORTEST = 4
# Shorter words are too near one another for a letter too many or too few.
LONG = 7
# Words by which people ask, besides those of the stored names.
ASKED_WORDS = """
    about adopted adoption after agencies agency amended amendment announced announcement apply
    applies article articles authority authorities became before begin between binding chapters
    close closes comment companies compare consultation content count deadline definition
    department departments developer difference document drafted during effect effective
    enforced enforcement english establish established exempt expired feedback filing final
    forbidden force founded happen happened illegal issued issuer issuers issuing large license
    licence mandatory ministry name number obligation obligations official original passed
    penalties penalty people period personal prohibited promulgated promulgation proposed
    provider providers publication publish published question register registration released
    renamed repealed replaced report required requirement requirements responsible revised right
    scope sensitive signed since small source started status still suspended taken takes
    technology threshold topic training translation until valid version versions voluntary
    what's which within without
"""
ASKED = frozenset(ASKED_WORDS.split())
MONTH_WORDS = frozenset(name.casefold() for name in calendar.month_name if name)
OWN = frozenset(word for word in FILLER | ASKED if len(word) >= SHORTEST)


class Spelling:
    """The words that names and questions are written with, and how they are mistyped."""

    def __init__(self, names: NameTable) -> None:
        self._names = names

    def mended(self, text: str) -> str:
        """The text with words that are no words put right where only one slip lies between."""
        return WORD.sub(lambda match: self._mended(match[0]), text)

    def _mended(self, typed: str) -> str:
        word = typed.casefold()
        if self._is_word(word) or self._is_stem(stem(word)):
            return typed
        near = next(filter(self._is_word, _ways(word)), None) or self._longer(word)
        if near is None:
            return typed
        return near.capitalize() if typed[0].isupper() else near

    def _is_word(self, word: str) -> bool:
        return word in OWN or self._names.is_word(word)

    def _is_stem(self, stemmed: str) -> bool:
        return stemmed in _own_stems() or self._names.is_stem(stemmed)

    def _longer(self, typed: str) -> str | None:
        """The first word of which one letter was left out; the first letter seldom is."""
        letters = len(typed) + 1
        if letters <= LONG:
            return None
        words = {w for w in OWN if w[0] == typed[0] and len(w) == letters}
        words.update(self._names.words_like(typed[0], letters))
        return next((word for word in sorted(words) if typed in _one_less(word)), None)


@cache
def _own_stems() -> frozenset[str]:
    return frozenset(map(stem, OWN))


def _ways(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    if len(word) > LONG:
        yield from _one_less(word)


def _one_less(word: str) -> Iterator[str]:
    """The word without one of its letters; the first one is seldom missed."""
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
