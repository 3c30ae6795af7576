"""Every breach of a documented limit is noticed, and good bodies pass."""

from typing import Any

import pytest

from tests.loopback import rules
from tests.loopback.schema import default_specification
from tests.loopback.wire import Json

SEND = "POST /channels/{channel_id}/messages"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
POST = "POST /channels/{channel_id}/threads"
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}"
SYNC = "PUT /applications/{application_id}/commands"
LAYOUT = 1 << 15

BUTTON: Json = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
LINK: Json = {"type": 2, "style": 5, "label": "Go", "url": "https://example.org"}
OPTION: Json = {"type": 3, "name": "text", "description": "d"}


def row(*inside: Json) -> Json:
    return {"components": [{"type": 1, "components": list(inside)}]}


def layout(*parts: Json) -> Json:
    return {"flags": LAYOUT, "components": list(parts)}


def texts(count: int, length: int = 1) -> list[Json]:
    return [{"type": 10, "content": "x" * length} for _ in range(count)]


def command(**more: Any) -> list[Json]:
    return [{"name": "ask", "description": "d", **more}]


def choices(*pairs: tuple[str, Any]) -> Json:
    found = [{"name": name, "value": value} for name, value in pairs]
    return {"type": 8, "data": {"choices": found}}


def select(**more: Any) -> Json:
    option: Json = {"label": "a", "value": "a"}
    return row({"type": 3, "custom_id": "s", "options": [option], **more})


BREACHES: list[tuple[str, Any, str]] = [
    (SEND, {"content": "x" * 2001}, "content: 2001"),
    (SEND, {"embeds": [{"description": "x" * 3001}] * 2}, "6002 characters together"),
    (SEND, {"embeds": [{"title": "a", "url": "https://e.org"}] * 2}, "share the url"),
    (SEND, {"embeds": [{"color": 1}]}, "one is empty"),
    (SEND, {"embeds": [{"fields": [{"name": " ", "value": "v"}]}]}, "blank name"),
    (SEND, {"embeds": [{"title": "a", "url": "javascript:x"}]}, "not a web address"),
    (SEND, {"embeds": [{"image": {"url": "attachment://a.png"}}]}, "no such file"),
    (SEND, {"content": "a", "nonce": "x" * 26}, "nonce: 26"),
    (SEND, {"content": "a", "enforce_nonce": True}, "without a nonce"),
    (SEND, {"content": "a", "flags": 64}, "flags: 64"),
    (EDIT, {"content": "a", "flags": 1 << 12}, "flags: 4096"),
    (POST, {"name": "a", "message": {"content": "x" * 2001}}, "content: 2001"),
    (
        SEND,
        {"content": "a", "allowed_mentions": {"parse": ["roles"], "roles": ["1"]}},
        "only one may be",
    ),
    (SEND, row(BUTTON, BUTTON), "2 have the custom_id 'go'"),
    (SEND, row(LINK | {"url": "javascript:alert(1)"}), "may not be linked"),
    (SEND, row(BUTTON | {"url": "https://example.org"}), "never both"),
    (SEND, row(BUTTON | {"label": " "}), "neither label nor emoji"),
    (SEND, row(*[LINK] * 6), "6 buttons in a row"),
    (SEND, {"components": [row(LINK)["components"][0]] * 6}, "6 rows"),
    (SEND, select(options=[]), "0 options"),
    (SEND, select(options=[{"label": "a", "value": "a"}] * 2), "share a value"),
    (SEND, select(max_values=2), "takes 1 to 2 of 1"),
    (SEND, {"components": texts(1)}, "need the Components V2 flag"),
    (SEND, layout(*texts(1)) | {"content": "a"}, "content: not allowed"),
    (SEND, layout({"type": 17, "components": texts(40)}), "41 in all"),
    (SEND, layout(*texts(2, 2001)), "4002 characters of text"),
    (SEND, layout({"type": 9, "components": texts(1)}), "an accessory"),
    (CALLBACK, {"type": 4, "data": {"content": "x" * 2001}}, "content: 2001"),
    (CALLBACK, {"type": 5, "data": {"flags": LAYOUT}}, "only be ephemeral"),
    (CALLBACK, choices(*[("a", "a")] * 26), "choices: 26"),
    (CALLBACK, choices(("a", "x" * 101)), "value has 101"),
    (CALLBACK, choices(("", "a")), "name has 0"),
    (CALLBACK, {"type": 9, "data": {"title": "t", "components": texts(6)}}, "a modal has 6"),
    (FOLLOW_UP, {"content": "a", "flags": 1 << 20}, "flags"),
    (SYNC, command(name="Ask"), "no lower-case name"),
    (SYNC, command(name="a b"), "no lower-case name"),
    (SYNC, command(name_localizations={"zh-CN": "问 答"}), "no lower-case name"),
    (SYNC, command(description="x" * 101), "a description has 101"),
    (SYNC, command(options=[OPTION, OPTION | {"name": "b", "required": True}]), "come before"),
    (SYNC, command(options=[OPTION, OPTION]), "a name of its own"),
    (SYNC, command(options=[OPTION, OPTION | {"type": 1, "name": "b"}]), "are mixed"),
    (
        SYNC,
        command(
            options=[OPTION | {"autocomplete": True, "choices": [{"name": "a", "value": "a"}]}]
        ),
        "both choices and autocomplete",
    ),
    (SYNC, command(options=[OPTION | {"choices": [{"name": "a", "value": "x" * 101}]}]), "long"),
    (SYNC, command(type=3), "neither description nor options"),
]

