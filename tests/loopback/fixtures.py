"""Fixtures for every test that talks to the loopback Discord."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.loopback.server import LoopbackServer


@pytest_asyncio.fixture
async def loopback() -> AsyncIterator[LoopbackServer]:
    """A running server; fails the test if the bot broke one of Discord's rules."""
    async with LoopbackServer() as server:
        yield server
    broken = "\n".join(map(str, server.violations))
    if broken:
        pytest.fail(f"Discord's rules were broken:\n{broken}\n\nrequests:\n{server.transcript()}")
