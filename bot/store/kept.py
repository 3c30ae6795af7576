"""What was read last of a file that never changes."""

from collections import OrderedDict
from typing import TypeVar

Value = TypeVar("Value")
# An entity takes some 20 kB of memory, and few are asked for again and again.
REMEMBERED = 256


class Kept(OrderedDict[str, Value]):
    """What was read last of a file that never changes: at most REMEMBERED values."""

    def used(self, key: str) -> Value | None:
        """The value, which now counts as the one used last; None when it is not kept."""
        if key in self:
            self.move_to_end(key)
        return self.get(key)

    def keep(self, key: str, value: Value) -> Value:
        """The value, kept; the one not used for longest makes room."""
        self[key] = value
        if len(self) > REMEMBERED:
            self.popitem(last=False)
        return value
