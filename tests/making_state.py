"""Letters and follows for tests of what is kept."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.store.follows import Follow
from bot.store.outbox import Draft

DUE = datetime(2026, 11, 1, tzinfo=UTC).isoformat()
FOLLOW = Follow(
    id=0, guild=1, channel=1, place="text", subject="everything", lead_days="1", hour=9,
    zone="Asia/Shanghai", digest="off", role=0, language="en", filter="", set_by=1,
    state="active", reason="", since=DUE, behind="", ended="",
)  # fmt: skip


def draft(number: int, guild: int = 1) -> Draft:
    """A letter that is due, to a channel of this number."""
    return Draft(
        recipient="test:1", notice=f"n{number}", guild=guild, channel=number, place="text",
        language="en", zone="UTC", role=0, body="{}", due=DUE,
    )  # fmt: skip


def follow(channel: int, **changes: Any) -> Follow:
    """A follow of this channel, otherwise like any other."""
    return replace(FOLLOW, channel=channel, **changes)
