"""The desk of a verb: facts.db made ready and opened, closed at the end."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from bot.answers.desk import Desk
from bot.facts_file import ready_facts
from bot.settings import Settings


@asynccontextmanager
async def opened(settings: Settings) -> AsyncGenerator[Desk]:
    """The open desk. Raises what `ready_facts` and `Desk.open` raise."""
    desk = await Desk.open(await ready_facts(settings))
    try:
        yield desk
    finally:
        await desk.close()
