"""A document told by its place, year and kind instead of its name: `甘肃2018年那个AI方案`."""

from bot.answers.answer import Match
from bot.answers.inquiry import Inquiry
from bot.answers.parts import ISSUING
from bot.answers.sets import ids_about
from bot.facts.entity import Body, Entity, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions.described import kinds_in, places_in
from bot.store.fitting import Fitting

MADE: tuple[DateRole, ...] = ("promulgated", "issued", "published", "adopted")


async def described(inquiry: Inquiry) -> list[Match]:
    """The one document of the place that fits the year and the kind named; nothing if unclear."""
    query, desk = inquiry.query, inquiry.desk
    kinds = kinds_in(query.text)
    if not kinds or not query.periods or not inquiry.needs_subject:
        return []
    places = places_in(query.text, desk.index.titles.places)
    if len(places) != 1:
        return []
    years = {str(period.start.year) for period in query.periods}
    ids = desk.index.titles.places[places[0]]
    found = [e for e in await desk.store.entities(ids) if _fits(e, years, kinds)]
    return [Match(found[0], "words", 0.9, places[0], 1.0)] if len(found) == 1 else []


def _fits(entity: Entity, years: set[str], kinds: list[tuple[str, ...]]) -> bool:
    if not isinstance(entity, Instrument) or entity.type == "draft":
        return False
    title = f"{entity.title_en.casefold()} {entity.title_zh}"
    made = {d.day.text[:4] for d in entity.dates_of(*MADE) if d.stands}
    return bool(years & made) and all(any(word in title for word in kind) for kind in kinds)


async def issued_on(inquiry: Inquiry) -> list[Match]:
    """The one document that the body named issued on the day named: `MOFCOM on 4 Feb 2025`."""
    query, desk = inquiry.query, inquiry.desk
    days = [period for period in query.periods if period.is_day]
    bodies = [m.entity.id for m in inquiry.subjects if isinstance(m.entity, Body)]
    if len(days) != 1 or not bodies or query.doubts or query.asks_for("list"):
        return []
    wanted = Fitting(
        bodies=frozenset(bodies),
        verbs=frozenset(ISSUING),
        roles=frozenset(MADE),
        start=days[0].start,
        end=days[0].end,
    )
    found = await desk.store.entities(await desk.store.fitting(wanted))
    topics = [await ids_about(desk, [topic]) for topic in inquiry.topics]
    kept = [e for e in found if all(e.id in ids for ids in topics)] or found
    return [Match(kept[0], "words", 0.9, query.text, 1.0)] if len(kept) == 1 else []
