"""Turns option values of a test into what Discord sends, checked against what was registered."""

from collections.abc import Mapping
from typing import Any

from tests.loopback.errors import CannotInvoke
from tests.loopback.invoking import Scene
from tests.loopback.people import Channel, Role, User
from tests.loopback.wire import Json

_SUBCOMMANDS = (1, 2)
_STRING, _INTEGER, _BOOLEAN, _NUMBER = 3, 4, 5, 10
_PYTHON: dict[int, tuple[type, ...]] = {
    _STRING: (str,),
    _INTEGER: (int,),
    _BOOLEAN: (bool,),
    6: (User,),
    7: (Channel,),
    8: (Role,),
    9: (User, Role),
    _NUMBER: (int, float),
}

Values = Mapping[str, Any]


class Filling:
    """Options as sent, with the `resolved` objects they name. `focus` is being typed into."""

    def __init__(self, scene: Scene, values: Values, focus: str | None = None) -> None:
        self.resolved: dict[str, Json] = {}
        self._scene = scene
        self._values = values
        self._focus = focus

    def fill(self, registered: list[Json], path: list[str]) -> list[Json]:
        """The options for a command, or for the subcommand that `path` names."""
        if path:
            inner = _named(registered, path[0])
            options = self.fill(inner.get("options") or [], path[1:])
            return [{"name": inner["name"], "type": inner["type"], "options": options}]
        if any(option["type"] in _SUBCOMMANDS for option in registered):
            raise CannotInvoke("a subcommand must be named")
        for name in self._values:
            _named(registered, name)
        return [self._one(option) for option in registered if self._is_given(option)]

    def _is_given(self, option: Json) -> bool:
        if option["name"] in self._values:
            return True
        if option.get("required") and self._focus is None:
            raise CannotInvoke(f"option {option['name']} is required")
        return False

    def _one(self, option: Json) -> Json:
        name, value = option["name"], self._values[option["name"]]
        if name == self._focus:
            if not option.get("autocomplete"):
                raise CannotInvoke(f"option {name} has no autocomplete")
            return {"name": name, "type": option["type"], "value": value, "focused": True}
        _check(option, value)
        if isinstance(value, User | Role | Channel):
            self._resolve(value)
            value = value.id
        return {"name": name, "type": option["type"], "value": value}

    def _resolve(self, value: User | Role | Channel) -> None:
        scene = self._scene
        if isinstance(value, Channel):
            self._keep("channels", value.id, _with_permissions(value, scene))
        elif isinstance(value, Role):
            self._keep("roles", value.id, value.json())
        else:
            self._keep("users", value.id, value.json())
            if scene.guild is not None and value.id in scene.guild.members:
                member = scene.guild.member(value) | {"permissions": "0"}
                del member["user"]
                self._keep("members", value.id, member)

    def _keep(self, kind: str, key: str, shown: Json) -> None:
        self.resolved.setdefault(kind, {})[key] = shown


def _with_permissions(channel: Channel, scene: Scene) -> Json:
    """A resolved channel tells what the person and the app may do there."""
    return channel.json() | {
        "permissions": str(channel.permissions(scene.user.id)),
        "app_permissions": str(channel.permissions(scene.world.bot.id)),
    }


def _named(registered: list[Json], name: str) -> Json:
    for option in registered:
        if option["name"] == name:
            return option
    raise CannotInvoke(f"no option {name!r}; there are {[each['name'] for each in registered]}")


def _check(option: Json, value: Any) -> None:
    """Refuse a value that Discord's own form would not let through."""
    name, kinds = option["name"], _PYTHON.get(option["type"], ())
    is_bool_misfit = isinstance(value, bool) and option["type"] != _BOOLEAN
    if not isinstance(value, kinds) or is_bool_misfit:
        raise CannotInvoke(f"option {name} does not take {value!r}")
    choices = [choice["value"] for choice in option.get("choices") or []]
    if choices and value not in choices:
        raise CannotInvoke(f"option {name} takes {choices}, not {value!r}")
    size, unit = (len(value), "length") if isinstance(value, str) else (value, "value")
    least, most = option.get(f"min_{unit}"), option.get(f"max_{unit}")
    if (least is not None and size < least) or (most is not None and size > most):
        raise CannotInvoke(f"option {name}: {value!r} is not within {least} to {most}")
    kinds_allowed = option.get("channel_types")
    if isinstance(value, Channel) and kinds_allowed and value.type not in kinds_allowed:
        raise CannotInvoke(f"option {name} does not take channels of type {value.type}")
