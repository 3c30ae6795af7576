"""`python -m bot try`: the address at once and alone, a page behind it, and an orderly end."""

import asyncio
import signal

import aiohttp
import pytest

from tests.process.conftest import SECONDS, Home

pytestmark = pytest.mark.slow


async def test_trial_shows_a_page_until_it_is_interrupted(home: Home) -> None:
    pytest.importorskip("av", reason="the browser preview is installed by `make try`")
    program = await home.starts("try", DISCORD_TOKEN="")
    assert program.process.stdout is not None
    line = await asyncio.wait_for(program.process.stdout.readline(), SECONDS)
    address = line.decode().strip()
    assert address.startswith("http://127.0.0.1:")
    async with aiohttp.ClientSession() as session, session.get(address) as page:
        assert page.status == 200
    status, out, _ = await program.stopped(signal.SIGINT)
    assert status in (0, 130)
    assert out == ""
