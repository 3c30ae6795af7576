"""What the server writes down: every request, and every breach of Discord's rules."""

from dataclasses import dataclass, field
from typing import Any

from tests.loopback.wire import Json


@dataclass
class Record:
    """One REST request. `route` is "METHOD /path" with names, as in Discord's specification."""

    route: str
    url: str
    at: float
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    filenames: list[str] = field(default_factory=list)
    status: int | None = None
    code: int | None = None
    milliseconds: float | None = None

    def json(self) -> Json:
        return dict(vars(self))

    def __str__(self) -> str:
        return f"{self.url} -> {self.status or 'cut'}{f' ({self.code})' if self.code else ''}"


@dataclass(frozen=True)
class Violation:
    """A request that Discord would refuse, change or not understand."""

    route: str
    text: str
    is_refused: bool

    def json(self) -> Json:
        return dict(vars(self))

    def __str__(self) -> str:
        return f"{self.route}: {self.text}"
