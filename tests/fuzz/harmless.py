"""What may be shown: within Discord's limits, and nothing in it is live."""

import re

from bot.render.discord_page import buttons_of, embed_of
from bot.render.page import Page

# docs: resources/message, embed limits; components/reference.
DESCRIPTION, FIELDS, VALUE, ALL, BUTTONS, LABEL = 4096, 25, 1024, 6000, 25, 80
# What Discord would make a ping, a mention, a date, a link or code of, when it is not escaped.
LIVE = re.compile(r"@everyone|@here|(?<!\\)<[@#/t:i]|(?<!\\)\[x\]\(<?https://evil|(?<!\\)```")
UNSEEN = {*map(chr, range(32)), "\x7f", "\u202e", "\u2066", "\ufeff"} - {"\n"}


def harm_in(page: Page) -> str:
    """What is wrong with a page as Discord would get it; empty when nothing is."""
    embed = embed_of(page)
    values = [embed.description or "", *(field.value or "" for field in embed.fields)]
    text = "\n".join((embed.title or "", *values, embed.footer.text or ""))
    if len(embed) > ALL or len(embed.fields) > FIELDS or len(values[0]) > DESCRIPTION:
        return "too much for an embed"
    if not values[0].strip() or any(not 1 <= len(value) <= VALUE for value in values[1:]):
        return "a part that Discord refuses"
    if found := LIVE.search(text):
        return f"live: {found[0]!r}"
    if found := UNSEEN & set(text):
        return f"unseen characters: {found!r}"
    buttons = buttons_of(page)
    if not 1 <= len(buttons) <= BUTTONS or any(len(b.label or "") > LABEL for b in buttons):
        return "buttons that Discord refuses"
    return ""
