"""A loopback Discord and a bot, each a process of its own."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 300.0
PAGE = 4096
NOTHING: Mapping[str, str] = MappingProxyType({})


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

    def clear_faults(self) -> None:
        """Take back every fault that was ordered."""
        request = Request(f"{self._control}/faults", method="DELETE")  # noqa: S310
        with urlopen(request, timeout=PATIENCE):  # noqa: S310
            return

    def look(self, verb: str, **query: Any) -> Any:
        """A verb that only looks."""
        words = urlencode(query)
        with urlopen(f"{self._control}/{verb}?{words}", timeout=PATIENCE) as answer:  # noqa: S310
            return json.load(answer)


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


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
def bot(
    words: list[str],
    server: Discord,
    folder: Path,
    more: Mapping[str, str] = NOTHING,
    errors: IO[bytes] | None = None,
) -> Generator[int]:
    """`python -m WORDS` in a folder, connected to the server; its process id. Raises RuntimeError.

    `more` are settings, `errors` is where its standard error goes.
    """
    settings = {
        "DISCORD_API_URL": server.base_url,
        "DISCORD_TOKEN": "benchmark-token",
        "PYTHONPATH": str(ROOT),
        "LOG_LEVEL": "ERROR",
        "CLOCK_START": "2026-11-21T09:00:00+08:00",
    } | dict(more)
    words = [sys.executable, "-m", *words]
    with _running(words, folder, settings, stderr=errors) as process:
        _wait_connected(server, process)
        yield process.pid


def children_megabytes(parent: int) -> float:
    """Resident memory of the processes that a process started; 0 where there is no /proc."""
    found = 0.0
    for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in tasks.read_text(encoding="ascii").split():
            with suppress(OSError):
                pages = Path(f"/proc/{child}/statm").read_text(encoding="ascii").split()[1]
                found += int(pages) * PAGE / 1e6
    return found


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
    words: list[str],
    folder: Path,
    settings: dict[str, str],
    stdout: int | None = None,
    stderr: IO[bytes] | None = None,
) -> Generator[subprocess.Popen[bytes]]:
    environment = os.environ | settings
    process = subprocess.Popen(words, cwd=folder, env=environment, stdout=stdout, stderr=stderr)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
