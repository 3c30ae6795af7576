"""What a question means: the entities of its names and topics, narrowed by how it is asked."""

from dataclasses import replace
from datetime import date
from typing import TypeGuard

from bot.answers.answer import Match
from bot.answers.described import described, issued_on
from bot.answers.desk import Desk, kind_of
from bot.answers.inquiry import Inquiry, strangers
from bot.answers.narrowing import (
    amended,
    each_dated,
    each_numbered,
    edition,
    following,
    implementing,
    is_elsewhere,
    is_told_by_body,
    of_kind,
    of_number,
    of_place,
    of_title,
    of_year,
    part_named,
)
from bot.answers.recognising import recognised
from bot.answers.retelling import retold
from bot.facts.entity import Body, Entity, Event, Instrument
from bot.facts.status import status_on
from bot.questions import day_cues, list_cues, manner_cues, text_cues
from bot.questions.approximate import written_titles
from bot.questions.linking import PLACES, Mention
from bot.questions.query import Query
from bot.store.script import atoms

KINDS = ("instrument", "agency", "organisation", "event", "absence")
# Kinds of document by which a topic is known, the usual one first.
LEADING = ("departmental_rule", "administrative_regulation", "law", "normative_document")
# With more words of its own a question is about something else than the bare topic.
MANY_TERMS = 3
TELLING = 0.3
WELL_NAMED = 0.95


async def inquire(desk: Desk, query: Query, today: date) -> Inquiry:
    """The query with its subjects and topics."""
    query = await _mended(desk, query)
    topics = await _topics(desk, query)
    bare = Inquiry(desk, query, today, topics=tuple(topics))
    found, choices = await _named(bare)
    listing = query.asks_for("list") and not bare.needs_subject
    if listing and list_cues.DOCUMENTS.search(query.text):
        found, choices = _only_well_named(bare, found), []
    compares = query.asks_for("compare")
    if not choices and (compares or all(isinstance(m.entity, Body) for m in found)):
        found += await _leading(bare, found)
    found = [match for match in found if not is_elsewhere(match, found)]
    found = [match for match in found if not is_told_by_body(match, found, query)]
    found = [await edition(bare, match) for match in found]
    found = [await following(bare, match) for match in found]
    found = [await part_named(bare, match) for match in found]
    if not choices and not any(isinstance(m.entity, Instrument | Event) for m in found):
        told = replace(bare, subjects=tuple(found))
        found = [*(await described(told) or await issued_on(told)), *found]
    found = [await implementing(bare, match) for match in found]
    unique = {match.entity.id: match for match in reversed(found)}
    ordered = tuple(m for m in found if unique[m.entity.id] is m)
    settled = await retold(replace(bare, subjects=ordered, choices=tuple(choices)))
    return await recognised(settled)


async def _mended(desk: Desk, query: Query) -> Query:
    """The query with slips of the keyboard put right in words that stand nowhere in the store."""
    counts = await desk.store.frequencies((*query.terms, *query.soft_terms))

    def mended(terms: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(t if counts[t] else desk.index.corrected(t) for t in terms))

    return replace(query, terms=mended(query.terms), soft_terms=mended(query.soft_terms))


def _only_well_named(inquiry: Inquiry, found: list[Match]) -> list[Match]:
    """Without a document that only shares words with what is listed: "chip export rules"."""
    kept = [m for m in found if m.score >= WELL_NAMED or isinstance(m.entity, Body)]
    return kept if kept or inquiry.topics else found


async def _named(inquiry: Inquiry) -> tuple[list[Match], list[Match]]:
    """What the names in the question mean, and what they may mean besides."""
    found: list[Match] = []
    choices: list[Match] = []
    for mention in inquiry.query.mentions:
        if set(mention.kinds) == {"topic"}:
            continue
        near = await _near(inquiry, mention)
        if day_cues.MANY_DATES.search(inquiry.query.text) and all(
            isinstance(m.entity, Event) for m in near
        ):
            found += near
            continue
        if each_numbered(inquiry, near):
            found += near
            continue
        if dated := each_dated(inquiry, near):
            found += dated
            continue
        near = of_kind(inquiry, of_year(inquiry, of_place(inquiry, near)))
        near = of_title(near)
        settled = await inquiry.desk.settle(near, inquiry.today)
        if settled.match is not None:
            found.append(settled.match)
            choices += [Match(o, settled.match.matched_by, 0.9) for o in settled.others]
        else:
            choices += settled.choices
    return found, choices


async def _near(inquiry: Inquiry, mention: Mention) -> list[Match]:
    """The entities a mention may mean, those first that the question's wording asks for."""
    query = inquiry.query
    near = await _drafts_if_wanted(inquiry, await _matches(inquiry.desk, mention))
    if mention.matched_by == "document_number":
        near = await of_number(inquiry, near)
    if query.asks_for("when"):
        near = [m for m in near if not isinstance(m.entity, Body)] or near
    counts = query.asks_for("count") and not text_cues.ITEMS.search(query.text)
    if query.asks_for("article") or counts:
        near = [await amended(inquiry, m) for m in near]
    elif text_cues.AMENDMENT.search(query.text):
        return [m for m in near if m.entity.related("amends")] or near
    return near


async def _leading(inquiry: Inquiry, named: list[Match]) -> list[Match]:
    """The rule that leads a topic, when a date, issuer or article is asked of the bare topic."""
    query, desk = inquiry.query, inquiry.desk
    wanted = inquiry.needs_subject or query.asks_for("compare") or query.asks_for("which_article")
    told = {t for m in query.mentions if "topic" in m.kinds for t in m.tokens}
    own = [t for t in query.terms if t not in told and not t.isdigit()]
    by_article = query.asks_for("which_article") or query.asks_for("article")
    busy = len(own) > MANY_TERMS and not by_article
    busy = (
        busy or bool(await strangers(inquiry)) or not PLACES.isdisjoint(atoms(query.text.lower()))
    )
    if not wanted or busy or query.asks_for("list") or written_titles(query.text):
        return []
    found: list[Match] = []
    for topic in inquiry.topics:
        if any(topic.title_zh in match.entity.title_zh for match in named):
            continue
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


async def _drafts_if_wanted(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """The drafts of what is named, when a draft is asked about and not set against the final."""
    query, desk = inquiry.query, inquiry.desk
    against = any(cue.search(query.text) for cue in (text_cues.EITHER, manner_cues.COMPARE))
    if not query.wants_draft or against or query.asks_for("relations"):
        return near
    drafts = [m for m in near if _is_draft(m.entity)]
    for match in near if not drafts else []:
        for subject, verb in await desk.store.pointing(match.entity.id):
            draft = await desk.store.entity(subject)
            if draft is not None and (verb == "draft_of" or _drafts_change(verb, draft)):
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


def _drafts_change(verb: str, entity: Entity) -> bool:
    """Whether it is a draft that would amend the text it points to."""
    return verb in ("amends", "revises") and _is_draft(entity)


def _is_draft(entity: Entity) -> bool:
    return isinstance(entity, Instrument) and entity.type == "draft"


async def _topics(desk: Desk, query: Query) -> list[Entity]:
    told = [m for m in query.mentions if "topic" in m.kinds and m.told >= TELLING]
    ids = [entity for mention in told for entity in mention.entities]
    found = await desk.store.entities(dict.fromkeys(ids))
    return [entity for entity in found if kind_of(entity) == "topic"]
