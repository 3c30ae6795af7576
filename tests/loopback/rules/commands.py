"""Limits of registered commands (interactions/application-commands)."""

import re
from collections.abc import Iterator

from tests.loopback.wire import Json

_NAME = re.compile(r"[-_'\w]{1,32}")
_DESCRIPTION, _CHOICE_TEXT, _TOTAL, _MOST = 100, 100, 8000, 25
_SLASH, _SUBCOMMAND, _GROUP = 1, 1, 2


def check(command: Json) -> Iterator[str]:
    """Sentences on one command; each begins with its name."""
    is_slash = (command.get("type") or 1) == _SLASH
    problems = _check_slash(command) if is_slash else _check_menu(command)
    for problem in problems:
        yield f"command {command['name']}: {problem}"


def _check_menu(command: Json) -> Iterator[str]:
    if not 1 <= len(command["name"].strip()) <= 32:
        yield "a menu name has 1 to 32 characters"
    if command.get("description") or command.get("options"):
        yield "a menu command has neither description nor options"


def _check_slash(command: Json) -> Iterator[str]:
    yield from _check_words(command)
    yield from _check_options(command.get("options") or [])
    total = _characters(command)
    if total > _TOTAL:
        yield f"{total} characters in all, at most {_TOTAL}"


def _check_words(part: Json) -> Iterator[str]:
    """Names and descriptions, in each language."""
    for name in [part["name"], *(part.get("name_localizations") or {}).values()]:
        if not _NAME.fullmatch(name) or name != name.lower():
            yield f"{name!r} is no lower-case name of 1 to 32 letters, digits, - _ '"
    for text in [
        part.get("description") or "",
        *(part.get("description_localizations") or {}).values(),
    ]:
        if not 1 <= len(text) <= _DESCRIPTION:
            yield f"a description has {len(text)} characters, it needs 1 to {_DESCRIPTION}"


def _check_options(options: list[Json]) -> Iterator[str]:
    names = [option["name"] for option in options]
    if len(set(names)) < len(names) or len(names) > _MOST:
        yield f"{len(names)} options, at most {_MOST}, each with a name of its own"
    required = [bool(option.get("required")) for option in options]
    if required != sorted(required, reverse=True):
        yield "required options come before optional ones"
    if len({option["type"] in (_SUBCOMMAND, _GROUP) for option in options}) > 1:
        yield "subcommands and values are mixed"
    for option in options:
        yield from _check_words(option)
        yield from _check_choices(option)
        yield from _check_options(option.get("options") or [])


def _check_choices(option: Json) -> Iterator[str]:
    choices = option.get("choices") or []
    if choices and option.get("autocomplete"):
        yield f"{option['name']} has both choices and autocomplete"
    if len({choice["name"] for choice in choices}) < len(choices):
        yield f"{option['name']} has choices with the same name"
    for choice in choices:
        if not 1 <= len(str(choice["value"])) <= _CHOICE_TEXT:
            yield f"{option['name']} has a choice value that is not 1 to {_CHOICE_TEXT} long"


def _characters(part: Json) -> int:
    """Names, descriptions and choice values; of localisations the longest counts."""
    words = sum(
        max(
            [len(part.get(key) or ""), *map(len, (part.get(f"{key}_localizations") or {}).values())]
        )
        for key in ("name", "description")
    )
    choices = sum(
        len(choice["name"]) + len(str(choice["value"])) for choice in part.get("choices") or []
    )
    return words + choices + sum(_characters(each) for each in part.get("options") or [])
