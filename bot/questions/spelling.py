"""Slips of the keyboard in English words: two letters swapped, one too many, one too few."""

import calendar
import re
from collections.abc import Iterator, Mapping

from bot.questions.cues import FILLER
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


class Spelling:
    """The words that names and questions are written with, and how they are mistyped.

    `names` are folded, each with its tokens: to find the stems anew takes long.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        words = {w for name in names for w in name.split() if w.isascii() and w.isalpha()}
        self._known = {w for w in words | ASKED | FILLER if len(w) >= SHORTEST}
        stems = _stems(names)
        self._stems = {stems.get(word) or stem(word) for word in self._known}
        self._short: dict[str, str] = {}
        for word in sorted(self._known):
            for shorter in _one_less(word) if len(word) > LONG else ():
                self._short.setdefault(shorter, word)

    def mended(self, text: str) -> str:
        """The text with words that are no words put right where only one slip lies between."""
        return WORD.sub(lambda match: self._mended(match[0]), text)

    def _mended(self, typed: str) -> str:
        word = typed.casefold()
        if word in self._known or stem(word) in self._stems:
            return typed
        near = next((w for w in self._ways(word) if w in self._known), self._short.get(word))
        if near is None:
            return typed
        return near.capitalize() if typed[0].isupper() else near

    def _ways(self, word: str) -> Iterator[str]:
        for place in range(len(word) - 1):
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if len(word) > LONG:
            yield from _one_less(word)


def _stems(names: Mapping[str, str]) -> dict[str, str]:
    """The stem of each word of the names without Chinese: there each token is a word's."""
    plain = ((name.split(), tokens.split()) for name, tokens in names.items() if name.isascii())
    return {w: t for words, tokens in plain for w, t in zip(words, tokens, strict=False)}


def _one_less(word: str) -> Iterator[str]:
    """The word without one of its letters; the first one is seldom missed."""
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
