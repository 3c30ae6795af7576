"""The server as a process of its own, driven over `/control/...`."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from tests.loopback.clients import ExampleBot, connected
from tests.loopback.control import ControlledServer
from tests.loopback.wire import Json


class Desk:
    """Talks to the control routes of one server."""

    def __init__(self, base_url: str, session: aiohttp.ClientSession) -> None:
        self._root = base_url.removesuffix("/api/v10") + "/control/"
        self._session = session

    async def get(self, verb: str, **query: str) -> Any:
        async with self._session.get(self._root + verb, params=query) as answer:
            return await answer.json()

    async def post(self, verb: str, status: int = 200, **body: object) -> Json:
        async with self._session.post(self._root + verb, json=body) as answer:
            found: Json = await answer.json()
            assert answer.status == status, found
            return found


@asynccontextmanager
async def controlled() -> AsyncIterator[tuple[ControlledServer, Desk]]:
    async with (
        ControlledServer() as server,
        aiohttp.ClientSession() as session,
        connected(server, ExampleBot()),
    ):
        yield server, Desk(server.base_url, session)


async def test_process_prints_its_address_and_stops_on_sigterm() -> None:
    program = (sys.executable, "-m", "tests.loopback", "--port", "0")
    process = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    base_url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session:
        world = await Desk(base_url, session).get("world")
    assert world["base_url"] == base_url
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0


async def test_interactions_over_http() -> None:
    async with controlled() as (_, desk):
        user = await desk.post("add_user", name="bob", has_app=True)
        channel = await desk.post("dm", user=user["id"])
        place = {"user": user["id"], "channel": channel["id"], "locale": "zh-CN"}
        shown = await desk.post("slash", name="echo", options={"text": "hi"}, **place)
        assert shown["original"]["content"] == "hi"
        message = shown["original"]["id"]
        await desk.post("press", custom_id="press-me", message=message, user=user["id"])
        assert (await desk.get("reply", id=shown["id"]))["original"]["content"] == "pressed"
        typed = await desk.post("autocomplete", name="echo", focus="text", options={"text": "x"})
        assert len(typed["callback"]["data"]["choices"]) == 3
        opened = await desk.post("slash", name="form")
        sent = await desk.post("submit_modal", reply=opened["id"], values={"name": "Bo"})
        assert sent["original"]["content"] == "hello Bo"
        said = await desk.post("say", content="claim")
        looked = await desk.post("message_menu", name="Look", message=said["id"])
        assert looked["original"]["content"] == "saw claim"
        assert await desk.get("violations") == []


async def test_faults_and_records_over_http() -> None:
    async with controlled() as (_, desk):
        await desk.post("faults", kind="too_many", route="* /users/*", seconds=0.01)
        await desk.post("gateway", kind="reconnect")
        await desk.post("wait_connected", seconds=5)
        await desk.post("timings", answer=2)
        assert (await desk.post("slash", name="ping"))["original"]["content"] == "pong en-US"
        assert (await desk.get("gateway"))["resumes"] == 1
        requests = await desk.get("requests", since="0")
        assert requests["requests"][-1]["route"].startswith("POST /interactions/")
        assert (await desk.get("faults"))[0]["hits"] == 0
        await desk.post("forget")
        assert (await desk.get("requests"))["next"] == 0


@pytest.mark.parametrize(
    ("verb", "body", "status", "words"),
    [
        ("slash", {"name": "nothing"}, 409, "not registered"),
        ("slash", {"name": "late", "wait": 0.01}, 504, "nothing within"),
        ("press", {"custom_id": "a", "message": "1"}, 400, "KeyError"),
        ("faults", {"kind": "flood"}, 400, "unknown fault"),
        ("wait_connected", {"count": 2, "seconds": 0.01}, 504, "TimeoutError"),
        ("dance", {}, 404, "unknown verb"),
    ],
)
async def test_mistakes_are_told(verb: str, body: Json, status: int, words: str) -> None:
    async with controlled() as (_, desk):
        assert words in (await desk.post(verb, status, **body))["error"]
