"""Which of several things a name may mean: by the number, year, place or day that is asked."""

import re
from dataclasses import replace
from datetime import date

from bot.answers.answer import Match
from bot.answers.inquiry import Inquiry
from bot.answers.parts import ISSUING
from bot.facts.entity import Absence, Body, Entity, Event, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions import day_cues, text_cues
from bot.questions.name_words import COMMON, GENERIC
from bot.questions.plain_words import PLACE_NAMES
from bot.questions.query import Query
from bot.questions.sharing import PLACE_ZH
from bot.store.names import short_forms

# So many words of its own title name the plan under a plan.
LEAST_TOLD = 2
LOOSE = 0.8
YEAR = re.compile(r"20[0-4]\d")
MADE: tuple[DateRole, ...] = ("promulgated", "issued", "published", "adopted", "in_force")
EDITION = re.compile(r"\d\.\d")
PLACE = re.compile(PLACE_ZH)
STANDARDS = ("mandatory_standard", "recommended_standard", "technical_document")


def is_elsewhere(match: Match, found: list[Match]) -> bool:
    """Whether a national text was found loosely although the question names a city's."""
    cities = [m.entity for m in found if isinstance(m.entity, Body) and m.entity.body == "city"]
    national = isinstance(match.entity, Instrument) and match.entity.jurisdiction == "CN"
    loose = (national and match.score < 1.0) or isinstance(match.entity, Absence)
    return loose and bool(cities) and not any(c.title_zh in match.entity.title_zh for c in cities)


def is_told_by_body(match: Match, found: list[Match], query: Query) -> bool:
    """Whether a thing was found loosely although the body named has the days asked for."""
    roles = [ask.roles for ask in query.asks if ask.kind == "when" and ask.roles]
    is_event = isinstance(match.entity, Event) and match.score < 1.0
    is_loose = isinstance(match.entity, Instrument) and match.score < LOOSE
    if not roles or not (is_event or is_loose):
        return False
    bodies = [m.entity for m in found if isinstance(m.entity, Body) and m.score == 1.0]
    return any(all(body.dates_of(*group) for group in roles) for body in bodies)


async def edition(inquiry: Inquiry, match: Match) -> Match:
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


async def following(inquiry: Inquiry, match: Match) -> Match:
    """Instead of an event the one of its row that is still to come, if the next is asked for."""
    if not day_cues.NEXT.search(inquiry.query.text) or not isinstance(match.entity, Event):
        return match
    store, ahead = inquiry.desk.store, list[tuple[date, Entity]]()
    for subject in match.entity.related("about"):
        row = [s for s, verb in await store.pointing(subject) if verb == "about"]
        for event in await store.entities(row):
            days = [d.day.first for d in event.dates_of("happened", "planned") if d.stands]
            if days and min(days) >= inquiry.today:
                ahead.append((min(days), event))
    return replace(match, entity=min(ahead, key=lambda one: one[0])[1]) if ahead else match


async def part_named(inquiry: Inquiry, match: Match) -> Match:
    """Instead of a plan the one under it whose title the other English words of the question tell.

    "15th five-year plan for ecological protection" is not the outline that has that short name.
    """
    desk, plan = inquiry.desk, match.entity
    own = desk.name_tokens(plan) | GENERIC | COMMON
    left = {t for t in inquiry.query.terms if t.isascii() and t.isalpha() and t not in own}
    if not isinstance(plan, Instrument) or len(left) < LEAST_TOLD:
        return match
    pointing = await desk.store.pointing(plan.id)
    under = [s for s, verb in pointing if verb in ("implements", "part_of")]
    for part in await desk.store.entities(dict.fromkeys(under)):
        if len(left & desk.name_tokens(part)) >= max(LEAST_TOLD, len(left) - 1):
            return replace(match, entity=part)
    return match


