"""Faults a test orders in advance: errors, lost connections and delays on chosen routes."""

import asyncio
import socket
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal

from aiohttp import web

from tests.loopback.wire import Json, json_response

When = Literal["before", "after"]
Action = Literal["answer", "drop", "reset", "delay"]

# SO_LINGER on with zero seconds: closing sends RST, so the client sees ECONNRESET.
_LINGER_NONE = struct.pack("ii", 1, 0)


class ConnectionCut(Exception):
    """The connection was ended on purpose; there is nobody to answer."""


@dataclass
class Fault:
    """One ordered fault.

    `route` is "METHOD /path" and may hold `*`; it is compared with the specification's path
    ("POST /channels/{channel_id}/messages") and with the real one. `when` says whether the request
    has its effect first. `times` counts down; None is for ever.
    """

    action: Action
    route: str
    when: When = "before"
    times: int | None = 1
    status: int = 502
    body: Json | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    hits: int = 0

    def fits(self, names: tuple[str, str], when: When) -> bool:
        is_left = self.times is None or self.hits < self.times
        return is_left and when == self.when and any(fnmatchcase(n, self.route) for n in names)


class Faults:
    """The ordered faults, oldest first. Each method orders one and returns it."""

    def __init__(self) -> None:
        self.ordered: list[Fault] = []

    def error(
        self, route: str, status: int = 502, *, when: When = "before", times: int | None = 1
    ) -> Fault:
        """Answer with a 5xx (or other) status; `when="after"`: although it was done."""
        return self._order(Fault("answer", route, when, times, status))

    def refuse(self, route: str, status: int, code: int, *, times: int | None = 1) -> Fault:
        """Answer with a Discord error code, for example 403, 50013."""
        body: Json = {"message": "refused by order", "code": code}
        return self._order(Fault("answer", route, "before", times, status, body))

    def too_many(
        self, route: str, seconds: float = 0.05, *, is_global: bool = False, times: int | None = 1
    ) -> Fault:
        """A 429 asking to wait `seconds`."""
        body, headers = too_many(seconds, "global" if is_global else "user")
        return self._order(Fault("answer", route, "before", times, 429, body, headers))

    def drop(self, route: str, *, when: When = "before", times: int | None = 1) -> Fault:
        """Close the connection without an answer."""
        return self._order(Fault("drop", route, when, times))

    def reset(self, route: str, *, when: When = "before", times: int | None = 1) -> Fault:
        """Reset the connection (RST) without an answer."""
        return self._order(Fault("reset", route, when, times))

    def delay(
        self, route: str, seconds: float, *, when: When = "before", times: int | None = 1
    ) -> Fault:
        """Be slow: before the effect, or between the effect and the answer."""
        return self._order(Fault("delay", route, when, times, seconds=seconds))

    def clear(self) -> None:
        self.ordered.clear()

    def _order(self, fault: Fault) -> Fault:
        self.ordered.append(fault)
        return fault

    def due(self, names: tuple[str, str], when: When) -> Iterator[Fault]:
        """The faults due for a request, counted as used: delays, then at most one other."""
        for fault in self.ordered:
            if fault.fits(names, when):
                fault.hits += 1
                yield fault
                if fault.action != "delay":
                    return


async def suffer(faults: Iterator[Fault], request: web.Request) -> web.Response | None:
    """Carry faults out: the answer to give instead, or None to go on."""
    for fault in faults:
        if fault.action == "delay":
            await asyncio.sleep(fault.seconds)
        elif fault.action == "answer":
            body = {"message": "ordered fault", "code": 0} if fault.body is None else fault.body
            return json_response(body, fault.status, fault.headers)
        else:
            cut(request, with_reset=fault.action == "reset")
            raise ConnectionCut
    return None


def cut(request: web.Request, *, with_reset: bool) -> None:
    """End the TCP connection at once."""
    transport = request.transport
    if transport is None:
        return
    if with_reset:
        handle = transport.get_extra_info("socket")
        handle.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NONE)
    transport.abort()


def too_many(seconds: float, scope: str) -> tuple[Json, dict[str, str]]:
    """Body and headers of a 429 (topics/rate-limits); `Via` shows that it is not the CDN's."""
    headers = {"Via": "1.1 loopback", "Retry-After": f"{seconds:.3f}", "X-RateLimit-Scope": scope}
    if scope == "global":
        headers["X-RateLimit-Global"] = "true"
    body: Json = {
        "message": "You are being rate limited.",
        "retry_after": seconds,
        "global": scope == "global",
    }
    return body, headers
