"""Who the bot is, where its gateway is, and which guilds it is in."""

from tests.loopback.errors import Refusal
from tests.loopback.routes import Call, Route
from tests.loopback.wire import Json
from tests.loopback.world import World, application


def me(world: World, _call: Call) -> Json:
    return world.bot.json() | {"mfa_enabled": False, "locale": "en-US", "verified": True}


def my_application(world: World, _call: Call) -> Json:
    return application(world)


def gateway(world: World, _call: Call) -> Json:
    return {"url": world.gateway_url}


def gateway_bot(world: World, _call: Call) -> Json:
    """The gateway's address with the start limit of 1000 a day (events/gateway)."""
    return {
        "url": world.gateway_url,
        "shards": world.shard_count,
        "session_start_limit": {
            "total": 1000,
            "remaining": max(0, 1000 - world.identify_count),
            "reset_after": 86_400_000,
            "max_concurrency": 1,
        },
    }


def guild(world: World, call: Call) -> Json:
    return world.guild(call.path["guild_id"]).json()


def guild_channels(world: World, call: Call) -> list[Json]:
    found = world.guild(call.path["guild_id"]).channels.values()
    return [channel.json() for channel in found if not channel.is_thread]


def guild_roles(world: World, call: Call) -> list[Json]:
    return [role.json() for role in world.guild(call.path["guild_id"]).roles.values()]


def guild_member(world: World, call: Call) -> Json:
    found, user = world.guild(call.path["guild_id"]), world.users.get(call.path["user_id"])
    if user is None:
        raise Refusal(10013)
    if user.id not in found.members:
        raise Refusal(10007)
    return found.member(user)


def my_guilds(world: World, _call: Call) -> list[Json]:
    return [
        {
            "id": each.id,
            "name": each.name,
            "icon": None,
            "banner": None,
            "owner": False,
            "permissions": str(each.granted(world.bot.id)),
            "features": [],
        }
        for each in world.guilds.values()
        if each.has_bot
    ]


def user(world: World, call: Call) -> Json:
    found = world.users.get(call.path["user_id"])
    if found is None:
        raise Refusal(10013)
    return found.json()


ROUTES: list[Route] = [
    ("GET", "/users/@me", me),
    ("GET", "/users/@me/guilds", my_guilds),
    ("GET", "/users/{user_id}", user),
    ("GET", "/oauth2/applications/@me", my_application),
    ("GET", "/applications/@me", my_application),
    ("GET", "/gateway", gateway),
    ("GET", "/gateway/bot", gateway_bot),
    ("GET", "/guilds/{guild_id}", guild),
    ("GET", "/guilds/{guild_id}/channels", guild_channels),
    ("GET", "/guilds/{guild_id}/roles", guild_roles),
    ("GET", "/guilds/{guild_id}/members/{user_id}", guild_member),
]
