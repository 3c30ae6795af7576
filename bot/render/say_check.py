"""Checked texts in words: verdicts, the right values, and the JSON that programs read."""

from collections.abc import Sequence
from typing import Any

from bot.answers.answer import DatesPoint, NamePoint, VerdictPoint
from bot.answers.checked import Checked, Verdict
from bot.render.catalogue import mark, say
from bot.render.iso_days import iso_days
from bot.render.page import Language, Page, Section, bold, cut, plain
from bot.render.pieces import day_with_role, full_name, quoted
from bot.render.traditional import in_script
from bot.render.wording import SAY, source_line
from bot.render.words import both

QUOTE = 180
RIGHT = 500
MOST_DATES = 3
VERDICTS: dict[Verdict, str] = {
    "contradicted": mark("differs from the store"),
    "unsupported": mark("no basis found, or not quite so"),
    "supported": mark("agrees with the store"),
    "not in store": mark("not in the store"),
}
TITLE = mark("Facts checked")
NOTHING = mark(
    "No statement about a regulation, agency or date in the store was found in this message."
)
NOTE = mark(
    "Only what can be compared with a stored fact is judged; nothing of the message is kept."
)
TOO_LARGE = mark("{name} was left out: the text files of a message may hold 1 MB together.")
UNREAD = mark("{name} was left out: Discord did not hand it over.")
SOURCES = mark("Sources")


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
                "right_value": in_script(right_value(one, language), language),
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
        Section(say(language, VERDICTS[verdict]), tuple(_line(c, language) for c in found))
        for verdict, found in counts.items()
        if found
    ]
    wrong = counts["contradicted"] or counts["unsupported"]
    shown = [c for found in counts.values() for c in found]
    cited = {c.source.id: c for one in shown for c in one.cited}
    return Page(
        language,
        "caution" if wrong else "answer" if checked else "unknown",
        say(language, TITLE),
        _headline(counts, language) if checked else say(language, NOTHING),
        tuple(sections),
        (*notes, say(language, NOTE)),
        tuple(source_line(c, language) for c in cited.values()),
        sources_heading=say(language, SOURCES),
    )


def unread_notes(
    too_large: Sequence[str], unread: Sequence[str], language: Language
) -> tuple[str, ...]:
    """Which files were left out, and why."""
    left_out = ((TOO_LARGE, too_large), (UNREAD, unread))
    return tuple(say(language, text, name=n) for text, names in left_out for n in names)


def _headline(counts: dict[Verdict, list[Checked]], language: Language) -> str:
    told = [
        f"{bold(str(len(found)))} {say(language, VERDICTS[verdict])}"
        for verdict, found in counts.items()
        if found
    ]
    return say(language, "; ").join(told)


def _line(checked: Checked, language: Language) -> str:
    quote = cut(" ".join(checked.quote.split()), QUOTE)
    shown = say(language, "“{quote}”", quote=quote)
    right = right_value(checked, language)
    return f"{shown} → {right}" if right else shown
