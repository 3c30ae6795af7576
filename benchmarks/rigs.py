"""A bot in a process of its own, with a loopback Discord of its own in this one."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.loopback.control import ControlledServer
from tests.loopback.people import User
from tests.loopback.permissions import Permission
from tests.loopback.reply import Reply

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0
IN_FLIGHT = 32
KIBIBYTE = 1024


class Rig:
    """One bot: `words` are its command line, `folder` its working directory."""

    def __init__(self, name: str, words: list[str], folder: Path, **settings: str) -> None:
        self.name = name
        self._words, self._folder, self._settings = words, folder, settings
        self.server = ControlledServer()
        self.server.rest.is_strict = False
        # What is too late on a busy machine is measured all the same.
        self.server.timings.answer = PATIENCE
        self.users: list[User] = []
        self._process: asyncio.subprocess.Process | None = None

    async def listen(self) -> None:
        """Start the server, with people enough for all that is asked at once."""
        await self.server.start()
        # Pictures are drawn in another process and come after the answer: not measured here.
        self.server.set_permissions(self.server.channel, deny=int(Permission.ATTACH_FILES))
        for number in range(IN_FLIGHT):
            user = self.server.add_user(f"user-{number}")
            self.server.add_member(self.server.guild, user)
            self.users.append(user)

    async def begin(self) -> float:
        """Start the bot; seconds until it is connected. Raises RuntimeError when it ends."""
        begun = perf_counter()
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *self._words, cwd=self._folder, env=os.environ | self._given()
        )
        ended = asyncio.create_task(self._process.wait())
        ready = asyncio.create_task(self.server.gateway.wait_connected(1, PATIENCE))
        await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not ready.done():
            ready.cancel()
            raise RuntimeError(f"{self.name} ended before it was connected")
        await ready
        return perf_counter() - begun

    def _given(self) -> dict[str, str]:
        return {
            "DISCORD_API_URL": self.server.base_url,
            "DISCORD_TOKEN": "benchmark-token",
            "PYTHONPATH": str(ROOT),
            "LOG_LEVEL": "ERROR",
            "CLOCK_START": "2026-11-21T09:00:00+08:00",
        } | self._settings

    async def end(self) -> None:
        """End the bot and wait for it."""
        if self._process is not None and self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()
        await self.server.until(lambda: not self.server.gateway.connected)

    async def close(self) -> None:
        """End the bot and its server."""
        await self.end()
        await self.server.stop()

    @property
    def _proc(self) -> Path:
        assert self._process is not None
        return Path("/proc") / str(self._process.pid)

    def cpu(self) -> float:
        """Seconds of processor time that the bot's threads have taken (proc(5), schedstat)."""
        nanoseconds = 0
        for thread in (self._proc / "task").iterdir():
            nanoseconds += int((thread / "schedstat").read_text().split()[0])
        return nanoseconds / 1e9

    def memory(self) -> int:
        """Bytes that the bot has in memory (proc(5), VmRSS)."""
        lines = (self._proc / "status").read_text().splitlines()
        resident = next(line for line in lines if line.startswith("VmRSS:"))
        return int(resident.split()[1]) * KIBIBYTE

    def file_of(self, reply: Reply) -> dict[str, Any]:
        """The file of an answer, as the bare bot keeps it; nothing when it has none."""
        for attachment in reply.message.get("attachments", []):
            path = attachment["url"].removeprefix(self.server.world.origin)
            content = self.server.world.files[path].decode()
            return {"file": content, "file_name": attachment["filename"]}
        return {}


@asynccontextmanager
async def running(*rigs: Rig) -> AsyncGenerator[None]:
    """Their servers listen and their bots are connected while inside."""
    try:
        for rig in rigs:
            await rig.listen()
        for rig in rigs:
            await rig.begin()
        yield
    finally:
        for rig in rigs:
            await rig.close()
