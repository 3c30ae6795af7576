"""Has pictures drawn, one at a time, each in a short-lived process; keeps the latest of them."""

import asyncio
import logging
import os
import sys
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import orjson

from bot.render.picture import Drawing

log = logging.getLogger(__name__)
WORKER = (sys.executable, "-m", "bot.pictures")
ROOT = Path(__file__).parents[2]
# Drawing takes about a second, most of it to start; a slow machine may need several.
SECONDS = 20.0
# About 100 KB each; and those who wait for a picture beyond this number go without one.
KEPT, MOST_WAITING = 64, 8
PNG = b"\x89PNG\r\n"
# What the process needs of our environment: it is told no token and no setting.
PASSED = ("HOME", "PATH", "LANG", "TMPDIR", "SYSTEMROOT", "XDG_CACHE_HOME", "MPLCONFIGDIR")


class Studio:
    """Draws through `command`, which gets the data on its input and writes a PNG.

    What takes longer than `seconds` of real time is ended.
    """

    def __init__(self, command: Sequence[str] = WORKER, seconds: float = SECONDS) -> None:
        self._command = command
        self._seconds = seconds
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._alone = asyncio.Lock()
        self._waiting = 0

    def kept(self, drawing: Drawing) -> bytes | None:
        """The PNG if it was drawn lately."""
        key = _key(drawing)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    async def drawn(self, drawing: Drawing) -> bytes | None:
        """The PNG; None, with a line in the log, when it cannot be had. Never raises."""
        if self._waiting >= MOST_WAITING:
            log.warning("no picture: %d are waiting already", self._waiting)
            return None
        self._waiting += 1
        try:
            async with self._alone:
                return self.kept(drawing) or self._keep(drawing, await self._made(drawing))
        finally:
            self._waiting -= 1

    def _keep(self, drawing: Drawing, png: bytes | None) -> bytes | None:
        if png is not None:
            self._kept[_key(drawing)] = png
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return png

    async def _made(self, drawing: Drawing) -> bytes | None:
        """What the process writes, if it is a picture."""
        try:
            status, out, err = await self._run(orjson.dumps(drawing))
        except TimeoutError:
            log.warning("no picture: drawing took longer than %.0f s", self._seconds)
        except OSError as error:
            log.warning("no picture: the process cannot be started (%s)", error)
        else:
            if status == 0 and out.startswith(PNG):
                return out
            said = err.decode(errors="replace").strip().rpartition("\n")[2]
            log.warning("no picture: the process ended with %d: %s", status, said)
        return None

    async def _run(self, data: bytes) -> tuple[int, bytes, bytes]:
        """Exit status, output and errors. Raises TimeoutError, OSError."""
        process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment(),
        )
        try:
            async with asyncio.timeout(self._seconds):
                out, err = await process.communicate(data)
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        return process.returncode or 0, out, err


def _key(drawing: Drawing) -> str:
    return sha256(orjson.dumps(drawing)).hexdigest()


def _environment() -> dict[str, str]:
    """One thread for its arithmetic, and the code where ours is, whatever folder we run in."""
    passed = {name: os.environ[name] for name in PASSED if name in os.environ}
    return {**passed, "PYTHONPATH": str(ROOT), "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
