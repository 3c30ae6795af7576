"""The words of pictures that no text answer has: kinds of marks, what is left out, descriptions."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.answers.answer import Happening
from bot.facts.vocabulary import DateRole
from bot.render.catalogue import mark_as, say, say_many
from bot.render.marking import clean
from bot.render.page import Language, cut
from bot.render.picture import Mark, MarkKind
from bot.render.pieces import quoted
from bot.render.words import ROLES, label

# The description of an attachment (docs: resources/message, attachment object).
DESCRIPTION = 1024
KINDS: dict[MarkKind, str] = {
    "draft": mark_as("mark", "draft"),
    "adopted": mark_as("mark", "adopted"),
    "published": mark_as("mark", "published"),
    "in_force": mark_as("mark", "in force"),
    "amended": mark_as("mark", "amended"),
    "suspended": mark_as("mark", "suspension"),
    "repealed": mark_as("mark", "repealed or ended"),
    "other": mark_as("mark", "other date"),
}
MARK_OF: dict[DateRole, MarkKind] = {
    "consultation_opened": "draft",
    "consultation_closed": "draft",
    "proposed": "draft",
    "planned": "draft",
    "adopted": "adopted",
    "approved": "adopted",
    "promulgated": "published",
    "issued": "published",
    "published": "published",
    "signed": "published",
    "announced": "published",
    "in_force": "in_force",
    "applies_from": "in_force",
    "term_from": "in_force",
    "amended": "amended",
    "renamed": "amended",
    "reorganised": "amended",
    "suspended_from": "suspended",
    "suspended_until": "suspended",
    "repealed": "repealed",
    "lapsed": "repealed",
    "withdrawn": "repealed",
    "abolished": "repealed",
    "ended": "repealed",
    "term_until": "repealed",
}


def mark_of(happening: Happening) -> Mark:
    """The mark of a dated statement: that of a draft's dates is a draft's."""
    day = happening.date.day
    is_draft = getattr(happening.entity, "type", "") == "draft"
    kind = "draft" if is_draft else MARK_OF.get(happening.date.role, "other")
    return Mark(kind, day.first, day.last)


def role_and_day(happening: Happening, language: Language) -> str:
    """`in force 2023-08-15`."""
    return f"{label(ROLES, happening.date.role, language)} {happening.date.day}"


def title_of(happening: Happening, language: Language) -> str:
    """What happened to, as it is named in a sentence."""
    return clean(quoted(happening.entity, language))


def and_more(count: int, language: Language) -> str:
    """What stands for those that are not shown; empty for none."""
    return say_many(language, "and 1 more", "and {count} more", count) if count else ""


def today_word(today: date, language: Language) -> str:
    """The label of the line of today."""
    return say(language, "today {today}", today=today)


def legend_of(marks: Iterable[Mark], language: Language) -> tuple[tuple[MarkKind, str], ...]:
    """The kinds that occur, in a fixed order, with their words."""
    held = {mark.kind for mark in marks}
    return tuple((kind, say(language, KINDS[kind])) for kind in KINDS if kind in held)


def description(first: str, sentences: Sequence[str], last: str = "") -> str:
    """Whole sentences as far as Discord takes them; the last one always stands."""
    told = first
    for sentence in sentences:
        if len(told) + len(sentence) + len(last) + 2 > DESCRIPTION:
            break
        told += f" {sentence}"
    return cut(f"{told} {last}".strip(), DESCRIPTION)
