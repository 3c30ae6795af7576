"""Each text at one surface in turn, with an eye on what is raised, shown and opened."""

import sys
import traceback
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Self

from bot.answers.desk import Desk
from bot.render.page import Language
from tests.fuzz.harmless import harm_in
from tests.fuzz.inputs import inputs
from tests.fuzz.surfaces import SURFACES, Surface

# Files that Python and its libraries open by themselves when something is first used.
LIBRARIES = (".py", ".pyc", ".json", ".txt", ".ocd2", ".gz", ".mo", ".so", "/zones", ".po")
ZONES = "/usr/share/zoneinfo/"


@dataclass(frozen=True)
class Throw:
    """A text, where it was thrown, and the harm it did; none when empty."""

    surface: str
    text: str
    harm: str


class Watch:
    """Notes every file that is opened, every process started and every connection made.

    A hook cannot be taken away again (docs.python.org, sys.addaudithook): it is switched off.
    """

    def __init__(self, expected: Iterable[Path]) -> None:
        self.opened: set[str] = set()
        self._expected = {str(path) for path in expected}
        self._is_on = False
        sys.addaudithook(self._hear)

    def __enter__(self) -> Self:
        self._is_on = True
        return self

    def __exit__(self, *_: object) -> None:
        self._is_on = False

    def _hear(self, event: str, given: tuple[Any, ...]) -> None:
        if not self._is_on:
            return
        if event in ("subprocess.Popen", "os.system", "socket.connect", "os.exec"):
            self.opened.add(f"{event} {given!r}")
        elif event == "open" and isinstance(given[0], str) and not self._is_usual(given[0]):
            self.opened.add(f"open {given[0]}")

    def _is_usual(self, path: str) -> bool:
        if path in self._expected or path.startswith(ZONES):
            return True
        is_library = path.startswith((sys.prefix, sys.base_prefix)) or "/bot/" in path
        return is_library and path.endswith(LIBRARIES)


async def thrown(desk: Desk, count: int, seed: int) -> AsyncIterator[Throw]:
    """So many throws, surfaces and languages in turn."""
    languages: list[Language] = ["en", "zh", "en"]
    turns = zip(cycle(SURFACES.items()), cycle(languages), inputs(seed), strict=False)
    for (name, surface), language, text in islice(turns, count):
        yield Throw(name, text, await _harm(surface, desk, text, language))


async def _harm(surface: Surface, desk: Desk, text: str, language: Language) -> str:
    try:
        page = await surface(desk, text, language)
        return harm_in(page) if page else ""
    except Exception:
        return traceback.format_exc(limit=-3)
