"""Checks requests against Discord's OpenAPI specification, when it is there."""

import json
import os
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

_URN = "urn:discord"
_DEFAULT = Path(__file__).parents[2] / ".." / "shared" / "discord-openapi.json"

# Sent by discord.py and taken by Discord, but not in the specification.
_ALSO_TAKEN = ("nsfw", "tts", "flags", "type")

# Ids that Discord takes as numbers too, while the specification knows only strings.
_ID_LISTS = frozenset({"users", "roles", "applied_tags", "sticker_ids"})
_IDS = frozenset({"message_id", "channel_id", "guild_id", "recipient_id"})


@dataclass(frozen=True)
class Problem:
    """One thing the specification objects to; an unknown key is ignored by Discord itself."""

    text: str
    is_refused: bool = True


class Specification:
    """The parsed specification with one validator for each route."""

    def __init__(self, path: Path) -> None:
        document = json.loads(path.read_text(encoding="utf-8"))
        self._paths: dict[str, Any] = document["paths"]
        _loosen(document)
        resource = Resource(contents=document, specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(_URN, resource)
        self._validators: dict[str, Draft202012Validator | None] = {}

    def problems(self, method: str, path: str, body: Any) -> list[Problem]:
        """What is wrong with a body, multipart bodies by their `payload_json`."""
        validator = self._validator(method.lower(), path)
        if validator is None or body is None:
            return []
        return [_problem(error) for error in validator.iter_errors(_with_text_ids(body))]

    def _validator(self, method: str, path: str) -> Draft202012Validator | None:
        key = f"{method} {path}"
        if key not in self._validators:
            self._validators[key] = self._build(method, path)
        return self._validators[key]

    def _build(self, method: str, path: str) -> Draft202012Validator | None:
        operation = self._paths.get(path, {}).get(method, {})
        if "application/json" not in operation.get("requestBody", {}).get("content", {}):
            return None
        steps = ["paths", path, method, "requestBody", "content", "application/json", "schema"]
        pointer = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
        return Draft202012Validator({"$ref": f"{_URN}#/{pointer}"}, registry=self._registry)


@cache
def load(path: Path) -> Specification | None:
    """The specification in a file, read once; None without the file."""
    return Specification(path) if path.is_file() else None


def default_specification() -> Specification | None:
    """The specification named by DISCORD_OPENAPI, or beside the project; None without one."""
    return load(Path(os.environ.get("DISCORD_OPENAPI") or _DEFAULT))


def _loosen(part: Any) -> None:
    """Make unions plain and objects closed.

    oneOf here means "one, but not technically separable" (discord-api-spec#10), so it is checked as
    anyOf. Objects are open in the specification, which would let misspelt keys pass.
    """
    if isinstance(part, list):
        for each in part:
            _loosen(each)
    elif isinstance(part, dict):
        if isinstance(part.get("oneOf"), list):
            part["anyOf"] = part.pop("oneOf")
        if part.get("type") == "object" and "properties" in part:
            part.setdefault("additionalProperties", False)
            part["properties"] |= {
                key: True for key in _ALSO_TAKEN if key not in part["properties"]
            }
        for each in part.values():
            _loosen(each)


def _with_text_ids(part: Any, key: str = "") -> Any:
    """A copy with number ids written as strings."""
    if isinstance(part, dict):
        return {name: _with_text_ids(value, name) for name, value in part.items()}
    if isinstance(part, list):
        inner = key if key in _ID_LISTS else ""
        return [_with_text_ids(_attachment(value, key), inner) for value in part]
    is_id = key in _ID_LISTS or key in _IDS
    return str(part) if is_id and isinstance(part, int) and not isinstance(part, bool) else part


def _attachment(value: Any, key: str) -> Any:
    """attachments[].id is the index of an upload, which discord.py sends as a number."""
    return value | {"id": str(value["id"])} if key == "attachments" and "id" in value else value


def _problem(error: ValidationError) -> Problem:
    error = _sharpen(error)
    where = error.json_path.removeprefix("$").removeprefix(".") or "body"
    return Problem(f"{where}: {error.message[:300]}", error.validator != "additionalProperties")


def _sharpen(error: ValidationError) -> ValidationError:
    """The error inside the variant that was meant, instead of "not valid under any"."""
    while error.context:
        variants: dict[Any, list[ValidationError]] = defaultdict(list)
        for inner in error.context:
            variants[inner.schema_path[0]].append(inner)
        error = min(min(variants.values(), key=_distance), key=_depth)
    return error


def _distance(errors: list[ValidationError]) -> tuple[int, int]:
    """How far a variant is from what was meant: another `type` is furthest."""
    other_type = any(_is_other_type(error) for error in errors)
    return int(other_type), len(errors)


def _is_other_type(error: ValidationError) -> bool:
    within = list(error.relative_path)
    is_wrong_tag = error.validator == "enum" and within == ["type"]
    return is_wrong_tag or (error.validator == "type" and not within)


def _depth(error: ValidationError) -> int:
    return -len(error.absolute_path)
