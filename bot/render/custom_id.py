"""What a button does, written into its custom_id so that it outlives a restart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from bot.render.page import Button

# A custom_id holds 1 to 100 characters (docs: components/reference).
LONGEST = 100
PATTERN = r"g1:(?P<action>[a-z]+):(?P<entity>[a-z0-9/~-]*):(?P<number>[0-9]{1,9})"
SHAPE = re.compile(PATTERN)
# Stands before the digest of an id that is too long to be written out.
SHORT = "~"


@dataclass(frozen=True)
class Press:
    """A button that was pressed."""

    action: str
    entity: str
    number: int


def custom_id(button: Button) -> str:
    """The custom_id of a button; an id too long for it is replaced by its digest."""
    written = f"g1:{button.action}:{button.entity}:{button.number}"
    if len(written) <= LONGEST and SHAPE.fullmatch(written):
        return written
    return f"g1:{button.action}:{SHORT}{digest(button.entity)}:{button.number % 10**9}"


def digest(entity: str) -> str:
    """Sixteen hexadecimal digits that stand for an id."""
    return blake2b(entity.encode(), digest_size=8).hexdigest()


def read_custom_id(written: str) -> Press | None:
    """What a custom_id says, or None when it is of another version or no button of ours."""
    shape = SHAPE.fullmatch(written)
    if shape is None:
        return None
    return Press(shape["action"], shape["entity"], int(shape["number"]))


def entity_named(written: str, known: Iterable[str]) -> str:
    """The id that a custom_id means: itself, or the known id with this digest, or empty."""
    if not written.startswith(SHORT):
        return written
    return next((i for i in known if digest(i) == written.removeprefix(SHORT)), "")
