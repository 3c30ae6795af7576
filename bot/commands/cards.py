"""Answers as Discord gets them, kept for as long as the facts that they were made of."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import discord

from bot.answers.desk import Desk
from bot.render.discord_page import embed_of, view_of
from bot.render.page import Language, Page

# Cards kept for each opened facts.db; they go with it when it is replaced.
REMEMBERED = 256
# What was asked for with which options, the reader's language, and the day.
Key = tuple[str, tuple[tuple[str, str], ...], Language, date]


@dataclass(frozen=True)
class Card:
    """An answer that can be sent any number of times; `kind` is its outcome."""

    page: Page
    embed: discord.Embed
    view: discord.ui.View
    kind: str = ""


_known: WeakKeyDictionary[Desk, OrderedDict[Key, Card]] = WeakKeyDictionary()


def card_of(page: Page, kind: str = "") -> Card:
    """The page laid out for Discord."""
    return Card(page, embed_of(page), view_of(page), kind)


async def remembered(desk: Desk, key: Key | None, make: Callable[[], Awaitable[Card]]) -> Card:
    """The card: from memory when the same was asked of the same facts; never without a key."""
    known = _known.setdefault(desk, OrderedDict())
    if key is not None and key in known:
        known.move_to_end(key)
        return known[key]
    card = await make()
    if key is not None:
        known[key] = card
        if len(known) > REMEMBERED:
            known.popitem(last=False)
    return card
