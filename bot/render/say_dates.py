"""Dates, in words: the roles asked for, their siblings, disagreement, gaps."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import DatesPoint, Evidence, Point
from bot.facts.statement import DateStatement
from bot.facts.verification import disagree
from bot.render.catalogue import mark, say
from bot.render.page import Language, Section, bold
from bot.render.pieces import day_with_role, quoted, trust
from bot.render.said import Said
from bot.render.words import ROLES, both, label, only_english

SIBLINGS = mark("Other dates")
DISAGREE = mark("Sources disagree")
SHOWN = 4
# With more words than this, what is noted on the days stands below the headline.
LONG = 200
ORDINARY = {"published", "issued", "promulgated", "signed", "announced", "happened", "founded"}


def say_dates(point: DatesPoint, language: Language) -> Said:
    """`X: in force **2023-08-15**.` with the sibling roles below."""
    stand_in = point.roles and point.asked[0].property not in point.roles
    days = _headline_days(point.asked)
    full = [day_with_role(e, language, strong=True) for e in days]
    is_long = len(days) > 1 and sum(map(len, full)) > LONG
    bare = [day_with_role(e, language, strong=True, notes=False) for e in days]
    shown = "; ".join(bare if is_long else full)
    title = quoted(point.entity, language)
    headline = say(language, "{title}: {shown}.", title=title, shown=shown)
    is_event = point.entity.folder == "events"
    if stand_in and point.roles[0] not in ORDINARY and not is_event:
        headline = _without(point, language) + headline
    remarks = Section("", tuple(full) if is_long else ())
    sections = [remarks, _disputes(point.asked, language), _siblings(point, language)]
    if point.gaps:
        lines = tuple(both(language, gap.en, gap.zh) for gap in point.gaps)
        sections.append(Section(say(language, "Not established"), lines))
    return Said(headline, tuple(s for s in sections if s.lines), subject=title)


def siblings_once(points: Sequence[Point]) -> list[Point]:
    """The points, each date among "other dates" only where no point asks for it or showed it."""
    shown = {e.id for p in points if isinstance(p, DatesPoint) for e in p.asked}
    once: list[Point] = []
    for point in points:
        if isinstance(point, DatesPoint):
            point = replace(point, siblings=tuple(e for e in point.siblings if e.id not in shown))
            shown |= {e.id for e in point.siblings}
        once.append(point)
    return once


def _headline_days(asked: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The preferred value alone where there is one; else every value."""
    preferred = [e for e in asked if e.statement and e.statement.rank == "preferred"]
    return tuple(preferred or asked)[:SHOWN]


def _without(point: DatesPoint, language: Language) -> str:
    role = label(ROLES, point.roles[0], language)
    return say(language, "No '{role}' date is stored; the nearest is: ", role=role)


def _siblings(point: DatesPoint, language: Language) -> Section:
    lines = tuple(f"{day_with_role(e, language)} · {trust(e, language)}" for e in point.siblings)
    return Section(say(language, SIBLINGS), lines)


def _disputes(asked: tuple[Evidence, ...], language: Language) -> Section:
    """Each value with who says it, where sources disagree."""
    rivals = [e for e in asked if _is_disputed(e, asked)]
    lines = tuple(dispute_line(e, language) for e in rivals)
    return Section(say(language, DISAGREE), lines)


def _is_disputed(one: Evidence, others: tuple[Evidence, ...]) -> bool:
    if one.statement is None:
        return False
    return any(o.statement and disagree(one.statement, o.statement) for o in others)


def dispute_line(evidence: Evidence, language: Language) -> str:
    """`2025-03-14: Xinhua, CAC — preferred: reason`."""
    said = ", ".join(dict.fromkeys(c.source.publisher for c in evidence.cited))
    value = evidence.value
    line = say(language, "{value}: {said}", value=bold(value), said=said)
    statement = evidence.statement
    if statement and (statement.reason or statement.rank != "normal"):
        rank = say(language, RANK_WORDS[statement.rank])
        line += (
            f" — {rank}{': ' if statement.reason else ''}{only_english(language, statement.reason)}"
        )
    return line


RANK_WORDS = {
    "preferred": mark("preferred"),
    "normal": mark("also stated"),
    "deprecated": mark("found wrong"),
}


def key_dates(evidence: tuple[Evidence, ...], language: Language) -> tuple[str, ...]:
    """A card's dates, one a line, with how well each is supported."""
    held = [e for e in evidence if isinstance(e.statement, DateStatement)]
    order = list(ROLES)
    held.sort(key=lambda e: (e.value, order.index(e.property)))
    return tuple(f"{day_with_role(e, language, strong=True)} · {trust(e, language)}" for e in held)
