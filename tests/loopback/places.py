"""What a test can add to, change in and take from the world."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from tests.loopback.messages import post
from tests.loopback.people import KINDS, Channel, Guild, Role, User
from tests.loopback.permissions import EVERYDAY
from tests.loopback.wire import Json, snowflake
from tests.loopback.world import World


class ChannelSettings(TypedDict, total=False):
    """`allow` and `deny` are permission bits for the bot alone; `tags` are a forum's tag names."""

    allow: int
    deny: int
    tags: Sequence[str]
    needs_tag: bool


class Places:
    """Guilds, channels, people and messages. Whatever changes is told to the connected bot."""

    def __init__(self, world: World) -> None:
        self.world = world

    def add_guild(
        self,
        name: str = "Guild",
        *,
        has_bot: bool = True,
        bot_permissions: int = EVERYDAY,
        locale: str = "en-US",
    ) -> Guild:
        """A guild; without `has_bot` only people with the app installed can use it there."""
        return self.world.add_guild(Guild(name, has_bot, locale), bot_permissions)

    def remove_guild(self, guild: Guild) -> None:
        """The bot is thrown out of a guild."""
        guild.has_bot = False
        guild.members.pop(self.world.bot.id, None)
        self.world.publish("GUILD_DELETE", {"id": guild.id}, guild.id)

    def invite(self, guild: Guild, bot_permissions: int = EVERYDAY) -> None:
        """The bot is added to a guild it was not in, or no longer."""
        self.world.invite(guild, bot_permissions)

    def set_outage(self, guild: Guild, *, is_out: bool) -> None:
        """A guild becomes unavailable, or comes back; the bot stays its member."""
        if is_out:
            self.world.publish("GUILD_DELETE", {"id": guild.id, "unavailable": True}, guild.id)
        else:
            self.world.publish("GUILD_CREATE", guild.created(self.world.bot), guild.id)

    def add_channel(
        self,
        guild: Guild,
        name: str = "general",
        kind: str = "text",
        **how: Unpack[ChannelSettings],
    ) -> Channel:
        """A channel: kind "text", "announcement" or "forum"."""
        channel = Channel(name, KINDS[kind], guild, needs_tag=how.get("needs_tag", False))
        channel.tags = [_tag(each) for each in how.get("tags", ())]
        channel.overwrites[self.world.bot.id] = (how.get("allow", 0), how.get("deny", 0))
        return self.world.add_channel(channel)

    def add_thread(self, parent: Channel, name: str = "thread") -> Channel:
        """A public thread that the bot did not start."""
        return self.world.add_channel(Channel(name, KINDS["thread"], parent.guild, parent))

    def add_group(self, *people: User) -> Channel:
        """A group DM without the bot: the place of a user-installed command."""
        return self.world.add_channel(Channel("group", KINDS["group"], recipients=list(people)))

    def dm(self, user: User) -> Channel:
        """The DM of a user with the bot."""
        return self.world.direct(user)

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel or thread."""
        self.world.channels.pop(channel.id)
        if channel.guild is not None:
            channel.guild.channels.pop(channel.id)
            self.world.tell("THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE", channel)

    def set_permissions(self, channel: Channel, *, allow: int = 0, deny: int = 0) -> None:
        """Replace what the bot is expressly allowed and denied in a channel."""
        channel.overwrites[self.world.bot.id] = (allow, deny)
        self.world.tell("CHANNEL_UPDATE", channel)

    def set_thread(self, thread: Channel, *, archived: bool = False, locked: bool = False) -> None:
        """Archive, lock or reopen a thread."""
        thread.is_archived, thread.is_locked = archived, locked
        self.world.tell("THREAD_UPDATE", thread)

    def add_user(
        self, name: str, *, locale: str = "en-US", has_app: bool = False, accepts_dms: bool = True
    ) -> User:
        """A person; `has_app` if they installed the bot for themselves."""
        user = User(name, locale=locale, has_app=has_app, accepts_dms=accepts_dms)
        return self.world.add_user(user)

    def add_member(self, guild: Guild, user: User, *roles: Role) -> None:
        """Make a person a member with roles."""
        guild.members[user.id] = [role.id for role in roles]

    def add_role(
        self, guild: Guild, name: str, permissions: int = 0, *, is_mentionable: bool = False
    ) -> Role:
        """A new role, told to the bot."""
        role = Role(name, permissions, is_mentionable)
        guild.roles[role.id] = role
        event: Json = {"guild_id": guild.id, "role": role.json()}
        self.world.publish("GUILD_ROLE_CREATE", event, guild.id)
        return role

    def set_role(self, guild: Guild, role: Role, permissions: int) -> None:
        """Change what a role may do, told to the bot."""
        role.permissions = permissions
        event: Json = {"guild_id": guild.id, "role": role.json()}
        self.world.publish("GUILD_ROLE_UPDATE", event, guild.id)

    def bot_role(self, guild: Guild) -> Role:
        """The role that carries the bot's permissions in a guild."""
        return guild.roles[guild.members[self.world.bot.id][0]]

    def say(self, channel: Channel, content: str, user: User | None = None, **more: object) -> Json:
        """A message by a person, or with no `user` by the bot; `more` are message keys."""
        body: Json = {"content": content, **more}
        return post(self.world, channel, user or self.world.bot, body, {})

    def messages(self, channel: Channel) -> list[Json]:
        """What everyone in a channel can read, oldest first."""
        return list(channel.messages.values())


def _tag(name: str) -> Json:
    return {
        "id": snowflake(),
        "name": name,
        "moderated": False,
        "emoji_id": None,
        "emoji_name": None,
    }
