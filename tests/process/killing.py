"""The bot is killed again and again while letters go out: nothing is lost, nothing comes twice.

`python -m tests.process.killing` prints the figures of the long form.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.curation.building import check
from bot.notices.notice import Notice, written
from bot.store.compile import compile_facts
from bot.store.outbox import Draft
from bot.store.state import StateStore
from tests.loopback import Channel, LoopbackServer
from tests.process.conftest import DATA, Home

POST = "POST /channels/{channel_id}/messages"
FAULTS = ("drop", "reset", "error", "too_many")
PATIENCE = 300.0
SERVERS = 20
DUE = datetime(2026, 11, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Figures:
    """What came of it."""

    notices: int
    kills: int
    faults: int
    lost: int
    twice: int
    requests: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.notices} notices, {self.kills} kills, {self.faults} faults hit, "
            f"{self.requests} posts asked for: {self.lost} lost, {self.twice} twice, "
            f"{self.seconds:.0f} s"
        )


class Proof:
    """One run against one server."""

    def __init__(self, home: Home, seed: int) -> None:
        self.home = home
        self.server = home.server
        self.chance = random.Random(seed)  # noqa: S311
        self.channels: list[Channel] = []
        self.notices = 0

    async def prepare(self, notices: int, channels: int, share: float) -> None:
        """Channels in several servers, letters for them in state.db, faults for a share of them."""
        guilds = [self.server.add_guild(f"Guild {n}") for n in range(min(SERVERS, channels))]
        self.channels = [
            self.server.add_channel(guilds[n % len(guilds)], f"news-{n}") for n in range(channels)
        ]
        self.notices = notices
        await self.store(notices)
        for _ in range(int(notices * share)):
            self._order_fault()

    async def store(self, letters: int) -> None:
        """Letters in the outbox."""
        state = await StateStore.open(self.home.folder / "state.db")
        for number in range(letters):
            await state.notices.add_letter(
                draft(self.channels[number % len(self.channels)], number)
            )
        await state.close()

    def _order_fault(self) -> None:
        route = f"POST /channels/{self.chance.choice(self.channels).id}/messages"
        kind = self.chance.choice(FAULTS)
        if kind == "too_many":
            self.server.faults.too_many(route, 0.05)
        else:
            when = self.chance.choice(("before", "after"))
            getattr(self.server.faults, kind)(route, when=when)

    async def run(self, kills: int) -> Figures:
        """Kill the bot so often at random moments, then let it finish."""
        begun = asyncio.get_running_loop().time()
        for _ in range(kills):
            await self._life()
        program = await self.home.starts("run")
        await self.server.until(lambda: len(self.posted()) >= self.notices, PATIENCE)
        await program.stopped(signal.SIGTERM)
        return self.figures(kills, begun)

    def figures(self, kills: int, begun: float) -> Figures:
        """What came of it since that time of the loop."""
        posted = self.posted()
        hits = sum(fault.hits for fault in self.server.faults.ordered)
        return Figures(
            self.notices,
            kills,
            hits,
            self.notices - len(posted),
            sum(count - 1 for count in posted.values()),
            len(self.server.sent(POST)),
            asyncio.get_running_loop().time() - begun,
        )

    async def _life(self) -> None:
        """From the start to a kill that comes with some request to post, or a little after it."""
        already = len(self.server.sent(POST))
        last = already + self.chance.randint(1, 9)
        program = await self.home.starts("run")
        is_done = len(self.posted()) >= self.notices
        if is_done:
            await self.server.gateway.wait_connected(1, PATIENCE)
        else:
            await self.server.until(
                lambda: len(self.server.sent(POST)) >= last or len(self.posted()) >= self.notices,
                PATIENCE,
            )
        await asyncio.sleep(self.chance.uniform(0, 0.02))
        await program.stopped(signal.SIGKILL)

    def posted(self) -> Counter[str]:
        """How often each letter arrived."""
        found: Counter[str] = Counter()
        for channel in self.channels:
            for message in channel.messages.values():
                found[f"{channel.id} {message['embeds'][0]['description']}"] += 1
        return found


def draft(channel: Channel, number: int) -> Draft:
    """A letter that is due, told apart by its number."""
    assert channel.guild is not None
    return Draft(
        recipient=f"proof:{channel.id}",
        notice=f"test|{number}",
        guild=int(channel.guild.id),
        channel=int(channel.id),
        place="text",
        language="en",
        zone="UTC",
        role=0,
        body=written(Notice(kind="test", subject=f"number {number}")),
        due=DUE.isoformat(),
    )


async def prove(home: Home, notices: int, channels: int, kills: int, seed: int) -> Figures:
    """The proof, with a fault for one letter in twenty."""
    proof = Proof(home, seed)
    await proof.prepare(notices, channels, 0.05)
    return await proof.run(kills)


async def _main(arguments: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="gazette-kills-") as name:
        folder = Path(name)
        compile_facts(check(DATA)[0], "proof", folder / "facts.db")
        async with LoopbackServer() as server:
            home = Home(folder, server)
            figures = await prove(
                home, arguments.notices, arguments.channels, arguments.kills, arguments.seed
            )
            home.close()
    sys.stdout.write(f"{figures}\n")
    return 1 if figures.lost or figures.twice else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.process.killing", description=__doc__)
    for option, default in (("notices", 1000), ("channels", 200), ("kills", 200), ("seed", 1)):
        parser.add_argument(f"--{option}", type=int, default=default)
    sys.exit(asyncio.run(_main(parser.parse_args())))
