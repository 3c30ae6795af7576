"""Texts in the reader's language: English stands in the code, Chinese in a gettext catalogue.

`say` and `say_many` look a text up; `mark`, `mark_as` and `mark_many` mark one in a table, for
Babel to find it and for the other two to look up later. Fields are named: Chinese orders them
differently.
"""

from functools import cache
from importlib.resources import files

import polib  # pyright: ignore[reportMissingTypeStubs]

from bot.render.page import Language

# What gettext itself puts between the context of a text and the text.
CONTEXT_MARK = "\x04"
Catalogue = dict[str, str]
Numbered = tuple[str, str]


def mark(text: str) -> str:
    """The text as it is; it is translated where it is said."""
    return text


def mark_as(context: str, text: str) -> str:
    """A text whose translation depends on what it is said of."""
    return f"{context}{CONTEXT_MARK}{text}"


def mark_many(one: str, many: str) -> Numbered:
    """The two forms of a text by number."""
    return one, many


def say(language: Language, text: str, /, **shown: object) -> str:
    """The text in this language with its `{fields}` filled in; English where it is not translated.

    Without fields the text is taken as it is, braces and all.
    """
    said = text if language == "en" else catalogue().get(text, text)
    said = said.rpartition(CONTEXT_MARK)[2]
    return said.format(**shown) if shown else said


def say_many(language: Language, one: str, many: str, number: float, /, **shown: object) -> str:
    """Like `say`, by number: `one` for 1, `many` for all others; Chinese has one form.

    The number fills in the field `{count}`, unless that is given in another dress.
    """
    text = one if language != "en" or number == 1 else many
    return say(language, text, **{"count": number, **shown})


@cache
def catalogue() -> Catalogue:
    """Every text with its Chinese, read once; about 20 ms."""
    written = files("bot.render").joinpath("locale", "zh_CN", "LC_MESSAGES", "gazette.po")
    entries = polib.pofile(written.read_text(encoding="utf-8"))
    return {_key(entry): _chinese(entry) for entry in entries.translated_entries()}


def _key(entry: polib.POEntry) -> str:
    return mark_as(entry.msgctxt, entry.msgid) if entry.msgctxt else entry.msgid


def _chinese(entry: polib.POEntry) -> str:
    plural: dict[int, str] = entry.msgstr_plural
    return plural[0] if plural else entry.msgstr
