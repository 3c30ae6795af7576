"""Links to the calendars of follows: made, shown once, made anew, revoked; who may not is told."""

import re
from dataclasses import replace
from hashlib import sha256

from tests.delivery.conftest import Desk
from tests.loopback import Reply

LINK = re.compile(r"https://gazette\.example\.org/calendar/([\w-]{32})\.ics")


def link(reply: Reply) -> str:
    """The token in the link that is shown."""
    found = LINK.search(str(reply.message["embeds"]))
    assert found
    return found[1]


async def leads(desk: Desk, token: str) -> bool:
    digest = sha256(token.encode()).hexdigest()
    return await desk.bot.state.notices.follow_of_calendar(digest) is not None


async def test_link_is_shown_privately_and_once(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    shown = await desk.presses(await desk.follows(), "Calendar")
    assert shown.message["flags"] & 64
    assert await leads(desk, link(shown))
    again = await desk.presses(await desk.server.slash("following"), "Calendar 1")
    assert not LINK.search(str(again.embeds))
    assert "calendar link since 2026-11-21" in str(again.embeds)


async def test_new_link_ends_the_old_one(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    shown = await desk.presses(await desk.follows(), "Calendar")
    old = link(shown)
    new = link(await desk.presses(shown, "New link"))
    assert not await leads(desk, old)
    assert await leads(desk, new)


async def test_revoked_link_leads_nowhere(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    shown = await desk.presses(await desk.follows(), "Calendar")
    token = link(shown)
    stopped = await desk.presses(shown, "Stop sharing")
    assert "works no more" in str(stopped.message["embeds"])
    assert not await leads(desk, token)


async def test_without_an_address_there_is_no_button_and_an_old_one_explains(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    old = await desk.follows()
    desk.bot.office.public_url = ""
    reply = await desk.follows()
    assert "Calendar" not in str(reply.message["components"])
    pressed = await desk.presses(old, "Calendar")
    assert "not set up here" in str(pressed.embeds)
    assert pressed.message["flags"] & 64


async def test_rights_are_looked_at_when_the_link_is_asked_for(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    reply = await desk.follows()
    refused = await desk.server.press("g1:calendar::1", reply.message, permissions=0)
    assert "Manage Channels" in str(refused.embeds)
    assert not await desk.bot.state.notices.calendar_made(1)


async def test_list_with_calendars_has_three_on_a_page(desk: Desk) -> None:
    desk.bot.office.public_url = "https://gazette.example.org"
    (follow,) = [await desk.follows()] and await desk.bot.state.notices.follows()
    for n in range(3):
        await desk.bot.state.notices.save_follow(replace(follow, channel=follow.channel + n + 1))
    shown = str((await desk.server.slash("following")).message["components"])
    assert "Calendar 3" in shown
    assert "Calendar 4" not in shown
    assert "Next" in shown
