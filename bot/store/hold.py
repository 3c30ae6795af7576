"""What a process holds of the state: the whole file, or its shards at a server."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.store.address import ServerAddress, StatePlace
from bot.store.instance_lock import instance_lock
from bot.store.shards import ALL, Shards


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Hold:
    """The shards of a process, and whether it holds them at this moment."""

    shards: Shards = ALL
    is_held: Callable[[], bool] = _always


EVERYTHING = Hold()


@asynccontextmanager
async def holding(place: StatePlace, shards: Shards) -> AsyncGenerator[Hold]:
    """Hold it for this process. Raises AlreadyRunning, StateError."""
    if not isinstance(place, ServerAddress):
        with instance_lock(place):
            yield Hold(shards)
        return
    # The driver is loaded by those who have a server.
    from bot.store.shard_locks import shard_locks

    async with shard_locks(place, shards) as locks:
        yield Hold(shards, lambda: locks.is_held)
