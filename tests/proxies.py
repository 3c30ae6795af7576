"""A way to a server on this machine that a test can cut and open again."""

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class Way:
    """Listens on a port of its own while it is open, and passes everything on."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._server: asyncio.Server | None = None
        self._lines: set[asyncio.StreamWriter] = set()
        self.port = 0

    async def open(self) -> None:
        """Listen; after a cut on the same port as before."""
        self._server = await asyncio.start_server(self._pass, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def to(self, address: str) -> str:
        """The same address, by this way."""
        parts = urlsplit(address)
        place = f"{parts.username}:{parts.password}@127.0.0.1:{self.port}"
        return parts._replace(netloc=place).geturl()

    async def cut(self) -> None:
        """Hang up on everyone and listen no more."""
        assert self._server is not None
        self._server.close()
        for line in list(self._lines):
            line.transport.abort()
        await self._server.wait_closed()

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._target)
        self._lines |= {writer, back}
        ways = (_copy(reader, back), _copy(there, writer))
        try:
            await asyncio.wait(map(asyncio.ensure_future, ways))
        finally:
            for line in (writer, back):
                self._lines.discard(line)
                line.close()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.cut()


def way_to(address: str) -> Way:
    """A way to the server of this address."""
    parts = urlsplit(address)
    return Way(parts.hostname or "", parts.port or 0)


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while part := await reader.read(65536):
            writer.write(part)
            await writer.drain()
    writer.transport.abort()
