"""Whether the bot is well: `/healthz`, `/readyz` and `/metrics`, on this machine alone."""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import asdict, dataclass
from typing import Any, TypeVar

import discord
import orjson
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.serving.lag import LagSampler
from bot.serving.metrics import Metrics
from bot.serving.stores import Stores
from bot.store.database import StateError

# A new connection takes seconds; the library's longest pause between tries is some minutes.
GATEWAY_SECONDS = 120.0
# Letters go out within a minute; a burst of 10,000 takes seven.
OUTBOX_SECONDS = 900.0
# Discord waits so long for a first answer (docs: interactions/receiving-and-responding).
LAG_SECONDS = 3.0
# A look at a database takes milliseconds.
PATIENCE_SECONDS = 3.0
Found = TypeVar("Found")


@dataclass(frozen=True)
class Health:
    """What was seen. A database that does not serve has a sentence instead of `ok`."""

    connected: bool
    away_seconds: float
    facts: str
    state: str
    outbox_age_seconds: float | None
    facts_age_days: int | None
    loop_lag_seconds: float

    def reasons(self, patience: float) -> Iterator[str]:
        """Why this is not well; the gateway may be away for `patience` seconds."""
        if not self.connected and self.away_seconds >= patience:
            yield f"not connected to Discord for {self.away_seconds:.0f} s"
        if self.facts != "ok":
            yield f"facts.db: {self.facts}"
        if self.state != "ok":
            yield f"state.db: {self.state}"
        if (self.outbox_age_seconds or 0) > OUTBOX_SECONDS:
            yield f"a letter has waited in the outbox for {self.outbox_age_seconds:.0f} s"
        if self.loop_lag_seconds > LAG_SECONDS:
            yield f"the event loop stood still for {self.loop_lag_seconds:.1f} s"

    def answer(self, patience: float) -> web.Response:
        """200 when all is well, else 503 with the reasons."""
        reasons = list(self.reasons(patience))
        seen = asdict(self)
        said = {
            "status": "failing" if reasons else "ok",
            "reasons": reasons,
            "gateway": {name: seen.pop(name) for name in ("connected", "away_seconds")},
            "databases": {name: seen.pop(name) for name in ("facts", "state")},
        }
        return web.Response(
            body=orjson.dumps(said | seen, option=orjson.OPT_INDENT_2),
            status=503 if reasons else 200,
            content_type="application/json",
        )


class Watch:
    """Answers the three addresses; `client` gives the client that lives now."""

    def __init__(
        self,
        metrics: Metrics,
        stores: Stores,
        lag: LagSampler,
        client: Callable[[], discord.Client | None],
    ) -> None:
        self._metrics = metrics
        self._stores = stores
        self._lag = lag
        self._client = client

    def app(self) -> web.Application:
        """The web application, to be listened with."""
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._page)
        return app

    async def _healthz(self, request: web.Request) -> web.Response:
        return (await self.look()).answer(GATEWAY_SECONDS)

    async def _readyz(self, request: web.Request) -> web.Response:
        return (await self.look()).answer(0.0)

    async def _page(self, request: web.Request) -> web.Response:
        await self.look()
        client = self._client()
        if client is not None and client.latency == client.latency:  # not a number before the first
            self._metrics.latency.set(client.latency)
        page = self._metrics.page()
        return web.Response(body=page, headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def look(self) -> Health:
        """Look at everything."""
        (facts, age), (state, census) = await asyncio.gather(
            _tried(self._stores.facts_age()), _tried(self._stores.census())
        )
        away = self._metrics.away_seconds
        return Health(
            away is None,
            round(away or 0.0, 1),
            facts,
            state,
            census.oldest if census else None,
            age,
            round(self._lag.worst, 3),
        )


async def _tried(look: Coroutine[Any, Any, Found]) -> tuple[str, Found | None]:
    """`ok` with what was found, or why nothing was. A look that takes long goes on by itself."""
    looking = asyncio.create_task(look)
    done, _ = await asyncio.wait({looking}, timeout=PATIENCE_SECONDS)
    if not done:
        looking.add_done_callback(_forget)
        return f"no answer within {PATIENCE_SECONDS:.0f} s", None
    try:
        return "ok", looking.result()
    except (sqlite3.Error, StateError, OSError, ValueError) as error:
        return str(error), None


def _forget(looking: "asyncio.Task[Any]") -> None:
    """What came of a look that nobody waits for any more was told as too late already."""
    if not looking.cancelled():
        looking.exception()
