"""What was asked wrongly, said kindly: what could not be read, and what to type instead."""

from math import ceil

from bot.answers.errors import (
    AskedWrongly,
    DaysOutOfRange,
    NothingAsked,
    PeriodReversed,
    UnreadablePeriod,
)
from bot.render.page import Language, Page, cut
from bot.render.words import Pair, pick

SHOWN = 60
SENTENCES: dict[type[AskedWrongly], Pair] = {
    UnreadablePeriod: (
        "I could not read “{shown}” as a day or period. Try 2025-03-07, 2025-03, 2025 Q3, 2025, "
        "2025-01-01..2025-06-30, today or next 30 days.",
        "无法将“{shown}”识别为日期或时间段。可以输入 2025-03-07、2025-03、2025年第三季度、2025、"
        "2025-01-01..2025-06-30、今天 或 未来30天。",
    ),
    PeriodReversed: (
        "“{shown}” ends before it starts. Put the earlier day first.",
        "“{shown}”的结束日期早于开始日期，请把较早的日期放在前面。",
    ),
    NothingAsked: (
        "There is nothing to look for yet. Type a name or a question.",
        "没有可查询的内容，请输入名称或问题。",
    ),
    DaysOutOfRange: (
        "“{shown}” days cannot be looked ahead: type a number from 1 to 366.",
        "无法查询未来“{shown}”天：请输入 1 到 366 之间的数字。",
    ),
}
EXPIRED = (
    "This button belongs to an older message and no longer works. Ask again with /ask or /regulation.",
    "此按钮来自较早的消息，已经失效。请用 /ask 或 /regulation 重新查询。",
)
GONE = (
    "What this button pointed to is no longer in the store. Ask again with /ask or /search.",
    "此按钮指向的内容已不在收录范围内。请用 /ask 或 /search 重新查询。",
)
OUTDATED = (
    "This command was just updated. Please type it again in a minute.",
    "此命令刚刚更新，请稍后重新输入。",
)
FLOOD = (
    "That was too much at once. Please ask again in {seconds} seconds.",
    "请求过于频繁，请在{seconds}秒后再试。",
)
BUG = (
    "Something went wrong here, and it is not your fault. The code for the operator is {code}.",
    "程序出现错误，与您的输入无关。请将代码 {code} 告知管理员。",
)


def problem_page(error: AskedWrongly, language: Language) -> Page:
    """The page for something that was asked wrongly."""
    pair = next(SENTENCES[t] for t in type(error).__mro__ if t in SENTENCES)
    shown = cut(" ".join(error.shown.split()), SHOWN)
    return _page(pick(pair, language).format(shown=shown), language)


def expired_page(language: Language) -> Page:
    """The page for a button that this version does not know."""
    return _page(pick(EXPIRED, language), language)


def gone_page(language: Language) -> Page:
    """The page for a button whose entity is no longer stored."""
    return _page(pick(GONE, language), language)


def outdated_page(language: Language) -> Page:
    """The page for a command whose registered form differs from this program's."""
    return _page(pick(OUTDATED, language), language)


def flood_page(seconds: float, language: Language) -> Page:
    """The page for someone who asked too much at once and has to wait so many seconds."""
    return _page(pick(FLOOD, language).format(seconds=ceil(seconds)), language)


def bug_page(code: str, language: Language) -> Page:
    """The page for an error of ours; the code stands in the log."""
    return _page(pick(BUG, language).format(code=code), language)


def _page(sentence: str, language: Language) -> Page:
    return Page(language, "unknown", "", sentence)
