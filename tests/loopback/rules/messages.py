"""Limits of a message body (resources/message, "Create Message" and "Embed Limits")."""

from collections.abc import Iterator, Set

from tests.loopback.rules import components, embeds
from tests.loopback.wire import Json

_CONTENT = 2000
_MOST_FILES = 10
_NONCE = 25

_SUPPRESS_EMBEDS, _EPHEMERAL, _SILENT, _VOICE, _LAYOUT = 1 << 2, 1 << 6, 1 << 12, 1 << 13, 1 << 15
CREATE_FLAGS = _SUPPRESS_EMBEDS | _SILENT | _VOICE | _LAYOUT
EDIT_FLAGS = _SUPPRESS_EMBEDS | _LAYOUT
INTERACTION_FLAGS = CREATE_FLAGS | _EPHEMERAL


def check(body: Json, filenames: Set[str], legal_flags: int) -> Iterator[str]:
    """Sentences on what Discord would refuse or silently change in a message body."""
    yield from _check_size(body, filenames)
    yield from _check_flags(body, legal_flags)
    yield from _check_mentions(body.get("allowed_mentions") or {})
    yield from embeds.check(body.get("embeds") or [])
    yield from embeds.check_files(body, filenames)
    yield from components.check(body.get("components") or [], is_layout=_is_layout(body))


def check_nonce(body: Json) -> Iterator[str]:
    """At most 25 characters, and something to compare when it is to be enforced."""
    nonce = body.get("nonce")
    if nonce is not None and len(str(nonce)) > _NONCE:
        yield f"nonce: {len(str(nonce))} characters, at most {_NONCE}"
    if body.get("enforce_nonce") and nonce is None:
        yield "enforce_nonce: set without a nonce"


def _is_layout(body: Json) -> bool:
    return bool((body.get("flags") or 0) & _LAYOUT)


def _check_size(body: Json, filenames: Set[str]) -> Iterator[str]:
    length = len(body.get("content") or "")
    if length > _CONTENT:
        yield f"content: {length} characters, at most {_CONTENT}"
    if len(filenames) > _MOST_FILES:
        yield f"files: {len(filenames)}, at most {_MOST_FILES}"


def _check_flags(body: Json, legal: int) -> Iterator[str]:
    illegal = (body.get("flags") or 0) & ~legal
    if illegal:
        yield f"flags: {illegal} cannot be set here"
    if _is_layout(body):
        for key in ("content", "embeds", "poll", "sticker_ids"):
            if body.get(key):
                yield f"{key}: not allowed with Components V2"


def _check_mentions(allowed: Json) -> Iterator[str]:
    for kind in ("users", "roles"):
        if kind in (allowed.get("parse") or []) and allowed.get(kind):
            yield f"allowed_mentions: parse names {kind} and {kind} are listed, only one may be"
