"""What differs between facts.db and what channels were told, read in pieces: never all at once."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from bot.facts.vocabulary import DateRole
from bot.store.facts import DateRow
from bot.store.notices import NoticeStore

# Bodies are some 2,500 characters long.
MOST_AT_ONCE = 100
LAST_ID = "\U0010ffff"


class Facts(Protocol):
    """What is asked of new facts: `bot.store.facts.FactStore` says what each gives."""

    async def bodies(self, after: str, most: int) -> dict[str, str]: ...

    async def dates(self, roles: Iterable[DateRole]) -> list[DateRow]: ...


@dataclass
class Differences:
    """The bodies of what is new or different (`now`), and of what was otherwise (`before`), by id.

    `told` counts the entities that channels know.
    """

    now: dict[str, str] = field(default_factory=dict[str, str])
    before: dict[str, str] = field(default_factory=dict[str, str])
    told: int = 0

    @property
    def gone(self) -> tuple[str, ...]:
        """The ids of what the new facts do not hold any more."""
        return tuple(identity for identity in self.before if identity not in self.now)


async def differences(facts: Facts, store: NoticeStore) -> Differences:
    """What is not as channels were last told."""
    found = Differences()
    after = ""
    async for bodies in pieces(facts):
        last = max(bodies) if len(bodies) == MOST_AT_ONCE else LAST_ID
        _add(found, await store.known(after, last), bodies)
        after = last
    return found


def _add(found: Differences, old: dict[str, str], new: dict[str, str]) -> None:
    found.told += len(old)
    found.now |= {i: body for i, body in new.items() if old.get(i) != body}
    found.before |= {i: body for i, body in old.items() if new.get(i) != body}


async def pieces(facts: Facts) -> AsyncIterator[dict[str, str]]:
    """Every entity's body by id, in the order of ids; the last piece is a short one."""
    after = ""
    while True:
        bodies = await facts.bodies(after, MOST_AT_ONCE)
        yield bodies
        if len(bodies) < MOST_AT_ONCE:
            return
        after = max(bodies)


async def digest_of(facts: Facts) -> str:
    """The same for the same facts."""
    said = sha256()
    async for bodies in pieces(facts):
        for identity in sorted(bodies):
            said.update(f"{identity}\n{bodies[identity]}\n".encode())
    return said.hexdigest()[:32]
