"""Builds the interactions Discord would send, and refuses those a person could not cause."""

from collections.abc import Mapping
from typing import Any, TypedDict

from tests.loopback.errors import CannotInvoke
from tests.loopback.people import KINDS, Channel, Guild, User
from tests.loopback.permissions import Permission
from tests.loopback.reply import Reply
from tests.loopback.wire import Json, snowflake
from tests.loopback.world import World, new_token

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
SLASH, MESSAGE_MENU = 1, 3
_GUILD_CONTEXT, _BOT_DM_CONTEXT, _PRIVATE_CONTEXT = 0, 1, 2
_GUILD_INSTALL, _USER_INSTALL = 0, 1
_FILE_LIMIT = 10 * 1024 * 1024


class Where(TypedDict, total=False):
    """Who acts and where.

    Left out: the server's default user and channel, the user's locale, and the permissions the
    user has there. `wait` is how many seconds to wait for something to see; None does not wait.
    """

    guild: Guild
    channel: Channel
    user: User
    locale: str
    permissions: int
    wait: float | None


class Scene:
    """One person in one place, about to do something."""

    def __init__(self, world: World, channel: Channel, user: User, where: Where) -> None:
        self.world, self.channel, self.user = world, channel, user
        self.guild = channel.guild
        self.locale = where.get("locale", user.locale)
        granted = channel.permissions(user.id) if self.guild else 0
        self.permissions = where.get("permissions", granted)

    @property
    def context(self) -> int:
        """0 guild, 1 DM with the bot, 2 any other DM."""
        if self.guild is not None:
            return _GUILD_CONTEXT
        is_bot_dm = self.channel.type == KINDS["dm"] and self.channel.id in self.world.channels
        return _BOT_DM_CONTEXT if is_bot_dm else _PRIVATE_CONTEXT

    def owners(self, command: Json | None = None) -> Json:
        """Who authorised the app for this ("Authorizing Integration Owners Object")."""
        types = command["integration_types"] if command else (_GUILD_INSTALL, _USER_INSTALL)
        owners: Json = {}
        if self.guild is not None and self.guild.has_bot and _GUILD_INSTALL in types:
            owners["0"] = self.guild.id
        if self.context == _BOT_DM_CONTEXT and _GUILD_INSTALL in types:
            owners["0"] = "0"
        if self.user.has_app and _USER_INSTALL in types:
            owners["1"] = self.user.id
        return owners

    def check_command(self, command: Json) -> None:
        """Refuse what Discord does not offer to this person here."""
        contexts = command.get("contexts")
        if contexts is not None and self.context not in contexts:
            raise CannotInvoke(f"/{command['name']} is not offered in context {self.context}")
        if not self.owners(command):
            raise CannotInvoke(f"/{command['name']} is not installed here")
        needed = command.get("default_member_permissions")
        if self.guild is not None and needed is not None:
            self._check_member(command["name"], int(needed))

    def _check_member(self, name: str, needed: int) -> None:
        is_admin = self.permissions & Permission.ADMINISTRATOR
        if not is_admin and (needed == 0 or self.permissions & needed != needed):
            raise CannotInvoke(f"/{name} needs permissions {needed}")

    def payload(self, kind: int, inner: Json, owners: Json) -> Json:
        """A complete INTERACTION_CREATE: a missing key can end the client."""
        body: Json = {
            "id": snowflake(),
            "application_id": self.world.bot.id,
            "type": kind,
            "data": inner,
            "token": new_token(),
            "version": 1,
            "channel_id": self.channel.id,
            "channel": self.channel.json() | {"permissions": str(self.permissions)},
            "app_permissions": str(self._app_permissions()),
            "locale": self.locale,
            "entitlements": [],
            "authorizing_integration_owners": owners,
            "context": self.context,
            "attachment_size_limit": _FILE_LIMIT,
        }
        return body | self._person()

    def _app_permissions(self) -> int:
        """In a guild without the bot, what the acting member lets it do."""
        is_present = self.guild is None or self.guild.has_bot
        return self.channel.permissions(self.world.bot.id if is_present else self.user.id)

    def _person(self) -> Json:
        if self.guild is None:
            return {"user": self.user.json()}
        member = self.guild.member(self.user) | {"permissions": str(self.permissions)}
        guild: Json = {"id": self.guild.id, "locale": self.guild.locale, "features": []}
        return {
            "guild_id": self.guild.id,
            "guild": guild,
            "guild_locale": self.guild.locale,
            "member": member,
        }


def find_command(world: World, scene: Scene, name: str, kind: int) -> Json:
    """The registered command; a guild's own comes before a global one."""
    scopes = [scene.guild.id if scene.guild else None, None]
    for scope in scopes:
        for command in world.commands.get(scope, []):
            if command["name"] == name and command["type"] == kind:
                scene.check_command(command)
                return command
    known = [each["name"] for commands in world.commands.values() for each in commands]
    raise CannotInvoke(f"{name!r} is not registered; registered are {known}")


def send(world: World, scene: Scene, payload: Json, source: Json | None = None) -> Reply:
    """Give the interaction to the bot and start its clock."""
    if source is not None:
        payload["message"] = source
    reply = Reply(payload, scene.channel, scene.user, world.bell, world.now(), source)
    world.replies[reply.token] = reply
    guild = scene.guild
    world.publish("INTERACTION_CREATE", payload, guild.id if guild and guild.has_bot else None)
    return reply


def command_inner(command: Json, options: list[Json], resolved: Mapping[str, Any]) -> Json:
    """The `data` of a command or autocomplete interaction."""
    inner: Json = {"id": command["id"], "name": command["name"], "type": command["type"]}
    if options:
        inner["options"] = options
    if resolved:
        inner["resolved"] = dict(resolved)
    return inner | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})
