"""Raw text made safe for Discord: nothing in it can ping, break the layout or hide."""

import re
from functools import lru_cache

from discord.utils import escape_markdown, escape_mentions

from bot.render.page import BOLD, PLAIN, SourceLine, cut

# Control characters, and those that turn the direction of text or take no room.
UNSEEN = re.compile(
    r"[\x00-\x01\x04-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb]"
)
# What stays as it is, to be pressed: an address without characters that mark up text.
URL = re.compile(r"(https?://[\w\-.~:/?#@!$&'()+,;=%]+)", re.ASCII)
LABEL = 90
PART = 50
# A link of a message may hold this many characters; longer ones are shown without a link.
LONGEST_URL = 512


def clean(text: str) -> str:
    """The text without characters that cannot be seen; they become spaces."""
    return UNSEEN.sub(" ", text)


def marked(text: str) -> str:
    """The text escaped for Discord, its bold marks turned into `**`."""
    return _escaped(text).replace(BOLD, "**").replace(PLAIN, "**")


@lru_cache(maxsize=1024)
def _escaped(text: str) -> str:
    pieces = URL.split(clean(text))
    pieces[::2] = map(_without_markdown, pieces[::2])
    return escape_mentions("".join(pieces)).replace("<", "\\<")


def _without_markdown(text: str) -> str:
    """The library takes several links of a line for one and escapes that (discord.py 2.7.1)."""
    pieces = (escape_markdown(piece, ignore_links=False) for piece in text.split("["))
    return "\\[".join(pieces)


def linked(source: SourceLine) -> str:
    """`[title](url) · publisher · tier · pinpoint`; at most 1,000 characters."""
    title = _escaped(cut(source.title, LABEL).replace("[", "(").replace("]", ")"))
    url = source.url.replace("(", "%28").replace(")", "%29")
    is_link = url.startswith(("https://", "http://")) and len(url) <= LONGEST_URL
    shown = f"[{title}]({url})" if is_link and title.strip() else title
    more = (source.publisher, source.tier_name, source.pinpoint)
    return " · ".join(part for part in (shown, *(_escaped(cut(p, PART)) for p in more)) if part)
