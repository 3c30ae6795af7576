"""Keeps the client connected: restarts with growing pauses; stops when told to or refused."""

import asyncio
import logging
import random
from collections.abc import Callable
from typing import Protocol

import discord

log = logging.getLogger(__name__)
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
# The library's own pauses between tries grow to 17 minutes. Whoever was away for so long begins
# anew: no interaction of that time can be answered any more.
LONGEST_ABSENCE = 60.0
LOOK_SECONDS = 1.0
# A life longer than this starts the pauses anew.
HEALTHY_SECONDS = 300.0
CLOSING_SECONDS = 5.0
# Authentication failed, invalid intents, disallowed intents
# (docs: topics/opcodes-and-status-codes, gateway close event codes).
FINAL_CLOSES = {4004, 4013, 4014}


class Refused(Exception):
    """Discord will not have this bot, however often it tries; the message says what to mend."""


class Drains(Protocol):
    """Work that may be under way when the stop comes."""

    async def drained(self, seconds: float) -> bool:
        """Wait until it is done, at most this long."""
        ...


async def supervise(
    make: Callable[[], discord.Client],
    token: str,
    stop: asyncio.Event,
    work: Drains,
    away: Callable[[], float | None] = lambda: None,
) -> None:
    """Run clients one after the other until `stop` is set. Raises Refused.

    `away` is for how many seconds there has been no connection, None while there is one.
    """
    pause = FIRST_PAUSE
    loop = asyncio.get_running_loop()
    while not stop.is_set():
        begun = loop.time()
        error = await _live(make(), token, stop, work, away)
        if stop.is_set():
            return
        if error is not None and (sentence := final(error)):
            raise Refused(sentence) from error
        pause = FIRST_PAUSE if loop.time() - begun > HEALTHY_SECONDS else pause
        delay = random.uniform(pause / 2, pause)  # noqa: S311
        why = repr(error) if error else f"away for {LONGEST_ABSENCE:.0f} s"
        log.warning("the connection ended (%s); next try in %.1f s", why, delay)
        await _wait(stop, delay)
        pause = min(pause * 2, LONGEST_PAUSE)


async def _live(
    client: discord.Client,
    token: str,
    stop: asyncio.Event,
    work: Drains,
    away: Callable[[], float | None],
) -> BaseException | None:
    """One client from login to its end; what ended it."""
    living = asyncio.create_task(client.start(token))
    ends = {asyncio.create_task(stop.wait()), asyncio.create_task(_lost(away))}
    await asyncio.wait({living, *ends}, return_when=asyncio.FIRST_COMPLETED)
    for end in ends:
        end.cancel()
    if stop.is_set() and not await work.drained(2 * CLOSING_SECONDS):
        log.warning("stopping while answers are still under way")
    await client.close()
    await asyncio.wait({living}, timeout=CLOSING_SECONDS)
    if not living.done():
        living.cancel()
        await asyncio.wait({living}, timeout=CLOSING_SECONDS)
    return None if living.cancelled() or not living.done() else living.exception()


async def _lost(away: Callable[[], float | None]) -> None:
    """Until a life of its own has been without connection for too long."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while min(away() or 0.0, loop.time() - begun) < LONGEST_ABSENCE:  # noqa: ASYNC110 (no event)
        await asyncio.sleep(LOOK_SECONDS)


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    """Sleep, but wake for the stop."""
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait({waiting}, timeout=seconds)
    waiting.cancel()


def final(error: BaseException) -> str:
    """Why trying again is useless, in a sentence; empty when it is not."""
    if isinstance(error, discord.LoginFailure):
        return "Discord does not know this token: copy it anew from the developer portal into .env"
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return "Discord asks for intents that this application does not have"
    if isinstance(error, discord.ConnectionClosed) and error.code in FINAL_CLOSES:
        return f"Discord closed the connection for good (code {error.code}): check the token"
    return ""
