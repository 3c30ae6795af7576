"""Text folded as names are, with the place in the original of every word."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from bot.store.script import ATOM, EQUIVALENT, PLUS, QUOTES, REGIONAL, simplified

SAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"'s\b"), ""),
    (PLUS, " plus "),
    *EQUIVALENT,
)
CHINESE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said), mainland) for said, mainland in REGIONAL.items()
)
AI = re.compile("人工智能")


class Atom(NamedTuple):
    """A word or Chinese character, folded, and where it stands: characters, end excluded."""

    word: str
    start: int
    end: int


@dataclass(frozen=True)
class _Traced:
    """A changed text; for each of its characters the span of the original that it stands for."""

    text: str
    starts: list[int]
    ends: list[int]

    def replaced(self, pattern: re.Pattern[str], template: str) -> "_Traced":
        """The same with every match replaced, as `re.sub` does."""
        parts: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        place = 0
        for match in pattern.finditer(self.text):
            first, last = match.span()
            new = match.expand(template)
            parts += [self.text[place:first], new]
            starts += self.starts[place:first] + [self.starts[first]] * len(new)
            ends += self.ends[place:first] + [self.ends[last - 1]] * len(new)
            place = last
        if not parts:
            return self
        rest = slice(place, None)
        return _Traced(
            "".join((*parts, self.text[rest])),
            starts + self.starts[rest],
            ends + self.ends[rest],
        )


def traced(text: str) -> list[Atom]:
    """The words of a text as `folded` gives them, each with its place in the text."""
    done = _plain(text)
    for pattern, new in SAME:
        done = done.replaced(pattern, new)
    if not done.text.isascii():
        for pattern, new in CHINESE:
            done = done.replaced(pattern, new)
        done = _Traced(_mainland(done.text), done.starts, done.ends).replaced(AI, " ai ")
    starts, ends = done.starts, done.ends
    return [
        Atom(match[0], starts[match.start()], ends[match.end() - 1])
        for match in ATOM.finditer(done.text)
    ]


class _Folds(dict[int, str]):
    """Character code → the character folded; `odd` are those that become none or several."""

    def __init__(self) -> None:
        super().__init__()
        self.odd: set[str] = set()

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKC", chr(code)).translate(QUOTES).casefold()
        split = unicodedata.normalize("NFD", plain)
        self[code] = "".join(part for part in split if not unicodedata.combining(part))
        if len(self[code]) != 1:
            self.odd.add(chr(code))
        return self[code]


FOLDS = _Folds()


def _plain(text: str) -> _Traced:
    plain = text.translate(FOLDS)
    if FOLDS.odd.isdisjoint(text):
        places = list(range(len(text) + 1))
        return _Traced(plain, places[:-1], places[1:])
    starts = [place for place, part in enumerate(text) for _ in FOLDS[ord(part)]]
    return _Traced(plain, starts, [place + 1 for place in starts])


def _mainland(text: str) -> str:
    """Simplified characters, as many as there were."""
    done = simplified(text)
    return done if len(done) == len(text) else "".join(_simple_character(c) for c in text)


@lru_cache(maxsize=8192)
def _simple_character(character: str) -> str:
    done = simplified(character)
    return done if len(done) == 1 else character
