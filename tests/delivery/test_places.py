"""Threads, days without Discord, and corrections of answers of long ago."""

import asyncio
from datetime import timedelta

from bot.facts.catalogue import Catalogue
from bot.facts.partial_date import PartialDate
from tests.delivery.conftest import DAY, MOFCOM, SECONDS, START, Desk, text
from tests.delivery.test_news import replaced
from tests.loopback import Reply

POST = "POST /channels/*/messages"
BEFORE = DAY - timedelta(days=1)


async def test_a_thread_is_told_and_its_channel_is_not(desk: Desk) -> None:
    thread = desk.server.add_thread(desk.channel, "export control")
    await desk.sees(lambda: desk.bot.guilds[0].get_thread(int(thread.id)))
    await desk.follows(channel=thread, lead_days="1,0")
    await desk.ticks(BEFORE)
    await desk.ticks(DAY)
    assert ["2026-11-27" in text(post) for post in desk.posts(thread)] == [True, True]
    assert not desk.posts()


async def test_a_deleted_thread_ends_its_follow(desk: Desk) -> None:
    thread = desk.server.add_thread(desk.channel)
    await desk.sees(lambda: desk.bot.guilds[0].get_thread(int(thread.id)))
    await desk.follows(channel=thread, lead_days="1,0")
    desk.server.remove_channel(thread)
    await desk.sees(lambda: desk.bot.guilds[0].get_thread(int(thread.id)) is None)
    await desk.ticks(BEFORE)
    assert [f.state for f in await desk.bot.state.notices.follows()] == ["ended"]
    assert not desk.posts()


async def test_two_weeks_without_discord_end_in_one_message(desk: Desk) -> None:
    await desk.follows(subject="everything", lead_days="30,14,7,2,1,0")
    outage = desk.server.faults.error(POST, status=503, times=None)
    for hours in range(0, 14 * 24, 6):
        await desk.ticks(START + timedelta(hours=hours))
    assert not desk.posts()
    desk.server.faults.ordered.remove(outage)
    for hours in range(4):
        await desk.ticks(START + timedelta(days=14, hours=hours))
    told = [text(post) for post in desk.posts()]
    assert 1 <= len(told) <= 2
    assert "While I was away" in told[-1]
    assert all(post.count("2026-11-27") <= 1 for post in told)


def moved(catalogue: Catalogue) -> Catalogue:
    """The same facts, but the suspension ends on another day."""
    entity = catalogue.entities[MOFCOM]
    dates = [
        one.model_copy(update={"day": PartialDate("2027-03-05")})
        if one.day.text == "2026-11-27"
        else one
        for one in entity.dates
    ]
    changed = entity.model_copy(update={"dates": tuple(dates)})
    return Catalogue({**catalogue.entities, MOFCOM: changed}, catalogue.sources)


async def answered(desk: Desk, count: int) -> Reply:
    """An answer that the bot has taken note of, as so many before."""
    reply = await desk.server.slash("regulation", {"name": MOFCOM})
    async with asyncio.timeout(SECONDS):
        while len(await desk.bot.state.notices.answers_since("2026")) < count:  # noqa: ASYNC110
            await asyncio.sleep(0)
    return reply


async def test_answers_are_corrected_for_ninety_days(desk: Desk, catalogue: Catalogue) -> None:
    await answered(desk, 1)
    desk.times.at = START + timedelta(days=80)
    second = await answered(desk, 2)
    desk.times.at = START + timedelta(days=91)
    await replaced(desk, moved(catalogue))
    (correction,) = desk.posts()
    sent = desk.server.sent("POST /channels/{channel_id}/messages")[-1].body
    assert str(sent["message_reference"]["message_id"]) == second.message["id"]
    assert "2026-11-27 → **2027-03-05**" in text(correction)
