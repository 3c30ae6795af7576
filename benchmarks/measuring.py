"""Asks two bots the same things in turns and times their answers."""

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks.processes import Discord, bot, discord

NAMES = (
    "生成式人工智能服务管理暂行办法",
    "Cybersecurity Law",
    "PIPL",
    "算法推荐管理规定",
    "AI Plus opinions",
)
TYPED = ("gen", "网络安全", "personal inf", "suanfa", "令第")
WARM_UP = 5


@dataclass(frozen=True)
class Times:
    """Milliseconds from sending an interaction to receiving its answer."""

    real: list[float]
    bare: list[float]

    @property
    def ratio(self) -> float:
        """The real bot's median in terms of the bare one's."""
        return median(self.real) / median(self.bare)


@dataclass(frozen=True)
class Measured:
    """One size of the store."""

    regulation: Times
    autocomplete: Times


def measure(facts: Path, folder: Path, rounds: int) -> Measured:
    """Both bots, connected at the same time and asked in turns; `folder` is for their files."""
    with discord() as one, discord() as other:
        (folder / "state").mkdir(exist_ok=True)
        facts.rename(folder / "facts.db")
        with bot(["bot", "run"], one, folder):
            cards = folder / "cards.json"
            cards.write_text(json.dumps(_cards(one)), encoding="utf-8")
            with bot(["benchmarks.bare", str(cards)], other, folder):
                return Measured(
                    _times(one, other, rounds, NAMES, _slash),
                    _times(one, other, rounds, TYPED, _typed),
                )


def _cards(server: Discord) -> dict[str, Any]:
    """What the real bot answers, for the bare one to repeat."""
    return {
        "cards": {name: _slash(server, name)["original"] for name in NAMES},
        "choices": {text: _typed(server, text)["callback"]["data"]["choices"] for text in TYPED},
    }


def _slash(server: Discord, name: str) -> dict[str, Any]:
    return server.do("slash", name="regulation", options={"name": name})


def _typed(server: Discord, text: str) -> dict[str, Any]:
    return server.do("autocomplete", name="regulation", focus="name", options={"name": text})


def _times(one: Discord, other: Discord, rounds: int, texts: tuple[str, ...], ask: Any) -> Times:
    real: list[float] = []
    bare: list[float] = []
    for number in range(-WARM_UP, rounds):
        for text in texts:
            pair = ask(one, text)["milliseconds"], ask(other, text)["milliseconds"]
            if number >= 0:
                real.append(pair[0])
                bare.append(pair[1])
        one.do("forget")
        other.do("forget")
    return Times(real, bare)


def late(times: list[float]) -> float:
    """The 95th percentile."""
    return quantiles(times, n=20)[-1]
