"""The program as a process of its own, against the loopback Discord."""

import asyncio
import os
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from tests.loopback import LoopbackServer
from tests.loopback.fixtures import loopback as loopback

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
SECONDS = 20.0


class Program:
    """One run of `python -m bot`, with what it wrote."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def stopped(self, number: signal.Signals | None = None) -> tuple[int, str, str]:
        """Exit status, standard output and standard error, after the signal if one is given."""
        if number is not None:
            self.process.send_signal(number)
        out, err = await asyncio.wait_for(self.process.communicate(), SECONDS)
        assert self.process.returncode is not None
        return self.process.returncode, out.decode(), err.decode()


class Home:
    """A folder with facts and state, and the programs started in it."""

    def __init__(self, folder: Path, server: LoopbackServer) -> None:
        self.folder = folder
        self.server = server
        self.programs: list[Program] = []

    @property
    def environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "DISCORD_TOKEN": "loopback-token",
            "DISCORD_API_URL": self.server.base_url,
            "CLOCK_START": "2026-11-21T09:00:00+08:00",
            "FACTS_POLL_SECONDS": "0.05",
        }

    async def starts(self, *words: str, **settings: str) -> Program:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words,
            cwd=self.folder,
            env=self.environment | settings,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        self.programs.append(Program(process))
        return self.programs[-1]

    async def serves(self, **settings: str) -> Program:
        """A bot that is connected, with its commands registered."""
        program = await self.starts("run", **settings)
        await self.server.gateway.wait_connected(1, SECONDS)
        return program

    def close(self) -> None:
        for program in self.programs:
            with suppress(ProcessLookupError):
                program.process.kill()


@pytest_asyncio.fixture
async def home(tmp_path: Path, facts_db: Path, loopback: LoopbackServer) -> AsyncIterator[Home]:
    """Without data files: the compiled facts serve alone."""
    shutil.copy(facts_db, tmp_path / "facts.db")
    found = Home(tmp_path, loopback)
    yield found
    found.close()
    for program in found.programs:
        await program.process.wait()


@pytest.fixture
def registrations(loopback: LoopbackServer) -> Callable[[], int]:
    """How often commands were registered so far."""
    return lambda: len(loopback.sent("PUT /applications/{application_id}/commands"))
