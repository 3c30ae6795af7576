"""What channels are told, in words: reminders, changes, digests, corrections, tests."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.answers.answer import Cited
from bot.notices.notice import Change, Notice, Reminder
from bot.render.page import Button, Language, Page, Section, Tone, bold, cut
from bot.render.wording import source_line
from bot.render.words import ROLES, STATUSES, Pair, label, pick

LONGEST = 220
MOST_BUTTONS = 4
TITLES: dict[str, Pair] = {
    "reminders": ("Reminder", "提醒"),
    "changes": ("Changed facts", "事实变更"),
    "digest": ("Digest", "摘要"),
    "catchup": ("While I was away", "离线期间的提醒"),
    "test": ("Test", "测试"),
    "erratum": ("Correction", "更正"),
    "blocked": ("A follow is paused", "关注已暂停"),
}
TEST: Pair = (
    "This is a test. Reminders and changes for “{subject}” will be posted here.",
    "这是测试消息。有关“{subject}”的提醒和变更将发布在此处。",
)
BLOCKED: Pair = (
    "I may not write in {channel} any more, so what it follows is paused. Give me “View Channel”, "
    "“Send Messages” and “Embed Links” there; I try again every few hours.",
    "我已无法在{channel}发送消息，该处的关注已暂停。请授予“查看频道”“发送消息”“嵌入链接”权限；我每隔几小时会重试。",
)
CHANGES: dict[str, Pair] = {
    "new": ("now in the store", "新收录"),
    "gone": ("no longer in the store", "不再收录"),
    "moved": ("{what}: {old} → {new}", "{what}：{old} → {new}"),
    "dated": ("{what}: {new} (new)", "{what}：{new}（新增）"),
    "withdrawn": ("{what}: {old} withdrawn", "{what}：{old}，已撤回"),
    "status": ("status: {old} → {new}", "状态：{old} → {new}"),
    "corrected": ("{what}: {old} → {new}", "{what}：{old} → {new}"),
    "source_lost": ("{what}: no source stands behind it any more", "{what}：已无来源支持"),
}
HEADS: dict[str, Pair] = {"reminders": ("Dates", "日期"), "changes": ("Changes", "变更")}


def footer(code: str, language: Language) -> str:
    """The reference by which a sent message is found again, and how to change what is sent."""
    said = (f"ref {code} · /following to change", f"编号 {code} · 用 /following 更改")
    return pick(said, language)


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
        sources_heading=pick(("Sources", "来源"), language),
    )


def _tone(notice: Notice) -> Tone:
    return "caution" if notice.changes else "choice" if notice.kind == "test" else "answer"


def _title(notice: Notice, language: Language) -> str:
    word = pick(TITLES[notice.kind], language)
    titles = {_named(item, language) for item in (*notice.reminders, *notice.changes)}
    return f"{word}: {titles.pop()}" if len(titles) == 1 else word


def _named(item: Reminder | Change, language: Language) -> str:
    return pick((item.title_en or item.title_zh, item.title_zh or item.title_en), language)


def _headline(notice: Notice, today: date, language: Language) -> str:
    if notice.kind == "test":
        return pick(TEST, language).format(subject=notice.subject)
    if notice.kind == "blocked":
        return pick(BLOCKED, language).format(channel=notice.subject)
    dates, changed = len(notice.reminders), len(notice.changes)
    if dates + changed == 1:
        return cut(_lines(notice, today, language, alone=True)[0], 480)
    parts = [
        pick((f"{dates} dates", f"{dates}个日期"), language) if dates else "",
        pick((f"{changed} changes", f"{changed}处变更"), language) if changed else "",
    ]
    return bold(", ".join(part for part in parts if part) or pick(TITLES[notice.kind], language))


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
        yield Section(pick(HEADS["reminders"], language), lines)
    if notice.changes:
        lines = tuple(change_line(c, language, alone) for c in notice.changes)
        yield Section(pick(HEADS["changes"], language), lines)


def reminder_line(reminder: Reminder, today: date, language: Language, alone: bool = False) -> str:
    """`in force **2027-01-01** · in 7 days`, after the title unless it stands above already."""
    role = label(ROLES, reminder.role, language)
    if reminder.articles:
        role += pick((f" (art. {reminder.articles})", f"（第{reminder.articles}条）"), language)
    if reminder.scheduled:
        role += pick((" (scheduled)", "（预定）"), language)
    title = "" if alone else f"{cut(_named(reminder, language), LONGEST)} — "
    return f"{title}{role} {bold(reminder.day)} · {_distance(reminder, today, language)}"


def _distance(reminder: Reminder, today: date, language: Language) -> str:
    """How far the first possible day is from today; a month or year is said to begin."""
    days = (reminder.date.first - today).days
    if reminder.date.precision != "day" and days <= 0 <= (reminder.date.last - today).days:
        return pick(("has begun", "已开始"), language)
    if days == 0:
        return pick(("today", "今天"), language)
    if days == 1:
        return pick(("tomorrow", "明天"), language)
    if days < 0:
        ago = pick(("1 day ago", "1天前"), language)
        return ago if days == -1 else pick((f"{-days} days ago", f"{-days}天前"), language)
    return pick((f"in {days} days", f"{days}天后"), language)


def change_line(change: Change, language: Language, alone: bool = False) -> str:
    """Old → new and why, after the title unless it stands above already."""
    what = label(ROLES, change.what, language)
    old, new = change.old, change.new
    if change.kind == "status":
        old, new = label(STATUSES, old, language), label(STATUSES, new, language)
    said = pick(CHANGES[change.kind], language).format(
        what=what, old=cut(old, LONGEST), new=bold(cut(new, LONGEST)) if new else ""
    )
    why = f" ({change.why})" if change.why else ""
    title = "" if alone else f"{cut(_named(change, language), LONGEST)} — "
    return f"{title}{said}{why}"


def _buttons(notice: Notice, language: Language) -> Iterator[Button]:
    gone = {c.entity for c in notice.changes if c.kind == "gone"}
    entities = [e for e in notice.entities if e not in gone][:MOST_BUTTONS]
    if len(entities) == 1:
        yield Button("card", pick(("Card", "概览"), language), entities[0])
        yield Button("dates", pick(("Dates", "日期"), language), entities[0])
        return
    names = {i.entity: _named(i, language) for i in (*notice.reminders, *notice.changes)}
    for entity in entities:
        yield Button("card", cut(names[entity], 70), entity)


def post_name(notice: Notice, language: Language) -> str:
    """The title of the forum post that holds it; 1 to 100 characters."""
    titles = {i.entity: _named(i, language) for i in (*notice.reminders, *notice.changes)}
    if len(titles) == 1:
        return cut(next(iter(titles.values())), 95)
    return pick(TITLES["test" if notice.kind == "test" else "digest"], language)
