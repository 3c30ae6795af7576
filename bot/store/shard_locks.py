"""One process for each shard: advisory locks at the server, held on a connection of their own."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from asyncpg import InterfaceError

from bot.store.address import ServerAddress
from bot.store.database import StateError
from bot.store.instance_lock import AlreadyRunning
from bot.store.postgres_server import LOST, Connection, StateServerError, connect
from bot.store.shards import Shards

log = logging.getLogger(__name__)
# Classes of advisory locks, made up for this program: a shard's own, and how many shards there are.
SHARD, COUNT = 0x6A7B, 0x6A7C
TAKE = "SELECT pg_try_advisory_lock($1, $2)"
TAKE_COUNT = "SELECT pg_advisory_lock_shared($1, $2)"
OTHER_COUNT = """
    SELECT objid::bigint FROM pg_locks
    WHERE locktype = 'advisory' AND classid = $1 AND objid != $2 AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
# The server may need a moment to see that a process that was killed is gone.
TRIES, TRY_PAUSE = 20, 0.1
PING_SECONDS = 10.0
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 30.0


class ShardLocks:
    """The locks of this process; `is_held` turns false at once when their connection breaks."""

    def __init__(self, address: ServerAddress, shards: Shards) -> None:
        self._address = address
        self._shards = shards
        self._connection: Connection = None
        self._broken = asyncio.Event()
        self.is_held = False

    async def take(self) -> None:
        """Raises AlreadyRunning, StateServerError."""
        self._connection = connection = await connect(self._address)
        try:
            for shard in self._shards.ids:
                await self._take_shard(connection, shard)
            await self._take_count(connection)
        except BaseException:
            await self.drop()
            raise
        self._broken.clear()
        self.is_held = True
        connection.add_termination_listener(self._is_broken)

    async def _take_shard(self, connection: Connection, shard: int) -> None:
        for _ in range(TRIES):
            if await connection.fetchval(TAKE, SHARD, shard):
                return
            await asyncio.sleep(TRY_PAUSE)
        raise AlreadyRunning(
            f"another process already serves shard {shard} with {self._address}: stop it, or give "
            "this one other SHARD_IDS"
        )

    async def _take_count(self, connection: Connection) -> None:
        """All processes must deal the servers out in the same way."""
        await connection.execute(TAKE_COUNT, COUNT, self._shards.count)
        other = await connection.fetchval(OTHER_COUNT, COUNT, self._shards.count)
        if other is not None:
            raise StateServerError(
                f"another process with {self._address} has SHARD_COUNT {other}, this one has "
                f"{self._shards.count}: stop all and start them with the same"
            )

    def _is_broken(self, _connection: Connection) -> None:
        self.is_held = False
        self._broken.set()

    async def keep(self) -> None:
        """See that they stay held; taken again when their connection broke. Runs until cancelled.

        What another process took meanwhile is left to it, and asked for again later.
        """
        pause = FIRST_PAUSE
        while True:
            if self.is_held:
                await self._ping()
                pause = FIRST_PAUSE
                continue
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            try:
                await self.take()
                log.info("the locks of shards %s are held again", self._shards.ids)
            except (StateError, AlreadyRunning) as error:
                log.error("nothing is sent for now: %s", error)

    async def _ping(self) -> None:
        """Wait until the connection breaks, asking now and then whether it lives."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._broken.wait(), PING_SECONDS)
        try:
            await self._connection.execute("SELECT 1")
        except (*LOST, InterfaceError):
            await self.drop()

    async def drop(self) -> None:
        """Let go of them."""
        self.is_held = False
        if self._connection is not None and not self._connection.is_closed():
            with suppress(*LOST):
                await self._connection.close(timeout=PING_SECONDS)


@asynccontextmanager
async def shard_locks(address: ServerAddress, shards: Shards) -> AsyncGenerator[ShardLocks]:
    """Hold the shards for this process. Raises AlreadyRunning, StateServerError."""
    locks = ShardLocks(address, shards)
    await locks.take()
    keeping = asyncio.create_task(locks.keep())
    try:
        yield locks
    finally:
        keeping.cancel()
        await asyncio.wait({keeping})
        await locks.drop()


async def is_in_use(connection: Connection) -> bool:
    """Whether any process holds shards in this database."""
    return await connection.fetchval(OTHER_COUNT, COUNT, 0) is not None
