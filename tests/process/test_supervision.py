"""The client is started again after a pause, but not when that is useless."""

import asyncio
from types import SimpleNamespace

import discord
import pytest

from bot import supervision
from bot.supervision import Refused, final, supervise


class Life(discord.Client):
    """A client whose `start` ends as it is told."""

    def __init__(self, error: Exception | None) -> None:
        super().__init__(intents=discord.Intents.none())
        self.error = error

    async def start(self, token: str, *, reconnect: bool = True) -> None:
        if self.error is not None:
            raise self.error
        await asyncio.Event().wait()


class Idle:
    """Nothing is under way."""

    async def drained(self, seconds: float) -> bool:
        return True


def closed(code: int) -> discord.ConnectionClosed:
    socket = SimpleNamespace(close_code=code)
    return discord.ConnectionClosed(socket, shard_id=None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [
        discord.LoginFailure("no"),
        discord.PrivilegedIntentsRequired(None),
        closed(4004),
        closed(4013),
        closed(4014),
    ],
)
async def test_refusal_is_not_tried_again(error: Exception) -> None:
    lives = iter([Life(error)])
    with pytest.raises(Refused):
        await supervise(lambda: next(lives), "token", asyncio.Event(), Idle())


@pytest.mark.parametrize("error", [OSError("no route"), KeyError("d"), closed(4000)])
async def test_other_ends_are_followed_by_another_life(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(supervision, "FIRST_PAUSE", 0.001)
    monkeypatch.setattr(supervision, "CLOSING_SECONDS", 0.01)
    stop, begun = asyncio.Event(), list[Life]()

    def make() -> Life:
        begun.append(Life(error if len(begun) < 3 else None))
        if len(begun) == 4:
            asyncio.get_running_loop().call_soon(stop.set)
        return begun[-1]

    await supervise(make, "token", stop, Idle())
    assert len(begun) == 4
    assert all(life.is_closed() for life in begun)


async def test_stop_ends_a_pause_at_once() -> None:
    stop = asyncio.Event()
    running = asyncio.create_task(supervise(lambda: Life(OSError()), "token", stop, Idle()))
    await asyncio.sleep(0)
    stop.set()
    await asyncio.wait_for(running, 0.5)


def test_only_refusals_are_final() -> None:
    assert final(closed(4004))
    assert not final(closed(1006))
    assert not final(OSError())
