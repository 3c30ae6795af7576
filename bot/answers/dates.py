"""What is dated in a period."""

from datetime import date

from bot.answers.answer import Answer
from bot.answers.desk import Desk
from bot.answers.errors import NothingAsked, PeriodReversed, UnreadablePeriod
from bot.answers.naming import named
from bot.answers.sets import period_point
from bot.facts.entity import Entity
from bot.questions.periods import RANGE, Period, read_period


async def dates(
    desk: Desk, when: str, today: date, agency: str | None = None, topic: str | None = None
) -> Answer:
    """The answer to `/date`. Raises NothingAsked, UnreadablePeriod, PeriodReversed."""
    period = read(when, today)
    topics = await only(desk, topic, ("topic",), today)
    if isinstance(topics, Answer):
        return topics
    bodies = await only(desk, agency, ("agency", "organisation"), today)
    if isinstance(bodies, Answer):
        return bodies
    point = await period_point(desk, period, topics, bodies)
    outcome = "answered" if point.happenings else "unknown"
    return Answer(outcome, (point,), asked=when, today=today)


def read(when: str, today: date) -> Period:
    """The period that a text names as a whole."""
    if not when.strip():
        raise NothingAsked
    period = read_period(when, today)
    if period is None:
        halves = [read_period(half, today) for half in RANGE.split(when.strip())]
        if len(halves) == 2 and all(halves):
            raise PeriodReversed(when)
        raise UnreadablePeriod(when)
    return period


async def only(
    desk: Desk, name: str | None, kinds: tuple[str, ...], today: date
) -> list[Entity] | Answer:
    """The entity that a filter names, as a list; an empty list for no filter."""
    if not name:
        return []
    found = await named(desk, name, kinds, today)
    return found if isinstance(found, Answer) else [found[0].entity]
