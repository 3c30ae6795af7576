"""Messages in channels: sending with a nonce, reading, editing, deleting, publishing."""

from tests.loopback.errors import Refusal
from tests.loopback.messages import Files, edit, post, remove
from tests.loopback.people import KINDS, Channel
from tests.loopback.permissions import Permission
from tests.loopback.routes import Call, Route
from tests.loopback.wire import Json
from tests.loopback.world import Posted, World

_CROSSPOSTED = 1 << 0


def demand_for_body(
    world: World, channel: Channel, body: Json, files: Files, sending: Permission
) -> None:
    """Refuse unless the bot may send what the body holds: embeds and files need their own bits."""
    world.demand(channel, Permission.VIEW_CHANNEL, sending)
    if body.get("embeds"):
        world.demand(channel, Permission.EMBED_LINKS)
    if files:
        world.demand(channel, Permission.ATTACH_FILES)


def send(world: World, call: Call) -> Json:
    """Create a message; a nonce used lately gives the message it made (resources/message)."""
    channel = _sendable(world, call)
    repeat = _repeated(world, channel, call.body)
    if repeat is not None:
        return repeat
    _wake(world, channel)
    message = post(world, channel, world.bot, call.body, call.files)
    nonce = call.body.get("nonce")
    if nonce is None:
        return message
    world.nonces[(channel.id, str(nonce))] = (world.now(), message["id"])
    return message | {"nonce": nonce}


def _sendable(world: World, call: Call) -> Channel:
    channel = world.channel(call.path["channel_id"])
    if not channel.takes_messages:
        raise Refusal(50008)
    if channel.type == KINDS["dm"] and not channel.recipients[0].accepts_dms:
        raise Refusal(50007)
    threads = Permission.SEND_MESSAGES_IN_THREADS
    sending = threads if channel.is_thread else Permission.SEND_MESSAGES
    demand_for_body(world, channel, call.body, call.files, sending)
    return channel


def _repeated(world: World, channel: Channel, body: Json) -> Json | None:
    """The message this nonce made; 10008 when it was deleted since (discord-api-docs#6647)."""
    if not body.get("enforce_nonce") or body.get("nonce") is None:
        return None
    used = world.nonces.get((channel.id, str(body["nonce"])))
    if used is None or world.now() - used[0] > world.timings.nonce:
        return None
    return world.posted(used[1]).message | {"nonce": body["nonce"]}


def _wake(world: World, channel: Channel) -> None:
    """Sending un-archives a thread; a locked one needs MANAGE_THREADS (topics/threads)."""
    if channel.is_locked and not channel.permissions(world.bot.id) & Permission.MANAGE_THREADS:
        raise Refusal(160005)
    if channel.is_archived:
        channel.is_archived = False
        world.tell("THREAD_UPDATE", channel)


def history(world: World, call: Call) -> list[Json]:
    """Newest first; empty without READ_MESSAGE_HISTORY (resources/message)."""
    channel = world.channel(call.path["channel_id"])
    if not channel.permissions(world.bot.id) & Permission.READ_MESSAGE_HISTORY:
        return []
    if "around" in call.query:
        raise Refusal(50035, "this server does not know `around`")
    limit = int(call.query.get("limit", 50))
    before = int(call.query.get("before", 1 << 63))
    after = int(call.query.get("after", 0))
    found = [each for key, each in channel.messages.items() if after < int(key) < before]
    page = found[:limit] if "after" in call.query else found[-limit:]
    return page[::-1]


def _visible(world: World, call: Call) -> Posted:
    channel = world.channel(call.path["channel_id"])
    if call.path["message_id"] not in channel.messages:
        raise Refusal(10008)
    return world.posted(call.path["message_id"])


def _own(world: World, call: Call) -> Posted:
    posted = _visible(world, call)
    if posted.message["author"]["id"] != world.bot.id:
        raise Refusal(50005)
    return posted


def read(world: World, call: Call) -> Json:
    posted = _visible(world, call)
    world.demand(posted.channel, Permission.READ_MESSAGE_HISTORY)
    return posted.message


def change(world: World, call: Call) -> Json:
    posted = _own(world, call)
    if posted.channel.is_archived:
        raise Refusal(50083)
    return edit(world, posted, call.body, call.files)


def delete(world: World, call: Call) -> None:
    """The bot's own message, or any with MANAGE_MESSAGES."""
    posted = _visible(world, call)
    if posted.message["author"]["id"] != world.bot.id:
        world.demand(posted.channel, Permission.MANAGE_MESSAGES)
    remove(world, posted)


def publish(world: World, call: Call) -> Json:
    """Crosspost a message of an announcement channel, once."""
    posted = _visible(world, call)
    if posted.channel.type != KINDS["announcement"]:
        raise Refusal(50024)
    own = posted.message["author"]["id"] == world.bot.id
    world.demand(posted.channel, Permission.SEND_MESSAGES if own else Permission.MANAGE_MESSAGES)
    if posted.message["flags"] & _CROSSPOSTED:
        raise Refusal(40033)
    posted.message["flags"] |= _CROSSPOSTED
    return posted.message


ROUTES: list[Route] = [
    ("POST", "/channels/{channel_id}/messages", send),
    ("GET", "/channels/{channel_id}/messages", history),
    ("GET", "/channels/{channel_id}/messages/{message_id}", read),
    ("PATCH", "/channels/{channel_id}/messages/{message_id}", change),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}", delete),
    ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost", publish),
]
