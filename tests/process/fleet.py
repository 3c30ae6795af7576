"""Three processes share a gateway and a state; one is killed while notices go out.

Every letter must come, and come once: those that lay in the outbox, and the reminders that the
processes plan themselves when their hour comes. `python -m tests.postgres python -m
tests.process.fleet` prints the figures of the long form.
"""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
from pathlib import Path

from bot.curation.building import check
from bot.store.address import place_of
from bot.store.compile import compile_facts
from bot.store.state import StateStore
from tests.loopback import LoopbackServer
from tests.making_state import follow
from tests.postgres import ADDRESS
from tests.process.conftest import DATA, Home, Program
from tests.process.killing import PATIENCE, Figures, Proof, draft
from tests.states import fresh_database

COUNT = 3
# A little less than Discord's five, for the way there.
IDENTIFY_SECONDS = 4.5
MOFCOM = "instruments/mofcom-ann-2024-46"
# The suspension of the announcement ends the day after this one; reminders come at nine.
BEFORE_NINE = "2026-11-26T08:59:30+08:00"


class FleetProof(Proof):
    """One run of several processes against one server."""

    def __init__(self, home: Home, state: str, seed: int) -> None:
        super().__init__(home, seed)
        self.state = state

    async def store(self, letters: int) -> None:
        """Letters in the outbox, and a follow for each channel, whose reminder counts too."""
        self.notices += len(self.channels)
        state = await StateStore.open(place_of(self.state))
        for number in range(letters):
            await state.notices.add_letter(
                draft(self.channels[number % len(self.channels)], number)
            )
        for channel in self.channels:
            assert channel.guild is not None
            place = follow(int(channel.id), guild=int(channel.guild.id), subject=MOFCOM)
            await state.notices.save_follow(place)
        await state.close()

    async def starts(self, shard: int) -> Program:
        """The process of one shard."""
        settings = {"SHARD_IDS": str(shard), "SHARD_COUNT": str(COUNT), "STATE_DB": self.state}
        return await self.home.starts("run", CLOCK_START=BEFORE_NINE, **settings)

    async def run(self, kills: int) -> Figures:
        """Kill one process after the other while letters go out, each time start it anew."""
        begun = asyncio.get_running_loop().time()
        self.server.timings.identify = IDENTIFY_SECONDS
        self.server.limits.set_global()
        programs = [await self.starts(shard) for shard in range(COUNT)]
        step = self.notices // (kills + 1)
        for kill in range(kills):
            await self.reach(step * (kill + 1))
            victim = self.chance.randrange(COUNT)
            await programs[victim].stopped(signal.SIGKILL)
            programs[victim] = await self.starts(victim)
        await self.reach(self.notices)
        for program in programs:
            await program.stopped(signal.SIGTERM)
        return self.figures(kills, begun)

    async def reach(self, count: int) -> None:
        """Wait until so many different letters arrived."""
        await self.server.until(lambda: len(self.posted()) >= count, PATIENCE)


async def prove(home: Home, state: str, letters: int, channels: int, kills: int) -> Figures:
    """The proof: `letters` in the outbox and a reminder for each channel."""
    proof = FleetProof(home, state, seed=1)
    await proof.prepare(letters, channels, 0.05)
    return await proof.run(kills)


async def _main(arguments: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="gazette-fleet-") as name:
        compile_facts(check(DATA)[0], "proof", Path(name) / "facts.db")
        async with LoopbackServer() as server, fresh_database() as state:
            home = Home(Path(name), server)
            sizes = (arguments.letters, arguments.channels, arguments.kills)
            figures = await prove(home, state, *sizes)
            home.close()
            seen = f"{server.limits.refused} refused for their number, busiest second "
            seen += f"{server.limits.busiest_second}"
    sys.stdout.write(f"{COUNT} processes: {figures}; {seen}\n")
    return 1 if figures.lost or figures.twice else 0


if __name__ == "__main__":
    if not os.environ.get(ADDRESS):
        sys.exit("run it with a server: python -m tests.postgres python -m tests.process.fleet")
    parser = argparse.ArgumentParser(prog="python -m tests.process.fleet", description=__doc__)
    for option, default in (("letters", 600), ("channels", 200), ("kills", 10)):
        parser.add_argument(f"--{option}", type=int, default=default)
    sys.exit(asyncio.run(_main(parser.parse_args())))
