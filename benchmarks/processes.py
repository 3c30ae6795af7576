"""A loopback Discord and a bot, each a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0


class Discord:
    """A running loopback server, driven over HTTP."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        parts = urlsplit(base_url)
        self._control = f"{parts.scheme}://{parts.netloc}/control"

    def do(self, verb: str, **body: Any) -> Any:
        """One verb of `tests.loopback`; raises HTTPError when it fails."""
        data = json.dumps(body).encode()
        request = Request(f"{self._control}/{verb}", data, {"Content-Type": "application/json"})  # noqa: S310
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return json.load(answer)

    def look(self, verb: str, **query: Any) -> Any:
        """A verb that only looks."""
        words = urlencode(query)
        with urlopen(f"{self._control}/{verb}?{words}", timeout=PATIENCE) as answer:  # noqa: S310
            return json.load(answer)


@contextmanager
def discord() -> Generator[Discord]:
    """A server without checks of requests: speed is measured, not manners."""
    words = [sys.executable, "-m", "tests.loopback", "--lax"]
    with _running(words, ROOT, {}, stdout=subprocess.PIPE) as process:
        yield Discord(_first_line(process))


def _first_line(process: subprocess.Popen[bytes]) -> str:
    if process.stdout is None:
        raise RuntimeError("the server's output was not asked for")
    return process.stdout.readline().decode().strip()


@contextmanager
def bot(words: list[str], server: Discord, folder: Path) -> Generator[None]:
    """`python -m WORDS` in a folder, connected to the server. Raises RuntimeError."""
    settings = {
        "DISCORD_API_URL": server.base_url,
        "DISCORD_TOKEN": "benchmark-token",
        "PYTHONPATH": str(ROOT),
        "LOG_LEVEL": "ERROR",
        "CLOCK_START": "2026-11-21T09:00:00+08:00",
    }
    with _running([sys.executable, "-m", *words], folder, settings) as process:
        _wait_connected(server, process)
        yield


def _wait_connected(server: Discord, process: subprocess.Popen[bytes]) -> None:
    """Until the bot is connected. Raises RuntimeError when it ends instead."""
    while process.poll() is None:
        try:
            server.do("wait_connected", count=1, seconds=1.0)
        except HTTPError:  # 504: not yet
            continue
        return
    raise RuntimeError(f"the bot ended with status {process.returncode} before it was connected")


@contextmanager
def _running(
    words: list[str], folder: Path, settings: dict[str, str], stdout: int | None = None
) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(words, cwd=folder, env=os.environ | settings, stdout=stdout)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
