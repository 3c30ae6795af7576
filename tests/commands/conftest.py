"""The real bot inside SimCord, and people who type commands to it."""

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import pytest_asyncio
import simcord
from simcord import interactions

from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette
from bot.commands.office import Office
from bot.store.address import StatePlace
from bot.store.state import StateStore


@dataclass(frozen=True)
class Card:
    """An answer as a reader sees it."""

    message: simcord.ResponseMessage

    @property
    def title(self) -> str:
        return self.message.embeds[0].title or ""

    @property
    def text(self) -> str:
        """Everything that can be read in it."""
        embed = self.message.embeds[0]
        fields = [f"{field.name}\n{field.value}" for field in embed.fields]
        parts = (embed.title, embed.description, *fields, embed.footer.text)
        return "\n".join(part for part in parts if part)

    @property
    def sources(self) -> str:
        return "\n".join(field.value or "" for field in self.message.embeds[0].fields)

    @property
    def is_private(self) -> bool:
        return self.message.ephemeral

    @property
    def buttons(self) -> dict[str, str]:
        """Label → custom_id."""
        every = (part for row in self.message.components for part in row["components"])
        return {part["label"]: part["custom_id"] for part in every}


@dataclass(frozen=True)
class Reader:
    """Someone who types in one place, in one language."""

    who: Any
    channel: simcord.ChannelHandle
    locale: str = "en-US"

    async def types(self, command: str, **options: object) -> Card:
        with speaking(self.locale):
            done = await self._slash(command, options)
        assert done.response is not None
        return Card(done.response)

    async def _slash(self, command: str, options: dict[str, object]) -> simcord.InteractionResult:
        if isinstance(self.who, simcord.UserHandle):
            return await self.who.slash(command, **options)
        return await self.who.slash(self.channel, command, **options)

    async def completes(self, command: str, option: str, typed: str) -> list[dict[str, Any]]:
        with speaking(self.locale):
            if isinstance(self.who, simcord.UserHandle):
                return await self.who.autocomplete(command, option, typed)
            return await self.who.autocomplete(self.channel, command, option, typed)

    async def presses(self, card: Card, label: str) -> Card:
        """The card that the press shows: the same message, or a private one."""
        with speaking(self.locale):
            done = await self.who.click(card.message, custom_id=card.buttons[label])
        return Card(done.response or card.message)


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """SimCord always says en-US; this says another language of the reader's client."""
    original = interactions.base_payload

    def base_payload(*args: Any, **more: Any) -> Any:
        record, payload = original(*args, **more)
        return record, {**payload, "locale": locale}

    with patch.object(interactions, "base_payload", base_payload):
        yield


@pytest_asyncio.fixture
async def facts(facts_db: Path) -> AsyncIterator[OpenFacts]:
    found = await OpenFacts.open(facts_db)
    yield found
    await found.close()


@pytest_asyncio.fixture
async def state(place_of_state: StatePlace) -> AsyncIterator[StateStore]:
    found = await StateStore.open(place_of_state)
    yield found
    await found.close()


@pytest.fixture
def new_bot(facts: OpenFacts, state: StateStore, today: date) -> Any:
    """Makes the bot of another process over the same files."""
    instant = datetime.combine(today, time(9), UTC)
    office = Office(facts, lambda: today, lambda: instant, instant.timestamp)
    return lambda: Gazette(office, state, Endpoint("in-memory"))


@pytest.fixture
def simcord_bot(new_bot: Any) -> Gazette:
    return new_bot()


@pytest.fixture
def channel(simcord_env: simcord.Env) -> simcord.ChannelHandle:
    return simcord_env.create_guild().create_text_channel("rules")


@pytest.fixture
def alice(simcord_env: simcord.Env, channel: simcord.ChannelHandle) -> Reader:
    """Reads English, in a server."""
    return Reader(simcord_env.guild.add_member(simcord_env.create_user("alice")), channel)


@pytest.fixture
def bob(simcord_env: simcord.Env, channel: simcord.ChannelHandle) -> Reader:
    """Another reader in the same channel."""
    return Reader(simcord_env.guild.add_member(simcord_env.create_user("bob")), channel)


@pytest.fixture(params=["server", "direct message"])
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["en-US", "zh-CN"])
def reader(
    request: pytest.FixtureRequest,
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    place: str,
) -> Reader:
    """Someone in a server or in direct messages, reading English or Chinese."""
    user = simcord_env.create_user("reader")
    if place == "server":
        return Reader(simcord_env.guild.add_member(user), channel, request.param)
    return Reader(user, user.dm_channel, request.param)
