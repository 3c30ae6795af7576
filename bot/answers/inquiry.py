"""A question with what it is about: the entities its names mean, the main one among them."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from bot.answers.answer import Match
from bot.answers.desk import Desk, kind_of
from bot.answers.parts import ISSUING
from bot.facts.entity import Absence, Body, Entity, Event, Instrument
from bot.facts.status import status_on
from bot.questions import cues
from bot.questions.approximate import written_english, written_titles
from bot.questions.linking import Mention
from bot.questions.name_index import GENERIC
from bot.questions.query import Query
from bot.questions.synonyms import alike
from bot.store.script import folded, stem

KINDS = ("instrument", "agency", "organisation", "event", "absence")
# Questions about a thing that has to be named: without it a sentence that fits is luck.
NEEDS_SUBJECT = {"when", "who", "status", "binding", "number", "count", "article", "name"}
# Kinds of document by which a topic is known, the usual one first.
LEADING = ("departmental_rule", "administrative_regulation", "law", "normative_document")
# Names written out count more than near ones when the main subject is chosen.
WRITTEN_OUT = 1.3
# With more words of its own a question is about something else than the bare topic.
MANY_TERMS = 3
TELLING = 0.3
STRANGER = 4
YEAR = re.compile(r"20[0-4]\d")
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
        return max(things or self.subjects, key=_weight, default=None)

    @property
    def needs_subject(self) -> bool:
        """Whether it asks for something that only a named thing has."""
        return any(ask.kind in NEEDS_SUBJECT for ask in self.query.asks)

    @property
    def is_outside(self) -> bool:
        """Whether it is about other countries, things to come, or a title that is not stored."""
        main = self.main
        if cues.UNKNOWABLE.search(self.query.text) or self._is_other_title():
            return True
        if cues.OUTSIDE.search(self.query.text) and not _is_abroad(main):
            return True
        if main is not None and isinstance(main.entity, Instrument | Absence | Event):
            return False
        numbered = cues.NUMBERED.search(self.query.text) is not None
        return numbered or bool(written_titles(self.query.text))

    def _is_other_title(self) -> bool:
        """Whether an English title is written out with words that nothing named here has."""
        written = written_english(self.query.text)
        held = {t for m in self.query.mentions for t in m.tokens}
        for match in self.subjects:
            held |= self.desk.name_tokens(match.entity)
        told = {w for title in written for w in folded(title).split() if w not in cues.FILLER}
        telling = {stem(word) for word in told} - GENERIC
        return any(t not in held and held.isdisjoint(alike(t)) for t in telling)


def _weight(match: Match) -> float:
    """How much of the question the name tells."""
    return match.told * (WRITTEN_OUT if match.score == 1.0 else 1.0)


def _is_abroad(main: Match | None) -> bool:
    """Whether the subject is foreign or international and was named well, not just loosely."""
    if main is None or main.score < 1.0:
        return False
    return main.entity.jurisdiction in ABROAD or isinstance(main.entity, Event)


async def inquire(desk: Desk, query: Query, today: date) -> Inquiry:
    """The query with its subjects and topics."""
    topics = await _topics(desk, query)
    bare = Inquiry(desk, query, today, topics=tuple(topics))
    found, choices = await _named(bare)
    alone = query.asks_for("compare") and len(found) == 1
    if not choices and (alone or all(isinstance(m.entity, Body) for m in found)):
        found += await _leading(bare)
    found = [match for match in found if not _is_elsewhere(match, found)]
    found = [match for match in found if not _is_told_by_body(match, found, query)]
    found = [await _edition(bare, match) for match in found]
    found = [await _next(bare, match) for match in found]
    unique = {match.entity.id: match for match in reversed(found)}
    ordered = tuple(m for m in found if unique[m.entity.id] is m)
    return replace(bare, subjects=ordered, choices=tuple(choices))


async def _named(inquiry: Inquiry) -> tuple[list[Match], list[Match]]:
    """What the names in the question mean, and what they may mean besides."""
    found: list[Match] = []
    choices: list[Match] = []
    for mention in inquiry.query.mentions:
        if set(mention.kinds) == {"topic"}:
            continue
        near = await _near(inquiry, mention)
        if cues.MANY_DATES.search(inquiry.query.text) and all(
            isinstance(m.entity, Event) for m in near
        ):
            found += near
            continue
        settled = await inquiry.desk.settle(near, inquiry.today)
        if settled.match is not None:
            found.append(settled.match)
            choices += [Match(o, settled.match.matched_by, 0.9) for o in settled.others]
        else:
            choices += settled.choices
    return found, choices


def _is_elsewhere(match: Match, found: list[Match]) -> bool:
    """Whether a national text was found loosely although the question names a city's."""
    cities = [m.entity for m in found if isinstance(m.entity, Body) and m.entity.body == "city"]
    national = isinstance(match.entity, Instrument) and match.entity.jurisdiction == "CN"
    loose = national and match.score < 1.0
    return loose and bool(cities) and not any(c.title_zh in match.entity.title_zh for c in cities)


