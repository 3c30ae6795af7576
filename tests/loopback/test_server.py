"""Proves the loopback server with a real discord.py client."""

import io

import aiohttp
import discord
import pytest

from tests.loopback import CannotInvoke, LoopbackServer, Permission
from tests.loopback.clients import ExampleBot, channel_of

SEND = "POST /channels/{channel_id}/messages"


async def test_slash_command_is_answered_in_the_users_language(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    reply = await loopback.slash("ping", locale="zh-CN")
    assert reply.content == "pong zh-CN"
    assert reply.kind == 4
    assert reply.milliseconds < 1000


async def test_only_registered_commands_with_fitting_options_can_be_invoked(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    with pytest.raises(CannotInvoke, match="not registered"):
        await loopback.slash("nothing")
    with pytest.raises(CannotInvoke, match="text is required"):
        await loopback.slash("echo")
    with pytest.raises(CannotInvoke, match="not within 1 to 3"):
        await loopback.slash("echo", {"text": "a", "times": 4})


async def test_autocomplete_gives_choices(loopback: LoopbackServer, bot: ExampleBot) -> None:
    reply = await loopback.autocomplete("echo", "text", {"text": "x"})
    assert [choice["value"] for choice in reply.choices] == ["xa", "xb", "xc"]


async def test_button_edits_its_message(loopback: LoopbackServer, bot: ExampleBot) -> None:
    shown = await loopback.slash("echo", {"text": "hi", "times": 2})
    assert shown.content == "hihi"
    pressed = await loopback.press("press-me", shown.message)
    assert pressed.kind == 7
    assert shown.content == "pressed"
    with pytest.raises(CannotInvoke, match="press-me"):
        await loopback.press("other", shown.message)


async def test_private_message_is_not_for_others(loopback: LoopbackServer, bot: ExampleBot) -> None:
    shown = await loopback.slash("echo", {"text": "secret"})
    assert shown.is_private
    assert loopback.messages(loopback.channel) == []
    with pytest.raises(CannotInvoke, match="another person"):
        await loopback.press("press-me", shown.message, user=loopback.add_user("bob"))


async def test_modal_is_submitted(loopback: LoopbackServer, bot: ExampleBot) -> None:
    opened = await loopback.slash("form")
    assert opened.modal["title"] == "Form"
    reply = await loopback.submit_modal(opened, {"name": "Bo"})
    assert reply.content == "hello Bo"


async def test_deferral_edit_and_followup(loopback: LoopbackServer, bot: ExampleBot) -> None:
    reply = await loopback.slash("slow")
    await reply.followed_up()
    assert (reply.kind, reply.content, reply.is_private) == (5, "done", True)
    assert reply.embeds[0]["title"] == "Result"
    assert [each["content"] for each in reply.followups] == ["more"]


async def test_people_channels_and_roles_are_options(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    role = loopback.add_role(loopback.guild, "watchers")
    given = {"where": loopback.channel, "who": loopback.user, "role": role}
    reply = await loopback.slash("pick target", given)
    assert reply.content == "general alice watchers"
    with pytest.raises(CannotInvoke, match="does not take"):
        await loopback.slash("pick target", {"where": "general"})


async def test_layout_and_select(loopback: LoopbackServer, bot: ExampleBot) -> None:
    shown = await loopback.slash("pick layout")
    assert shown.components[0]["content"] == "**Choose**"
    reply = await loopback.select("colour", ["red"], shown.message)
    assert (reply.content, reply.is_private) == ("red", True)
    with pytest.raises(CannotInvoke, match="offers"):
        await loopback.select("colour", ["blue"], shown.message)


async def test_message_menu(loopback: LoopbackServer, bot: ExampleBot) -> None:
    said = loopback.say(loopback.channel, "a claim", loopback.user)
    reply = await loopback.message_menu("Look", said)
    assert reply.content == "saw a claim"


async def test_direct_message_and_user_install(loopback: LoopbackServer, bot: ExampleBot) -> None:
    eve = loopback.add_user("eve", has_app=True)
    stranger = loopback.add_guild("Elsewhere", has_bot=False)
    there = loopback.add_channel(stranger)
    for place in (loopback.dm(eve), loopback.add_group(eve), there):
        reply = await loopback.slash("ping", channel=place, user=eve)
        assert reply.content == "pong en-US"
    with pytest.raises(CannotInvoke, match="not installed"):
        await loopback.slash("ping", channel=there, user=loopback.add_user("mallory"))
    person = await bot.fetch_user(int(eve.id))
    await person.send("news")
    assert loopback.messages(loopback.dm(eve))[-1]["content"] == "news"


async def test_same_nonce_posts_once(loopback: LoopbackServer, bot: ExampleBot) -> None:
    channel = channel_of(bot, loopback)
    first = await channel.send("news", nonce="letter-1")
    again = await channel.send("news", nonce="letter-1")
    assert first.id == again.id
    loopback.timings.nonce = 0.0
    later = await channel.send("news", nonce="letter-1")
    assert later.id != first.id
    assert len(loopback.messages(loopback.channel)) == 2


async def test_lost_answer_and_retry_post_once(loopback: LoopbackServer, bot: ExampleBot) -> None:
    channel = channel_of(bot, loopback)
    loopback.faults.drop(SEND, when="after")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await channel.send("news", nonce="letter-2")
    loopback.faults.reset(SEND)
    with pytest.raises(aiohttp.ClientOSError, match="reset by peer"):
        await channel.send("news", nonce="letter-2")
    await channel.send("news", nonce="letter-2")
    assert len(loopback.messages(loopback.channel)) == 1
    assert [each.status for each in loopback.sent(SEND)] == [None, None, 200]


async def test_missing_permission_and_lost_channel(
    loopback: LoopbackServer, bot: ExampleBot
) -> None:
    channel = channel_of(bot, loopback)
    loopback.set_permissions(loopback.channel, deny=Permission.SEND_MESSAGES)
    with pytest.raises(discord.Forbidden) as forbidden:
        await channel.send("news")
    assert forbidden.value.code == 50013
    loopback.set_permissions(loopback.channel, deny=Permission.VIEW_CHANNEL)
    with pytest.raises(discord.Forbidden) as hidden:
        await channel.send("news")
    assert hidden.value.code == 50001
    loopback.remove_channel(loopback.channel)
    with pytest.raises(discord.NotFound) as lost:
        await channel.send("news")
    assert lost.value.code == 10003
    assert loopback.rest.invalid_requests == 2


async def test_files_come_with_their_message(loopback: LoopbackServer, bot: ExampleBot) -> None:
    file = discord.File(io.BytesIO(b"BEGIN:VCALENDAR"), "dates.ics")
    message = await channel_of(bot, loopback).send("dates", file=file)
    assert await message.attachments[0].read() == b"BEGIN:VCALENDAR"
    assert loopback.sent(SEND)[-1].filenames == ["dates.ics"]


async def test_forum_post_and_crosspost(loopback: LoopbackServer, bot: ExampleBot) -> None:
    forum = loopback.add_channel(loopback.guild, "law", "forum", tags=["draft"], needs_tag=True)
    news = loopback.add_channel(loopback.guild, "news", "announcement")
    shown = await bot.fetch_channel(int(forum.id))
    assert isinstance(shown, discord.ForumChannel)
    with pytest.raises(discord.HTTPException, match="tag is required"):
        await shown.create_thread(name="Labelling", content="text")
    made = await shown.create_thread(
        name="Labelling", content="text", applied_tags=shown.available_tags
    )
    await made.thread.send("more")
    board = await bot.fetch_channel(int(news.id))
    assert isinstance(board, discord.TextChannel)
    await (await board.send("digest")).publish()
    assert loopback.messages(news)[0]["flags"] & 1


async def test_history_edit_and_delete(loopback: LoopbackServer, bot: ExampleBot) -> None:
    channel = channel_of(bot, loopback)
    first, second = await channel.send("one"), await channel.send("two")
    assert [each.content async for each in channel.history(limit=5)] == ["two", "one"]
    await first.edit(content="new")
    await second.delete()
    assert [each["content"] for each in loopback.messages(loopback.channel)] == ["new"]


async def test_breaches_are_kept_and_refused(loopback: LoopbackServer, bot: ExampleBot) -> None:
    channel = channel_of(bot, loopback)
    embeds = [discord.Embed(description="x" * 3001) for _ in range(2)]
    with pytest.raises(discord.HTTPException, match="6002"):
        await channel.send(embeds=embeds)
    with pytest.raises(discord.HTTPException, match="at most 2000"):
        await channel.send("x" * 2001)
    texts = [str(each) for each in loopback.take_violations()]
    assert len(texts) == 2
    assert loopback.violations == []


async def test_pings_follow_allowed_mentions(loopback: LoopbackServer, bot: ExampleBot) -> None:
    role = loopback.add_role(loopback.guild, "watchers", is_mentionable=True)
    channel = channel_of(bot, loopback)
    text = f"<@&{role.id}> <@{loopback.user.id}> @everyone"
    await channel.send(text)
    await channel.send(text, allowed_mentions=discord.AllowedMentions.none())
    loud, quiet = loopback.messages(loopback.channel)
    assert loud["mention_roles"] == [role.id]
    assert not loud["mention_everyone"]
    assert (quiet["mention_roles"], quiet["mentions"]) == ([], [])
