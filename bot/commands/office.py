"""What every command works with: the facts, the day, and the reader's language."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import discord

from bot.answers.open_facts import OpenFacts
from bot.commands.floods import Floods
from bot.delivery.courier import Courier
from bot.pictures.studio import Studio
from bot.render.page import Language, language_named
from bot.serving.metrics import Metrics
from bot.store.state import StateStore


@dataclass
class Office:
    """The open facts, the time, the figures, and the answers under way: a stop waits for them.

    `studio` draws pictures; without one there are none. `awaited`: the interactions whose messages
    get theirs later.
    `whole` is held while an export of everything is made.
    `public_url` is where links to calendars lead; empty where there are none.
    """

    facts: OpenFacts
    today: Callable[[], date]
    now: Callable[[], datetime]
    seconds: Callable[[], float]
    metrics: Metrics = field(default_factory=Metrics)
    studio: Studio | None = None
    awaited: dict[int, object] = field(default_factory=dict[int, object])
    public_url: str = ""
    whole: asyncio.Lock = field(default_factory=asyncio.Lock)
    under_way: int = 0
    idle: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self._floods = Floods(lambda: asyncio.get_running_loop().time())
        self._beside: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def answering(self, asked: "Asked") -> AsyncGenerator[None]:
        """Around everything done for one person. Raises Flooding when too much is asked at once."""
        async with self.work():
            with self._floods.counted(asked.user.id, asked.guild_id):
                yield

    @asynccontextmanager
    async def work(self) -> AsyncGenerator[None]:
        """Around everything that a stop waits for."""
        self.under_way += 1
        self.idle.clear()
        try:
            yield
        finally:
            self.under_way -= 1
            if not self.under_way:
                self.idle.set()

    def beside(self, doing: Coroutine[Any, Any, None]) -> None:
        """Do what no answer waits for; a stop waits for it too."""
        task = asyncio.create_task(self._counted(doing))
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def _counted(self, doing: Coroutine[Any, Any, None]) -> None:
        async with self.work():
            await doing

    async def drained(self, seconds: float) -> bool:
        """Wait until no answer is under way; whether that came within the time."""
        if not self.under_way:
            return True
        try:
            await asyncio.wait_for(self.idle.wait(), seconds)
        except TimeoutError:
            return False
        return True


class Staffed(discord.Client):
    """A client whose commands have an office, a state and a courier."""

    office: Office
    state: StateStore
    courier: Courier


Asked = discord.Interaction[Staffed]


def language_of(interaction: Asked) -> Language:
    """The reader's language: Chinese for the Chinese clients, else English."""
    return language_named(interaction.locale.value) or "en"
