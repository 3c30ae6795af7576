"""A web application on a port of this machine."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiohttp import web

LOOPBACK = "127.0.0.1"
STOPPING_SECONDS = 1.0


class PortInUse(Exception):
    """Nothing can listen there; the message says which setting to change."""


@asynccontextmanager
async def listening(
    app: "web.Application", port: int, setting: str, host: str = LOOPBACK
) -> AsyncGenerator[None]:
    """Serve the application while inside. Raises PortInUse; `setting` is where the port is set."""
    # Most bots listen nowhere, and need not load the server.
    from aiohttp import web

    runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOPPING_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise PortInUse(
                f"{setting} {port} cannot be listened on ({error.strerror}): "
                f"stop the program that uses it, or set {setting} to another port"
            ) from error
        yield
    finally:
        await runner.cleanup()
