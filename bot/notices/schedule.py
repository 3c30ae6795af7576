"""When something is told: days before a date, at an hour of the day in a time zone."""

from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.facts.partial_date import PartialDate

MONDAY = 0


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """The time zone. Raises ZoneInfoNotFoundError or ValueError for a name that is none."""
    return ZoneInfo(name)


@lru_cache(maxsize=8192)
def instant(day: date, hour: int, zone: str) -> datetime:
    """The instant in UTC at which the hour begins on that day there.

    An hour that the clocks skip begins when they have skipped it; of one that comes twice it is
    the first.
    """
    return datetime.combine(day, clock_time(hour), zone_of(zone)).astimezone(UTC)


def due(day: PartialDate, lead: int, hour: int, zone: str) -> datetime:
    """When a date is told `lead` days before its first possible day."""
    return instant(day.first - timedelta(days=lead), hour, zone)


def local_day(now: datetime, zone: str) -> date:
    """The day it is there."""
    return now.astimezone(zone_of(zone)).date()


def not_before_hour(now: datetime, hour: int, zone: str) -> datetime:
    """Now, or today's hour there when it has not come yet: nobody is woken."""
    return max(now, instant(local_day(now, zone), hour, zone))


def digest_instant(now: datetime, hour: int, zone: str, weekly: bool) -> datetime:
    """The last instant, now or before, at which a digest is due: daily, or on Mondays."""
    day = local_day(now, zone)
    if instant(day, hour, zone) > now:
        day -= timedelta(days=1)
    if weekly:
        day -= timedelta(days=(day.weekday() - MONDAY) % 7)
    return instant(day, hour, zone)
