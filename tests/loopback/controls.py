"""Pressing, choosing and filling in: the `data` of component and modal interactions."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.loopback.errors import CannotInvoke
from tests.loopback.mentions import walk
from tests.loopback.people import Channel, Role, User
from tests.loopback.wire import Json

_BUTTON, _STRING_SELECT, _TEXT_INPUT, _TEXT_DISPLAY, _LABEL = 2, 3, 4, 10, 18
_RADIO, _CHECKBOX = 21, 23
_SELECTS: dict[int, tuple[type, str]] = {
    5: (User, "users"),
    6: (Role, "roles"),
    7: (User, "users"),
    8: (Channel, "channels"),
}


def pressed(message: Json, custom_id: str) -> Json:
    """A button that is there and can be pressed."""
    button = _find(message["components"], custom_id)
    if button["type"] != _BUTTON or button.get("disabled"):
        raise CannotInvoke(f"{custom_id!r} is no button that can be pressed")
    return {"custom_id": custom_id, "component_type": _BUTTON, "id": button["id"]}


def selected(message: Json, custom_id: str, values: Sequence[Any]) -> Json:
    """A choice in a select: strings, or users, roles and channels for the others."""
    select = _find(message["components"], custom_id)
    if select.get("disabled"):
        raise CannotInvoke(f"{custom_id!r} is disabled")
    inner: Json = {"custom_id": custom_id, "component_type": select["type"], "id": select["id"]}
    return inner | _chosen(select, values)


def _chosen(select: Json, values: Sequence[Any]) -> Json:
    name = select["custom_id"]
    if not select.get("min_values", 1) <= len(values) <= select.get("max_values", 1):
        raise CannotInvoke(f"{name!r} does not take {len(values)} values")
    if select["type"] == _STRING_SELECT:
        offered = [option["value"] for option in select["options"]]
        if not set(values) <= set(offered):
            raise CannotInvoke(f"{name!r} offers {offered}, not {list(values)}")
        return {"values": list(values)}
    if select["type"] not in _SELECTS:
        raise CannotInvoke(f"{name!r} is no select")
    key = _SELECTS[select["type"]][1]
    resolved = {key: {each.id: each.json() for each in values}}
    return {"values": [each.id for each in values], "resolved": resolved}


def _find(components: list[Json], custom_id: str) -> Json:
    found = [each for each in walk(components) if each.get("custom_id")]
    for component in found:
        if component["custom_id"] == custom_id:
            return component
    raise CannotInvoke(f"no {custom_id!r}; there are {[each['custom_id'] for each in found]}")


def submitted(modal: Json, values: Mapping[str, Any]) -> Json:
    """A filled-in modal; fields left out keep the value they were opened with."""
    for custom_id in values:
        _find(modal["components"], custom_id)
    parts = [_filled(part, values, number) for number, part in enumerate(modal["components"], 1)]
    return {"custom_id": modal["custom_id"], "components": parts}


def _filled(part: Json, values: Mapping[str, Any], number: int) -> Json:
    frame: Json = {"type": part["type"], "id": part.get("id") or number}
    if part["type"] == _TEXT_DISPLAY:
        return frame
    if part["type"] == _LABEL:
        return frame | {"component": _field(part["component"], values, 100 + number)}
    return frame | {
        "components": [_field(each, values, 100 + number) for each in part["components"]]
    }


def _field(field: Json, values: Mapping[str, Any], number: int) -> Json:
    """What one field sends; each sort of field has a key of its own."""
    kind, custom_id = field["type"], field["custom_id"]
    sent: Json = {"type": kind, "id": field.get("id") or number, "custom_id": custom_id}
    value = values.get(custom_id, field.get("value"))
    if kind == _TEXT_INPUT:
        return sent | {"value": _checked_text(field, value or "")}
    if kind == _CHECKBOX:
        return sent | {"value": bool(value)}
    if kind == _RADIO:
        return sent | {"value": value}
    if kind in (_STRING_SELECT, *_SELECTS):
        return sent | _chosen(field, value or [])
    return sent | {"values": list(value or [])}


def _checked_text(field: Json, text: str) -> str:
    is_required = field.get("required", True)
    least = field.get("min_length") or int(is_required)
    most = field.get("max_length") or 4000
    if (text or is_required) and not least <= len(text) <= most:
        raise CannotInvoke(f"{field['custom_id']!r} takes {least} to {most} characters")
    return text
