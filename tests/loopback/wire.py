"""What every part of the server shares: JSON shapes, ids, times and a bell for waiting."""

import asyncio
import itertools
import json
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

Json = dict[str, Any]

_DISCORD_EPOCH_MS = 1_420_070_400_000
_increment = itertools.count()
_guilds = itertools.count(1)


def snowflake() -> str:
    """A new id whose upper bits hold the present time, as in the API reference, "Snowflakes"."""
    milliseconds = time.time_ns() // 1_000_000 - _DISCORD_EPOCH_MS
    return str(milliseconds << 22 | next(_increment) & 0x3FFFFF)


def guild_snowflake() -> str:
    """An id for a server, a millisecond behind the last one, so that shards get equal parts."""
    return str(int(snowflake()) - (next(_guilds) << 22))


def timestamp() -> str:
    """The present time as Discord writes it."""
    return datetime.now(UTC).isoformat()


class Bell:
    """Rings whenever something happened, so that tests wait for facts and never sleep."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        rung, self._rung = self._rung, asyncio.Event()
        rung.set()

    async def until(self, holds: Callable[[], object], seconds: float = 5.0) -> None:
        """Return as soon as `holds()` is true; TimeoutError after `seconds`."""
        async with asyncio.timeout(seconds):
            while not holds():
                await self._rung.wait()


def json_response(
    body: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    """A JSON answer whose type is exactly `application/json`: discord.py compares for equality."""
    text = json.dumps(body, separators=(",", ":"), ensure_ascii=False)
    return web.Response(
        body=text.encode(), status=status, headers=headers, content_type="application/json"
    )
