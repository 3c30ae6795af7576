"""Making and changing messages: the same rules for channels, interactions and webhooks."""

from copy import deepcopy
from typing import Any

from tests.loopback.errors import Refusal
from tests.loopback.mentions import CHANNEL_DEFAULT, WEBHOOK_DEFAULT, pinged, walk
from tests.loopback.people import Channel, User
from tests.loopback.reply import EPHEMERAL, LOADING, Reply
from tests.loopback.wire import Json, snowflake, timestamp
from tests.loopback.world import Posted, World

COMPONENTS_V2 = 1 << 15
SUPPRESS_EMBEDS = 1 << 2
_KEPT_FLAGS = EPHEMERAL | COMPONENTS_V2 | SUPPRESS_EMBEDS | 1 << 12
_DEFAULT_FILE_LIMIT = 10 * 1024 * 1024
_ATTACHMENT = "attachment://"

Files = dict[str, tuple[str, bytes]]


def post(world: World, channel: Channel, author: User, body: Json, files: Files) -> Json:
    """A new public message in a channel, kept and returned."""
    message = blank(channel, author, body)
    fill(world, channel, message, body, files)
    return keep(world, channel, message)


def blank(channel: Channel, author: User, body: Json) -> Json:
    """A message without content yet."""
    message: Json = {
        "id": snowflake(),
        "channel_id": channel.id,
        "author": author.json(),
        "type": 0,
        "content": "",
        "embeds": [],
        "components": [],
        "attachments": [],
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "pinned": False,
        "tts": False,
        "timestamp": timestamp(),
        "edited_timestamp": None,
        "flags": (body.get("flags") or 0) & _KEPT_FLAGS,
    }
    if channel.guild is not None:
        message["guild_id"] = channel.guild.id
    return message


def reply_message(world: World, reply: Reply, body: Json, files: Files) -> Json:
    """A new message of an interaction: private ones are seen by nobody else."""
    message = blank(reply.channel, world.bot, body)
    message |= {"application_id": world.bot.id, "webhook_id": world.bot.id}
    message["interaction_metadata"] = {
        "id": reply.id,
        "type": reply.interaction["type"],
        "user": reply.user.json(),
        "authorizing_integration_owners": reply.interaction["authorizing_integration_owners"],
    }
    fill(world, reply.channel, message, body, files, is_webhook=True)
    reply.messages[message["id"]] = message
    return keep(world, reply.channel, message, reply)


def keep(world: World, channel: Channel, message: Json, reply: Reply | None = None) -> Json:
    """Store a message; private ones are not in the channel's history."""
    world.messages[message["id"]] = Posted(message, channel, reply)
    if not message["flags"] & EPHEMERAL:
        channel.messages[message["id"]] = message
        if channel.guild is None or channel.guild.has_bot:
            world.publish("MESSAGE_CREATE", message, channel.guild and channel.guild.id)
    return message


def fill(
    world: World,
    channel: Channel,
    message: Json,
    body: Json,
    files: Files,
    *,
    is_webhook: bool = False,
) -> None:
    """Put what `body` names into the message; what it leaves out stays as it is."""
    for key in ("content", "embeds", "components"):
        if key in body:
            message[key] = deepcopy(body[key]) or ("" if key == "content" else [])
    flags = body.get("flags") or 0
    message["flags"] |= flags & (COMPONENTS_V2 | SUPPRESS_EMBEDS)
    _attach(world, channel, message, body, files)
    _number(message["components"])
    if _is_empty(message, body):
        raise Refusal(50006)
    default = WEBHOOK_DEFAULT if is_webhook else CHANNEL_DEFAULT
    found = pinged(message, channel, world.bot.id, body.get("allowed_mentions") or default)
    users = [world.users[each] for each in found["mentions"] if each in world.users]
    message |= found | {"mentions": [user.json() for user in users]}


def edit(
    world: World, posted: Posted, body: Json, files: Files, *, is_webhook: bool = False
) -> Json:
    """Change a message in place and tell the bot; a refused change leaves it as it was."""
    message, channel = posted.message, posted.channel
    draft = message | {"flags": message["flags"] & ~LOADING, "edited_timestamp": timestamp()}
    fill(world, channel, draft, body, files, is_webhook=is_webhook)
    _refuse_mixed_layout(draft)
    message.update(draft)
    if message["id"] in channel.messages:
        world.publish("MESSAGE_UPDATE", message, channel.guild and channel.guild.id)
    return message


def remove(world: World, posted: Posted) -> None:
    """Delete a message and tell the bot."""
    message, channel = posted.message, posted.channel
    world.messages.pop(message["id"], None)
    if channel.messages.pop(message["id"], None) is not None:
        guild_id = channel.guild and channel.guild.id
        event: Json = {"id": message["id"], "channel_id": channel.id}
        world.publish(
            "MESSAGE_DELETE", event | ({"guild_id": guild_id} if guild_id else {}), guild_id
        )


def _refuse_mixed_layout(message: Json) -> None:
    """A Components V2 message never goes back, so it cannot have content or embeds any more."""
    if message["flags"] & COMPONENTS_V2 and (message["content"] or message["embeds"]):
        raise Refusal(50035, "content and embeds cannot be set on a Components V2 message")


def _is_empty(message: Json, body: Json) -> bool:
    if body.get("poll") or body.get("sticker_ids"):
        return False
    shown = (message["content"].strip(), message["embeds"], message["components"])
    return not any(shown) and not message["attachments"]


def _number(components: list[Json]) -> None:
    """Components get ids in order where none was given (components/reference)."""
    for number, component in enumerate(walk(components), start=1):
        if not component.get("id"):
            component["id"] = number


def _attach(world: World, channel: Channel, message: Json, body: Json, files: Files) -> None:
    """Take uploaded files, keep those of before that the body still lists."""
    kept = message["attachments"]
    if "attachments" in body:
        listed = {str(each["id"]) for each in body["attachments"] or []}
        kept = [each for each in kept if each["id"] in listed]
    described = {str(each["id"]): each for each in body.get("attachments") or []}
    new = [
        _store(world, channel, name, content, described.get(_index(field), {}))
        for field, (name, content) in files.items()
    ]
    message["attachments"] = kept + new
    _resolve(message["embeds"], {each["filename"]: each["url"] for each in new})
    _resolve(message["components"], {each["filename"]: each["url"] for each in new})


def _index(field: str) -> str:
    return field.removeprefix("files[").removesuffix("]")


def _store(world: World, channel: Channel, name: str, content: bytes, described: Json) -> Json:
    """Keep a file and serve it at the URL in its attachment; 10 MiB each is the default limit."""
    if len(content) > _DEFAULT_FILE_LIMIT:
        raise Refusal(40005)
    attachment_id, filename = snowflake(), described.get("filename") or name
    path = f"/attachments/{channel.id}/{attachment_id}/{filename}"
    world.files[path] = content
    return {
        "id": attachment_id,
        "filename": filename,
        "description": described.get("description"),
        "size": len(content),
        "url": world.origin + path,
        "proxy_url": world.origin + path,
    }


def _resolve(part: Any, urls: dict[str, str]) -> None:
    """Replace attachment://name by the file's address, as Discord does in what it returns."""
    if isinstance(part, list):
        for each in part:
            _resolve(each, urls)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "url" and isinstance(value, str) and value.startswith(_ATTACHMENT):
                part[key] = urls.get(value.removeprefix(_ATTACHMENT), value)
            else:
                _resolve(value, urls)
