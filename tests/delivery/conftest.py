"""The real bot connected to the loopback Discord; its clock and its ticks are the test's."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest_asyncio

from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette
from bot.clock import ZONE
from bot.commands.office import Office
from bot.store.address import StatePlace
from bot.store.state import StateStore
from tests.loopback import Channel, LoopbackServer, Permission, Reply
from tests.loopback.clients import connected
from tests.loopback.fixtures import loopback as loopback

SECONDS = 5.0
REAL = datetime.now(UTC)
MOFCOM = "instruments/mofcom-ann-2024-46"
# The suspension of the announcement ends on 2026-11-27.
DAY = datetime.fromisoformat("2026-11-27T09:00:00+08:00")
START = datetime.fromisoformat("2026-11-21T09:00:00+08:00")


class Times:
    """A clock that stands still until it is moved; real time goes with it from `base` on."""

    def __init__(self) -> None:
        self.at = self.base = START

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.astimezone(ZONE).date()

    def seconds(self) -> float:
        return REAL.timestamp() + (self.at - self.base).total_seconds()


class Desk:
    """The bot, its Discord, and what the test does with them."""

    def __init__(self, bot: Gazette, server: LoopbackServer, times: Times) -> None:
        self.bot, self.server, self.times = bot, server, times
        self.channel: Channel = server.channel

    async def ticks(self, at: datetime | None = None) -> None:
        """Tick at this instant until nothing is left to do."""
        self.times.at = at or self.times.at
        while await self.bot.courier.tick(
            self.times.now(), self.times.today(), self.times.seconds()
        ):
            pass

    async def sees(self, holds: Callable[[], object]) -> None:
        """Wait until the bot has heard of something."""
        async with asyncio.timeout(SECONDS):
            while not holds():  # noqa: ASYNC110
                await asyncio.sleep(0)

    async def follows(self, **options: Any) -> Reply:
        """`/follow` the announcement as someone who may."""
        return await self.server.slash("follow", {"subject": MOFCOM} | options)

    async def presses(self, reply: Reply, label: str) -> Reply:
        """Press the button with this label."""
        every = (part for row in reply.message["components"] for part in row["components"])
        found = next(part["custom_id"] for part in every if part["label"].startswith(label))
        return await self.server.press(found, reply.message)

    def posts(self, channel: Channel | None = None) -> list[dict[str, Any]]:
        """What the bot posted in a channel by itself, oldest first."""
        messages = (channel or self.channel).messages.values()
        return [m for m in messages if "interaction_metadata" not in m]


def text(message: dict[str, Any]) -> str:
    """All that can be read in a message's embed."""
    embed = message["embeds"][0]
    return f"{embed.get('title')}\n{embed['description']}\n{embed.get('footer', {}).get('text')}"


@pytest_asyncio.fixture
async def desk(
    loopback: LoopbackServer, facts_db: Path, tmp_path: Path, place_of_state: StatePlace
) -> AsyncIterator[Desk]:
    facts = Path(shutil.copy(facts_db, tmp_path / "facts.db"))
    async with working(loopback, facts, place_of_state) as found:
        yield found


@asynccontextmanager
async def working(loopback: LoopbackServer, path: Path, place: StatePlace) -> AsyncIterator[Desk]:
    """The bot with this facts.db and its state there."""
    everyone = loopback.guild.roles[loopback.guild.id]
    everyone.permissions |= int(Permission.MANAGE_CHANNELS)
    facts = await OpenFacts.open(path)
    state = await StateStore.open(place)
    times = Times()
    office = Office(facts, times.today, times.now, times.seconds)
    bot = Gazette(office, state, Endpoint("loopback"))
    bot._connection.guild_ready_timeout = 0.01
    async with connected(loopback, bot):
        found = Desk(bot, loopback, times)
        await found.ticks()
        yield found
    await state.close()
    await facts.close()


def hours(count: float) -> timedelta:
    """So many hours."""
    return timedelta(hours=count)
