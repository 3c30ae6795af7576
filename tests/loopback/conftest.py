"""Fixtures for the tests of this folder."""

from collections.abc import AsyncIterator

import pytest_asyncio

from tests.loopback.clients import ExampleBot, connected
from tests.loopback.fixtures import loopback as loopback
from tests.loopback.server import LoopbackServer


@pytest_asyncio.fixture
async def bot(loopback: LoopbackServer) -> AsyncIterator[ExampleBot]:
    """The example bot, connected."""
    client = ExampleBot()
    async with connected(loopback, client):
        yield client
