"""Pages for a terminal, with rich: bold, links, no colour where the output is no terminal."""

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text

from bot.render.fitting import fitted
from bot.render.page import BOLD, PLAIN, Page, SourceLine, Tone

COLOURS: dict[Tone, str] = {
    "answer": "green",
    "caution": "yellow",
    "absent": "cyan",
    "unknown": "bright_black",
    "choice": "blue",
}


def terminal_page(page: Page) -> Panel:
    """The page as a framed block."""
    shown = fitted(page)
    parts: list[RenderableType] = [styled(shown.headline)]
    for section in shown.sections:
        parts.append(Text())
        if section.heading:
            parts.append(Text(section.heading, style="bold underline"))
        parts += [styled(line) for line in section.lines]
    if shown.notes:
        parts += [Text(), *(Text(note, style="italic") for note in shown.notes)]
    if shown.sources:
        parts += [Text(), Text(shown.sources_heading, style="bold underline")]
        parts += [_source(source) for source in shown.sources]
    if shown.footer:
        parts += [Text(), Text(shown.footer, style="dim")]
    title = Text(shown.title, style="bold")
    return Panel(Group(*parts), title=title, title_align="left", border_style=COLOURS[page.tone])


def styled(line: str) -> Text:
    """A line with its bold marks as bold text."""
    text = Text()
    for place, part in enumerate(line.replace(PLAIN, BOLD).split(BOLD)):
        text.append(part, style="bold" if place % 2 else "")
    return text


def _source(source: SourceLine) -> Text:
    more = (source.publisher, source.tier_name, source.pinpoint)
    text = Text(" · ".join((source.title, *(part for part in more if part))))
    return text.append(f"\n  {source.url}", style="dim")
