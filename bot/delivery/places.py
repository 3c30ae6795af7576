"""Channels and servers that come and go: follows are paused, ended and taken up again."""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime

import discord

from bot.notices.notice import Notice
from bot.notices.planning import addressed
from bot.store.follows import Follow, with_state
from bot.store.notices import NoticeStore
from bot.store.outbox import Draft, Letter

log = logging.getLogger(__name__)
GUILD_LEFT, CHANNEL_GONE = "server left", "channel deleted"


class Places:
    """What the client knows of channels, set against the follows."""

    def __init__(self, client: discord.Client, store: NoticeStore) -> None:
        self._client = client
        self._store = store
        self._seen: frozenset[int] | None = None
        self._gone: set[int] = set()
        self._hurried: set[int] = set()
        self._lock = asyncio.Lock()

    def is_member(self, guild: int) -> bool:
        """Whether the bot is in the server, as far as this session knows."""
        return self._client.get_guild(guild) is not None

    def listen(self) -> None:
        """Hear of channels that are deleted and rights that change; acted on at the next tick."""

        async def on_guild_channel_delete(channel: discord.abc.GuildChannel) -> None:
            self._gone.add(channel.id)

        async def on_raw_thread_delete(payload: discord.RawThreadDeleteEvent) -> None:
            self._gone.add(payload.thread_id)

        async def on_guild_channel_update(
            before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
        ) -> None:
            self._hurried.add(after.guild.id)

        async def on_guild_role_update(before: discord.Role, after: discord.Role) -> None:
            self._hurried.add(after.guild.id)

        for hear in (
            on_guild_channel_delete,
            on_raw_thread_delete,
            on_guild_channel_update,
            on_guild_role_update,
        ):
            self._client.event(hear)

    async def compare(self, now: datetime) -> None:
        """End the follows of servers and channels that are gone; begin those that came back."""
        here = frozenset(guild.id for guild in self._client.guilds)
        hurried, self._hurried = self._hurried, set()
        for guild in hurried:
            await self._store.hurry(guild)
        if here == self._seen and not self._gone:
            return
        gone, self._gone, self._seen = self._gone, set(), here
        for follow in await self._store.follows():
            if not self._store.hold.shards.has(follow.guild):
                continue
            await self._compare_one(follow, here, gone, now)

    async def _compare_one(
        self, follow: Follow, here: frozenset[int], gone: set[int], now: datetime
    ) -> None:
        if follow.state == "ended":
            if follow.reason == GUILD_LEFT and follow.guild in here:
                await self._store.set_state(with_state(follow, "active", now))
        elif follow.channel in gone:
            await self._store.set_state(with_state(follow, "ended", now, CHANNEL_GONE))
        elif follow.guild not in here:
            await self._store.set_state(with_state(follow, "ended", now, GUILD_LEFT))

    async def is_open(self, letter: Letter) -> None:
        """A letter arrived: a follow that was blocked goes on."""
        if letter.attempts:
            follow = await self._follow(letter)
            if follow is not None and follow.state == "blocked":
                now = datetime.fromisoformat(follow.since)
                await self._store.set_state(with_state(follow, "active", now))

    async def is_blocked(self, letter: Letter, now: datetime) -> None:
        """The bot may not write there: pause the follow and tell who set it up, once."""
        async with self._lock:
            follow = await self._follow(letter)
            if follow is None or follow.state != "active":
                return
            await self._store.set_state(with_state(follow, "blocked", now, "no permission"))
            if follow.set_by:  # not forgotten
                await self._store.add_letter(_told_elsewhere(follow, self._name(follow), now))

    async def is_gone(self, letter: Letter, now: datetime) -> None:
        """The channel or server is no more."""
        follow = await self._follow(letter)
        if follow is not None and follow.state != "ended":
            reason = CHANNEL_GONE if self.is_member(letter.guild) else GUILD_LEFT
            await self._store.set_state(with_state(follow, "ended", now, reason))

    def _name(self, follow: Follow) -> str:
        channel = self._client.get_channel(follow.channel)
        name = getattr(channel, "name", str(follow.channel))
        guild = self._client.get_guild(follow.guild)
        return f"#{name} ({guild.name})" if guild else f"#{name}"

    async def _follow(self, letter: Letter) -> Follow | None:
        kind, _, number = letter.recipient.partition(":")
        return await self._store.follow(int(number)) if kind == "follow" else None


def _told_elsewhere(follow: Follow, channel: str, now: datetime) -> Draft:
    notice = Notice(kind="blocked", subject=channel)
    draft = addressed(follow, notice, f"blocked|{follow.id}|{now.isoformat()}", now)
    return replace(
        draft, recipient=f"user:{follow.set_by}", channel=follow.set_by, place="dm", role=0
    )
