"""Who a message really notifies: what its text names, less what allowed_mentions forbids."""

import re
from collections.abc import Iterator

from tests.loopback.people import Channel
from tests.loopback.permissions import Permission
from tests.loopback.wire import Json

# resources/message, "Allowed Mentions": channel messages may ping all, webhooks only users.
CHANNEL_DEFAULT: Json = {"parse": ["users", "roles", "everyone"]}
WEBHOOK_DEFAULT: Json = {"parse": ["users"]}

_USER = re.compile(r"<@!?(\d+)>")
_ROLE = re.compile(r"<@&(\d+)>")
_EVERYONE = re.compile(r"@(everyone|here)")
_TEXT_DISPLAY = 10


def walk(components: list[Json]) -> Iterator[Json]:
    """Each component, those inside others included."""
    for component in components:
        yield component
        inner = list(component.get("components") or [])
        inner += [component[key] for key in ("component", "accessory") if component.get(key)]
        yield from walk(inner)


def pinging_text(message: Json) -> str:
    """The text that can ping: content and text displays, never embeds."""
    shown = [
        part["content"] for part in walk(message["components"]) if part["type"] == _TEXT_DISPLAY
    ]
    return "\n".join([message["content"], *shown])


def pinged(message: Json, channel: Channel, bot_id: str, allowed: Json) -> Json:
    """Ids for `mentions` and `mention_roles`, and whether everyone is pinged."""
    text = pinging_text(message)
    may_mass = bool(channel.permissions(bot_id) & Permission.MENTION_EVERYONE)
    everyone = "everyone" in (allowed.get("parse") or []) and bool(_EVERYONE.search(text))
    roles = [
        role
        for role in _allowed(_ROLE.findall(text), "roles", allowed)
        if may_mass or _is_mentionable(channel, role)
    ]
    return {
        "mentions": _allowed(_USER.findall(text), "users", allowed),
        "mention_roles": roles,
        "mention_everyone": everyone and may_mass,
    }


def _allowed(named: list[str], kind: str, allowed: Json) -> list[str]:
    listed = {str(each) for each in allowed.get(kind) or []}
    parses = kind in (allowed.get("parse") or [])
    return [each for each in dict.fromkeys(named) if parses or each in listed]


def _is_mentionable(channel: Channel, role_id: str) -> bool:
    role = channel.guild.roles.get(role_id) if channel.guild else None
    return role is not None and role.is_mentionable
