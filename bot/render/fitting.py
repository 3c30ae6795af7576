"""A page cut to what one Discord message holds, so that every layout shows the same."""

from collections.abc import Iterator
from dataclasses import replace

from bot.render.catalogue import mark_many, say_many
from bot.render.marking import clean, linked, marked
from bot.render.page import Page, Section, SourceLine, cut
from bot.render.traditional import all_in_script

# Discord: a title 256, a description 4,096, all embeds of a message 6,000 characters together
# (docs: resources/message, embed limits). Body and sources leave room for title and footer.
TITLE = 240
HEADLINE = 500
BODY = 3000
SOURCES = 1900
MOST_SOURCES = 8
FOOTER = 240
LINE = 900
NOTE = 300
# Escapes can double a text, and a title must keep within its limit after them.


def fitted(page: Page) -> Page:
    """The page with as many lines and sources as fit; what is left out is said."""
    # Before cutting: lengths change.
    page = all_in_script(page, page.language)
    headline = _short(clean(page.headline), HEADLINE * 2)
    notes = tuple(_short(clean(note), NOTE) for note in page.notes[:4])
    room = BODY - _size(headline) - sum(_size(note) for note in notes)
    return replace(
        page,
        title=_short(clean(page.title), TITLE),
        headline=headline,
        sections=tuple(_sections(page, room)),
        notes=notes,
        sources=tuple(_sources(page)),
        footer=cut(clean(page.footer), FOOTER),
    )


def _size(text: str) -> int:
    return len(marked(text)) + 4


def _short(text: str, room: int) -> str:
    """The text cut until its escaped form keeps within the room."""
    limit = room
    while len(marked(text)) > room:
        limit = limit * 3 // 4
        text = cut(text, limit)
    return text


def _sections(page: Page, room: int) -> Iterator[Section]:
    """Sections in order until the room is used; the last one says how many lines are left out."""
    left_out = 0
    said = set(page.headline.splitlines())
    for section in page.sections:
        heading = _short(clean(section.heading), TITLE)
        room -= _size(heading) + 4
        kept: list[str] = []
        for line in section.lines:
            if line in said:
                continue
            shown = _short(clean(line), LINE)
            if left_out or _size(shown) > room - MORE_ROOM:
                left_out += 1
                continue
            room -= _size(shown)
            kept.append(shown)
        if kept:
            yield Section(heading, tuple(kept))
    if left_out:
        yield Section("", (more_lines(left_out, page),))


MORE_ROOM = 60
MORE = mark_many("… and 1 more line", "… and {count} more lines")


def more_lines(count: int, page: Page) -> str:
    """What stands in the place of lines that did not fit."""
    return say_many(page.language, *MORE, count)


def _sources(page: Page) -> Iterator[SourceLine]:
    room = SOURCES
    for source in page.sources[:MOST_SOURCES]:
        room -= len(linked(source)) + 3
        if room < 0:
            return
        yield source
