"""What the calendar of a follow holds."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.answers.exported import Dated
from bot.notices.known import Known
from bot.notices.wants import wants
from bot.store.follows import Follow

# Older dates are in the exports: a calendar is looked at for what comes and what just was.
LOOK_BACK = timedelta(days=366)
NOTHING = Known()


def feed_dates(follow: Follow, dates: Iterable[Dated], day: date) -> list[Dated]:
    """The dates that the follow's subject and filter let through on that day, from a year back on.

    A paused follow has a calendar too: nothing is posted, but whoever looks sees it.
    """
    first = day - LOOK_BACK
    return [
        dated
        for dated in dates
        if dated.statement.day.last >= first and wants(follow, dated.entity, NOTHING, day)
    ]
