"""Checked texts in words: verdicts, the right values, and the JSON that programs read."""

from collections.abc import Sequence
from typing import Any

from bot.answers.answer import DatesPoint, NamePoint, VerdictPoint
from bot.answers.checked import Checked, Verdict
from bot.render.page import Language, Page, Section, bold, cut, plain
from bot.render.pieces import day_with_role, full_name, iso_days, quoted
from bot.render.wording import SAY, source_line
from bot.render.words import Pair, both, pick

QUOTE = 180
RIGHT = 500
MOST_DATES = 3
VERDICTS: dict[Verdict, Pair] = {
    "contradicted": ("differs from the store", "与收录事实不符"),
    "unsupported": ("no basis found, or not quite so", "没有依据或不完全准确"),
    "supported": ("agrees with the store", "与收录事实一致"),
    "not in store": ("not in the store", "未收录"),
}
TITLE: Pair = ("Facts checked", "事实核对")
NOTHING: Pair = (
    "No statement about a regulation, agency or date in the store was found in this message.",
    "这条消息中没有找到与已收录的法规、机构或日期有关的陈述。",
)
NOTE: Pair = (
    "Only what can be compared with a stored fact is judged; nothing of the message is kept.",
    "仅核对可与收录事实对照的陈述；消息内容不会被保存。",
)
TOO_LARGE: Pair = (
    "{name} was left out: the text files of a message may hold 1 MB together.",
    "未核对 {name}：一条消息的文本附件合计不得超过 1 MB。",
)
UNREAD: Pair = (
    "{name} was left out: Discord did not hand it over.",
    "未核对 {name}：无法从 Discord 读取。",
)
SOURCES: Pair = ("Sources", "来源")


def right_value(checked: Checked, language: Language) -> str:
    """What is stored, as a reader is shown it, at most 500 characters; empty if nothing is."""
    point = checked.finding.right
    match point:
        case None:
            return ""
        case DatesPoint(entity=entity, asked=asked):
            days = "; ".join(day_with_role(e, language) for e in asked[:MOST_DATES])
            shown = f"{quoted(entity, language)}: {days}"
        case VerdictPoint():
            shown = both(language, point.right_en, point.right_zh)
        case NamePoint(entity=entity):
            shown = full_name(entity, language)
        case _:
            shown = SAY[type(point)](point, language).headline
    return cut(plain(iso_days(shown)), RIGHT)


def check_json(checked: Sequence[Checked], language: Language) -> dict[str, Any]:
    """`check --json`: every statement with its place, verdict, right value and fact ids."""
    return {
        "claims": [
            {
                "quote": one.quote,
                "start": one.start,
                "end": one.end,
                "verdict": one.verdict,
                "right_value": right_value(one, language),
                "fact_ids": [evidence.id for evidence in one.finding.evidence],
            }
            for one in checked
        ]
    }


def check_page(checked: Sequence[Checked], language: Language, notes: tuple[str, ...] = ()) -> Page:
    """The verdicts, those that differ first, each with the place it was said in."""
    counts: dict[Verdict, list[Checked]] = {
        verdict: [c for c in checked if c.verdict == verdict] for verdict in VERDICTS
    }
    sections = [
        Section(pick(VERDICTS[verdict], language), tuple(_line(c, language) for c in found))
        for verdict, found in counts.items()
        if found
    ]
    wrong = counts["contradicted"] or counts["unsupported"]
    shown = [c for found in counts.values() for c in found]
    cited = {c.source.id: c for one in shown for c in one.cited}
    return Page(
        language,
        "caution" if wrong else "answer" if checked else "unknown",
        pick(TITLE, language),
        _headline(counts, language) if checked else pick(NOTHING, language),
        tuple(sections),
        (*notes, pick(NOTE, language)),
        tuple(source_line(c, language) for c in cited.values()),
        sources_heading=pick(SOURCES, language),
    )


def unread_notes(
    too_large: Sequence[str], unread: Sequence[str], language: Language
) -> tuple[str, ...]:
    """Which files were left out, and why."""
    left_out = ((TOO_LARGE, too_large), (UNREAD, unread))
    return tuple(pick(pair, language).format(name=n) for pair, names in left_out for n in names)


def _headline(counts: dict[Verdict, list[Checked]], language: Language) -> str:
    told = [
        f"{bold(str(len(found)))} {pick(VERDICTS[verdict], language)}"
        for verdict, found in counts.items()
        if found
    ]
    return ("；" if language == "zh" else "; ").join(told)


def _line(checked: Checked, language: Language) -> str:
    quote = cut(" ".join(checked.quote.split()), QUOTE)
    shown = f"「{quote}」" if language == "zh" else f"“{quote}”"
    right = right_value(checked, language)
    return f"{shown} → {right}" if right else shown
