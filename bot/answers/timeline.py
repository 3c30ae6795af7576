"""The dated story of a subject: an instrument, a body, an event or a topic."""

from datetime import date

from bot.answers.answer import Answer, PeriodPoint
from bot.answers.dates import read
from bot.answers.desk import Desk
from bot.answers.errors import PeriodReversed
from bot.answers.naming import named
from bot.answers.sets import happenings
from bot.questions.periods import Period

KINDS = ("instrument", "agency", "organisation", "event", "topic")
# As many as the picture of a topic with hundreds of dates takes.
MOST = 2000
FIRST, LAST = date(1949, 1, 1), date(2060, 12, 31)


async def timeline(
    desk: Desk, subject: str, today: date, start: str | None = None, end: str | None = None
) -> Answer:
    """The answer to `/timeline`. Raises NothingAsked, UnreadablePeriod, PeriodReversed."""
    first = read(start, today).start if start else FIRST
    last = read(end, today).end if end else LAST
    if first > last:
        raise PeriodReversed(f"{start} – {end}")
    found = await named(desk, subject, KINDS, today)
    if isinstance(found, Answer):
        return found
    match, _ = found
    dated, total = await happenings(desk, Period(first, last), [match.entity], most=MOST)
    if not dated:
        point = PeriodPoint(first, last, (), (match.entity,))
        return Answer("unknown", (point,), (match,), asked=subject, today=today)
    shown_first = dated[0].date.day.first if start is None else first
    shown_last = dated[-1].date.day.last if end is None else last
    point = PeriodPoint(
        shown_first,
        shown_last,
        tuple(dated),
        (match.entity,),
        total=total,
        evidence=tuple(h.evidence for h in dated[:12]),
    )
    return Answer("answered", (point,), (match,), asked=subject, today=today)
