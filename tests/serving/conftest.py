"""The three addresses of a bot without Discord, over a real socket."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.answers.open_facts import OpenFacts
from bot.serving.health import Watch
from bot.serving.lag import LagSampler
from bot.serving.listening import listening
from bot.serving.metrics import Metrics
from bot.serving.stores import Stores
from bot.store.address import StatePlace
from bot.store.state import StateStore

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


@dataclass
class Served:
    """What is looked at, and where."""

    metrics: Metrics
    facts: OpenFacts
    state: StateStore
    lag: LagSampler
    port: int

    async def get(self, path: str) -> tuple[int, str]:
        """Status and text."""
        url = f"http://127.0.0.1:{self.port}{path}"
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return answer.status, await answer.text()

    async def health(self) -> tuple[int, dict[str, Any]]:
        """Status and what `/healthz` says."""
        url = f"http://127.0.0.1:{self.port}/healthz"
        async with aiohttp.ClientSession() as session, session.get(url) as answer:
            return answer.status, await answer.json()


@pytest_asyncio.fixture
async def served(facts_db: Path, place_of_state: StatePlace, today: date) -> AsyncIterator[Served]:
    async with serving(facts_db, place_of_state, today) as found:
        yield found
    await asyncio.sleep(0)


@asynccontextmanager
async def serving(facts_db: Path, place: StatePlace, today: date) -> AsyncIterator[Served]:
    """The addresses over these files."""
    metrics, port = Metrics(), free_port()
    facts, state = await OpenFacts.open(facts_db), await StateStore.open(place)
    lag = LagSampler(metrics)
    stores = Stores(metrics, facts, state.notices, lambda: NOW, lambda: today)
    async with listening(Watch(metrics, stores, lag, lambda: None).app(), port, "HEALTH_PORT"):
        yield Served(metrics, facts, state, lag, port)
    await state.close()
    await facts.close()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()
