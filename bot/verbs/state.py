"""The state of a verb that looks into it beside a running bot: opened, closed at the end."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.console import Refused
from bot.settings import Settings
from bot.store.database import StateError
from bot.store.state import StateStore


@asynccontextmanager
async def kept_state(settings: Settings, so: str) -> AsyncGenerator[StateStore]:
    """The open state; a missing file is not made, `so` ends the sentence that says it is missing.

    Raises Refused, also when the state cannot be used.
    """
    place = settings.state_db
    if isinstance(place, Path) and not place.exists():
        raise Refused(f"there is no {place}{so}")
    try:
        state = await StateStore.open(place)
        try:
            yield state
        finally:
            await state.close()
    except StateError as error:
        raise Refused(str(error)) from error
