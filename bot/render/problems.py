"""What was asked wrongly, said kindly: what could not be read, and what to type instead."""

from math import ceil

from bot.answers.errors import (
    AskedWrongly,
    DaysOutOfRange,
    NoCalendarDates,
    NothingAsked,
    NothingDated,
    PeriodReversed,
    SeveralSubjects,
    UnknownSubject,
    UnreadablePeriod,
)
from bot.render.catalogue import mark, mark_many, say, say_many
from bot.render.page import Language, Page, cut

SHOWN, LONG = 60, 300
SENTENCES: dict[type[AskedWrongly], str] = {
    UnreadablePeriod: mark(
        "I could not read “{shown}” as a day or period. Try 2025-03-07, 2025-03, 2025 Q3, 2025, "
        "2025-01-01..2025-06-30, today or next 30 days."
    ),
    PeriodReversed: mark("“{shown}” ends before it starts. Put the earlier day first."),
    NothingAsked: mark("There is nothing to look for yet. Type a name or a question."),
    DaysOutOfRange: mark("“{shown}” days cannot be looked ahead: type a number from 1 to 366."),
    UnknownSubject: mark(
        "I know no regulation, agency, event or topic called “{shown}”, and it is no period like "
        "2025 Q3. Pick one from the list, or type everything."
    ),
    SeveralSubjects: mark(
        "That name fits several: {shown}. Pick one from the list while you type."
    ),
    NothingDated: mark("Nothing that is stored is dated in {shown}. Try a longer period."),
    NoCalendarDates: mark(
        "Of “{shown}” no day or month is stored, so there is nothing for a calendar. Choose csv or json."
    ),
}
EXPIRED = mark(
    "This button belongs to an older message and no longer works. Ask again with /ask or /regulation."
)
GONE = mark(
    "What this button pointed to is no longer in the store. Ask again with /ask or /search."
)
OUTDATED = mark("This command was just updated. Please type it again in a minute.")
FLOOD = mark_many(
    "That was too much at once. Please ask again in {count} second.",
    "That was too much at once. Please ask again in {count} seconds.",
)
BUG = mark(
    "Something went wrong here, and it is not your fault. The code for the operator is {code}."
)

UNKEPT = mark(
    "This cannot be kept just now, so nothing was changed. The operator has to look after the "
    "bot's storage; please try again later. The code for the operator is {code}."
)


def problem_page(error: AskedWrongly, language: Language) -> Page:
    """The page for something that was asked wrongly."""
    text = next(SENTENCES[t] for t in type(error).__mro__ if t in SENTENCES)
    limit = LONG if isinstance(error, SeveralSubjects) else SHOWN
    shown = cut(" ".join(error.shown.split()), limit)
    return _page(say(language, text, shown=shown), language)


def expired_page(language: Language) -> Page:
    """The page for a button that this version does not know."""
    return _page(say(language, EXPIRED), language)


def gone_page(language: Language) -> Page:
    """The page for a button whose entity is no longer stored."""
    return _page(say(language, GONE), language)


def outdated_page(language: Language) -> Page:
    """The page for a command whose registered form differs from this program's."""
    return _page(say(language, OUTDATED), language)


def flood_page(seconds: float, language: Language) -> Page:
    """The page for someone who asked too much at once and has to wait so many seconds."""
    return _page(say_many(language, *FLOOD, ceil(seconds)), language)


def bug_page(code: str, language: Language) -> Page:
    """The page for an error of ours; the code stands in the log."""
    return _page(say(language, BUG, code=code), language)


def unkept_page(code: str, language: Language) -> Page:
    """The page for what could not be read from or written to the state; the log has the code."""
    return _page(say(language, UNKEPT, code=code), language)


def _page(sentence: str, language: Language) -> Page:
    return Page(language, "unknown", "", sentence)
