"""An export as a file: its name, its bytes, and what it holds, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.answers.export import calendar_dates, years_alone
from bot.answers.exported import Exported
from bot.facts.entity import Topic
from bot.render.catalogue import mark, say, say_many
from bot.render.export_sheet import sheet
from bot.render.page import Action, Button, Language, Page, bold
from bot.render.pieces import full_name
from bot.render.words import either

Format = Literal["ics", "csv", "json", "jsonld"]
# The place of a format is the number in a button: it never changes.
FORMATS: tuple[Format, ...] = ("csv", "ics", "json")
LABELS: dict[str, str] = {
    "csv": mark("Sheet (.csv)"),
    "ics": mark("Calendar (.ics)"),
    "json": mark("Data (.json)"),
}
EXPORT: Action = "export"
EVERYTHING = mark("China's AI rules")
TITLE = mark("Export: {name}")
HOLDS = mark(
    "{statements} statements about {entries} entries, from {sources} sources. Data as of {day}."
)
MONTHS = mark("A date of which only the month is known stands on the whole month and says so.")
CELLS = mark("An apostrophe stands before a cell that a spreadsheet would take for a formula.")
TOO_LARGE = mark(
    "This export has {size} MB, and a file here may have {limit} MB. Ask for one topic, regulation "
    "or year instead."
)
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Made:
    """A file ready to be attached or written."""

    name: str
    content: bytes


def made(exported: Exported, form: Format, language: Language) -> Made:
    """The file. It takes up to a second for the whole store: call it in a thread."""
    slug = exported.selection.key.rpartition("/")[2]
    if exported.selection.period is not None:
        slug = exported.selection.key.replace("/", "--")
    return Made(f"gazette-{slug}.{form}", WRITE[form](exported, language))


# What makes these formats is loaded when the first is asked for: most bots start without.
def _json(exported: Exported, language: Language) -> bytes:
    from bot.render.export_json import export_json

    return export_json(exported)


def _linked(exported: Exported, language: Language) -> bytes:
    from bot.render.export_json import linked_json

    return linked_json(exported)


def _calendar(exported: Exported, language: Language) -> bytes:
    from bot.render.export_calendar import Head, calendar

    every = {**exported.named, **{entry.entity.id: entry.entity for entry in exported.entries}}
    topics = {
        identity.partition("/")[2]: either(language, topic.title_en, topic.title_zh)
        for identity, topic in every.items()
        if isinstance(topic, Topic)
    }
    head = Head(
        exported.selection.key,
        named(exported, language),
        " ".join(_notes(exported, "ics", language)),
        language,
        exported.data_day,
        topics,
    )
    return calendar(calendar_dates(exported.entries), head)


WRITE: dict[Format, Callable[[Exported, Language], bytes]] = {
    "csv": sheet,
    "ics": _calendar,
    "json": _json,
    "jsonld": _linked,
}


def named(exported: Exported, language: Language) -> str:
    """What the export is of."""
    selection = exported.selection
    if selection.subject is not None:
        return full_name(selection.subject, language)
    if selection.period is not None:
        return f"{say(language, EVERYTHING)} {selection.period.start} – {selection.period.end}"
    return say(language, EVERYTHING)


def export_page(exported: Exported, form: Format, language: Language) -> Page:
    """What the attached file holds, and the other formats to press for."""
    others = [other for other in FORMATS if other != form]
    key = exported.selection.key
    return Page(
        language,
        "answer",
        say(language, TITLE, name=named(exported, language)),
        _holds(exported, form, language),
        notes=tuple(_notes(exported, form, language)),
        buttons=tuple(
            Button(EXPORT, say(language, LABELS[other]), key, FORMATS.index(other))
            for other in others
        ),
    )


def _holds(exported: Exported, form: Format, language: Language) -> str:
    if form == "ics":
        dates = sum(1 for _ in calendar_dates(exported.entries))
        return say_many(
            language,
            "{dates} date. Data as of {day}.",
            "{dates} dates. Data as of {day}.",
            dates,
            dates=bold(str(dates)),
            day=exported.data_day,
        )
    return say(
        language,
        HOLDS,
        statements=bold(str(exported.count)),
        entries=len(exported.entries),
        sources=len(exported.sources),
        day=exported.data_day,
    )


def _notes(exported: Exported, form: Format, language: Language) -> list[str]:
    if form == "csv":
        return [say(language, CELLS)]
    if form != "ics":
        return []
    years = years_alone(exported.entries)
    left_out = say_many(
        language,
        "One date of which only the year is known is not in a calendar: see the sheet.",
        "{count} dates of which only the year is known are not in a calendar: see the sheet.",
        years,
    )
    return [say(language, MONTHS), *([left_out] if years else [])]


def too_large_page(size: int, limit: int, language: Language) -> Page:
    """Why no file is attached, and what to ask for instead. Sizes are in bytes."""
    sizes = {"size": f"{size / MEGABYTE:.1f}", "limit": f"{limit / MEGABYTE:.1f}"}
    return Page(language, "unknown", "", say(language, TOO_LARGE, **sizes))
