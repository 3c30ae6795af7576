"""One file per resource; each offers ROUTES with the paths of Discord's specification."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.messages import Files
from tests.loopback.world import World


@dataclass(frozen=True)
class Call:
    """One REST request, parsed."""

    path: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    files: Files = field(default_factory=dict)


# What a route returns becomes the JSON body; None becomes 204.
Route = tuple[str, str, Callable[[World, Call], Any]]
