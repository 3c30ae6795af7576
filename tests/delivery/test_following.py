"""Setting up, changing, testing, explaining and removing follows; who may not is told why."""

from datetime import timedelta
from typing import Any

import pytest

from tests.delivery.conftest import DAY, MOFCOM, START, Desk, text
from tests.loopback import Permission

BEFORE = DAY - timedelta(days=1)


async def test_what_was_set_up_is_shown_with_what_comes(desk: Desk) -> None:
    reply = await desk.follows(lead_days="7, 1 0", hour=8, time_zone="europe/berlin")
    shown = str(reply.embeds)
    assert reply.message["flags"] & 64
    assert "2026-11-26 08:00" in shown
    assert "7,1,0 days before · 8:00 Europe/Berlin" in shown


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lead_days": "soon"}, "as days before a date"),
        ({"lead_days": "400"}, "as days before a date"),
        ({"time_zone": "Mars/Olympus"}, "There is no time zone"),
        ({"hour": 24}, "no hour of the day"),
        ({"filter": "filing, zzzz"}, "“zzzz” in the filter"),
        ({"subject": "qwertyuiop"}, "no regulation, agency or topic"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_the_reason(
    desk: Desk, options: dict[str, Any], said: str
) -> None:
    reply = await desk.follows(**options)
    assert said in str(reply.embeds)
    assert not await desk.bot.state.notices.follows()


async def test_channel_that_cannot_be_written_to_is_refused(desk: Desk) -> None:
    denied = int(Permission.SEND_MESSAGES | Permission.EMBED_LINKS)
    channel = desk.server.add_channel(desk.server.guild, "closed", deny=denied)
    await desk.sees(lambda: desk.bot.get_channel(int(channel.id)))
    reply = await desk.follows(channel=channel)
    assert "“Send Messages”, “Embed Links”" in str(reply.embeds)


async def test_role_that_may_not_be_pinged_is_refused(desk: Desk) -> None:
    role = desk.server.add_role(desk.server.guild, "lawyers")
    await desk.sees(lambda: desk.bot.guilds[0].get_role(int(role.id)))
    assert "may not ping “lawyers”" in str((await desk.follows(role=role)).embeds)


async def test_rights_are_looked_at_when_a_button_is_pressed(desk: Desk) -> None:
    reply = await desk.server.slash("regulation", {"name": MOFCOM})
    found = next(
        part["custom_id"]
        for row in reply.message["components"]
        for part in row["components"]
        if part["label"] == "Follow"
    )
    refused = await desk.server.press(found, reply.message, permissions=0)
    assert "Manage Channels" in str(refused.embeds)
    taken = await desk.server.press(found, reply.message)
    assert "now follows" in str(taken.embeds)
    assert [f.subject for f in await desk.bot.state.notices.follows()] == [MOFCOM]


async def test_zones_and_everything_are_suggested(desk: Desk) -> None:
    zones = await desk.server.autocomplete(
        "follow", "time_zone", {"subject": "x", "time_zone": "new_y"}
    )
    assert [c["value"] for c in zones.choices] == ["America/New_York"]
    subjects = await desk.server.autocomplete("follow", "subject", {"subject": "every"})
    assert subjects.choices[0]["value"] == "everything"


async def test_paused_follow_is_silent_until_resumed(desk: Desk) -> None:
    await desk.follows(lead_days="1,0")
    listed = await desk.server.slash("following")
    paused = await desk.presses(listed, "Pause")
    await desk.ticks(BEFORE)
    assert not desk.posts()
    await desk.presses(paused, "Resume")
    await desk.ticks(BEFORE + timedelta(minutes=15))
    assert not desk.posts()
    await desk.ticks(DAY)
    assert len(desk.posts()) == 1


async def test_test_is_sent_and_why_tells_it(desk: Desk) -> None:
    await desk.follows(lead_days="1")
    listed = await desk.server.slash("following")
    await desk.presses(listed, "Test")
    await desk.ticks()
    assert "This is a test" in text(desk.posts()[0])
    why = str((await desk.presses(listed, "Why")).embeds)
    assert "posted" in why
    assert "2026-11-26 09:00" in why


async def test_removed_follow_sends_nothing_more(desk: Desk) -> None:
    await desk.follows(lead_days="1")
    await desk.presses(await desk.server.slash("following"), "Remove")
    await desk.ticks(BEFORE)
    assert not desk.posts()
    assert not await desk.bot.state.notices.follows()


async def test_edit_changes_the_schedule(desk: Desk) -> None:
    await desk.follows(lead_days="1")
    opened = await desk.presses(await desk.server.slash("following"), "Edit")
    values = {"lead_days": "2", "hour": "10", "time_zone": "UTC", "filter": "binding"}
    reply = await desk.server.submit_modal(opened, values)
    assert "2 days before · 10:00 UTC" in str(reply.embeds)
    at = START.fromisoformat("2026-11-25T10:00:00+00:00")
    await desk.ticks(at - timedelta(seconds=1))
    assert not desk.posts()
    await desk.ticks(at)
    assert len(desk.posts()) == 1


async def test_filter_leaves_out_what_is_not_wanted(desk: Desk) -> None:
    away = desk.server.add_channel(desk.server.guild, "no-exports")
    await desk.sees(lambda: desk.bot.get_channel(int(away.id)))
    await desk.follows(subject="everything", filter="-export-control", channel=away)
    await desk.follows(subject="everything", filter="export-control, binding")
    await desk.ticks(DAY)
    assert not [p for p in desk.posts(away) if "2026-11-27" in text(p)]
    assert [p for p in desk.posts() if "2026-11-27" in text(p)]


async def test_corrections_can_be_switched_off(desk: Desk) -> None:
    listed = await desk.server.slash("following")
    turned = await desk.presses(listed, "Corrections")
    assert "off" in str(turned.message["components"])
    assert await desk.bot.state.notices.without_errata() == {int(desk.server.guild.id)}


async def test_list_has_pages_of_four(desk: Desk) -> None:
    for n in range(5):
        channel = desk.server.add_channel(desk.server.guild, f"news-{n}")
        await desk.sees(lambda c=channel: desk.bot.get_channel(int(c.id)))
        await desk.follows(channel=channel)
    first = await desk.server.slash("following")
    assert "#news-3" in str(first.embeds)
    assert "#news-4" not in str(first.embeds)
    second = await desk.presses(first, "Next")
    assert "5. " in str(second.message["embeds"])
    back = await desk.presses(second, "◀ Previous")
    assert "#news-0" in str(back.message["embeds"])
