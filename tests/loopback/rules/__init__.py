"""Discord's documented limits that its OpenAPI specification does not state."""

from collections.abc import Callable, Iterator, Set
from typing import Any

from tests.loopback.rules import answers, commands, messages
from tests.loopback.wire import Json

Check = Callable[[Any, Set[str]], Iterator[str]]


def problems(route: str, body: Any, filenames: Set[str]) -> list[str]:
    """What is wrong with a request body, as sentences; `filenames` are those uploaded with it."""
    check = _CHECKS.get(route)
    return list(check(body, filenames)) if check and body is not None else []


def _created(body: Json, filenames: Set[str]) -> Iterator[str]:
    yield from messages.check(body, filenames, messages.CREATE_FLAGS)
    yield from messages.check_nonce(body)


def _edited(body: Json, filenames: Set[str]) -> Iterator[str]:
    yield from messages.check(body, filenames, messages.EDIT_FLAGS)


def _followed_up(body: Json, filenames: Set[str]) -> Iterator[str]:
    yield from messages.check(body, filenames, messages.INTERACTION_FLAGS)


def _posted(body: Json, filenames: Set[str]) -> Iterator[str]:
    if "message" in body:
        yield from messages.check(body["message"], filenames, messages.CREATE_FLAGS)


def _registered(body: list[Json], _filenames: Set[str]) -> Iterator[str]:
    for command in body:
        yield from commands.check(command)


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"

_CHECKS: dict[str, Check] = {
    "POST /channels/{channel_id}/messages": _created,
    "PATCH /channels/{channel_id}/messages/{message_id}": _edited,
    "POST /channels/{channel_id}/threads": _posted,
    "POST /interactions/{interaction_id}/{interaction_token}/callback": answers.check,
    f"POST {_WEBHOOK}": _followed_up,
    f"PATCH {_WEBHOOK}/messages/@original": _edited,
    f"PATCH {_WEBHOOK}/messages/{{message_id}}": _edited,
    "PUT /applications/{application_id}/commands": _registered,
    "PUT /applications/{application_id}/guilds/{guild_id}/commands": _registered,
}
