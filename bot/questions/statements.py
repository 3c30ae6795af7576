"""What a text asserts of stored things: dates with roles, issuers, articles, counts, states."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.questions.loose_names import LooseNames
from bot.questions.name_index import NameIndex
from bot.questions.said_bodies import bodies_said
from bot.questions.said_dates import dates_said
from bot.questions.said_numbers import numbers_said
from bot.questions.scene import Said, Scene
from bot.questions.sentences import Sentence, sentences_of
from bot.questions.spotting import Spot, Spotter
from bot.questions.traced import Atom, traced

# After so many sentences without a name nobody knows what "the law" is.
REMEMBERED = 4


@dataclass(frozen=True)
class Reading:
    """A sentence as read: its words, its names, and what it asserts."""

    scene: Scene
    words: tuple[Atom, ...]
    said: tuple[Said, ...]


def read_text(text: str, index: NameIndex) -> Iterator[Reading]:
    """Every sentence of the text with its assertions. Never raises, whatever the text."""
    words = traced(text)
    spots = Spotter(index.names).spots(text, words)
    starts, places = [w.start for w in words], [s.start for s in spots]
    namer = LooseNames(index)
    last: tuple[str, ...] = ()
    since = 0
    for sentence in sentences_of(text, [(spot.start, spot.end) for spot in spots]):
        own = _within(spots, places, sentence)
        scene = namer.named(Scene(sentence.text, sentence.start, _relative(own, sentence), last))
        inside = words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        said = tuple(_said(scene))
        yield Reading(scene, tuple(inside), said)
        named = {spot.entities for spot in own if spot.may_be("instrument", "event")}
        since = 0 if named else since + 1
        if named or since > REMEMBERED:
            last = _only(named) or _only({one.subjects for one in said} & named)


def _within(spots: list[Spot], places: list[int], sentence: Sentence) -> list[Spot]:
    inside = spots[bisect_left(places, sentence.start) : bisect_left(places, sentence.end)]
    return [spot for spot in inside if spot.end <= sentence.end]


def _relative(spots: list[Spot], sentence: Sentence) -> tuple[Spot, ...]:
    shift = sentence.start
    return tuple(replace(s, start=s.start - shift, end=s.end - shift) for s in spots)


def _said(scene: Scene) -> Iterator[Said]:
    if scene.is_question:
        return
    yield from dates_said(scene)
    yield from bodies_said(scene)
    yield from numbers_said(scene)


def _only(named: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The one thing named; empty when there are several: then nobody can tell."""
    return next(iter(named)) if len(named) == 1 else ()
