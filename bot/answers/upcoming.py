"""What takes effect, closes for comment, ends or is due in the days ahead."""

from datetime import date

from bot.answers.answer import Answer
from bot.answers.dates import only
from bot.answers.desk import Desk
from bot.answers.errors import DaysOutOfRange
from bot.answers.sets import upcoming_point

MOST_DAYS = 366
DAYS = 90


async def upcoming(desk: Desk, today: date, days: int = DAYS, topic: str | None = None) -> Answer:
    """The answer to `/upcoming`. Raises DaysOutOfRange."""
    if not 1 <= days <= MOST_DAYS:
        raise DaysOutOfRange(str(days))
    topics = await only(desk, topic, ("topic",), today)
    if isinstance(topics, Answer):
        return topics
    point = await upcoming_point(desk, topics, today, days)
    return Answer("answered" if point.happenings else "unknown", (point,), today=today)
