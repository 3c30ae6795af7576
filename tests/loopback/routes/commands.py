"""Registering commands: a bulk PUT replaces all of a scope; only what is there can be invoked."""

from collections import Counter
from copy import deepcopy

from tests.loopback.errors import Refusal
from tests.loopback.routes import Call, Route
from tests.loopback.wire import Json, snowflake
from tests.loopback.world import World

# interactions/application-commands: slash, user and message commands of a scope; creates a day.
_MOST = {1: 100, 2: 15, 3: 15}
_CREATES_A_DAY = 200


def replace_global(world: World, call: Call) -> list[Json]:
    return _replace(world, None, call)


def replace_guild(world: World, call: Call) -> list[Json]:
    return _replace(world, world.guild(call.path["guild_id"]).id, call)


def list_global(world: World, call: Call) -> list[Json]:
    _own(world, call)
    return world.commands.get(None, [])


def list_guild(world: World, call: Call) -> list[Json]:
    _own(world, call)
    return world.commands.get(world.guild(call.path["guild_id"]).id, [])


def _own(world: World, call: Call) -> None:
    if call.path["application_id"] != world.bot.id:
        raise Refusal(50001)


def _replace(world: World, scope: str | None, call: Call) -> list[Json]:
    _own(world, call)
    before = {_key(each): each["id"] for each in world.commands.get(scope, [])}
    wanted: list[Json] = deepcopy(call.body or [])
    _check_counts(wanted)
    created = sum(_key(each) not in before for each in wanted)
    total = world.commands_created.get(scope, 0) + created
    if total > _CREATES_A_DAY:
        raise Refusal(30034)
    world.commands_created[scope] = total
    world.commands[scope] = [_stored(world, scope, each, before) for each in wanted]
    return world.commands[scope]


def _check_counts(wanted: list[Json]) -> None:
    for kind, count in Counter(each.get("type") or 1 for each in wanted).items():
        if count > _MOST.get(kind, 1):
            raise Refusal(30032)
    if len({_key(each) for each in wanted}) < len(wanted):
        raise Refusal(50035, "Application command names must be unique")


def _key(command: Json) -> tuple[int, str]:
    return command.get("type") or 1, command["name"]


def _stored(
    world: World, scope: str | None, command: Json, before: dict[tuple[int, str], str]
) -> Json:
    """The command as Discord gives it back: with its id and defaults filled in."""
    defaults: Json = {
        "type": 1,
        "description": "",
        "options": [],
        "default_member_permissions": None,
        "nsfw": False,
        "integration_types": [0],
        "contexts": None,
    }
    stated = {key: value for key, value in command.items() if value is not None}
    stored = defaults | stated
    stored |= {"application_id": world.bot.id, "version": snowflake()}
    stored["id"] = before.get(_key(command)) or snowflake()
    return stored | ({"guild_id": scope} if scope else {})


ROUTES: list[Route] = [
    ("GET", "/applications/{application_id}/commands", list_global),
    ("PUT", "/applications/{application_id}/commands", replace_global),
    ("GET", "/applications/{application_id}/guilds/{guild_id}/commands", list_guild),
    ("PUT", "/applications/{application_id}/guilds/{guild_id}/commands", replace_guild),
]
