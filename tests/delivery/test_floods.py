"""A user who asks a hundred things at once: told to wait, and nobody else notices."""

import asyncio

from bot.commands.floods import MOST_FOR_USER
from tests.delivery.conftest import Desk
from tests.loopback.people import User

FLOOD = 120


async def test_a_flood_is_refused_privately_and_others_are_answered(desk: Desk) -> None:
    other = desk.server.world.add_user(User("other"))
    desk.server.guild.members[other.id] = desk.server.guild.members[desk.server.user.id]
    desk.server.timings.answer = 60.0
    one = {"name": "instruments/genai-measures"}
    *flood, calm = await asyncio.gather(
        *(desk.server.slash("regulation", one) for _ in range(FLOOD)),
        desk.server.slash("regulation", one, user=other),
    )
    refused = [reply for reply in flood if "too much at once" in str(reply.embeds)]
    assert FLOOD - len(refused) >= MOST_FOR_USER
    assert refused
    assert all(reply.is_private for reply in refused)
    assert "2023-08-15" in str(calm.embeds)
    # The bot takes note of its answers after they are shown.
    shown, notices = FLOOD - len(refused) + 1, desk.bot.state.notices
    async with asyncio.timeout(60.0):
        while len(await notices.answers_since("2026")) < shown:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    assert await desk.bot.office.drained(60.0)