def _is_told_by_body(match: Match, found: list[Match], query: Query) -> bool:
    """Whether an event was found loosely although the body named has the days asked for."""
    roles = [ask.roles for ask in query.asks if ask.kind == "when" and ask.roles]
    if not roles or not isinstance(match.entity, Event) or match.score == 1.0:
        return False
    bodies = [m.entity for m in found if isinstance(m.entity, Body) and m.score == 1.0]
    return any(all(body.dates_of(*group) for group in roles) for body in bodies)


async def _edition(inquiry: Inquiry, match: Match) -> Match:
    """Instead of a body that meets each year its meeting of the year named, if that is stored."""
    query, body = inquiry.query, match.entity
    years = {y for y in YEAR.findall(query.text) if y in match.words or y in query.terms}
    if not isinstance(body, Body) or len(years) != 1 or query.asks_for("list"):
        return match
    year = years.pop()
    pointing = await inquiry.desk.store.pointing(body.id)
    about = [s for s, verb in pointing if verb == "about"]
    held = [
        (min(days), event)
        for event in await inquiry.desk.store.entities(about)
        if (days := [d.day.text for d in event.dates_of("happened") if d.day.text[:4] == year])
        and year in event.title_en
    ]
    if not held or (not query.asks_for("when") and query.terms not in ((), (year,))):
        return match
    return replace(match, entity=min(held, key=lambda one: one[0])[1])


async def _next(inquiry: Inquiry, match: Match) -> Match:
    """Instead of an event the one of its row that is still to come, if the next is asked for."""
    if not cues.NEXT.search(inquiry.query.text) or not isinstance(match.entity, Event):
        return match
    store, ahead = inquiry.desk.store, list[tuple[date, Entity]]()
    for subject in match.entity.related("about"):
        row = [s for s, verb in await store.pointing(subject) if verb == "about"]
        for event in await store.entities(row):
            days = [d.day.first for d in event.dates_of("happened", "planned") if d.stands]
            if days and min(days) >= inquiry.today:
                ahead.append((min(days), event))
    return replace(match, entity=min(ahead, key=lambda one: one[0])[1]) if ahead else match


async def _near(inquiry: Inquiry, mention: Mention) -> list[Match]:
    """The entities a mention may mean, those first that the question's wording asks for."""
    query = inquiry.query
    near = await _drafts_if_wanted(inquiry, await _matches(inquiry.desk, mention))
    if mention.matched_by == "document_number":
        near = await _numbered(inquiry, near)
    if query.asks_for("when"):
        near = [m for m in near if not isinstance(m.entity, Body)] or near
    if query.asks_for("article") or query.asks_for("count"):
        near = [await _amended(inquiry, m) for m in near]
    elif cues.AMENDMENT.search(query.text):
        return [m for m in near if m.entity.related("amends")] or near
    return near


