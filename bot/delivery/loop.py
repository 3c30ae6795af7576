"""The loop that only calls `tick`, and must never stop."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime
from typing import Protocol

from bot.delivery.courier import Courier

log = logging.getLogger(__name__)
# Well below the minute within which a notice must be out.
PAUSE, LONGEST_PAUSE = 0.5, 30.0


class Times(Protocol):
    """What the app knows of time and work."""

    @property
    def now(self) -> Callable[[], datetime]:
        """The instant, in UTC."""
        ...

    @property
    def today(self) -> Callable[[], date]:
        """The day that facts speak of."""
        ...

    @property
    def seconds(self) -> Callable[[], float]:
        """Seconds of real time since 1970, whatever the instant is."""
        ...

    def work(self) -> AbstractAsyncContextManager[None]:
        """Around what a stop waits for."""
        ...


async def deliver(current: Callable[[], Courier | None], times: Times, stop: asyncio.Event) -> None:
    """Tick with the courier of the client that lives now until told to stop.

    An error is logged and tried again after a pause: one bad letter must not silence all.
    """
    pause = PAUSE
    while not stop.is_set():
        courier = current()
        try:
            tried = await _tick(courier, times) if courier else 0
            pause = PAUSE
        except Exception:
            log.exception("a tick of delivery failed; next try in %.0f s", pause)
            tried, pause = 0, min(pause * 2, LONGEST_PAUSE)
        if not tried:
            await _wait(stop, pause)


async def _tick(courier: Courier, times: Times) -> int:
    async with times.work():
        return await courier.tick(times.now(), times.today(), times.seconds())


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait({waiting}, timeout=seconds)
    waiting.cancel()
