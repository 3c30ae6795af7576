"""The open facts.db, replaced by a newer one while answers are still made from the old."""

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self

from bot.answers.desk import Desk


class OpenFacts:
    """Hands out the desk over the newest facts.db. Close it when done."""

    def __init__(self, path: Path, desk: Desk) -> None:
        self.path = path
        self._desk = desk
        self._mark = _mark(path)
        self._readers: Counter[Desk] = Counter()

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises FactsFileError when the file cannot serve."""
        return cls(path, await Desk.open(path))

    @asynccontextmanager
    async def desk(self) -> AsyncGenerator[Desk]:
        """The desk for one answer: it stays open until the answer is made."""
        desk = self._desk
        self._readers[desk] += 1
        try:
            yield desk
        finally:
            self._readers[desk] -= 1
            if not self._readers[desk]:
                del self._readers[desk]
                if desk is not self._desk:
                    await desk.close()

    @property
    def names(self) -> Desk:
        """The newest desk, for look-ups of names: they are done before the file can be replaced."""
        return self._desk

    async def renew(self) -> bool:
        """Open the file anew when it was replaced; whether it was.

        Raises FactsFileError, keeping the old one, when the new one cannot serve.
        """
        mark = _mark(self.path)
        if mark is None or mark == self._mark:
            return False
        self._mark = mark
        old, self._desk = self._desk, await Desk.open(self.path)
        if not self._readers[old]:
            await old.close()
        return True

    async def close(self) -> None:
        """Close the newest desk; answers being made fail from now on."""
        await self._desk.close()


def _mark(path: Path) -> tuple[int, int, int] | None:
    """What differs once the file is replaced; None while it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
