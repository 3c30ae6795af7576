"""The things a server has: users, roles, guilds and channels, with their Discord JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from tests.loopback.permissions import ALL, EVERYDAY, with_overwrites
from tests.loopback.wire import Json, guild_snowflake, snowflake, timestamp

KINDS: Final[Mapping[str, int]] = {
    "text": 0,
    "dm": 1,
    "group": 3,
    "announcement": 5,
    "announcement_thread": 10,
    "thread": 11,
    "private_thread": 12,
    "forum": 15,
}
THREAD_TYPES: Final = frozenset({10, 11, 12})
_REQUIRE_TAG: Final = 1 << 4


@dataclass(eq=False)
class User:
    """A person or the bot. `has_app`: installed the bot for themselves."""

    name: str
    is_bot: bool = False
    locale: str = "en-US"
    has_app: bool = False
    accepts_dms: bool = True
    id: str = field(default_factory=snowflake)

    def json(self) -> Json:
        return {
            "id": self.id,
            "username": self.name,
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.is_bot,
            "public_flags": 0,
        }


@dataclass(eq=False)
class Role:
    """A role; `guild.everyone` is the one all members have."""

    name: str
    permissions: int = 0
    is_mentionable: bool = False
    id: str = field(default_factory=snowflake)

    def json(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "permissions": str(self.permissions),
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "icon": None,
            "position": 0,
            "managed": False,
            "mentionable": self.is_mentionable,
            "flags": 0,
        }


@dataclass(eq=False)
class Guild:
    """A Discord server. Without `has_bot` only people who installed the bot can use it there."""

    name: str
    has_bot: bool = True
    locale: str = "en-US"
    id: str = field(default_factory=guild_snowflake)
    roles: dict[str, Role] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)
    channels: dict[str, "Channel"] = field(default_factory=dict)
    owner_id: str = "1"

    def __post_init__(self) -> None:
        self.roles[self.id] = Role("@everyone", EVERYDAY, id=self.id)

    @property
    def everyone(self) -> Role:
        return self.roles[self.id]

    def granted(self, user_id: str) -> int:
        """Guild-wide permissions of a member."""
        held = [self.id, *self.members.get(user_id, [])]
        total = 0
        for role in held:
            total |= self.roles[role].permissions
        return ALL if user_id == self.owner_id else with_overwrites(total, ())

    def member(self, user: User) -> Json:
        return {
            "user": user.json(),
            "roles": self.members.get(user.id, []),
            "joined_at": timestamp(),
            "nick": None,
            "avatar": None,
            "premium_since": None,
            "communication_disabled_until": None,
            "pending": False,
            "deaf": False,
            "mute": False,
            "flags": 0,
        }

    def json(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "icon": None,
            "owner_id": self.owner_id,
            "roles": [role.json() for role in self.roles.values()],
            "emojis": [],
            "stickers": [],
            "features": [],
            "preferred_locale": self.locale,
            "verification_level": 0,
            "default_message_notifications": 0,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "premium_tier": 0,
            "system_channel_id": None,
            "system_channel_flags": 0,
            "afk_channel_id": None,
            "afk_timeout": 300,
            "rules_channel_id": None,
            "public_updates_channel_id": None,
            "vanity_url_code": None,
        }

    def created(self, bot: User) -> Json:
        """The GUILD_CREATE event: the guild with its channels, threads and the bot as member."""
        threads = [each for each in self.channels.values() if each.is_thread]
        channels = [each for each in self.channels.values() if not each.is_thread]
        return self.json() | {
            "unavailable": False,
            "large": False,
            "joined_at": timestamp(),
            "member_count": len(self.members),
            "members": [self.member(bot)],
            "channels": [each.json() for each in channels],
            "threads": [each.json() for each in threads],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }


@dataclass(eq=False)
class Channel:
    """A text, announcement or forum channel, a thread, a DM or a group DM."""

    name: str
    type: int
    guild: Guild | None = None
    parent: "Channel | None" = None
    recipients: list[User] = field(default_factory=list)
    id: str = field(default_factory=snowflake)
    overwrites: dict[str, tuple[int, int]] = field(default_factory=dict)
    messages: dict[str, Json] = field(default_factory=dict)
    tags: list[Json] = field(default_factory=list)
    needs_tag: bool = False
    applied_tags: list[str] = field(default_factory=list)
    is_archived: bool = False
    is_locked: bool = False
    owner_id: str = "1"

    @property
    def is_thread(self) -> bool:
        return self.type in THREAD_TYPES

    @property
    def takes_messages(self) -> bool:
        return self.type != KINDS["forum"]

    def permissions(self, user_id: str) -> int:
        """What a user may do here; outside guilds there is nothing to forbid."""
        if self.guild is None:
            return EVERYDAY
        if self.parent is not None:
            return self.parent.permissions(user_id)
        return with_overwrites(self.guild.granted(user_id), self._ordered_overwrites(user_id))

    def _ordered_overwrites(self, user_id: str) -> list[tuple[int, int]]:
        """@everyone first, then all roles together, then the member (topics/permissions)."""
        guild = self.guild
        assert guild is not None
        roles = [self.overwrites.get(role, (0, 0)) for role in guild.members.get(user_id, [])]
        allow, deny = 0, 0
        for allowed, denied in roles:
            allow, deny = allow | allowed, deny | denied
        first, last = self.overwrites.get(guild.id, (0, 0)), self.overwrites.get(user_id, (0, 0))
        return [first, (allow, deny), last]

    def json(self) -> Json:
        last = next(reversed(self.messages), None)
        body: Json = {"id": self.id, "type": self.type, "last_message_id": last, "flags": 0}
        if self.guild is None:
            body["recipients"] = [user.json() for user in self.recipients]
            return body | ({"name": self.name, "icon": None} if self.type == KINDS["group"] else {})
        body |= {"name": self.name, "guild_id": self.guild.id, "rate_limit_per_user": 0}
        return body | (self._thread_json() if self.is_thread else self._guild_json())

    def _thread_json(self) -> Json:
        assert self.parent is not None
        return {
            "parent_id": self.parent.id,
            "owner_id": self.owner_id,
            "message_count": len(self.messages),
            "total_message_sent": len(self.messages),
            "member_count": 1,
            "applied_tags": self.applied_tags,
            "thread_metadata": {
                "archived": self.is_archived,
                "locked": self.is_locked,
                "auto_archive_duration": 1440,
                "archive_timestamp": timestamp(),
                "create_timestamp": timestamp(),
            },
        }

    def _guild_json(self) -> Json:
        return {
            "position": 0,
            "nsfw": False,
            "topic": None,
            "parent_id": None,
            "flags": _REQUIRE_TAG if self.needs_tag else 0,
            "available_tags": self.tags,
            "permission_overwrites": [
                {
                    "id": key,
                    "type": 0 if self.guild and key in self.guild.roles else 1,
                    "allow": str(allow),
                    "deny": str(deny),
                }
                for key, (allow, deny) in self.overwrites.items()
            ],
        }