GOOD: list[tuple[str, Any]] = [
    (SEND, {"content": "x" * 2000, "nonce": "x" * 25, "enforce_nonce": True}),
    (SEND, {"embeds": [{"title": "a", "description": "x" * 4096}], **row(BUTTON, LINK)}),
    (SEND, layout({"type": 17, "components": texts(39)})),
    (CALLBACK, choices(*[("a", "x" * 100)] * 25)),
    (CALLBACK, choices()),
    (SYNC, command(name="法规", options=[OPTION | {"required": True}])),
]


@pytest.mark.parametrize(("route", "body", "words"), BREACHES)
def test_breach_is_noticed(route: str, body: Any, words: str) -> None:
    found = rules.problems(route, body, frozenset())
    assert any(words in sentence for sentence in found), found


@pytest.mark.parametrize(("route", "body"), GOOD)
def test_good_body_passes(route: str, body: Any) -> None:
    assert rules.problems(route, body, frozenset()) == []


def test_attached_file_may_be_shown() -> None:
    body: Json = {"embeds": [{"image": {"url": "attachment://a.png"}}]}
    assert rules.problems(SEND, body, {"a.png"}) == []


@pytest.mark.parametrize(("route", "body"), GOOD)
def test_specification_agrees_with_good_bodies(route: str, body: Any) -> None:
    specification = default_specification()
    if specification is None:
        pytest.skip("no OpenAPI specification here")
    method, path = route.split(" ")
    assert specification.problems(method, path, body) == []


@pytest.mark.parametrize(
    ("route", "body", "words", "is_refused"),
    [
        (CALLBACK, choices(*[("a", "a")] * 26), "choices", True),
        (
            CALLBACK,
            {"type": 4, "data": {"embeds": [{"title": "x" * 257}]}},
            "embeds[0].title",
            True,
        ),
        (SEND, row(BUTTON | {"style": 9}), "style", True),
        (SEND, {"content": "a", "contnet": "b"}, "contnet", False),
        (SYNC, command(optoins=[]), "optoins", False),
    ],
)
def test_specification_points_at_the_fault(
    route: str, body: Any, words: str, is_refused: bool
) -> None:
    specification = default_specification()
    if specification is None:
        pytest.skip("no OpenAPI specification here")
    method, path = route.split(" ")
    found = specification.problems(method, path, body)
    assert any(words in each.text for each in found), found
    assert {each.is_refused for each in found} == {is_refused}


def test_numbers_are_taken_as_ids() -> None:
    specification = default_specification()
    if specification is None:
        pytest.skip("no OpenAPI specification here")
    body: Json = {
        "content": "a",
        "allowed_mentions": {"users": [1], "roles": [2]},
        "message_reference": {"message_id": 3, "channel_id": 4},
        "attachments": [{"id": 0, "filename": "a.png"}],
    }
    assert specification.problems("POST", "/channels/{channel_id}/messages", body) == []
