"""Limits of buttons, selects and layouts (components/reference)."""

from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from tests.loopback.mentions import walk
from tests.loopback.wire import Json

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
SECTION, TEXT, CONTAINER, LABEL = 9, 10, 17, 18
SELECTS = (3, 5, 6, 7, 8)
_LINK, _PREMIUM = 5, 6
_LAYOUT_ONLY = frozenset({9, 10, 11, 12, 13, 14, 17})
_MOST_ROWS, _MOST_BUTTONS, _MOST_COMPONENTS, _MOST_TEXT = 5, 5, 40, 4000
_SCHEMES = ("http", "https", "discord")


def check(components: list[Json], *, is_layout: bool) -> Iterator[str]:
    """Sentences on the components of a message."""
    found = list(walk(components))
    yield from check_ids(found)
    yield from _check_layout(found) if is_layout else _check_rows(components, found)
    for component in found:
        rule = _RULES.get(component["type"])
        if rule is not None:
            yield from rule(component)


def check_ids(found: list[Json]) -> Iterator[str]:
    """custom_id and id are each unique within a message or modal."""
    for key in ("custom_id", "id"):
        counts = Counter(each[key] for each in found if each.get(key))
        for value, count in counts.items():
            if count > 1:
                yield f"components: {count} have the {key} {value!r}"


def _check_layout(found: list[Json]) -> Iterator[str]:
    if len(found) > _MOST_COMPONENTS:
        yield f"components: {len(found)} in all, at most {_MOST_COMPONENTS}"
    total = sum(len(each["content"]) for each in found if each["type"] == TEXT)
    if total > _MOST_TEXT:
        yield f"components: {total} characters of text, at most {_MOST_TEXT}"


def _check_rows(components: list[Json], found: list[Json]) -> Iterator[str]:
    if len(components) > _MOST_ROWS:
        yield f"components: {len(components)} rows, at most {_MOST_ROWS}"
    new = sorted({each["type"] for each in found} & _LAYOUT_ONLY)
    if new:
        yield f"components: types {new} need the Components V2 flag"


def _check_row(row: Json) -> Iterator[str]:
    inside = row["components"]
    kinds = {each["type"] for each in inside}
    if kinds == {BUTTON}:
        if len(inside) > _MOST_BUTTONS:
            yield f"components: {len(inside)} buttons in a row, at most {_MOST_BUTTONS}"
    elif len(inside) != 1:
        yield "components: a row holds buttons or one select"


def _check_button(button: Json) -> Iterator[str]:
    style, url, custom_id = button["style"], button.get("url"), button.get("custom_id")
    if style == _PREMIUM:
        return
    if (style == _LINK) != bool(url) or (style == _LINK) == bool(custom_id):
        yield "components: a link button has a url, any other a custom_id, never both"
    if url and urlsplit(url).scheme not in _SCHEMES:
        yield f"components: {url!r} may not be linked"
    if not (button.get("label") or "").strip() and not button.get("emoji"):
        yield "components: a button has neither label nor emoji"


def _check_select(select: Json) -> Iterator[str]:
    options = select.get("options") or []
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if select["type"] != STRING_SELECT:
        return
    if not 1 <= len(options) <= 25:
        yield f"components: a select has {len(options)} options, it needs 1 to 25"
    if len({each["value"] for each in options}) < len(options):
        yield "components: select options share a value"
    if not least <= most <= max(1, len(options)):
        yield f"components: a select takes {least} to {most} of {len(options)} options"


def _check_section(section: Json) -> Iterator[str]:
    if not 1 <= len(section["components"]) <= 3 or not section.get("accessory"):
        yield "components: a section has one to three texts and an accessory"


_RULES: dict[int, Callable[[Json], Iterator[str]]] = {
    ROW: _check_row,
    BUTTON: _check_button,
    SECTION: _check_section,
    **dict.fromkeys(SELECTS, _check_select),
}
