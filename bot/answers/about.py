"""What the store holds and up to which day it speaks."""

from datetime import date

from bot.answers.answer import Answer, StorePoint
from bot.answers.desk import Desk


async def about(desk: Desk, today: date) -> Answer:
    """The answer to `/about`."""
    meta = await desk.store.meta()
    return Answer("answered", (StorePoint(tuple(sorted(meta.items()))),), today=today)
