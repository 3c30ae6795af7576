"""The verbs of `/control/...`: each takes the JSON sent and returns the JSON to answer."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

from tests.loopback.invoking import Where
from tests.loopback.people import Channel, Guild, Role, User
from tests.loopback.permissions import bits
from tests.loopback.reply import Reply
from tests.loopback.server import LoopbackServer
from tests.loopback.wire import Json

Verb = Callable[[LoopbackServer, Json], Awaitable[Any]]


def _thing(server: LoopbackServer, thing_id: str) -> User | Channel | Role | Guild:
    """The user, channel, guild or role with an id."""
    world = server.world
    roles = {key: role for guild in world.guilds.values() for key, role in guild.roles.items()}
    for kind in (world.users, world.channels, world.guilds, roles):
        if thing_id in kind:
            return kind[thing_id]
    raise LookupError(f"nothing has the id {thing_id}")


def _where(server: LoopbackServer, body: Json) -> Where:
    """Who acts and where, from the keys guild, channel, user, locale, permissions, wait."""
    things = {key: _thing(server, body[key]) for key in ("guild", "channel", "user") if key in body}
    plain = {key: body[key] for key in ("locale", "wait") if key in body}
    return cast(Where, things | plain | _bits_of(body, "permissions"))


def _options(server: LoopbackServer, body: Json) -> Json:
    """Option values; {"id": ...} stands for a user, channel or role."""
    values: Json = body.get("options") or {}
    return {
        name: _thing(server, value["id"]) if isinstance(value, dict) else value
        for name, value in values.items()
    }


def _message(server: LoopbackServer, body: Json) -> Json:
    return server.world.messages[body["message"]].message


def _reply_of(server: LoopbackServer, reply_id: str) -> Reply:
    """The reply to an interaction, by the interaction's id."""
    for reply in server.world.replies.values():
        if reply.id == reply_id:
            return reply
    raise LookupError(f"no interaction {reply_id}")


def _bits_of(body: Json, *keys: str) -> Json:
    """The keys that hold permissions, names turned into bits."""
    return {key: bits(body[key]) for key in keys if key in body}


async def _world(server: LoopbackServer, _body: Json) -> Json:
    world = server.world
    return {
        "base_url": server.base_url,
        "bot": world.bot.id,
        "guild": server.guild.id,
        "channel": server.channel.id,
        "user": server.user.id,
        "guilds": [each.json() for each in world.guilds.values()],
        "channels": [each.json() for each in world.channels.values()],
        "users": [each.json() for each in world.users.values()],
        "commands": {scope or "global": each for scope, each in world.commands.items()},
    }


async def _add_guild(server: LoopbackServer, body: Json) -> Json:
    return server.add_guild(**(body | _bits_of(body, "bot_permissions"))).json()


async def _add_channel(server: LoopbackServer, body: Json) -> Json:
    guild = server.world.guilds[body.pop("guild", server.guild.id)]
    return server.add_channel(guild, **(body | _bits_of(body, "allow", "deny"))).json()


async def _add_thread(server: LoopbackServer, body: Json) -> Json:
    return server.add_thread(server.world.channels[body.pop("parent")], **body).json()


async def _add_user(server: LoopbackServer, body: Json) -> Json:
    return server.add_user(**body).json()


async def _add_member(server: LoopbackServer, body: Json) -> Json:
    guild, user = server.world.guilds[body["guild"]], server.world.users[body["user"]]
    server.add_member(guild, user, *[guild.roles[each] for each in body.get("roles", [])])
    return guild.member(user)


async def _add_role(server: LoopbackServer, body: Json) -> Json:
    guild = server.world.guilds[body.pop("guild", server.guild.id)]
    return server.add_role(guild, **(body | _bits_of(body, "permissions"))).json()


async def _add_group(server: LoopbackServer, body: Json) -> Json:
    return server.add_group(*[server.world.users[each] for each in body["users"]]).json()


async def _dm(server: LoopbackServer, body: Json) -> Json:
    return server.dm(server.world.users[body["user"]]).json()


async def _set_permissions(server: LoopbackServer, body: Json) -> Json:
    channel = server.world.channels[body.pop("channel")]
    server.set_permissions(channel, **(body | _bits_of(body, "allow", "deny")))
    return channel.json()


async def _remove(server: LoopbackServer, body: Json) -> Json:
    thing = _thing(server, body["id"])
    if isinstance(thing, Channel):
        server.remove_channel(thing)
    elif isinstance(thing, Guild):
        server.remove_guild(thing)
    else:
        raise TypeError("only channels and guilds can be removed")
    return {}


async def _say(server: LoopbackServer, body: Json) -> Json:
    channel = server.world.channels[body.pop("channel", server.channel.id)]
    user = body.pop("user", None)
    content = body.pop("content", "")
    return server.say(channel, content, server.world.users[user] if user else None, **body)


async def _slash(server: LoopbackServer, body: Json) -> Json:
    reply = await server.slash(body["name"], _options(server, body), **_where(server, body))
    return reply.json()


async def _autocomplete(server: LoopbackServer, body: Json) -> Json:
    options, where = _options(server, body), _where(server, body)
    return (await server.autocomplete(body["name"], body["focus"], options, **where)).json()


async def _message_menu(server: LoopbackServer, body: Json) -> Json:
    message, where = _message(server, body), _where(server, body)
    return (await server.message_menu(body["name"], message, **where)).json()