async def _numbered(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """Of documents with the same number those of the bodies and the topics that are named."""
    named = [i for m in inquiry.query.mentions for i in m.entities]
    bodies = {i for i in named if i.startswith("agencies/")}
    topics = {t.id.partition("/")[2] for t in inquiry.topics}
    if bodies:
        near = [m for m in near if bodies & set(m.entity.related(*ISSUING))]
    kinds = [m for m in near if getattr(m.entity, "type", "") == "announcement"]
    near = kinds if cues.ANNOUNCEMENT.search(inquiry.query.text) and kinds else near
    return [m for m in near if topics & set(m.entity.topics)] or near


async def _amended(inquiry: Inquiry, match: Match) -> Match:
    """The law that a decision amends: articles are counted and read there."""
    laws = await inquiry.desk.store.entities(match.entity.related("amends"))
    held = [law for law in laws if isinstance(law, Instrument) and law.articles]
    return replace(match, entity=held[0]) if held else match


async def _leading(inquiry: Inquiry) -> list[Match]:
    """The rule that leads a topic, when a date, issuer or article is asked of the bare topic."""
    query, desk = inquiry.query, inquiry.desk
    wanted = inquiry.needs_subject or query.asks_for("compare") or query.asks_for("which_article")
    busy = len(query.terms) > MANY_TERMS and not query.asks_for("which_article")
    busy = busy or bool(await strangers(inquiry))
    if not wanted or busy or query.asks_for("list") or written_titles(query.text):
        return []
    found: list[Match] = []
    for topic in inquiry.topics:
        entities = await desk.store.entities(
            await desk.store.with_topic(topic.id.partition("/")[2])
        )
        rules = [e for e in entities if _leads(e, topic, inquiry.today)]
        if rules:
            first = min(rules, key=lambda e: (LEADING.index(e.type), len(e.title_zh)))
            found.append(Match(first, "topic", 0.9, topic.title_en, 1.0))
    return found


def _leads(entity: Entity, topic: Entity, today: date) -> TypeGuard[Instrument]:
    return (
        isinstance(entity, Instrument)
        and entity.type in LEADING
        and topic.title_zh in entity.title_zh
        and status_on(entity, today).status == "in_force"
    )


async def strangers(inquiry: Inquiry) -> list[str]:
    """Words of the question that stand nowhere in the store: it is about something else."""
    store, index = inquiry.desk.store, inquiry.desk.index
    return [
        term
        for term in inquiry.query.terms
        if len(term) >= STRANGER and term.isascii() and term.isalpha()
        if not index.knows(term) and not alike(term) and not await store.frequency(term)
    ]


async def _drafts_if_wanted(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """The drafts of what is named, when a draft is asked about and not set against the final."""
    query, desk = inquiry.query, inquiry.desk
    against = any(cue.search(query.text) for cue in (cues.EITHER, cues.COMPARE))
    if not query.wants_draft or against or query.asks_for("relations"):
        return near
    drafts = [m for m in near if _is_draft(m.entity)]
    for match in near if not drafts else []:
        for subject, verb in await desk.store.pointing(match.entity.id):
            draft = await desk.store.entity(subject)
            if verb == "draft_of" and draft is not None:
                drafts.append(replace(match, entity=draft))
    return drafts or near


async def _matches(desk: Desk, mention: Mention) -> list[Match]:
    entities = await desk.store.entities(mention.entities)
    by: str = mention.matched_by
    return [
        Match(e, by, mention.score, mention.words, mention.told)  # type: ignore[arg-type]
        for e in entities
        if kind_of(e) in KINDS
    ]


def _is_draft(entity: Entity) -> bool:
    return isinstance(entity, Instrument) and entity.type == "draft"


async def _topics(desk: Desk, query: Query) -> list[Entity]:
    told = [m for m in query.mentions if "topic" in m.kinds and m.told >= TELLING]
    ids = [entity for mention in told for entity in mention.entities]
    found = await desk.store.entities(dict.fromkeys(ids))
    return [entity for entity in found if kind_of(entity) == "topic"]
