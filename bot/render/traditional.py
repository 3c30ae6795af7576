"""Chinese as Taiwan writes it: OpenCC for the characters, a checked table for the words."""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, TypeVar

from bot.render.page import Language

HAN = re.compile(r"[\u3400-\u9fff]")
# An address stays as it is, Chinese in it or not.
ADDRESS = r"https?://[^\s<>）)]+"
ADDRESS_ALONE = re.compile(r"https?://\S+")
Thing = TypeVar("Thing")
QUOTES = str.maketrans("“”‘’", "「」『』")


def in_script(text: str, language: Language) -> str:
    """A text worded in this language as its readers write it."""
    return traditional(text) if language == "zh-TW" else text


def all_in_script(thing: Thing, language: Language) -> Thing:
    """The same page or picture with every text in it, however deep, as `in_script` has it."""
    return _converted(thing) if language == "zh-TW" else thing


def _converted(thing: Any) -> Any:
    if isinstance(thing, str):
        return traditional(thing)
    if isinstance(thing, tuple):
        return tuple(_converted(part) for part in thing)  # pyright: ignore[reportUnknownVariableType]
    if is_dataclass(thing) and not isinstance(thing, type):
        parts = {field.name: _converted(getattr(thing, field.name)) for field in fields(thing)}
        return replace(thing, **parts)
    return thing


@lru_cache(maxsize=1024)
def traditional(text: str) -> str:
    """Simplified Chinese in Taiwan's characters and words; all else, as an address, as it is."""
    if not HAN.search(text) or ADDRESS_ALONE.fullmatch(text):
        return text
    words, known = _words()
    parts = known.split(text)
    return "".join(
        words.get(part, part) if place % 2 else _spelt(part) for place, part in enumerate(parts)
    )


def _spelt(part: str) -> str:
    spelt: str = _converter().convert(part)
    return spelt.translate(QUOTES)


def put_away() -> None:
    """Give the memory of the tables back; the next traditional text loads them anew."""
    _converter.cache_clear()


def table() -> str:
    """The words that Taiwan writes otherwise, as they stand in their file."""
    return files("bot.render").joinpath("taiwan.tsv").read_text(encoding="utf-8")


@cache
def _words() -> tuple[dict[str, str], re.Pattern[str]]:
    """Words that OpenCC does not know or gets wrong, and what finds them and addresses."""
    lines = [line.split("\t") for line in table().splitlines() if line and line[0] != "#"]
    words = {line[0]: line[1] for line in lines}
    longest_first = sorted(words, key=len, reverse=True)
    return words, re.compile(f"({ADDRESS}|{'|'.join(map(re.escape, longest_first))})")


@cache
def _converter() -> Any:
    """Loaded when it is first needed: it takes 40 MB and a few tenths of a second."""
    import opencc  # pyright: ignore[reportMissingTypeStubs]

    return opencc.OpenCC("s2tw")  # pyright: ignore
