"""A text in sentences, each with its place."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# A list of "Event: ..." and "Date: ..." lines is read as one sentence.
BREAK = re.compile(
    r"[。！？!?；;]+[”’\"')\]）】」』]*"
    r"|\.+[”’\"')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9\u4e00-\u9fff])"
    r"|\s*\n\s*(?!\W{0,6}(?:Date|When|日期|时间)\s*[:：])"
)
ABBREVIATED = re.compile(
    r"\b(?:Nos?|Arts?|Dr|Mrs?|Ms|St|vs|cf|approx|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec"
    r"|[A-Z]|[eE]\.g|i\.e)\.\Z"
)
# Longer stretches without an end are cut, so that one "sentence" can never cost much.
LONGEST = 600


class Sentence(NamedTuple):
    """A sentence; `start` and `end` count characters of the text, end excluded."""

    text: str
    start: int
    end: int


def sentences_of(text: str, names: Sequence[tuple[int, int]] = ()) -> Iterator[Sentence]:
    """Every sentence, without the space around it; none ends inside one of these names."""
    start = 0
    for match in BREAK.finditer(text):
        if _is_inside(match.start(), names):
            continue
        if match.group() == "." and ABBREVIATED.search(
            text, max(start, match.end() - 9), match.end()
        ):
            continue
        yield from _pieces(text, start, match.end())
        start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Sentence]:
    while start < end:
        stop = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            stop = space if space > 0 else start + LONGEST
        piece = text[start:stop]
        bare = piece.strip()
        if bare:
            first = start + piece.index(bare[0])
            yield Sentence(bare, first, first + len(bare))
        start = stop


def _is_inside(place: int, names: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(names, (place, 0)) - 1
    return before >= 0 and place < names[before][1]
