"""What channels are told, in words: reminders, changes, digests, corrections, tests."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.answers.answer import Cited
from bot.notices.notice import Change, Notice, Reminder
from bot.render.catalogue import mark, mark_many, say, say_many
from bot.render.page import Button, Language, Page, Section, Tone, bold, cut
from bot.render.traditional import in_script
from bot.render.wording import source_line
from bot.render.words import ROLES, STATUSES, either, label, only_english

LONGEST = 220
MOST_BUTTONS = 4
TITLES: dict[str, str] = {
    "reminders": mark("Reminder"),
    "changes": mark("Changed facts"),
    "digest": mark("Digest"),
    "catchup": mark("While I was away"),
    "test": mark("Test"),
    "erratum": mark("Correction"),
    "blocked": mark("A follow is paused"),
}
TEST = mark("This is a test. Reminders and changes for “{subject}” will be posted here.")
BLOCKED = mark(
    "I may not write in {channel} any more, so what it follows is paused. Give me “View Channel”, "
    "“Send Messages” and “Embed Links” there; I try again every few hours."
)
CHANGES: dict[str, str] = {
    "new": mark("now in the store"),
    "gone": mark("no longer in the store"),
    "moved": mark("{what}: {old} → {new}"),
    "dated": mark("{what}: {new} (new)"),
    "withdrawn": mark("{what}: {old} withdrawn"),
    "status": mark("status: {old} → {new}"),
    "corrected": mark("{what}: {old} → {new}"),
    "source_lost": mark("{what}: no source stands behind it any more"),
}
AGO = mark_many("1 day ago", "{count} days ago")
DATES = mark_many("{count} date", "{count} dates")
CHANGED = mark_many("{count} change", "{count} changes")


def footer(code: str, language: Language) -> str:
    """The reference by which a sent message is found again, and how to change what is sent."""
    return say(language, "ref {code} · /following to change", code=code)


def notice_page(notice: Notice, today: date, cited: Sequence[Cited], language: Language) -> Page:
    """The page of a reminder, change, digest or test. `today` is the day where it is read."""
    return Page(
        language=language,
        tone=_tone(notice),
        title=_title(notice, language),
        headline=_headline(notice, today, language),
        sections=tuple(_sections(notice, today, language)),
        sources=tuple(source_line(one, language) for one in cited),
        buttons=tuple(_buttons(notice, language)),
        sources_heading=say(language, "Sources"),
    )


def _tone(notice: Notice) -> Tone:
    return "caution" if notice.changes else "choice" if notice.kind == "test" else "answer"


def _title(notice: Notice, language: Language) -> str:
    word = say(language, TITLES[notice.kind])
    titles = {_named(item, language) for item in (*notice.reminders, *notice.changes)}
    return f"{word}: {titles.pop()}" if len(titles) == 1 else word


def _named(item: Reminder | Change, language: Language) -> str:
    return either(language, item.title_en, item.title_zh)


def _headline(notice: Notice, today: date, language: Language) -> str:
    if notice.kind == "test":
        return say(language, TEST, subject=notice.subject)
    if notice.kind == "blocked":
        return say(language, BLOCKED, channel=notice.subject)
    dates, changed = len(notice.reminders), len(notice.changes)
    if dates + changed == 1:
        return cut(_lines(notice, today, language, alone=True)[0], 480)
    parts = [
        say_many(language, *DATES, dates) if dates else "",
        say_many(language, *CHANGED, changed) if changed else "",
    ]
    return bold(", ".join(part for part in parts if part) or say(language, TITLES[notice.kind]))


def _lines(notice: Notice, today: date, language: Language, alone: bool) -> list[str]:
    found = [reminder_line(r, today, language, alone) for r in notice.reminders]
    return found + [change_line(c, language, alone) for c in notice.changes]


def _sections(notice: Notice, today: date, language: Language) -> Iterator[Section]:
    if len(notice.reminders) + len(notice.changes) < 2:
        return
    alone = len(notice.entities) == 1
    if notice.reminders:
        told = {(r.entity, r.role, r.articles, r.day): r for r in notice.reminders}
        ordered = sorted(told.values(), key=lambda r: (r.date, r.entity))
        lines = tuple(reminder_line(r, today, language, alone) for r in ordered)
        yield Section(say(language, "Dates"), lines)
    if notice.changes:
        lines = tuple(change_line(c, language, alone) for c in notice.changes)
        yield Section(say(language, "Changes"), lines)


def reminder_line(reminder: Reminder, today: date, language: Language, alone: bool = False) -> str:
    """`in force **2027-01-01** · in 7 days`, after the title unless it stands above already."""
    role = label(ROLES, reminder.role, language)
    if reminder.articles:
        role += say(language, " (art. {articles})", articles=reminder.articles)
    if reminder.scheduled:
        role += say(language, " (scheduled)")
    title = "" if alone else f"{cut(_named(reminder, language), LONGEST)} — "
    return f"{title}{role} {bold(reminder.day)} · {_distance(reminder, today, language)}"


def _distance(reminder: Reminder, today: date, language: Language) -> str:
    """How far the first possible day is from today; a month or year is said to begin."""
    days = (reminder.date.first - today).days
    if reminder.date.precision != "day" and days <= 0 <= (reminder.date.last - today).days:
        return say(language, "has begun")
    if days == 0:
        return say(language, "today")
    if days == 1:
        return say(language, "tomorrow")
    if days < 0:
        return say_many(language, *AGO, -days)
    return say(language, "in {days} days", days=days)


def change_line(change: Change, language: Language, alone: bool = False) -> str:
    """Old → new and why, after the title unless it stands above already."""
    what = label(ROLES, change.what, language)
    old, new = change.old, change.new
    if change.kind == "status":
        old, new = label(STATUSES, old, language), label(STATUSES, new, language)
    said = say(
        language,
        CHANGES[change.kind],
        what=what,
        old=cut(old, LONGEST),
        new=bold(cut(new, LONGEST)) if new else "",
    )
    why = f" ({only_english(language, change.why)})" if change.why else ""
    title = "" if alone else f"{cut(_named(change, language), LONGEST)} — "
    return f"{title}{said}{why}"


def _buttons(notice: Notice, language: Language) -> Iterator[Button]:
    gone = {c.entity for c in notice.changes if c.kind == "gone"}
    entities = [e for e in notice.entities if e not in gone][:MOST_BUTTONS]
    if len(entities) == 1:
        yield Button("card", say(language, "Card"), entities[0])
        yield Button("dates", say(language, "Dates"), entities[0])
        return
    names = {i.entity: _named(i, language) for i in (*notice.reminders, *notice.changes)}
    for entity in entities:
        yield Button("card", cut(names[entity], 70), entity)


def post_name(notice: Notice, language: Language) -> str:
    """The title of the forum post that holds it; 1 to 100 characters."""
    titles = {i.entity: _named(i, language) for i in (*notice.reminders, *notice.changes)}
    if len(titles) == 1:
        return cut(in_script(next(iter(titles.values())), language), 95)
    kind = "test" if notice.kind == "test" else "digest"
    return in_script(say(language, TITLES[kind]), language)
