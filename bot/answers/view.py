"""What a button shows of an entity: its card, dates, articles, agencies, relations or sources."""

from datetime import date

from bot.answers.answer import Answer, ArticlesPoint, DatesPoint, Point, SourcesPoint
from bot.answers.articles import article_point
from bot.answers.desk import Desk, unknown
from bot.answers.gathering import evidence_for
from bot.answers.parts import ISSUING, about_point, bodies_point, dates_point, relations_point
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement, Provision

ARTICLES_A_PAGE = 8


async def view(desk: Desk, entity_id: str, view: str, today: date, number: int = 0) -> Answer:
    """The answer to a button. `number` is the article, or the page of articles, from 0."""
    entity = await desk.store.entity(entity_id)
    if entity is None:
        return unknown((), entity_id, today)
    point = await _point(desk, entity, view, today, number)
    return Answer("answered", (point,), asked=entity_id, today=today)


async def _point(desk: Desk, entity: Entity, view: str, today: date, number: int) -> Point:
    match view:
        case "dates":
            return await _all_dates(desk, entity)
        case "articles" if isinstance(entity, Instrument):
            return await _articles(desk, entity, number)
        case "article" if isinstance(entity, Instrument):
            return await article_point(desk, entity, number)
        case "agencies":
            return await bodies_point(desk, entity, (*ISSUING, "drafted_by", "enforced_by"))
        case "relations":
            return await relations_point(desk, entity, ())
        case "sources":
            every = await evidence_for(desk.store, entity, lambda stated: True)
            return SourcesPoint(entity, evidence=every)
        case _:
            return await about_point(desk, entity, today)


async def _all_dates(desk: Desk, entity: Entity) -> Point:
    every = await evidence_for(
        desk.store, entity, lambda stated: isinstance(stated.statement, DateStatement)
    )
    if not every:
        return await dates_point(desk, entity, ())
    ordered = tuple(sorted(every, key=lambda e: e.value))
    return DatesPoint(entity, (), ordered, gaps=entity.gaps, evidence=ordered)


async def _articles(desk: Desk, entity: Instrument, page: int) -> Point:
    every = await evidence_for(desk.store, entity, lambda s: isinstance(s.statement, Provision))
    latest = max((v.start for v in entity.versions), default=None)
    held = [
        e
        for e in every
        if isinstance(e.statement, Provision) and e.statement.version in (None, latest)
    ]
    pages = max(1, -(-len(held) // ARTICLES_A_PAGE))
    page = min(max(page, 0), pages - 1)
    shown = tuple(held[page * ARTICLES_A_PAGE : (page + 1) * ARTICLES_A_PAGE])
    return ArticlesPoint(entity, page, pages, len(held), evidence=shown)
