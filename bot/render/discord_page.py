"""Pages as Discord shows them: one embed and its buttons, inside every limit for any page."""

from collections.abc import Iterator

import discord

from bot.render.catalogue import say
from bot.render.custom_id import custom_id
from bot.render.fitting import fitted
from bot.render.marking import clean, linked, marked
from bot.render.page import Button, Page, Tone, cut
from bot.render.traditional import in_script

COLOURS: dict[Tone, discord.Colour] = {
    "answer": discord.Colour(0x2E7D32),
    "caution": discord.Colour(0xEF8F00),
    "absent": discord.Colour(0x00838F),
    "unknown": discord.Colour(0x757575),
    "choice": discord.Colour(0x1565C0),
}
# docs: resources/message, embed limits; components/reference, buttons and action rows.
FIELD = 1024
BUTTON_LABEL = 80
MOST_BUTTONS = 25
BLANK = "\u200b"


def embed_of(page: Page) -> discord.Embed:
    """The page as one embed: title, headline, sections, notes, sources, footer."""
    shown = fitted(page)
    embed = discord.Embed(
        title=marked(shown.title) or None,
        description="\n".join(_body(shown)).strip() or BLANK,
        colour=COLOURS[page.tone],
    )
    for place, chunk in enumerate(_chunks(shown)):
        name = marked(shown.sources_heading) or BLANK
        embed.add_field(name=BLANK if place else name, value=chunk, inline=False)
    if shown.footer:
        embed.set_footer(text=shown.footer)
    return embed


def _body(page: Page) -> Iterator[str]:
    yield marked(page.headline)
    for section in page.sections:
        yield ""
        if section.heading:
            yield f"**{marked(section.heading)}**"
        bullet = "- " if section.heading else ""
        yield from (bullet + marked(line) for line in section.lines)
    if page.notes:
        yield ""
        yield from (f"*{marked(note)}*" for note in page.notes)


def _chunks(page: Page) -> Iterator[str]:
    """Source lines gathered into fields."""
    chunk = ""
    for source in page.sources:
        line = linked(source)
        if chunk and len(chunk) + 1 + len(line) > FIELD:
            yield chunk
            chunk = ""
        chunk = f"{chunk}\n{line}" if chunk else line
    if chunk:
        yield chunk


def buttons_of(page: Page) -> list[discord.ui.Button[discord.ui.View]]:
    """The page's buttons, each custom_id once; what they do is written in their custom_id."""
    found: dict[str, discord.ui.Button[discord.ui.View]] = {}
    for button in page.buttons[:MOST_BUTTONS] or (_help(page),):
        identity = custom_id(button)
        found.setdefault(
            identity,
            discord.ui.Button(
                label=cut(clean(in_script(button.label, page.language)).strip(), BUTTON_LABEL)
                or "?",
                custom_id=identity,
                style=_style(button.action),
            ),
        )
    return list(found.values())


def view_of(page: Page) -> discord.ui.View:
    """The page's buttons. The library need not keep the view: presses are read from custom_ids."""
    view = discord.ui.View(timeout=None)
    for button in buttons_of(page):
        view.add_item(button)
    view.stop()
    return view


def _help(page: Page) -> Button:
    """Every message has something to press."""
    return Button("help", say(page.language, "Help"))


def _style(action: str) -> discord.ButtonStyle:
    return discord.ButtonStyle.primary if action == "choose" else discord.ButtonStyle.secondary
