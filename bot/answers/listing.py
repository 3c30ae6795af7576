"""Which list a question asks for: drafts, what is due, a period, documents on a thing."""

from dataclasses import replace

from bot.answers.answer import ListPoint, Point
from bot.answers.desk import kind_of
from bot.answers.inquiry import Inquiry, strangers
from bot.answers.kept import Kept
from bot.answers.narrowing import wants_value
from bot.answers.sets import (
    MADE_UNDER,
    drafts_point,
    family_point,
    list_point,
    period_point,
    place_point,
    upcoming_point,
)
from bot.facts.entity import Body, Entity
from bot.facts.vocabulary import DateRole
from bot.questions import body_cues, day_cues, list_cues
from bot.questions.places import places_named
from bot.questions.query import Query
from bot.store.script import folded

# With so many documents under it a document is asked for as a family.
FAMILY = 3
STARTING: tuple[DateRole, ...] = ("in_force", "applies_from", "term_from")
CLOSING: tuple[DateRole, ...] = ("consultation_closed",)
MAKING: tuple[DateRole, ...] = (
    "promulgated",
    "issued",
    "published",
    "adopted",
    "announced",
    "consultation_opened",
)
# Days: what starts in a longer time is asked for with a topic or a kind of document.
MONTH = 31


async def listed(inquiry: Inquiry) -> Point | None:
    """The list asked for when nothing stored is named: drafts, what is due, a period, a topic."""
    query, desk, topics = inquiry.query, inquiry.desk, inquiry.topics
    found = await _drafts(inquiry, topics) or await listed_of_place(inquiry)
    if found is not None:
        return found
    if query.asks_for("upcoming"):
        ahead = any(period.end > inquiry.today for period in query.periods)
        if ahead:
            return await in_period(inquiry)
        return await upcoming_point(desk, topics, inquiry.today)
    if query.periods and query.asks_for("period"):
        return await in_period(inquiry)
    listable = topics and query.asks_for("list") and not _asks_for_members(query)
    if listable and not await strangers(inquiry):
        return await list_point(desk, topics, inquiry.today, kept(query))
    if _asks_what_starts(query):
        return await in_period(inquiry)
    if query.periods and query.asks_for("list"):
        return await in_period(inquiry)
    return None


async def topic_alone(inquiry: Inquiry) -> Point | None:
    """The documents of a topic whose bare name is all that is typed: "export control"."""
    text = folded(inquiry.query.text).strip("?？ ")
    whole = [m for m in inquiry.query.mentions if folded(m.words) == text]
    ids = [entity for mention in whole for entity in mention.entities]
    topics = [e for e in await inquiry.desk.store.entities(ids) if kind_of(e) == "topic"]
    return await list_point(inquiry.desk, topics, inquiry.today) if topics else None


async def listed_of_place(inquiry: Inquiry) -> ListPoint | None:
    """The documents of a province or city, if they are asked for; None if there is none."""
    query = inquiry.query
    codes = places_named(query.text)
    if (
        not codes
        or query.doubts
        or not query.asks_for("list")
        or not list_cues.DOCUMENTS.search(query.text)
    ):
        return None
    keep = kept(query, inquiry.topics)
    if list_cues.REGULATIONS.search(query.text):
        keep = replace(keep, types=frozenset({"local_regulation"}))
    found = await place_point(inquiry.desk, codes, inquiry.today, keep)
    return found if found.total else None


async def listed_under(inquiry: Inquiry, entity: Entity) -> Point | None:
    """The list asked for of a body or of a document with others under it; None if none is."""
    query, desk = inquiry.query, inquiry.desk
    if isinstance(entity, Body):
        local = await listed_of_place(inquiry) if entity.body == "city" else None
        if local is not None:
            return local
        drafts = await _drafts(inquiry, (entity,))
        if drafts is not None:
            return drafts
        if _asks_for_documents(query):
            keep = kept(query, inquiry.topics)
            documents = await list_point(desk, [entity], inquiry.today, keep)
            return documents if documents.total else None
        return None
    if query.asks_for("under") and not wants_value(query):
        return await family_point(desk, entity, inquiry.today, kept(query), MADE_UNDER)
    documents = query.asks_for("list") and list_cues.DOCUMENTS.search(query.text)
    if inquiry.needs_subject or query.asks_for("relations") or not documents:
        return None
    topics = [t for t in inquiry.topics if t.title_zh in entity.title_zh]
    if topics:
        return await list_point(desk, topics, inquiry.today, kept(query))
    family = await family_point(desk, entity, inquiry.today, kept(query))
    return family if family.total >= FAMILY else None


def _asks_for_members(query: Query) -> bool:
    """Whether companies or people are asked for, which a list of documents does not answer."""
    return bool(body_cues.MEMBERS.search(query.text)) and not list_cues.DOCUMENTS.search(query.text)


def _asks_what_starts(query: Query) -> bool:
    """Whether it asks for documents by their day alone: "rules effective 1 May 2026"."""
    dated = any(ask.kind == "when" and ask.roles for ask in query.asks)
    short = query.periods and (query.periods[0].end - query.periods[0].start).days <= MONTH
    if not dated or not short or not list_cues.DOCUMENTS.search(query.text):
        return False
    said = day_cues.MONTH_NAME.sub(" ", " ".join(query.terms))
    return len([t for t in said.split() if not t[0].isdigit()]) <= 1


def kept(query: Query, topics: tuple[Entity, ...] = ()) -> Kept:
    """Which documents the question keeps to: of a period, of a kind, on a topic."""
    text = query.text
    types = {t for cue, types in list_cues.TYPE_CUES if cue.search(text) for t in types}
    lands = frozenset({"US"} if list_cues.AMERICAN.search(text) else ())
    return Kept(query.periods, frozenset(types), topics, lands, _days_of(query))


def _days_of(query: Query) -> tuple[DateRole, ...]:
    """The days of a document that must fall in the period: those of its start, or its making."""
    roles = {r for ask in query.asks if ask.kind == "when" for r in ask.roles[:1]}
    groups = [group for group in (STARTING, CLOSING, MAKING) if roles & set(group)]
    return groups[0] if len(groups) == 1 else ()


async def in_period(inquiry: Inquiry) -> Point:
    """What happened or is due in the period named."""
    query = inquiry.query
    roles = tuple(r for ask in query.asks if ask.kind == "when" for r in ask.roles)
    period = query.periods[0]
    return await period_point(inquiry.desk, period, inquiry.topics, [], roles)


async def _drafts(inquiry: Inquiry, about: tuple[Entity, ...]) -> Point | None:
    """Drafts: those open on a day, those put out in a period, or all that are pending."""
    query = inquiry.query
    listed = query.asks_for("list") and query.wants_draft
    if not query.asks_for("consultation") and not listed:
        return None
    days = [p.end for p in query.periods if p.is_day]
    today = days[0] if days else inquiry.today
    only_open = bool(days) or day_cues.OPEN_NOW.search(query.text) is not None
    periods = () if only_open else query.periods
    return await drafts_point(inquiry.desk, about, today, only_open, periods)


def _asks_for_documents(query: Query) -> bool:
    """Whether the documents of a body are asked for."""
    wants = query.asks_for("list") or query.asks_for("period") or bool(query.periods)
    issued = body_cues.ISSUED.search(query.text) is not None
    documents = list_cues.DOCUMENTS.search(query.text) is not None
    return (documents and (issued or wants)) or (wants and issued)
