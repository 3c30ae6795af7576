"""The one way to write each data file, so that a diff shows changes of meaning only."""

from typing import Any, cast

import tomli_w

HEAD = (
    "url",
    "title",
    "publisher",
    "tier",
    "language",
    "published",
    "read",
    "copy_of",
    "derived_from",
    "title_zh",
    "title_en",
    "translation",
    "type",
    "kind",
    "abbreviation",
    "level",
    "website",
    "binding",
    "provisional",
    "jurisdiction",
    "place",
    "topics",
    "about_en",
    "about_zh",
    "about_sources",
    "subject",
    "property",
    "wrong",
    "wordings",
    "verdict",
    "right_en",
    "right_zh",
    "right",
    "sources",
    "recheck",
    "recorded",
    "second_reading",
    "head",
    "aliases",
    "looked",
    "numbers",
    "dates",
    "relations",
    "versions",
    "figures",
    "facts",
    "gaps",
    "articles",
)
ITEM = (
    "where",
    "role",
    "verb",
    "number",
    "key",
    "property",
    "kind",
    "day",
    "to",
    "from",
    "until",
    "text",
    "also",
    "chapter",
    "chapters",
    "articles",
    "version",
    "name_en",
    "name_zh",
    "as_of",
    "by",
    "scheduled",
    "en",
    "zh",
    "min",
    "max",
    "unit",
    "year",
    "topics",
    "asks",
    "figures",
    "note_en",
    "note_zh",
    "unusual",
    "rank",
    "reason",
    "recorded",
    "withdrawn",
    "withdrawn_reason",
    "second_reading",
    "source",
    "sources",
)
ALIASES = (
    "official_short",
    "abbreviation",
    "nickname",
    "translation",
    "former",
    "draft",
    "wrong",
)
Table = dict[str, Any]


def canonical(table: Table) -> str:
    """The text of a data file with these values; unknown keys come last, by name."""
    ordered = _ordered(table, HEAD)
    for key, value in ordered.items():
        if key == "aliases" and isinstance(value, dict):
            ordered[key] = _ordered(cast(Table, value), ALIASES)
        else:
            ordered[key] = _items(value)
    return tomli_w.dumps(ordered, multiline_strings=False)


def _items(value: Any) -> Any:
    if isinstance(value, dict):
        ordered = _ordered(cast(Table, value), ITEM)
        return {key: _items(inner) for key, inner in ordered.items()}
    if isinstance(value, list):
        return [_items(inner) for inner in cast(list[Any], value)]
    return value


def _ordered(table: Table, order: tuple[str, ...]) -> Table:
    rank = {key: place for place, key in enumerate(order)}
    return dict(sorted(table.items(), key=lambda pair: (rank.get(pair[0], len(rank)), pair[0])))
