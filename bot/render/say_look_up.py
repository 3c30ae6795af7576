"""What a message mentions, explained."""

from collections.abc import Iterator

from bot.answers.look_up import Explained, LookedUp
from bot.render.catalogue import mark, mark_as, mark_many, say, say_many
from bot.render.iso_days import iso_days
from bot.render.page import Button, Language, Page, Section, cut
from bot.render.pieces import full_name, name
from bot.render.wording import source_line
from bot.render.words import ROLES, STATUSES, both, label

MOST_BUTTONS = 5
BUTTON = 70
TITLE = mark("Mentioned in this message")
NOTHING = mark("This message names no regulation or agency that is in the store.")
FOUND = mark("Named here: {names}.")
MORE = mark_many("1 more name is not shown.", "{count} more names are not shown.")
SOURCES = mark("Sources")


def look_up_page(found: LookedUp, language: Language) -> Page:
    """A section for each thing mentioned, with a button to its card."""
    names = say(language, mark_as("between names", "; ")).join(
        name(one.entity, language) for one in found.explained
    )
    head = say(language, FOUND, names=names)
    cited = {c.source.id: c for one in found.explained for e in one.evidence for c in e.cited}
    return Page(
        language,
        "answer" if found.explained else "unknown",
        say(language, TITLE),
        cut(head, 480) if found.explained else say(language, NOTHING),
        tuple(
            Section(full_name(one.entity, language), tuple(_lines(one, language)))
            for one in found.explained
        ),
        (say_many(language, *MORE, found.more),) if found.more else (),
        tuple(source_line(c, language) for c in cited.values()),
        tuple(
            Button("choose", cut(name(one.entity, language), BUTTON), one.entity.id)
            for one in found.explained[:MOST_BUTTONS]
        ),
        say(language, SOURCES),
    )


def _lines(one: Explained, language: Language) -> Iterator[str]:
    about = both(language, one.entity.about_en, one.entity.about_zh)
    if about:
        yield iso_days(about)
    if one.status is not None:
        days = "; ".join(
            f"{label(ROLES, dated.role, language)} {dated.day}" for dated in one.status.because
        )
        shown = f"{label(STATUSES, one.status.status, language)} ({one.status.day})"
        yield f"{shown}: {days}" if days else shown
