"""One letter into one channel, thread, forum or direct message."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord

from bot.delivery.outcome import Failed, Outcome, Sent, failed
from bot.store.notices import NoticeStore
from bot.store.outbox import Letter

# Longer than this no try may take; the library itself repeats what Discord answered with 5xx.
SECONDS = 20.0
# Discord remembers a nonce for "the past few minutes" (docs: resources/message); two are safe.
NONCE_SECONDS = 120.0
# Messages that are searched for one that a broken connection left in doubt.
SEARCHED = 200


@dataclass(frozen=True)
class Parcel:
    """What is shown: an embed with the reference in its footer, buttons, the name of its post."""

    embed: discord.Embed
    view: Callable[[], discord.ui.View]
    subject: str
    post_name: str


class Post:
    """Sends through one client."""

    def __init__(self, client: discord.Client, store: NoticeStore) -> None:
        self._client = client
        self._store = store

    async def send(self, letter: Letter, parcel: Parcel, real: float) -> Outcome:
        """Send it, unless an earlier try turns out to have done so. `real` is real time."""
        try:
            async with asyncio.timeout(SECONDS):
                channel = await self._channel(letter, parcel)
                if letter.first_try and real - letter.first_try > NONCE_SECONDS:
                    found = await self._find(channel, letter)
                    if found:
                        return Sent(found)
                message = await self._send(channel, letter, parcel)
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError) as error:
            return await self._failed(letter, parcel, error)
        return Sent(message.id)

    async def _failed(self, letter: Letter, parcel: Parcel, error: Exception) -> Outcome:
        """What the error means; a forum post that was deleted is made anew, once it is known."""
        outcome = failed(error)
        if letter.place == "forum" and isinstance(outcome, Failed) and outcome.kind == "gone":
            known = await self._store.forum_post(letter.channel, parcel.subject)
            if known:
                await self._store.forget_forum_post(letter.channel, parcel.subject)
                return Failed("later", outcome.error, 1.0)
        return outcome

    async def _send(
        self, channel: discord.abc.Messageable, letter: Letter, parcel: Parcel
    ) -> discord.Message:
        roles = [discord.Object(letter.role)] if letter.role else False
        mentions = discord.AllowedMentions(
            everyone=False, users=False, roles=roles, replied_user=False
        )
        send: Any = channel.send
        return await send(
            f"<@&{letter.role}>" if letter.role else None,
            embed=parcel.embed,
            view=parcel.view(),
            nonce=letter.nonce,
            allowed_mentions=mentions,
            reference=_reference(letter),
        )

    async def _channel(self, letter: Letter, parcel: Parcel) -> discord.abc.Messageable:
        if letter.place == "dm":
            opened = await self._client.http.start_private_message(letter.channel)
            return self._client.get_partial_messageable(int(opened["id"]))
        if letter.place == "forum":
            return self._thread(await self._forum_post(letter, parcel), letter)
        return self._thread(letter.channel, letter)

    def _thread(self, number: int, letter: Letter) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(number, guild_id=letter.guild)

    async def _forum_post(self, letter: Letter, parcel: Parcel) -> int:
        """The post about the subject; made when there is none. Making one has no nonce, so one
        that is there already under this name, by us, is taken for it."""
        known = await self._store.forum_post(letter.channel, parcel.subject)
        if known:
            return known
        forum = await self._forum(letter.channel)
        thread = next(
            (t.id for t in forum.threads if t.name == parcel.post_name and self._is_own(t)), 0
        )
        if not thread:
            opened = await forum.create_thread(
                name=parcel.post_name, content=parcel.post_name, applied_tags=_needed_tag(forum)
            )
            thread = opened.thread.id
        await self._store.set_forum_post(letter.channel, parcel.subject, thread)
        return thread

    async def _forum(self, number: int) -> discord.ForumChannel:
        found = self._client.get_channel(number) or await self._client.fetch_channel(number)
        assert isinstance(found, discord.ForumChannel)  # noqa: S101
        return found

    def _is_own(self, thread: discord.Thread) -> bool:
        return self._client.user is not None and thread.owner_id == self._client.user.id

    async def _find(self, channel: discord.abc.Messageable, letter: Letter) -> int:
        """The message that carries the letter's reference; 0 when there is none."""
        since = discord.Object(
            discord.utils.time_snowflake(datetime.fromtimestamp(letter.first_try - 10, UTC))
        )
        async for message in channel.history(limit=SEARCHED, after=since):
            footers = (embed.footer.text or "" for embed in message.embeds)
            if any(letter.code in footer for footer in footers):
                return message.id
        return 0

    async def publish(self, channel: int, message: int) -> None:
        """Publish a message of an announcement channel. Raises what the library raises."""
        await self._client.http.publish_message(channel, message)


def _reference(letter: Letter) -> discord.MessageReference | None:
    """For an answer to an earlier message, which may be gone."""
    if not letter.reply_to:
        return None
    return discord.MessageReference(
        message_id=letter.reply_to,
        channel_id=letter.channel,
        guild_id=letter.guild,
        fail_if_not_exists=False,
    )


def _needed_tag(forum: discord.ForumChannel) -> list[discord.ForumTag]:
    """Some forums refuse posts without a tag."""
    is_needed = forum.flags.require_tag
    return [t for t in forum.available_tags if not t.moderated][:1] if is_needed else []
