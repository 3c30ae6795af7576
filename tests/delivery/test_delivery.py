"""Letters arrive once, whatever happens on the way, or the follow is paused or ended."""

from datetime import timedelta

import pytest

from tests.delivery.conftest import DAY, MOFCOM, START, Desk, hours, text
from tests.loopback import Permission

POST = "POST /channels/*/messages"
BEFORE = DAY - timedelta(days=1)


async def test_reminder_is_neither_early_nor_twice(desk: Desk) -> None:
    await desk.follows(lead_days="1,0")
    await desk.ticks(BEFORE - timedelta(seconds=1))
    assert not desk.posts()
    for at in (BEFORE, BEFORE + hours(1), DAY, DAY + hours(20)):
        await desk.ticks(at)
    assert ["tomorrow" in text(p) for p in desk.posts()] == [True, False]
    assert "today" in text(desk.posts()[1])
    assert all("ref " in text(p) for p in desk.posts())


@pytest.mark.parametrize(
    ("language", "said"), [("en", "tomorrow"), ("zh", "暂停截止"), ("zh-TW", "暫停截止")]
)
async def test_reminder_comes_in_the_language_of_the_follow(
    desk: Desk, language: str, said: str
) -> None:
    await desk.follows(lead_days="1", language=language)
    await desk.ticks(BEFORE)
    assert said in text(desk.posts()[0])


@pytest.mark.parametrize("fault", ["drop", "reset", "error"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_fault_neither_loses_nor_repeats(desk: Desk, fault: str, when: str) -> None:
    await desk.follows(lead_days="1")
    getattr(desk.server.faults, fault)(POST, when=when)
    for minutes in range(5):
        await desk.ticks(BEFORE + timedelta(minutes=minutes))
    assert len(desk.posts()) == 1


async def test_doubtful_letter_is_looked_for_when_discord_forgot_its_nonce(desk: Desk) -> None:
    await desk.follows(lead_days="1")
    desk.server.timings.nonce = 0.0
    desk.times.base = BEFORE
    desk.server.faults.drop(POST, when="after")
    await desk.ticks(BEFORE)
    await desk.ticks(BEFORE + hours(1))
    assert len(desk.posts()) == 1
    assert len(desk.server.sent("GET /channels/{channel_id}/messages")) == 1


async def test_late_reminders_come_in_one_message(desk: Desk) -> None:
    await desk.follows(subject="everything", lead_days="30,14,7,2,1,0")
    await desk.ticks(START + timedelta(days=14))
    assert len(desk.posts()) == 1
    assert "While I was away" in text(desk.posts()[0])
    assert text(desk.posts()[0]).count("2026-11-27") == 1


async def test_missing_permission_pauses_and_tells_who_set_it_up(desk: Desk) -> None:
    await desk.follows(lead_days="1,0")
    desk.server.set_permissions(desk.channel, deny=int(Permission.SEND_MESSAGES))
    await desk.ticks(BEFORE)
    await desk.ticks(BEFORE + hours(1))
    told = desk.posts(desk.server.dm(desk.server.user))
    assert [("may not write in #general" in text(m)) for m in told] == [True]
    assert not desk.posts()
    desk.server.set_permissions(desk.channel)
    await desk.ticks(BEFORE + hours(30))
    await desk.ticks(BEFORE + hours(31))
    assert "tomorrow" in text(desk.posts()[0]) or "today" in text(desk.posts()[0])
    follows = await desk.bot.state.notices.follows()
    assert [f.state for f in follows] == ["active"]
    assert len(desk.posts()) == 2


async def test_deleted_channel_ends_the_follow(desk: Desk) -> None:
    channel = desk.server.add_channel(desk.server.guild, "short-lived")
    await desk.sees(lambda: desk.bot.get_channel(int(channel.id)))
    await desk.follows(channel=channel)
    desk.server.remove_channel(channel)
    await desk.ticks(BEFORE)
    follows = await desk.bot.state.notices.follows()
    assert [f.state for f in follows] == ["ended"]


async def test_follow_returns_with_the_server(desk: Desk) -> None:
    await desk.follows(lead_days="0")
    guild = desk.server.guild
    desk.server.remove_guild(guild)
    await desk.sees(lambda: desk.bot.get_guild(int(guild.id)) is None)
    await desk.ticks(BEFORE)
    assert [f.state for f in await desk.bot.state.notices.follows()] == ["ended"]
    desk.server.invite(guild)
    await desk.sees(lambda: desk.bot.get_guild(int(guild.id)))
    await desk.ticks(DAY)
    await desk.ticks(DAY + hours(24))
    assert [f.state for f in await desk.bot.state.notices.follows()] == ["active"]


async def test_forum_gets_one_post_for_each_regulation(desk: Desk) -> None:
    forum = desk.server.add_channel(desk.server.guild, "rules", "forum")
    await desk.sees(lambda: desk.bot.get_channel(int(forum.id)))
    await desk.follows(channel=forum, lead_days="1,0")
    await desk.ticks(BEFORE)
    await desk.ticks(DAY)
    threads = [c for c in desk.server.guild.channels.values() if c.is_thread]
    assert len(threads) == 1
    assert [("2026-11-27" in text(m)) for m in desk.posts(threads[0])[1:]] == [True, True]


async def test_announcement_is_published(desk: Desk) -> None:
    news = desk.server.add_channel(desk.server.guild, "news", "announcement")
    await desk.sees(lambda: desk.bot.get_channel(int(news.id)))
    await desk.follows(channel=news, lead_days="1")
    await desk.ticks(BEFORE)
    await desk.ticks(BEFORE + hours(1))
    assert [m["flags"] & 1 for m in desk.posts(news)] == [1]


async def test_role_is_pinged_and_no_other(desk: Desk) -> None:
    role = desk.server.add_role(desk.server.guild, "lawyers", is_mentionable=True)
    await desk.sees(lambda: desk.bot.guilds[0].get_role(int(role.id)))
    await desk.follows(role=role, lead_days="1")
    await desk.ticks(BEFORE)
    assert [m["mention_roles"] for m in desk.posts()] == [[role.id]]


async def test_forum_post_made_just_before_a_kill_is_found_again(desk: Desk) -> None:
    forum = desk.server.add_channel(desk.server.guild, "rules", "forum")
    await desk.sees(lambda: desk.bot.get_channel(int(forum.id)))
    await desk.follows(channel=forum, lead_days="1,0")
    await desk.ticks(BEFORE)
    threads = [c for c in desk.server.guild.channels.values() if c.is_thread]
    await desk.sees(lambda: desk.bot.guilds[0].get_thread(int(threads[0].id)))
    await desk.bot.state.notices.forget_forum_post(int(forum.id), MOFCOM)
    await desk.ticks(DAY)
    assert [c for c in desk.server.guild.channels.values() if c.is_thread] == threads
    assert len(desk.posts(threads[0])) == 3
