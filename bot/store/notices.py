"""The store of follows, outbox and known facts."""

from bot.store.calendars import CalendarRows
from bot.store.census import CensusRows
from bot.store.follows import FollowRows
from bot.store.forgetting import ForgettingRows
from bot.store.marks import MarkRows
from bot.store.outbox import OutboxRows
from bot.store.told import KnownRows


class NoticeStore(
    FollowRows, OutboxRows, KnownRows, MarkRows, CensusRows, CalendarRows, ForgettingRows
):
    """All SQL of notices."""
