"""Rate limits, off until a test switches them on."""

import math
import zlib
from collections import deque
from dataclasses import dataclass, field

from tests.loopback.faults import too_many
from tests.loopback.wire import Json

# topics/rate-limits: a bot may send 50 requests a second; interaction endpoints are not counted.
GLOBAL_PER_SECOND = 50
_UNCOUNTED = ("/interactions/", "/webhooks/")
_MAJOR = ("channel_id", "guild_id", "webhook_id")

Refused = tuple[Json, dict[str, str]]


@dataclass
class Window:
    """At most `count` requests in any `seconds`."""

    count: int
    seconds: float
    used: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds until a request fits; 0 when one fits now."""
        while self.used and now - self.used[0] >= self.seconds:
            self.used.popleft()
        return self.seconds - (now - self.used[0]) if len(self.used) >= self.count else 0.0

    def headers(self, now: float, bucket: str) -> dict[str, str]:
        left = max(0, self.count - len(self.used))
        reset = self.seconds - (now - self.used[0]) if self.used else self.seconds
        return {
            "X-RateLimit-Limit": str(self.count),
            "X-RateLimit-Remaining": str(left),
            "X-RateLimit-Reset-After": f"{reset:.3f}",
            "X-RateLimit-Bucket": bucket,
        }


class Limits:
    """Per-route limits by channel, guild or webhook, and the global one.

    `refused` counts 429s sent; `busiest_second` is the most counted requests in one second.
    """

    def __init__(self) -> None:
        self.refused = 0
        self.busiest_second = 0
        self._rules: dict[str, tuple[int, float]] = {}
        self._windows: dict[tuple[str, str], Window] = {}
        self._global: Window | None = None
        self._seen = Window(1, 1.0)

    def set_route(self, route: str, count: int, seconds: float) -> None:
        """Limit "METHOD /path/as/in/{the}/specification" for each channel, guild or webhook."""
        self._rules[route] = (count, seconds)

    def set_global(self, per_second: int | None = GLOBAL_PER_SECOND) -> None:
        """Limit all requests together; None switches it off."""
        self._global = Window(per_second, 1.0) if per_second else None

    def clear(self) -> None:
        self._rules.clear()
        self._windows.clear()
        self._global = None

    def admit(self, route: str, path: dict[str, str], now: float) -> Refused | None:
        """Count a request; body and headers of the 429 when it is one too many."""
        is_counted = not route.split(" ", 1)[1].startswith(_UNCOUNTED)
        if is_counted:
            self._watch(now)
        if is_counted and self._global and (wait := self._global.wait(now)):
            return self._refuse(wait, "global")
        window = self._window(route, path)
        if window is not None and (wait := window.wait(now)):
            body, headers = self._refuse(wait, "user")
            return body, window.headers(now, _bucket(route)) | headers
        for each in (window, self._global if is_counted else None):
            if each is not None:
                each.used.append(now)
        return None

    def headers(self, route: str, path: dict[str, str], now: float) -> dict[str, str]:
        """The rate-limit headers of a normal answer; none when the route has no limit."""
        window = self._window(route, path)
        return window.headers(now, _bucket(route)) if window else {}

    def _window(self, route: str, path: dict[str, str]) -> Window | None:
        rule = self._rules.get(route)
        if rule is None:
            return None
        major = next((path[name] for name in _MAJOR if name in path), "")
        return self._windows.setdefault((route, major), Window(*rule))

    def _refuse(self, wait: float, scope: str) -> Refused:
        self.refused += 1
        return too_many(math.ceil(wait * 1000) / 1000, scope)

    def _watch(self, now: float) -> None:
        self._seen.wait(now)
        self._seen.used.append(now)
        self.busiest_second = max(self.busiest_second, len(self._seen.used))


def _bucket(route: str) -> str:
    """An opaque name for the bucket, the same for the same route."""
    return f"{zlib.crc32(route.encode()):x}"
