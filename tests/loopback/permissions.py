"""Who may do what where: Discord's permission bits and the order overwrites apply in."""

from collections.abc import Iterable
from enum import IntFlag


class Permission(IntFlag):
    """The bits this server looks at (Discord documentation, topics/permissions)."""

    MANAGE_CHANNELS = 1 << 4
    ADMINISTRATOR = 1 << 3
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38


ALL = (1 << 53) - 1

# What a new server's @everyone may do, as far as this server looks.
EVERYDAY = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)

_NEEDS_SENDING = Permission.EMBED_LINKS | Permission.ATTACH_FILES | Permission.MENTION_EVERYONE


def bits(names: int | Iterable[str]) -> int:
    """Permission bits from a number, or from names such as "send_messages"."""
    if isinstance(names, int):
        return int(names)
    return sum(Permission[name.upper()] for name in set(names))


def with_overwrites(granted: int, overwrites: Iterable[tuple[int, int]]) -> int:
    """Apply (allow, deny) pairs in order; administrators keep everything."""
    if granted & Permission.ADMINISTRATOR:
        return ALL
    for allow, deny in overwrites:
        granted = granted & ~deny | allow
    return _without_implied(granted)


def _without_implied(granted: int) -> int:
    """Denied reading denies all; denied sending denies embeds, files and mass mentions."""
    if not granted & Permission.VIEW_CHANNEL:
        return 0
    sending = Permission.SEND_MESSAGES | Permission.SEND_MESSAGES_IN_THREADS
    return granted if granted & sending else granted & ~_NEEDS_SENDING