async def of_number(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """Of documents with the same number those of the bodies, topics and words that are named."""
    named = [i for m in inquiry.query.mentions for i in m.entities]
    bodies = {i for i in named if i.startswith("agencies/")}
    topics = {t.id.partition("/")[2] for t in inquiry.topics}
    if bodies:
        near = [m for m in near if bodies & set(m.entity.related(*ISSUING))]
    kinds = [m for m in near if getattr(m.entity, "type", "") == "announcement"]
    near = kinds if text_cues.ANNOUNCEMENT.search(inquiry.query.text) and kinds else near
    near = [m for m in near if topics & set(m.entity.topics)] or near
    held = {m.entity.id: _terms_held(inquiry, m.entity) for m in near}
    return [m for m in near if held[m.entity.id] == max(held.values())]


def _terms_held(inquiry: Inquiry, entity: Entity) -> int:
    """How many telling words of the question the names of an entity have."""
    telling = set(inquiry.query.terms) - GENERIC - COMMON
    return len(telling & inquiry.desk.name_tokens(entity))


def of_place(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """Of near-equal documents those of the place that the question names, if any is."""
    text = inquiry.query.text
    places = [*PLACE.findall(text), *(p for p in PLACE_NAMES if p in text.casefold())]
    return [m for m in near if any(p in _titles(m.entity) for p in places)] or near


def of_title(near: list[Match]) -> list[Match]:
    """Of near-equal documents those whose title says the kind that they were called by."""
    return [
        m
        for m in near
        if any(kind in _titles(m.entity) for kind in text_cues.TITLED.findall(m.words.casefold()))
    ] or near


def _titles(entity: Entity) -> str:
    return f"{entity.title_en.casefold()} {entity.title_zh}"


def of_kind(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """Of near-equal documents and standards the binding ones, unless standards are asked for."""
    standards = [m for m in near if getattr(m.entity, "type", "") in STANDARDS]
    if not standards or text_cues.STANDARD.search(inquiry.query.text):
        return near
    return [m for m in near if m not in standards and getattr(m.entity, "binding", False)] or near


def of_year(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """Of near-equal documents those dated in the year that the question names, if any is."""
    years = set(YEAR.findall(inquiry.query.text))
    return [m for m in near if years & {d.day.text[:4] for d in m.entity.dates}] or near


def each_numbered(inquiry: Inquiry, near: list[Match]) -> bool:
    """Whether the question names the edition of every one of them: `framework 1.0 and 3.0`."""
    editions = [EDITION.search(m.entity.title_zh) for m in near]
    said = {e[0] for e in editions if e and e[0] in inquiry.query.text}
    return len(near) > 1 and len(said) == len(near)


def each_dated(inquiry: Inquiry, near: list[Match]) -> list[Match]:
    """For each of several years named the one document of it: `measures of 2023 and of 2026`."""
    years = sorted(set(YEAR.findall(inquiry.query.text)))
    held = [[m for m in near if year in _years_made(m.entity)] for year in years]
    alone = [m[0] for m in held if len(m) == 1]
    return alone if len(years) > 1 and len(alone) == len(years) else []


def _years_made(entity: Entity) -> set[str]:
    """The years in which a document was made; drafts are left out."""
    if getattr(entity, "type", "") == "draft":
        return set()
    return {d.day.text[:4] for d in entity.dates_of(*MADE)}


async def amended(inquiry: Inquiry, match: Match) -> Match:
    """The law that a decision amends: articles are counted and read there."""
    laws = await inquiry.desk.store.entities(match.entity.related("amends"))
    held = [law for law in laws if isinstance(law, Instrument) and law.articles]
    return replace(match, entity=held[0]) if held else match


async def implementing(inquiry: Inquiry, match: Match) -> Match:
    """Instead of a law the one text whose title says that it carries the law out.

    Only where a value of that text is asked: "the regulation that implements the law, its number".
    """
    query, law = inquiry.query, match.entity
    if not query.asks_for("under") or not wants_value(query) or not isinstance(law, Instrument):
        return match
    pointing = await inquiry.desk.store.pointing(law.id)
    under = [s for s, verb in pointing if verb in ("implements", "based_on")]
    name = min((law.title_zh, *short_forms(law.title_zh)), key=len)
    texts = await inquiry.desk.store.entities(dict.fromkeys(under))
    held = [t for t in texts if name in t.title_zh and getattr(t, "type", "") != "draft"]
    return replace(match, entity=held[0]) if len(held) == 1 else match


def wants_value(query: Query) -> bool:
    """Whether a value of what stands under a law is asked, and not which texts there are."""
    dated = query.asks_for("when") and day_cues.WHEN.search(query.bare) is not None
    return dated or any(query.asks_for(kind) for kind in ("number", "count", "who", "status"))
