"""Limits of interaction callbacks (interactions/receiving-and-responding)."""

from collections.abc import Iterator, Set
from typing import Any

from tests.loopback.mentions import walk
from tests.loopback.reply import (
    CALLBACK_CHOICES,
    CALLBACK_DEFER,
    CALLBACK_MESSAGE,
    CALLBACK_MODAL,
    CALLBACK_UPDATE,
    EPHEMERAL,
)
from tests.loopback.rules import components, messages
from tests.loopback.wire import Json

_MOST_CHOICES, _CHOICE_TEXT = 25, 100
_MOST_PARTS, _TITLE = 5, 45


def check(body: Json, filenames: Set[str]) -> Iterator[str]:
    """Sentences on a callback of any type."""
    kind, content = body["type"], body.get("data") or {}
    if kind == CALLBACK_MESSAGE:
        yield from messages.check(content, filenames, messages.INTERACTION_FLAGS)
    elif kind == CALLBACK_UPDATE:
        yield from messages.check(content, filenames, messages.EDIT_FLAGS)
    elif kind == CALLBACK_DEFER:
        yield from _check_defer(content)
    elif kind == CALLBACK_CHOICES:
        yield from _check_choices(content.get("choices") or [])
    elif kind == CALLBACK_MODAL:
        yield from _check_modal(content)


def _check_defer(content: Json) -> Iterator[str]:
    if (content.get("flags") or 0) & ~EPHEMERAL:
        yield "flags: a deferral may only be ephemeral"


def _check_choices(choices: list[Json]) -> Iterator[str]:
    if len(choices) > _MOST_CHOICES:
        yield f"choices: {len(choices)}, at most {_MOST_CHOICES}"
    for choice in choices:
        for key in ("name", "value"):
            yield from _check_text(f"choices: {key}", choice.get(key))


def _check_text(what: str, text: Any) -> Iterator[str]:
    if isinstance(text, str) and not 1 <= len(text) <= _CHOICE_TEXT:
        yield f"{what} has {len(text)} characters, it needs 1 to {_CHOICE_TEXT}"


def _check_modal(modal: Json) -> Iterator[str]:
    parts = modal["components"]
    if not 1 <= len(parts) <= _MOST_PARTS:
        yield f"components: a modal has {len(parts)}, it needs 1 to {_MOST_PARTS}"
    if not 1 <= len(modal["title"].strip()) <= _TITLE:
        yield f"title: {len(modal['title'])} characters, it needs 1 to {_TITLE}"
    yield from components.check_ids(list(walk(parts)))
