"""Channels and threads: looking, DMs, forum posts, archiving."""

from tests.loopback.errors import Refusal
from tests.loopback.messages import post
from tests.loopback.people import KINDS, Channel
from tests.loopback.permissions import Permission
from tests.loopback.routes import Call, Route
from tests.loopback.routes.sending import demand_for_body
from tests.loopback.wire import Json
from tests.loopback.world import World


def get_channel(world: World, call: Call) -> Json:
    return world.channel(call.path["channel_id"]).json()


def change_channel(world: World, call: Call) -> Json:
    """Only threads: their name, archived, locked and tags."""
    channel = world.channel(call.path["channel_id"])
    if not channel.is_thread:
        raise Refusal(50024)
    if channel.owner_id != world.bot.id:
        world.demand(channel, Permission.MANAGE_THREADS)
    channel.name = call.body.get("name") or channel.name
    channel.is_archived = bool(call.body.get("archived", channel.is_archived))
    channel.is_locked = bool(call.body.get("locked", channel.is_locked))
    channel.applied_tags = call.body.get("applied_tags") or channel.applied_tags
    world.tell("THREAD_UPDATE", channel)
    return channel.json()


def open_dm(world: World, call: Call) -> Json:
    user = world.users.get(str(call.body.get("recipient_id")))
    if user is None or user is world.bot:
        raise Refusal(50033)
    return world.direct(user).json()


def typing(world: World, call: Call) -> None:
    world.channel(call.path["channel_id"], Permission.SEND_MESSAGES)


def start_thread(world: World, call: Call) -> Json:
    """A forum post, or a thread without a message in a text or announcement channel."""
    parent = world.channel(call.path["channel_id"])
    if parent.type == KINDS["forum"]:
        return _forum_post(world, parent, call)
    world.demand(parent, Permission.CREATE_PUBLIC_THREADS)
    return _thread(world, parent, call.body).json()


def start_thread_from_message(world: World, call: Call) -> Json:
    """A thread under a message; it has the message's id."""
    parent = world.channel(call.path["channel_id"], Permission.CREATE_PUBLIC_THREADS)
    message = world.posted(call.path["message_id"]).message
    return _thread(world, parent, call.body, thread_id=message["id"]).json()


def _forum_post(world: World, parent: Channel, call: Call) -> Json:
    """A new thread with its first message; SEND_MESSAGES suffices (resources/channel)."""
    demand_for_body(world, parent, call.body["message"], call.files, Permission.SEND_MESSAGES)
    tags = [str(each) for each in call.body.get("applied_tags") or []]
    if parent.needs_tag and not tags:
        raise Refusal(40067)
    if not set(tags) <= {tag["id"] for tag in parent.tags}:
        raise Refusal(50035, "applied_tags: Unknown tag")
    thread = _thread(world, parent, call.body)
    thread.applied_tags = tags
    message = post(world, thread, world.bot, call.body["message"], call.files)
    return thread.json() | {"message": message}


def _thread(world: World, parent: Channel, body: Json, thread_id: str | None = None) -> Channel:
    kind = "announcement_thread" if parent.type == KINDS["announcement"] else "thread"
    thread = Channel(body["name"], KINDS[kind], parent.guild, parent, owner_id=world.bot.id)
    thread.id = thread_id or thread.id
    return world.add_channel(thread)


ROUTES: list[Route] = [
    ("GET", "/channels/{channel_id}", get_channel),
    ("PATCH", "/channels/{channel_id}", change_channel),
    ("POST", "/users/@me/channels", open_dm),
    ("POST", "/channels/{channel_id}/typing", typing),
    ("POST", "/channels/{channel_id}/threads", start_thread),
    ("POST", "/channels/{channel_id}/messages/{message_id}/threads", start_thread_from_message),
]
