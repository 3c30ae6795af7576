"""One sentence of a text with the names in it, and what its words may refer to."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from bot.questions import statement_cues as cues
from bot.questions.spotting import Spot
from bot.questions.statement_cues import DateCue

THINGS = ("instrument", "event", "absence")
BODIES = ("agency", "organisation")
FILLED = "·"
# "in accordance with the" and the like stand within so many characters before a name.
BEFORE = 40
QUESTIONS = ("?", "？")
# Between a verb and the document that it governs there are only such words.
GOVERNED = re.compile(
    r"(?:[\s\"“《]|\b(?:the|its|a|an|new|of|interim|draft|final|latest|long-awaited|china['’]s)\b)*\Z",
    re.I,
)


@dataclass(frozen=True)
class Said:
    """Something asserted of one of these entities, and its place in the whole text."""

    start: int
    end: int
    subjects: tuple[str, ...]


@dataclass(frozen=True)
class DateSaid(Said):
    """A day, month, quarter or year, with what is said to have happened then."""

    cue: DateCue
    first: date
    last: date
    only_supports: bool


@dataclass(frozen=True)
class TargetSaid(Said):
    """A year by which a plan is said to aim at something."""

    year: int


@dataclass(frozen=True)
class BodiesSaid(Said):
    """Who is said to have issued it; each body with all that its name may mean."""

    bodies: tuple[tuple[str, ...], ...]
    only: bool
    only_supports: bool


@dataclass(frozen=True)
class NameSaid(Said):
    """A name known to be wrong, or an abbreviation beside the name of another body."""


@dataclass(frozen=True)
class ArticleSaid(Said):
    """An article by its number."""

    number: int


@dataclass(frozen=True)
class CountSaid(Said):
    """How many articles or chapters a text is said to have."""

    unit: Literal["articles", "chapters"]
    number: int


@dataclass(frozen=True)
class NumberSaid(Said):
    """The number of an order or announcement."""

    number: int
    is_announcement: bool = False


@dataclass(frozen=True)
class StateSaid(Said):
    """That it is in force, or has ended."""

    ended: bool


@dataclass(frozen=True)
class Scene:
    """A sentence. `spots` stand relative to it; `bare` is it with the names filled in.

    `antecedent` is what "the law" or "it" may refer to: empty when that is not clear.
    """

    text: str
    start: int
    spots: tuple[Spot, ...]
    antecedent: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()

    @property
    def is_question(self) -> bool:
        """Whether it asks instead of asserting."""
        return self.text.endswith(QUESTIONS)

    @cached_property
    def bare(self) -> str:
        """The sentence with every name replaced by dots of its length."""
        parts: list[str] = []
        place = 0
        for spot in self.spots:
            parts += [self.text[place : spot.start], FILLED * (spot.end - spot.start)]
            place = spot.end
        return "".join((*parts, self.text[place:]))

    @cached_property
    def only_supports(self) -> bool:
        """Whether a draft, amendment or other text of the same name may be meant."""
        return cues.OTHER_TEXT.search(self.bare) is not None

    def things(self, kinds: tuple[str, ...] = THINGS) -> list[Spot]:
        """Names that may be the subject, in order: those named only in passing left out."""
        return [spot for spot in self._leading if spot.may_be(*kinds)]

    @cached_property
    def _leading(self) -> list[Spot]:
        return [
            spot
            for spot in self.spots
            if not cues.ASIDE.search(self.text[max(0, spot.start - BEFORE) : spot.start])
            and not self._qualifies(spot)
        ]

    def _qualifies(self, spot: Spot) -> bool:
        """Whether a name behind another one only says of what kind it is: 《A》：B的国家标准."""
        return (
            spot is not self.spots[0] and cues.OF_KIND_ZH.match(self.text[spot.end :]) is not None
        )

    def governed(self, place: int, kinds: tuple[str, ...] = THINGS) -> Spot | None:
        """The name directly behind a verb that ends here."""
        after = next((s for s in self.spots if s.start >= place), None)
        if after is None or not after.may_be(*kinds):
            return None
        return after if GOVERNED.match(self.text[place : after.start]) else None

    def subject(
        self, start: int, end: int, kinds: tuple[str, ...] = THINGS, may_follow: bool = True
    ) -> tuple[tuple[str, ...], int, int]:
        """Who a verb at this place speaks of, and the place of the name (the verb's if unnamed).

        `may_follow`: whether the name may stand anywhere behind the verb.
        """
        things = self.things(kinds)
        before = [spot for spot in things if spot.end <= start]
        after = [spot for spot in things if spot.start >= end and may_follow]
        spot = self.governed(end, kinds)
        if spot is None and not self._begins_with_pronoun:
            spot = before[-1] if before else after[0] if after else None
        if spot is not None:
            return spot.entities, spot.start, spot.end
        return self._unnamed(end), start, end

    @cached_property
    def _begins_with_pronoun(self) -> bool:
        pronoun = cues.PRONOUN.search(self.bare)
        return pronoun is not None and not self.bare[: pronoun.start()].strip(" -•*·")

    def _unnamed(self, end: int) -> tuple[str, ...]:
        pronoun = cues.PRONOUN.search(self.bare)
        if pronoun is not None and pronoun.start() < end and self.antecedent:
            return self.antecedent
        return self.loose
