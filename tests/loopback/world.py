"""The one truth of the simulated Discord: who and what exists, and every message."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.loopback.errors import Refusal
from tests.loopback.people import KINDS, Channel, Guild, Role, User
from tests.loopback.permissions import Permission
from tests.loopback.reply import Reply
from tests.loopback.wire import Bell, Json

# (event name, payload, guild id or None)
Publish = Callable[[str, Json, str | None], None]


@dataclass
class Timings:
    """Discord's time limits in seconds, settable so that tests need not wait.

    3 s to answer and 15 min for the token: interactions/receiving-and-responding. The nonce window
    is "the past few minutes" in resources/message; its real length is not published. One IDENTIFY
    in 5 s (events/gateway) is asked for by the tests that have several shards.
    """

    answer: float = 3.0
    token: float = 900.0
    nonce: float = 180.0
    heartbeat: float = 41.25
    identify: float = 0.0


@dataclass
class Posted:
    """A message with what is needed besides its JSON: where it is, and when its nonce was used."""

    message: Json
    channel: Channel
    reply: Reply | None = None


@dataclass(eq=False)
class World:
    """Everything the server knows. REST routes change it, the gateway tells the bot."""

    bell: Bell = field(default_factory=Bell)
    timings: Timings = field(default_factory=Timings)
    bot: User = field(default_factory=lambda: User("Gazette", is_bot=True))
    origin: str = ""
    shard_count: int = 1
    identify_count: int = 0
    users: dict[str, User] = field(default_factory=dict)
    guilds: dict[str, Guild] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    commands: dict[str | None, list[Json]] = field(default_factory=dict)
    commands_created: dict[str | None, int] = field(default_factory=dict)
    messages: dict[str, Posted] = field(default_factory=dict)
    replies: dict[str, Reply] = field(default_factory=dict)
    nonces: dict[tuple[str, str], tuple[float, str]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    publish: Publish = lambda _name, _payload, _guild_id: None

    def __post_init__(self) -> None:
        self.users[self.bot.id] = self.bot

    @property
    def gateway_url(self) -> str:
        return self.origin.replace("http", "ws", 1) + "/gateway"

    def now(self) -> float:
        return time.monotonic()

    def add_user(self, user: User) -> User:
        self.users[user.id] = user
        return user

    def add_guild(self, guild: Guild, permissions: int) -> Guild:
        """Register a guild; with the bot in it, its role has `permissions`."""
        self.guilds[guild.id] = guild
        if guild.has_bot:
            self.invite(guild, permissions)
        return guild

    def invite(self, guild: Guild, permissions: int) -> None:
        """The bot joins; unlike one coming back from an outage, the event has no `unavailable`."""
        role = Role(self.bot.name, permissions)
        guild.has_bot = True
        guild.roles[role.id] = role
        guild.members[self.bot.id] = [role.id]
        event = guild.created(self.bot)
        del event["unavailable"]
        self.publish("GUILD_CREATE", event, guild.id)

    def add_channel(self, channel: Channel) -> Channel:
        """Register a channel, thread or DM, and tell the bot of it if it is in a guild."""
        self.channels[channel.id] = channel
        if channel.guild is not None:
            channel.guild.channels[channel.id] = channel
            event = "THREAD_CREATE" if channel.is_thread else "CHANNEL_CREATE"
            self.tell(event, channel)
        return channel

    def tell(self, event: str, channel: Channel) -> None:
        """Publish a channel event where the bot would get it."""
        guild = channel.guild
        if guild is not None and guild.has_bot:
            self.publish(event, channel.json(), guild.id)

    def direct(self, user: User) -> Channel:
        """The DM channel of the bot with a user, made on first use."""
        for channel in self.channels.values():
            if channel.type == KINDS["dm"] and user in channel.recipients:
                return channel
        return self.add_channel(Channel("", KINDS["dm"], recipients=[user]))

    def guild(self, guild_id: str) -> Guild:
        """A guild the bot is in, else 10004 or 50001."""
        guild = self.guilds.get(guild_id)
        if guild is None:
            raise Refusal(10004)
        if not guild.has_bot:
            raise Refusal(50001)
        return guild

    def channel(self, channel_id: str, *needed: Permission) -> Channel:
        """A channel in which the bot has the permissions, else 10003, 50001 or 50013."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise Refusal(10003)
        if channel.guild is not None and not channel.guild.has_bot:
            raise Refusal(50001)
        self.demand(channel, Permission.VIEW_CHANNEL, *needed)
        return channel

    def demand(self, channel: Channel, *needed: Permission) -> None:
        """Refuse with 50001 (cannot see) or 50013 (may not) unless the bot has all of them."""
        granted = channel.permissions(self.bot.id)
        for permission in needed:
            if not granted & permission:
                raise Refusal(50001 if permission is Permission.VIEW_CHANNEL else 50013)

    def posted(self, message_id: str) -> Posted:
        found = self.messages.get(message_id)
        if found is None:
            raise Refusal(10008)
        return found

    def forget(self) -> None:
        """Drop replies, messages and files; people, places and commands stay."""
        for kept in (self.messages, self.replies, self.files, self.nonces):
            kept.clear()
        for channel in self.channels.values():
            channel.messages.clear()


def new_token() -> str:
    """An interaction token: opaque and long, as Discord's are."""
    return secrets.token_urlsafe(48)


def application(world: World) -> Json:
    """The bot's own application, as GET /oauth2/applications/@me gives it."""
    owner: Json = User("owner", id="1").json()
    body: dict[str, Any] = {
        "id": world.bot.id,
        "name": world.bot.name,
        "description": "",
        "icon": None,
        "summary": "",
        "verify_key": "0" * 64,
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": owner,
        "team": None,
        "flags": 0,
        "hook": True,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "approximate_guild_count": len(world.guilds),
        "bot": world.bot.json(),
    }
    return body
