"""The loopback Discord: a real HTTP server and gateway on 127.0.0.1 for tests."""

import asyncio
from collections.abc import Callable
from typing import Self

from aiohttp import web

from tests.loopback.actions import Actions
from tests.loopback.faults import Faults
from tests.loopback.gateway import Gateway
from tests.loopback.limits import Limits
from tests.loopback.people import User
from tests.loopback.records import Record, Violation
from tests.loopback.rest import API, Rest
from tests.loopback.schema import Specification, default_specification
from tests.loopback.world import Timings, World

# 25 MiB is Discord's largest request (reference, "Uploading Files"); a little more to say no to.
_LARGEST_REQUEST = 26 * 1024 * 1024


class LoopbackServer(Actions):
    """Start with `async with`. It has a guild, a text channel and a user to begin with.

    What the bot did is in `requests`, `violations` and the replies; what may go wrong is ordered
    through `faults`, `limits`, `gateway` and `timings`.
    """

    def __init__(
        self, port: int = 0, specification: Specification | None = None, token: str | None = None
    ) -> None:
        super().__init__(World())
        self.gateway = Gateway(self.world)
        self.world.publish = self.gateway.publish
        self.rest = Rest(self.world, specification or default_specification())
        self.rest.token = self.gateway.token = token
        self.guild = self.add_guild("Guild")
        self.channel = self.add_channel(self.guild, "general")
        self.user: User = self.add_user("alice")
        self.add_member(self.guild, self.user)
        self._port = port
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """For DISCORD_API_URL."""
        return self.world.origin + API

    @property
    def gateway_url(self) -> str:
        return self.world.gateway_url

    @property
    def requests(self) -> list[Record]:
        return self.rest.requests

    @property
    def violations(self) -> list[Violation]:
        return self.rest.violations

    @property
    def faults(self) -> Faults:
        return self.rest.faults

    @property
    def limits(self) -> Limits:
        return self.rest.limits

    @property
    def timings(self) -> Timings:
        return self.world.timings

    def take_violations(self) -> list[Violation]:
        """The breaches so far, and forget them: for tests that expect some."""
        taken, self.rest.violations = self.rest.violations, []
        return taken

    def sent(self, route: str) -> list[Record]:
        """The requests of a route such as "POST /channels/{channel_id}/messages"."""
        return [each for each in self.requests if each.route == route]

    def transcript(self) -> str:
        """All requests, one a line."""
        return "\n".join(map(str, self.requests))

    def forget(self) -> None:
        """Drop requests, replies and messages, so that long runs stay small."""
        self.requests.clear()
        self.world.forget()

    async def until(self, holds: Callable[[], object], seconds: float = 5.0) -> None:
        """Wait for something the server can see to become true; TimeoutError after `seconds`."""
        try:
            await self.world.bell.until(holds, seconds)
        except TimeoutError:
            raise TimeoutError(f"not within {seconds} s; requests:\n{self.transcript()}") from None

    async def start(self) -> Self:
        """Listen; after `stop` again on the same port, with everything kept."""
        app = web.Application(client_max_size=_LARGEST_REQUEST)
        app.router.add_get("/gateway", self.gateway.serve)
        self.extend(app)
        self.rest.mount(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.world.origin = f"http://127.0.0.1:{self._port}"
        return self

    def extend(self, app: web.Application) -> None:
        """Add more routes before Discord's own."""

    async def stop(self) -> None:
        """Cut all connections and stop listening."""
        if self._runner is not None:
            self.gateway.drop()
            await self._runner.cleanup()
            self._runner = None
            await asyncio.sleep(0)

    async def __aenter__(self) -> Self:
        return await self.start()

    async def __aexit__(self, *_error: object) -> None:
        await self.stop()
