"""A question with what it is about: the entities its names mean, the main one among them."""

import re
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Match
from bot.answers.desk import Desk
from bot.facts.entity import Absence, Body, Entity, Event, Instrument
from bot.questions import manner_cues, plain_words, text_cues
from bot.questions.approximate import written_english, written_titles
from bot.questions.name_words import GENERIC
from bot.questions.query import Query
from bot.questions.side_names import head_of
from bot.questions.synonyms import alike, says
from bot.store.script import folded, query_tokens, stem

# Questions about a thing that has to be named: without it a sentence that fits is luck.
NEEDS_SUBJECT = {"when", "who", "status", "binding", "number", "count", "article", "name"}
# Names written out count more than near ones when the main subject is chosen.
WRITTEN_OUT = 1.3
# A number tells one document, however common its words are.
NUMBER_TOLD = 2.5
STRANGER = 4
HOME = "CN"
# Beside a document named as well as this, "the AI law" is no subject of its own.
WELL_NAMED = 0.9
ABROAD = ("US", "INT", "NL", "HK")


@dataclass(frozen=True)
class Inquiry:
    """A query at a desk on a day, with the entities meant and what a name may mean besides."""

    desk: Desk
    query: Query
    today: date
    subjects: tuple[Match, ...] = ()
    choices: tuple[Match, ...] = ()
    topics: tuple[Entity, ...] = ()

    @property
    def main(self) -> Match | None:
        """What the question is about: documents and events before the bodies that made them."""
        things = [m for m in self.subjects if not isinstance(m.entity, Body)]
        there = [m for m in things if not isinstance(m.entity, Absence)]
        things = there if any(m.score >= WELL_NAMED for m in there) else things
        things = [m for m in things if self._is_head(m)] or things
        if self.query.doubts:
            # What is doubted of a text may be its number, which is that of another one.
            things = [m for m in things if m.matched_by != "document_number"] or things
        if not things and self._asks_what_is_above:
            return next(iter(self.subjects), None)
        return max(things or _well_named(self.subjects), key=_weight, default=None)

    @property
    def _asks_what_is_above(self) -> bool:
        """Whether it asks what the first body named belongs to."""
        return any(ask.verbs[:1] == ("parent",) for ask in self.query.asks)

    def _is_head(self, match: Match) -> bool:
        """Whether it is named before a colon or dash, and the rest is asked of it."""
        head = frozenset(query_tokens(head_of(self.query.text)))
        named = [m.tokens for m in self.query.mentions if match.entity.id in m.entities]
        return any(tokens <= head for tokens in named)

    @property
    def needs_subject(self) -> bool:
        """Whether it asks for something that only a named thing has."""
        return any(ask.kind in NEEDS_SUBJECT for ask in self.query.asks)

    @property
    def is_outside(self) -> bool:
        """Whether it is about other countries, things to come, or a title that is not stored."""
        main = self.main
        if manner_cues.UNKNOWABLE.search(self.query.text) or self._is_other_title():
            return True
        is_home = main is not None and main.entity.jurisdiction.startswith(HOME)
        said = self.query.bare if is_home else self.query.text
        if manner_cues.OUTSIDE.search(said) and not _is_abroad(main):
            return True
        numbered = text_cues.NUMBERED.search(self.query.text)
        if main is not None and isinstance(main.entity, Instrument | Absence | Event):
            return bool(numbered) and not self.query.doubts and _has_other_number(main, numbered)
        return bool(numbered) or bool(written_titles(self.query.text))

    def _is_other_title(self) -> bool:
        """Whether an English title is written out with words that nothing named here has."""
        written = written_english(self.query.text)
        told = {
            w for title in written for w in folded(title).split() if w not in plain_words.FILLER
        }
        telling = {stem(word) for word in told} - GENERIC
        held = {t for m in self.query.mentions if m.kinds != ("topic",) for t in m.tokens}
        for match in self.subjects if telling else ():
            held |= self.desk.name_tokens(match.entity)
        return not all(says(held, t) for t in telling)


def _well_named(bodies: tuple[Match, ...]) -> list[Match]:
    """Without bodies that only share words, unless these are all words of one that is named well.

    "OFAC, part of which US department" is not about the US Department of State.
    """
    well = [m for m in bodies if m.score >= WELL_NAMED]
    named = frozenset(t for m in well for t in query_tokens(m.words))
    return [m for m in bodies if m in well or not well or named <= set(query_tokens(m.words))]


def _has_other_number(main: Match, numbered: re.Match[str] | None) -> bool:
    """Whether the document, found by less than its name, has not the number that is named."""
    entity = main.entity
    if numbered is None or main.score == 1.0 or not isinstance(entity, Instrument):
        return False
    wanted = next(n for n in numbered.groups() if n)
    texts = (text for n in entity.numbers for text in (n.text, *n.also))
    return not any(wanted in re.findall(r"\d+", text) for text in texts)


def _weight(match: Match) -> float:
    """How much of the question the name tells."""
    numbered = match.score == 1.0 and text_cues.NUMBERED.search(match.words) is not None
    if numbered or match.matched_by == "document_number":
        return max(match.told, NUMBER_TOLD)
    return match.told * (WRITTEN_OUT if match.score == 1.0 else 1.0)


def _is_abroad(main: Match | None) -> bool:
    """Whether the subject is foreign or international and was named well, not just loosely."""
    if main is None or main.score < 1.0:
        return False
    return main.entity.jurisdiction in ABROAD or isinstance(main.entity, Event)


async def strangers(inquiry: Inquiry) -> list[str]:
    """Words of the question that stand nowhere in the store: it is about something else."""
    index = inquiry.desk.index
    counts = await inquiry.desk.store.frequencies(inquiry.query.terms)
    return [
        term
        for term in inquiry.query.terms
        if len(term) >= STRANGER and term.isascii() and term.isalpha()
        if not index.knows(term) and not alike(term) and not counts[term]
    ]
