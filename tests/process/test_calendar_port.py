"""The calendar port of the running program: served, never logged, and a port in use is told."""

import re
import signal
import socket

import aiohttp
import pytest

from tests.loopback import LoopbackServer, Permission
from tests.process.conftest import Home
from tests.serving.conftest import free_port

pytestmark = pytest.mark.slow
MOFCOM = "instruments/mofcom-ann-2024-46"


async def test_link_from_discord_gives_the_calendar_and_stays_out_of_the_log(
    home: Home, loopback: LoopbackServer
) -> None:
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    program = await home.serves(CALENDAR_PORT=str(port), PUBLIC_URL=base, LOG_LEVEL="DEBUG")
    everyone = loopback.guild.roles[loopback.guild.id]
    rights = everyone.permissions | int(Permission.MANAGE_CHANNELS)
    loopback.set_role(loopback.guild, everyone, rights)
    reply = await loopback.slash("follow", {"subject": MOFCOM})
    shown = await loopback.press("g1:calendar::1", reply.message)
    found = re.search(r"http://127\.0\.0\.1:\d+/calendar/([\w-]{32})\.ics", str(shown.embeds))
    assert found
    async with aiohttp.ClientSession() as session, session.get(found[0]) as answer:
        assert answer.status == 200
        assert "BEGIN:VEVENT" in await answer.text()
    status, out, err = await program.stopped(signal.SIGTERM)
    assert (status, out) == (0, "")
    assert found[1] not in err


async def test_port_in_use_is_one_clear_sentence(home: Home) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        status, out, err = await (await home.starts("run", CALENDAR_PORT=str(port))).stopped()
    assert (status, out) == (1, "")
    assert f"CALENDAR_PORT {port} cannot be listened on" in err.splitlines()[-1]