async def _press(server: LoopbackServer, body: Json) -> Json:
    message, where = _message(server, body), _where(server, body)
    return (await server.press(body["custom_id"], message, **where)).json()


async def _select(server: LoopbackServer, body: Json) -> Json:
    message, where = _message(server, body), _where(server, body)
    return (await server.select(body["custom_id"], body["values"], message, **where)).json()


async def _submit_modal(server: LoopbackServer, body: Json) -> Json:
    opened, where = _reply_of(server, body["reply"]), _where(server, body)
    return (await server.submit_modal(opened, body.get("values") or {}, **where)).json()


async def _reply(server: LoopbackServer, body: Json) -> Json:
    return _reply_of(server, body["id"]).json()


async def _messages(server: LoopbackServer, body: Json) -> list[Json]:
    return server.messages(server.world.channels[body.get("channel", server.channel.id)])


async def _requests(server: LoopbackServer, body: Json) -> Json:
    """Requests from number `since` on, and the number to ask from next."""
    since = int(body.get("since", 0))
    return {
        "next": len(server.requests),
        "requests": [each.json() for each in server.requests[since:]],
        "invalid": server.rest.invalid_requests,
        "refused_by_limits": server.limits.refused,
        "busiest_second": server.limits.busiest_second,
    }


async def _posts(server: LoopbackServer, body: Json) -> Json:
    """How many messages there are in channels whose names begin with `name`."""
    every = server.world.channels.values()
    return {"count": sum(len(c.messages) for c in every if c.name.startswith(body["name"]))}


async def _violations(server: LoopbackServer, _body: Json) -> list[Json]:
    return [each.json() for each in server.violations]


async def _order_fault(server: LoopbackServer, body: Json) -> Json:
    """`kind` is a method of Faults: error, refuse, too_many, drop, reset, delay."""
    kind = body.pop("kind")
    if kind not in ("error", "refuse", "too_many", "drop", "reset", "delay"):
        raise ValueError(f"unknown fault {kind!r}")
    return dict(vars(getattr(server.faults, kind)(**body)))


async def _faults(server: LoopbackServer, _body: Json) -> list[Json]:
    return [dict(vars(each)) for each in server.faults.ordered]


async def _clear_faults(server: LoopbackServer, _body: Json) -> Json:
    server.faults.clear()
    return {}


async def _limits(server: LoopbackServer, body: Json) -> Json:
    """{"global": 50 or null}, {"route", "count", "seconds"}, or {} to switch all off."""
    if "route" in body:
        server.limits.set_route(body["route"], body["count"], body["seconds"])
    elif "global" in body:
        server.limits.set_global(body["global"])
    else:
        server.limits.clear()
    return {}


async def _timings(server: LoopbackServer, body: Json) -> Json:
    for name, seconds in body.items():
        if name not in vars(server.timings):
            raise LookupError(f"no timing {name!r}")
        setattr(server.timings, name, float(seconds))
    return dict(vars(server.timings))


async def _gateway(server: LoopbackServer, _body: Json) -> Json:
    gateway = server.gateway
    connected = len(gateway.connected)
    return {
        "connected": connected,
        "identifies": gateway.identifies,
        "resumes": gateway.resumes,
    }


async def _wait_connected(server: LoopbackServer, body: Json) -> Json:
    """Wait until `count` sessions (1) are up, at most `seconds` (10)."""
    await server.gateway.wait_connected(**body)
    return await _gateway(server, {})


async def _disturb_gateway(server: LoopbackServer, body: Json) -> Json:
    """`kind` is a method of Gateway: reconnect, invalidate, close, drop, freeze."""
    kind, gateway = body.pop("kind"), server.gateway
    if kind == "close":
        await gateway.close(**body)
    elif kind in ("reconnect", "invalidate", "drop", "freeze"):
        getattr(gateway, kind)(**body)
    else:
        raise ValueError(f"unknown disturbance {kind!r}")
    return await _gateway(server, {})


async def _forget(server: LoopbackServer, _body: Json) -> Json:
    server.forget()
    return {}


VERBS: dict[tuple[str, str], Verb] = {
    ("GET", "world"): _world,
    ("POST", "add_guild"): _add_guild,
    ("POST", "add_channel"): _add_channel,
    ("POST", "add_thread"): _add_thread,
    ("POST", "add_user"): _add_user,
    ("POST", "add_member"): _add_member,
    ("POST", "add_role"): _add_role,
    ("POST", "add_group"): _add_group,
    ("POST", "dm"): _dm,
    ("POST", "set_permissions"): _set_permissions,
    ("POST", "remove"): _remove,
    ("POST", "say"): _say,
    ("POST", "slash"): _slash,
    ("POST", "autocomplete"): _autocomplete,
    ("POST", "message_menu"): _message_menu,
    ("POST", "press"): _press,
    ("POST", "select"): _select,
    ("POST", "submit_modal"): _submit_modal,
    ("GET", "reply"): _reply,
    ("GET", "messages"): _messages,
    ("GET", "requests"): _requests,
    ("GET", "posts"): _posts,
    ("GET", "violations"): _violations,
    ("POST", "faults"): _order_fault,
    ("GET", "faults"): _faults,
    ("DELETE", "faults"): _clear_faults,
    ("POST", "limits"): _limits,
    ("POST", "timings"): _timings,
    ("GET", "gateway"): _gateway,
    ("POST", "gateway"): _disturb_gateway,
    ("POST", "wait_connected"): _wait_connected,
    ("POST", "forget"): _forget,
}
