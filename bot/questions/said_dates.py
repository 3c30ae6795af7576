"""Dates that a sentence asserts, each with its verb and its subject."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.questions import statement_cues as cues
from bot.questions.periods import Period, find_periods
from bot.questions.scene import BODIES, FILLED, THINGS, DateSaid, Scene, TargetSaid
from bot.questions.statement_cues import DateCue
from bot.store.script import HAN

YEAR = re.compile(r"(?:19|20)\d\d")
BRACKET_YEAR = re.compile(r"\s*[（(]\s*((?:19|20)\d\d)\s*[)）]")
# Farther apart, or on the unusual side, a verb and a date hardly belong together.
FARTHEST = 90
UNUSUAL = 14
# `last year` is read only to be left out, so any day serves.
SOME_DAY = date(2000, 1, 1)
LONGEST_DAYS = 366
YEAR_DAYS = 360
NEGATED_WITHIN = 40
QUOTED_WITHIN = 50
OF_BODIES = {"founded", "renamed", "happened"}


class Verb(NamedTuple):
    """A verb of the table where it stands in the sentence."""

    start: int
    end: int
    cue: DateCue
    is_chinese: bool


def dates_said(scene: Scene) -> Iterator[DateSaid | TargetSaid]:
    """Every date with a role, and every target year, in the sentence."""
    yield from _in_brackets(scene)
    bare = scene.bare
    if not YEAR.search(bare):
        return
    periods = [p for p in find_periods(bare, SOME_DAY) if _is_plain(bare, p)]
    targets = [p for p in periods if _is_target(bare, p)]
    yield from _targets(scene, targets)
    dated = [p for p in periods if p not in targets]
    for period, verb in _pairs(bare, dated, list(_verbs(bare))):
        said = _said(scene, period, verb)
        if said is not None:
            yield said


def _is_plain(bare: str, period: Period) -> bool:
    """Whether it is one date of its own: no range, no "last year"."""
    short = (period.end - period.start).days <= LONGEST_DAYS
    first, last = period.place
    if cues.OF_A_NOUN.search(bare[:first]) or cues.AIMED_AT.match(bare[last:]):
        return False
    return short and len(YEAR.findall(bare[slice(*period.place)])) == 1


def _is_target(bare: str, period: Period) -> bool:
    """Whether it is a year by which something is to be done."""
    is_year = (period.end - period.start).days > YEAR_DAYS
    return is_year and cues.BY_YEAR.search(bare[: period.place[0]]) is not None


def _in_brackets(scene: Scene) -> Iterator[DateSaid]:
    for spot in scene.things(("instrument", "absence")):
        found = BRACKET_YEAR.match(scene.text, spot.end)
        if found:
            year = int(found[1])
            yield DateSaid(
                scene.start + spot.start,
                scene.start + found.end(),
                spot.entities,
                cues.BRACKETED,
                date(year, 1, 1),
                date(year, 12, 31),
                scene.only_supports,
            )


def _targets(scene: Scene, periods: list[Period]) -> Iterator[TargetSaid]:
    if not cues.AIMING.search(scene.bare):
        return
    for period in periods:
        start, end = period.place
        subjects, named, _ = scene.subject(start, end, ("instrument",))
        if subjects and period.end.year == period.start.year:
            first = scene.start + min(start, named)
            yield TargetSaid(first, scene.start + end, subjects, period.end.year)


def _verbs(bare: str) -> Iterator[Verb]:
    taken: list[tuple[int, int]] = []
    for cue in cues.DATE_CUES:
        for match in cue.pattern.finditer(bare):
            start, end = match.span()
            if not any(a < end and start < b for a, b in taken):
                taken.append((start, end))
                yield Verb(start, end, cue, HAN.search(match.group()) is not None)


def _pairs(bare: str, periods: list[Period], verbs: list[Verb]) -> list[tuple[Period, Verb]]:
    """Each date with the nearest verb; a verb serves one date."""
    near = sorted(
        (apart, p, v)
        for p, period in enumerate(periods)
        for v, verb in enumerate(verbs)
        if (apart := _apart(bare, period, verb)) <= FARTHEST
    )
    paired: dict[int, int] = {}
    for _, p, v in near:
        if p not in paired and v not in paired.values():
            paired[p] = v
    return [(periods[p], verbs[v]) for p, v in sorted(paired.items())]


def _apart(bare: str, period: Period, verb: Verb) -> int:
    """Characters between them, names not counted; more where the language does not put the date."""
    start, end = period.place
    if verb.end <= start:
        between = bare[verb.end : start]
        if not _may_precede(verb, between):
            return FARTHEST + 1
        far = UNUSUAL if "," in between else 0
    else:
        between = bare[end : verb.start]
        far = 0 if verb.is_chinese else UNUSUAL
    return len(between) - between.count(FILLED) + far


def _may_precede(verb: Verb, between: str) -> bool:
    """Whether a verb can have its date behind it with these words between."""
    if verb.is_chinese:
        return cues.TIED_ZH.match(between) is not None
    return verb.cue.roles[0] in cues.LASTING or not cues.SINCE.search(between)


def _said(scene: Scene, period: Period, verb: Verb) -> DateSaid | None:
    start, end = min(period.place[0], verb.start), max(period.place[1], verb.end)
    if cues.NEGATED.search(scene.bare, max(0, start - NEGATED_WITHIN), end):
        return None
    if _is_of_another(scene, period, verb):
        return None
    of_bodies = verb.cue.roles[0] in OF_BODIES and cues.PASSIVE.search(scene.bare[: verb.start])
    kinds = THINGS + BODIES if of_bodies else THINGS
    subjects, named, named_end = scene.subject(verb.start, verb.end, kinds, not verb.is_chinese)
    if not subjects or cues.ANOTHER_MEETING.match(scene.text[named_end:]):
        return None
    if not _is_beside(scene.bare, start, end, named):
        named = named_end = start
    return DateSaid(
        scene.start + min(start, named),
        scene.start + max(end, named_end),
        subjects,
        verb.cue,
        period.start,
        period.end,
        scene.only_supports or verb.cue.only_supports,
    )


def _is_of_another(scene: Scene, period: Period, verb: Verb) -> bool:
    """Whether the verb speaks of another day, or of something that stands behind it unnamed."""
    bare, between = scene.bare, scene.bare[period.place[1] : verb.start]
    before = bare[: period.place[0]]
    if cues.LATER_BATCH.search(before) or (cues.UNTIL_THEN.search(before) and "had " in between):
        return True
    if cues.FROM_ANOTHER_DAY.match(bare[verb.end :]):
        return True
    if scene.governed(verb.end) is not None:
        return False
    if verb.is_chinese:
        by_body = any(s.end == verb.start and s.may_be(*BODIES) for s in scene.spots)
        unnamed = cues.OBJECT_ZH if by_body else cues.QUALIFIES_ZH
        return bool(cues.OTHER_DAY_ZH.search(between) or unnamed.match(bare[verb.end :]))
    return cues.SUM.match(bare[verb.end :]) is not None


def _is_beside(bare: str, start: int, end: int, named: int) -> bool:
    """Whether the name is near enough to be quoted with the verb and its date."""
    between = bare[min(named, start) : max(start, min(named, end))] + bare[end:named]
    return len(between) - between.count(FILLED) <= QUOTED_WITHIN and not YEAR.search(
        bare[named:start] if named < start else bare[end:named]
    )
