"""What a list is to keep to, read from a question: kind, place, topic, issuer, days, state.

Every word of the question is used up by one of them, or stays as a word that titles must hold:
none is dropped in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.facts.vocabulary import DateRole
from bot.questions import filter_cues as cues
from bot.questions.name_index import NameIndex
from bot.questions.periods import Period, find_periods
from bot.questions.places import PROVINCIAL, places_in
from bot.store.name_table import NameRow
from bot.store.script import atoms, folded, query_tokens


@dataclass(frozen=True)
class Filters:
    """What is empty keeps all. `places` are codes of jurisdictions; `rest` words of titles."""

    types: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    whole_place: bool = True
    topics: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    leads: bool = False
    roles: tuple[DateRole, ...] = ()
    period: Period | None = None
    state: str = ""
    lists: bool = False
    noun: bool = False
    rest: tuple[str, ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it is asked by a day of a certain role, as `what kicked in on 1 May`."""
        return bool(self.roles) and self.period is not None

    @property
    def count(self) -> int:
        """How many kinds of filter there are."""
        dated = self.period is not None
        kept = (self.types or self.titled, self.places, self.topics, self.bodies, self.state)
        return sum(map(bool, (*kept, dated, self.rest)))


@dataclass
class _Left:
    """The words of a question that are not used up yet."""

    text: str
    used: list[str] = field(default_factory=list[str])

    def takes(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern stands there; what it stands for is used up."""
        found = pattern.search(self.text) is not None
        self.text = pattern.sub(" · ", self.text)
        return found

    def cut(self, start: int, end: int) -> None:
        """Use up a place in the text; the others stay where they are."""
        self.text = self.text[:start] + " " * (end - start) + self.text[end:]


def filters_in(text: str, today: date, index: NameIndex) -> Filters:
    """The filters of a question. `today` gives relative days sense."""
    left = _Left(text)
    left.takes(cues.FIELD)
    periods = find_periods(left.text, today)
    for period in periods:
        left.cut(*period.place)
    lists = any(cue.search(left.text) for cue in cues.LISTS)
    left.takes(cues.LISTING)
    places, whole = _places(left)
    topics, bodies = _named(left, index)
    roles = _roles(left)
    state = next((state for state, cue in cues.STATES if left.takes(cue)), "")
    if periods and state in cues.BEGAN:
        roles, state = cues.BEGAN[state], ""
    types, titled, noun = _kinds(left)
    return Filters(
        types=types,
        titled=titled,
        places=places,
        whole_place=whole,
        topics=topics,
        bodies=bodies,
        leads=left.takes(cues.LEADS),
        roles=roles if periods else (),
        period=_one(periods),
        state=state,
        lists=lists,
        noun=noun,
        rest=tuple(_rest(left)),
    )


def _one(periods: list[Period]) -> Period | None:
    """The span of all days named."""
    if not periods:
        return None
    return Period(min(p.start for p in periods), max(p.end for p in periods))


def _places(left: _Left) -> tuple[frozenset[str], bool]:
    """The places, and whether what lies in them counts too."""
    whole = PROVINCIAL.search(left.text) is None
    found = places_in(left.text)
    for _, place in found:
        left.cut(*place)
    left.takes(PROVINCIAL)
    return frozenset(code for code, _ in found), whole


def _roles(left: _Left) -> tuple[DateRole, ...]:
    """The roles of days that are spoken of."""
    return tuple(role for group, cue in cues.ROLES if left.takes(cue) for role in group)


def _kinds(left: _Left) -> tuple[frozenset[str], frozenset[str], bool]:
    """Types of document, or words of their titles; whether documents are named at all.

    Beside a word for any document the others tell nothing: "plans and measures".
    """
    found = [(types, words) for types, words, cue in cues.KINDS if left.takes(cue)]
    general = left.takes(cues.ANY_DOCUMENT)
    types = frozenset(t for kinds, _ in found for t in kinds)
    titled = frozenset(w for _, words in found for w in words)
    if general and "draft" not in types:
        return frozenset(), frozenset(), True
    return types, titled, bool(found) or general


def _named(left: _Left, index: NameIndex) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Topics and bodies whose whole names stand there, the longest first."""
    topics: list[str] = []
    bodies: list[str] = []
    parts = atoms(folded(left.text))
    place = 0
    kept: list[str] = []
    while place < len(parts):
        end, row = _longest(parts, place, left.text, index)
        if row is None:
            kept.append(parts[place])
            place += 1
            continue
        into = topics if row.entity_kind == "topic" else bodies
        into += [row.entity] if row.entity not in into else []
        kept.append("·")
        place = end
    left.text = _said(kept)
    return tuple(topics), tuple(bodies)


def _said(parts: list[str]) -> str:
    """Atoms as text again: no space between Chinese characters."""
    text = " ".join(parts)
    return re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", text)


def _longest(
    parts: list[str], start: int, text: str, index: NameIndex
) -> tuple[int, NameRow | None]:
    """The longest name of a topic or a body that begins here."""
    for end, rows in reversed(list(index.names_from(parts, start))):
        word = "".join(parts[start:end])
        if word.isascii() and len(word) < cues.SHORTEST and word.upper() not in text:
            continue
        for row in rows:
            named = row.entity_kind in cues.NAMED_KINDS and row.kind != "pinyin"
            if named and row.entity not in cues.GENERAL_TOPICS:
                return end, row
    return start, None


def _rest(left: _Left) -> Iterator[str]:
    """The words that no filter has used up."""
    left.takes(cues.FILLING)
    for word in folded(left.text).split():
        if word not in cues.FILLER:
            yield from (t for t in query_tokens(word) if t not in cues.FILLER)
