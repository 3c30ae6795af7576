"""Answering interactions: the callback within 3 s, then edits and followups for 15 minutes."""

from collections.abc import Callable

from tests.loopback.errors import Refusal
from tests.loopback.messages import blank, edit, keep, remove, reply_message
from tests.loopback.reply import (
    AUTOCOMPLETE,
    CALLBACK_CHOICES,
    CALLBACK_DEFER,
    CALLBACK_DEFER_UPDATE,
    CALLBACK_MESSAGE,
    CALLBACK_MODAL,
    CALLBACK_UPDATE,
    EPHEMERAL,
    LOADING,
    MODAL_SUBMIT,
    Reply,
)
from tests.loopback.routes import Call, Route
from tests.loopback.wire import Json
from tests.loopback.world import Posted, World

# interactions/receiving-and-responding: for interactions only the installing user authorised.
_MOST_USER_FOLLOWUPS = 5


def callback(world: World, call: Call) -> Json:
    """The first answer: 10062 when late or unknown, 40060 when there was one already."""
    reply = world.replies.get(call.path["interaction_token"])
    if reply is None or reply.id != call.path["interaction_id"]:
        raise Refusal(10062)
    _accept(world, reply, call)
    return _receipt(reply) if call.query.get("with_response") in ("1", "true") else {}


def _accept(world: World, reply: Reply, call: Call) -> None:
    if reply.callback is not None:
        raise Refusal(40060)
    if world.now() - reply.sent_at > world.timings.answer:
        raise Refusal(10062)
    kind = call.body["type"]
    _check_kind(reply, kind)
    act = _ACTS.get(kind)
    if act is not None:
        act(world, reply, call)
    reply.callback, reply.answered_at = call.body, world.now()


def _check_kind(reply: Reply, kind: int) -> None:
    """Which answer fits which interaction ("Interaction Callback Type" and "Modal")."""
    asked = reply.interaction["type"]
    if (kind == CALLBACK_CHOICES) != (asked == AUTOCOMPLETE):
        raise Refusal(50035, "type: choices answer autocomplete, and nothing else does")
    if kind == CALLBACK_MODAL and asked == MODAL_SUBMIT:
        raise Refusal(50035, "type: a modal cannot answer a modal")
    if kind in (CALLBACK_DEFER_UPDATE, CALLBACK_UPDATE) and reply.source is None:
        raise Refusal(50035, "type: there is no message to update")


def _message(world: World, reply: Reply, call: Call) -> None:
    message = reply_message(world, reply, call.body.get("data") or {}, call.files)
    reply.original_id = message["id"]


def _defer(world: World, reply: Reply, call: Call) -> None:
    """A "thinking" message whose privacy stays what it is now."""
    flags = (call.body.get("data") or {}).get("flags") or 0
    message = blank(reply.channel, world.bot, {"flags": flags & EPHEMERAL})
    message |= {"application_id": world.bot.id, "webhook_id": world.bot.id}
    message["flags"] |= LOADING
    reply.messages[message["id"]] = keep(world, reply.channel, message, reply)
    reply.original_id = message["id"]


def _defer_update(_world: World, reply: Reply, _call: Call) -> None:
    assert reply.source is not None
    reply.messages[reply.source["id"]] = reply.source
    reply.original_id = reply.source["id"]


def _update(world: World, reply: Reply, call: Call) -> None:
    _defer_update(world, reply, call)
    posted = world.posted(reply.original_id or "")
    edit(world, posted, call.body.get("data") or {}, call.files, is_webhook=True)


_ACTS: dict[int, Callable[[World, Reply, Call], None]] = {
    CALLBACK_MESSAGE: _message,
    CALLBACK_DEFER: _defer,
    CALLBACK_DEFER_UPDATE: _defer_update,
    CALLBACK_UPDATE: _update,
}


def _receipt(reply: Reply) -> Json:
    """What with_response=1 returns ("Interaction Callback Response Object")."""
    interaction: Json = {"id": reply.id, "type": reply.interaction["type"]}
    body: Json = {"interaction": interaction, "resource": {"type": reply.kind}}
    if reply.original_id is None:
        return body
    flags = reply.message["flags"]
    interaction["response_message_id"] = reply.original_id
    interaction["response_message_loading"] = bool(flags & LOADING)
    interaction["response_message_ephemeral"] = bool(flags & EPHEMERAL)
    if reply.kind in (CALLBACK_MESSAGE, CALLBACK_UPDATE):
        body["resource"]["message"] = reply.message
    return body


def _answered(world: World, call: Call) -> Reply:
    """The interaction behind a webhook token: answered, and not older than 15 minutes."""
    reply = world.replies.get(call.path["webhook_token"])
    if reply is None or call.path["webhook_id"] != world.bot.id:
        raise Refusal(50027)
    _check_token(world, reply)
    return reply


def _check_token(world: World, reply: Reply) -> None:
    if world.now() - reply.sent_at > world.timings.token:
        raise Refusal(50027)
    if reply.callback is None:
        raise Refusal(10015)


def follow_up(world: World, call: Call) -> Json:
    """Another message; right after a deferral it takes the place of the "thinking" one."""
    reply = _answered(world, call)
    owners = reply.interaction["authorizing_integration_owners"]
    if "0" not in owners and len(reply.followups) >= _MOST_USER_FOLLOWUPS:
        raise Refusal(40094)
    if reply.kind == CALLBACK_DEFER and reply.message["flags"] & LOADING:
        message = edit(
            world, world.posted(reply.message["id"]), call.body, call.files, is_webhook=True
        )
    else:
        message = reply_message(world, reply, call.body, call.files)
    reply.followups.append(call.body)
    return message


def read(world: World, call: Call) -> Json:
    return _target(world, call)[1].message


def change(world: World, call: Call) -> Json:
    reply, posted = _target(world, call)
    message = edit(world, posted, call.body, call.files, is_webhook=True)
    reply.edits.append(call.body)
    return message


def delete(world: World, call: Call) -> None:
    reply, posted = _target(world, call)
    reply.deleted.append(posted.message["id"])
    remove(world, posted)


def _target(world: World, call: Call) -> tuple[Reply, Posted]:
    """The message meant: @original, or one of this interaction's by id."""
    reply = _answered(world, call)
    wanted = call.path.get("message_id", reply.original_id)
    if wanted is None or wanted not in reply.messages:
        raise Refusal(10008)
    return reply, world.posted(wanted)


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"

ROUTES: list[Route] = [
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", callback),
    ("POST", _WEBHOOK, follow_up),
    *[
        (method, f"{_WEBHOOK}/messages/{which}", act)
        for which in ("@original", "{message_id}")
        for method, act in (("GET", read), ("PATCH", change), ("DELETE", delete))
    ],
]
