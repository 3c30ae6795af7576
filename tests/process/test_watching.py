"""A running bot as its keeper sees it: health, figures and logs."""

import asyncio
import json
import logging
import re
import signal
import socket

import aiohttp
import pytest

from tests.loopback import LoopbackServer
from tests.process.conftest import SECONDS, Home

pytestmark = pytest.mark.slow
MEASURES = "生成式人工智能服务管理暂行办法"


async def looked(port: str, path: str) -> tuple[int, str]:
    url = f"http://127.0.0.1:{port}{path}"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.text()


@pytest.fixture
def port() -> str:
    """A port that nothing listens on."""
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return str(each.getsockname()[1])


def sample(page: str, line: str) -> float:
    """The value of one line of figures; 0 when it is not there."""
    found = re.search(rf"^{re.escape(line)} (\S+)$", page, re.MULTILINE)
    return float(found[1]) if found else 0.0


async def test_figures_count_what_was_asked(
    home: Home, loopback: LoopbackServer, port: str
) -> None:
    await home.serves(HEALTH_PORT=port)
    card = await loopback.slash("regulation", {"name": MEASURES})
    await loopback.slash("regulation", {"name": "no such thing at all"})
    await loopback.slash("date", {"when": "the other day"})
    await loopback.autocomplete("regulation", "name", {"name": "gen"})
    row = card.message["components"][0]["components"]
    await loopback.press(row[0]["custom_id"], card.message)
    loopback.faults.too_many("POST /interactions/*", 0.01)
    await loopback.slash("about")
    page = (await looked(port, "/metrics"))[1]
    assert sample(page, 'gazette_commands_total{command="regulation",outcome="done"}') == 2
    assert sample(page, 'gazette_commands_total{command="date",outcome="refused"}') == 1
    assert sample(page, 'gazette_commands_total{command="button",outcome="done"}') == 1
    assert sample(page, 'gazette_answers_total{kind="answered"}') == 2
    assert sample(page, 'gazette_answers_total{kind="unknown"}') == 1
    assert sample(page, 'gazette_answer_seconds_count{command="regulation"}') == 2
    assert sample(page, "gazette_autocomplete_seconds_count") == 1
    assert sample(page, 'gazette_discord_requests_total{status="429"}') == 1
    assert sample(page, 'gazette_gateway_sessions_total{kind="new"}') == 1
    assert sample(page, "gazette_gateway_connected") == 1
    assert sample(page, 'gazette_store_bytes{store="facts"}') > 0


async def test_health_follows_the_connection(
    home: Home, loopback: LoopbackServer, port: str
) -> None:
    await home.serves(HEALTH_PORT=port)
    async with asyncio.timeout(SECONDS):
        while (await looked(port, "/readyz"))[0] != 200:
            pass
    await loopback.stop()
    async with asyncio.timeout(SECONDS):
        while (await looked(port, "/readyz"))[0] != 503:
            pass
    assert (await looked(port, "/healthz"))[0] == 200
    await loopback.start()
    async with asyncio.timeout(SECONDS):
        while (await looked(port, "/readyz"))[0] != 200:
            pass


async def test_a_port_in_use_stops_the_start_with_a_sentence(home: Home) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        status, _, err = await (await home.starts("run", HEALTH_PORT=port)).stopped()
    assert status == 1
    assert err.splitlines()[-1].startswith(f"gazette: HEALTH_PORT {port} cannot be listened on")


@pytest.mark.parametrize("form", ["text", "json"])
async def test_logs_tell_each_interaction_and_no_secret(
    home: Home, loopback: LoopbackServer, form: str
) -> None:
    program = await home.serves(LOG_LEVEL="DEBUG", LOG_FORMAT=form)
    asked = await loopback.slash("ask", {"question": "What about the purple elephants of Xi'an?"})
    said = loopback.say(loopback.channel, "Purple elephants were regulated in 2023.")
    await loopback.message_menu("Check facts", said)
    _, _, err = await program.stopped(signal.SIGTERM)
    lines = [line for line in err.splitlines() if "ask" in line and "done" in line]
    if form == "json":
        record = json.loads(lines[0])
        assert record["command"] == "ask"
        assert record["outcome"] == "done"
        assert re.fullmatch("[0-9a-f]{8}", record["interaction"])
        assert all(
            json.loads(line)["level"] in logging.getLevelNamesMapping() for line in err.splitlines()
        )
    else:
        assert re.search(r"\[[0-9a-f]{8}\] ask: done in [\d.]+ ms", lines[0])
    assert "loopback-token" not in err
    assert asked.interaction["token"] not in err
    assert "elephants" not in err.casefold()
