"""Everything wired together: settings, facts, state, client, and an orderly stop."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import AsyncGenerator, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from discord.http import Route

from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette, Sharded
from bot.clock import Clock
from bot.commands.office import Office
from bot.delivery.loop import deliver
from bot.facts_file import ready_facts
from bot.logs import start_logging
from bot.memory import give_back, share_memory
from bot.pictures.studio import Studio
from bot.serving.lag import LagSampler
from bot.serving.listening import LOOPBACK, listening
from bot.settings import DISCORD_API, Settings
from bot.store.facts import FactsFileError
from bot.store.hold import holding
from bot.store.state import StateStore
from bot.supervision import supervise

log = logging.getLogger(__name__)


@asynccontextmanager
async def office_of(settings: Settings, clock: Clock | None = None) -> AsyncGenerator[Office]:
    """The office over a facts.db that fits the data files. Raises what `ready_facts` raises."""
    facts = await OpenFacts.open(await ready_facts(settings))
    clock = clock or Clock(settings.clock_start)
    try:
        yield Office(
            facts,
            clock.today,
            clock.now,
            clock.seconds,
            studio=Studio(),
            public_url=settings.public_url,
        )
    finally:
        await facts.close()


@asynccontextmanager
async def state_of(settings: Settings) -> AsyncGenerator[StateStore]:
    """The state, held for this process. Raises AlreadyRunning, StateError."""
    async with holding(settings.state_db, settings.shards) as hold:
        state = await StateStore.open(settings.state_db, hold)
        try:
            yield state
        finally:
            await state.close()


def endpoint_of(settings: Settings) -> Endpoint:
    """Where Discord is; another address than Discord's own is also told to the library."""
    Route.BASE = settings.discord_api_url
    other = settings.discord_api_url != DISCORD_API
    is_watched = settings.health_port is not None
    return Endpoint(settings.discord_api_url, other, settings.dev_guild_id, is_watched)


async def serve(settings: Settings) -> None:
    """Answer until SIGTERM or SIGINT. Raises Refused when Discord refuses for good."""
    token, endpoint = settings.token, endpoint_of(settings)
    start_logging(settings.log_level, settings.log_format, (token, *settings.passwords))
    stop = _stop_signal()
    share_memory()
    async with state_of(settings) as state, office_of(settings) as office:
        kind = Sharded if settings.shard_count else Gazette
        lives: list[Gazette] = []

        def make() -> Gazette:
            lives[:] = [kind(office, state, endpoint)]
            return lives[0]

        async with (
            watched(settings, state, office, lambda: lives[0] if lives else None) as lag,
            calendars(settings, state, office),
        ):
            beside = {
                asyncio.create_task(lag.run()),
                asyncio.create_task(watch(office.facts, settings.facts_poll_seconds)),
                asyncio.create_task(give_back()),
                asyncio.create_task(
                    deliver(lambda: lives[0].courier if lives else None, office, stop)
                ),
            }
            # What is loaded by now stays: the collector need not look at it again.
            gc.freeze()
            try:
                await supervise(make, token, stop, office, lambda: office.metrics.away_seconds)
            finally:
                for task in beside:
                    task.cancel()
                await asyncio.wait(beside)
    log.info("stopped")


@asynccontextmanager
async def watched(
    settings: Settings, state: StateStore, office: Office, client: Callable[[], Gazette | None]
) -> AsyncGenerator[LagSampler]:
    """Health and figures on HEALTH_PORT while inside. Raises PortInUse."""
    lag = LagSampler(office.metrics)
    async with AsyncExitStack() as stack:
        if settings.health_port:
            # A server takes long to load, and most bots have none.
            from bot.serving.health import Watch
            from bot.serving.stores import Stores

            stores = Stores(office.metrics, office.facts, state.notices, office.now, office.today)
            app = Watch(office.metrics, stores, lag, client).app()
            await stack.enter_async_context(listening(app, settings.health_port, "HEALTH_PORT"))
            log.info("health at http://%s:%d/healthz", LOOPBACK, settings.health_port)
        yield lag


@asynccontextmanager
async def calendars(settings: Settings, state: StateStore, office: Office) -> AsyncGenerator[None]:
    """The calendars of follows on CALENDAR_PORT while inside. Raises PortInUse."""
    host, port = settings.calendar_host, settings.calendar_port
    if port is None:
        yield
        return
    from bot.serving.calendar import Calendars

    made = Calendars(office.facts, state.notices, office.now, office.today, office.seconds)
    async with listening(made.app(), port, "CALENDAR_PORT", host):
        log.info("calendars at http://%s:%d/calendar/", host, port)
        yield


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    if sys.platform != "win32":
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
    return stop


async def watch(facts: OpenFacts, seconds: float) -> None:
    """Open facts.db anew each time it was replaced; a damaged one is logged and not used."""
    while True:
        await asyncio.sleep(seconds)
        try:
            if await facts.renew():
                log.info("%s was replaced and opened anew", facts.path)
        except FactsFileError as error:
            log.error("the new facts are not used: %s", error)
