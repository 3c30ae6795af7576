"""Time limits and rate limits, met by a real discord.py client."""

import asyncio

import discord
import pytest

from tests.loopback import LoopbackServer, NoReply
from tests.loopback.clients import ExampleBot, channel_of

SEND = "POST /channels/{channel_id}/messages"
CALLBACK = "POST /interactions/*/callback"


async def test_late_answer_is_refused(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.timings.answer = 0.01
    with pytest.raises(NoReply, match="10062"):
        await loopback.slash("late", wait=0.5)


async def test_second_answer_is_refused(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.faults.error(CALLBACK, 502, when="after")
    reply = await loopback.slash("ping")
    assert reply.content == "pong en-US"
    await loopback.until(lambda: reply.refusals)
    assert reply.refusals == [(400, 40060)]


async def test_dead_token_is_refused(loopback: LoopbackServer, bot: ExampleBot) -> None:
    reply = await loopback.slash("ping")
    loopback.timings.token = 0.0
    hook = discord.Webhook.partial(int(bot.application_id or 0), reply.token, client=bot)
    with pytest.raises(discord.HTTPException) as refused:
        await hook.send("too late")
    assert (refused.value.status, refused.value.code) == (401, 50027)


async def test_too_many_requests_are_retried(loopback: LoopbackServer, bot: ExampleBot) -> None:
    fault = loopback.faults.too_many(SEND, 0.01, times=2)
    await channel_of(bot, loopback).send("news")
    assert fault.hits == 2
    assert [each.status for each in loopback.sent(SEND)] == [429, 429, 200]


async def test_route_limit_slows_the_bot_down(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.limits.set_route(SEND, 2, 0.2)
    channel = channel_of(bot, loopback)
    await asyncio.gather(*[channel.send(str(number)) for number in range(5)])
    times = [each.at for each in loopback.sent(SEND) if each.status == 200]
    assert len(times) == 5
    assert times[-1] - times[0] >= 0.4


async def test_global_limit(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.limits.set_global(3)
    channels = [loopback.add_channel(loopback.guild, f"c{number}") for number in range(5)]
    targets = [bot.get_partial_messageable(int(each.id)) for each in channels]
    await asyncio.gather(*[target.send("news") for target in targets])
    assert loopback.limits.refused > 0
    assert loopback.limits.busiest_second >= 4
    assert all(len(loopback.messages(each)) == 1 for each in channels)


async def test_slow_then_refused(loopback: LoopbackServer, bot: ExampleBot) -> None:
    loopback.faults.delay(SEND, 0.05)
    loopback.faults.refuse(SEND, 403, 50013)
    with pytest.raises(discord.Forbidden):
        await channel_of(bot, loopback).send("news")
    assert (loopback.sent(SEND)[0].milliseconds or 0) >= 50


async def test_global_limit_says_so(loopback: LoopbackServer, bot: ExampleBot) -> None:
    fault = loopback.faults.too_many("GET /users/*", 0.01, is_global=True)
    await bot.fetch_user(int(loopback.user.id))
    assert fault.body is not None
    assert fault.body["global"]
    assert fault.hits == 1
