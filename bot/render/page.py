"""An answer in words, before it is laid out for Discord, a terminal or JSON."""

from dataclasses import dataclass
from typing import Literal

from bot.render.picture import Picture

# zh-TW is worded as zh; its characters and words are turned into Taiwan's when a page is laid out.
Language = Literal["en", "zh", "zh-TW"]
Tone = Literal["answer", "caution", "absent", "unknown", "choice"]
Action = Literal[
    "articles",
    "dates",
    "agencies",
    "relations",
    "sources",
    "card",
    "page",
    "choose",
    "article",
    "about",
    "help",
    "follow",
    "following",
    "errata",
    "pause",
    "resume",
    "edit",
    "test",
    "why",
    "remove",
    "export",
    "calendar",
    "renew",
    "unshare",
]

# What readers of traditional characters call their language (RFC 5646).
TRADITIONAL = {"zh-tw", "zh-hk", "zh-mo", "zh-hant", "zh-hant-tw", "zh-hant-hk", "zh-hant-mo"}

# Marks around what is shown bold. Raw text never holds them, so layouts can escape all the rest.
BOLD, PLAIN = "\x02", "\x03"


def language_named(tag: str) -> Language | None:
    """The language that a tag like `en-GB`, `zh`, `zh-CN` or `zh-TW` names; None: none of ours."""
    named = tag.casefold().replace("_", "-")
    if named in TRADITIONAL:
        return "zh-TW"
    spoken = named.partition("-")[0]
    return "zh" if spoken == "zh" else "en" if spoken == "en" else None


def bold(text: str) -> str:
    """The text marked to be shown bold."""
    return f"{BOLD}{text}{PLAIN}"


@dataclass(frozen=True)
class Section:
    """A heading (may be empty) with its lines; a line may hold bold marks, else raw text."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class SourceLine:
    """A source as readers see it: where, who, what tier."""

    title: str
    publisher: str
    url: str
    tier: str
    tier_name: str
    pinpoint: str = ""
    read: str = ""


@dataclass(frozen=True)
class Button:
    """Something to press: what it does, and for which entity, article or page."""

    action: Action
    label: str
    entity: str = ""
    number: int = 0


@dataclass(frozen=True)
class Page:
    """All that one answer shows. `headline` is the answer alone, 500 characters at most.

    `facts` are the ids of the statements it was made of. Only Discord shows the picture.
    """

    language: Language
    tone: Tone
    title: str
    headline: str
    sections: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    buttons: tuple[Button, ...] = ()
    sources_heading: str = ""
    footer: str = ""
    facts: tuple[str, ...] = ()
    picture: Picture | None = None


def plain(text: str) -> str:
    """The text without its bold marks."""
    return text.replace(BOLD, "").replace(PLAIN, "")


def cut(text: str, limit: int) -> str:
    """The text within the limit, cut at a word with an ellipsis; bold marks stay paired."""
    if len(text) <= limit:
        return text
    kept = (
        text[: limit - 2].rsplit(" ", 1)[0]
        if " " in text[limit // 2 : limit - 2]
        else text[: limit - 2]
    )
    closing = PLAIN if kept.count(BOLD) > kept.count(PLAIN) else ""
    return f"{kept.rstrip(' ,;，；')}…{closing}"
