"""A regulation: its card, one of its articles, or its status as of a day."""

from datetime import date

from bot.answers.answer import AbsencePoint, Answer, Point
from bot.answers.articles import article_point
from bot.answers.desk import Desk
from bot.answers.errors import UnreadablePeriod
from bot.answers.gathering import about_evidence
from bot.answers.naming import named
from bot.answers.parts import about_point, status_point
from bot.facts.entity import Absence, Instrument
from bot.questions.periods import read_period

KINDS = ("instrument", "absence")


async def regulation(
    desk: Desk, name: str, today: date, article: int | None = None, as_of: str | None = None
) -> Answer:
    """The answer to `/regulation`. Raises NothingAsked, UnreadablePeriod (as_of)."""
    day = read_day(as_of, today) if as_of else today
    found = await named(desk, name, KINDS, today)
    if isinstance(found, Answer):
        return found
    match, others = found
    entity = match.entity
    if isinstance(entity, Absence):
        evidence = await about_evidence(desk.store, entity)
        point: Point = AbsencePoint(entity, "entity", evidence=evidence)
        return Answer("absent", (point,), (match,), asked=name, today=today)
    if not isinstance(entity, Instrument):
        raise TypeError(entity.id)
    points = await _points(desk, entity, day, article, as_of)
    outcome = "absent" if isinstance(points[0], AbsencePoint) else "answered"
    choices = tuple(m.entity for m in others)
    return Answer(outcome, tuple(points), (match,), choices, asked=name, today=today)


async def _points(
    desk: Desk, entity: Instrument, day: date, article: int | None, as_of: str | None
) -> list[Point]:
    if article is not None:
        return [await article_point(desk, entity, article)]
    points: list[Point] = [await about_point(desk, entity, day)]
    if as_of:
        points.insert(0, await status_point(desk, entity, day))
    return points


def read_day(text: str, today: date) -> date:
    """The day that a text names; the last day of a month or year. Raises UnreadablePeriod."""
    period = read_period(text, today)
    if period is None:
        raise UnreadablePeriod(text)
    return period.end
