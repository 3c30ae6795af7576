"""Floods: whoever has too much under way at once has to wait a little; nobody else notices."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager

from bot.serving.trace import note

# Answers take milliseconds: even a busy server has a few under way, a person one or two. Only a
# program that does not wait for answers comes near these (docs/security.md has the measurement).
MOST_FOR_USER, MOST_FOR_SERVER = 40, 200
WAIT_SECONDS = 10.0
Whom = tuple[str, int]


class Flooding(Exception):
    """Too much was asked at once; `seconds` is how long to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"asked too much at once, for {seconds:.0f} s")
        self.seconds = seconds


class Floods:
    """Counts what is under way for each user and each server; `seconds` never goes back."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._under_way: Counter[Whom] = Counter()
        self._until: dict[Whom, float] = {}

    @contextmanager
    def counted(self, user: int, server: int | None) -> Generator[None]:
        """Around one answer. Raises Flooding while the user or the server has to wait."""
        whom = [("user", user), *([("server", server)] if server else [])]
        self._refuse(whom)
        self._under_way.update(whom)
        try:
            yield
        finally:
            self._under_way.subtract(whom)
            self._forget(whom)

    def _refuse(self, whom: Iterable[Whom]) -> None:
        now = self._seconds()
        for one in whom:
            most = MOST_FOR_USER if one[0] == "user" else MOST_FOR_SERVER
            if self._under_way[one] >= most:
                self._until[one] = now + WAIT_SECONDS
            if (left := self._until.get(one, now) - now) > 0:
                note("flooded")
                raise Flooding(left)

    def _forget(self, whom: Iterable[Whom]) -> None:
        """Keep nothing of those who have nothing under way and need not wait."""
        now = self._seconds()
        for one in whom:
            if self._under_way[one] <= 0:
                del self._under_way[one]
        if self._until:
            self._until = {one: at for one, at in self._until.items() if at > now}
