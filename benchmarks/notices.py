"""`python -m benchmarks.notices`: how fast due notices go out, and what answers feel of it.

The server enforces Discord's 50 requests a second; the bot's own limit is 25 posts a second.
"""

import argparse
import asyncio
import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.processes import Discord, bot, discord
from bot.curation.reading import read
from bot.delivery.pacing import PER_SECOND
from bot.notices.notice import Notice, written
from bot.store.compile import compile_facts
from bot.store.outbox import Draft
from bot.store.state import StateStore
from tests.loopback.limits import GLOBAL_PER_SECOND

GOALS = {"share_of_limit": 0.95, "answers_429": 0, "p99_ratio": 2.0}
START = datetime.fromisoformat("2026-11-21T09:00:00+08:00")
NAME = "生成式人工智能服务管理暂行办法"
SERVERS = 50
# A person asks now and then; the pause keeps the measuring from being the load.
PAUSE = 0.05


@dataclass
class Sending:
    """What was seen while letters went out."""

    seconds: float
    busy: list[float]
    refused: int
    busiest: int


def main() -> int:
    """Print the figures; always 0: a goal missed is told, not a failure."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.notices", description=__doc__)
    parser.add_argument("--notices", type=int, default=10_000)
    parser.add_argument("--channels", type=int, default=2_000)
    parser.add_argument("--idle", type=int, default=20, help="seconds of measuring before")
    parser.add_argument("--data", type=Path, default=Path("data"))
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as name, discord() as server:
        folder = Path(name)
        compile_facts(read(args.data)[0], "benchmark", folder / "facts.db")
        due = START + timedelta(seconds=args.idle + 15)
        asyncio.run(_fill(folder, list(_channels(server, args.channels)), args.notices, due))
        server.do("limits", **{"global": GLOBAL_PER_SECOND})
        with bot(["bot", "run"], server, folder):
            idle = _asked(server, time.monotonic() + args.idle)
            seen = _send(server, args.notices)
    print(json.dumps(_figures(args.notices, args.channels, idle, seen), indent=2))
    return 0


def _channels(server: Discord, count: int) -> Iterator[dict[str, Any]]:
    guilds = [server.do("add_guild", name=f"Guild {n}")["id"] for n in range(SERVERS)]
    for number in range(count):
        guild = guilds[number % SERVERS]
        yield server.do("add_channel", guild=guild, name=f"news-{number}") | {"guild_id": guild}


async def _fill(folder: Path, channels: list[dict[str, Any]], notices: int, due: datetime) -> None:
    """Letters that all fall due at one instant, in state.db."""
    state = await StateStore.open(folder / "state.db")
    for number in range(notices):
        await state.notices.add_letter(_draft(channels[number % len(channels)], number, due))
    await state.close()


def _draft(channel: dict[str, Any], number: int, due: datetime) -> Draft:
    return Draft(
        recipient=f"bench:{channel['id']}",
        notice=f"test|{number}",
        guild=int(channel["guild_id"]),
        channel=int(channel["id"]),
        place="text",
        language="en",
        zone="UTC",
        role=0,
        body=written(Notice(kind="test", subject="everything")),
        due=due.astimezone(UTC).isoformat(),
    )


def _asked(server: Discord, until: float) -> list[float]:
    """Milliseconds of `/regulation`, asked again and again."""
    found: list[float] = []
    while time.monotonic() < until:
        found.append(_ask(server))
    return found


def _ask(server: Discord) -> float:
    time.sleep(PAUSE)
    return float(server.do("slash", name="regulation", options={"name": NAME})["milliseconds"])


def _send(server: Discord, notices: int) -> Sending:
    """Ask while the letters go out; the time from the first to the last of them."""
    begun, first_seen, busy = 0.0, 0, list[float]()
    while (sent := _posts(server)) < notices:
        if sent and not begun:
            begun, first_seen = time.monotonic(), sent
        taken = _ask(server)
        if begun:
            busy.append(taken)
    seconds = (time.monotonic() - begun) * notices / max(1, notices - first_seen)
    seen = _requests(server)
    return Sending(seconds, busy, seen["refused_by_limits"], seen["busiest_second"])


def _requests(server: Discord) -> dict[str, Any]:
    return server.look("requests", since=10**9)


def _posts(server: Discord) -> int:
    """Messages in the channels that letters go to."""
    return int(server.look("posts", name="news-")["count"])


def _figures(notices: int, channels: int, idle: list[float], seen: Sending) -> dict[str, Any]:
    rate = notices / seen.seconds
    before, during = quantiles(idle, n=100)[-1], quantiles(seen.busy, n=100)[-1]
    return {
        "notices": notices,
        "channels": channels,
        "seconds": round(seen.seconds, 1),
        "per_second": round(rate, 2),
        "share_of_limit": round(rate / PER_SECOND, 3),
        "answers_429": seen.refused,
        "busiest_second": seen.busiest,
        "regulation_p99_ms": {"idle": round(before, 2), "busy": round(during, 2)},
        "p99_ratio": round(during / before, 2),
        "goals": GOALS,
    }


if __name__ == "__main__":
    raise SystemExit(main())
