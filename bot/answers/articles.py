"""The articles of a text: one of them, how many there are, and that there is none."""

from bot.answers.answer import (
    AbsencePoint,
    ArticlePoint,
    CountPoint,
    PassagesPoint,
    Point,
)
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for, evidence_of, told, told_point
from bot.facts.catalogue import version_of
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import Figure, Provision, Version
from bot.questions import amount_cues
from bot.store.script import folded, query_tokens, stem

# So many counts of one unit are told.
MANY = 3


async def article_point(desk: Desk, entity: Instrument, number: int) -> Point:
    """An article; that there is none beyond the last; or that it is not in the store."""
    counts = counts_of(entity)
    provisions = [a for a in entity.articles if a.number == number and a.stands]
    latest = max(entity.versions, key=lambda v: v.start, default=None)
    count = latest.articles if latest else None
    if not provisions:
        evidence = await evidence_of(desk.store, entity, "version")
        evidence = evidence or await about_evidence(desk.store, entity)
        beyond = count is not None and number > count
        what = "article" if beyond else "nothing_in_period"
        return AbsencePoint(
            entity, what, property="article", number=number, count=count, evidence=evidence
        )
    provision = max(provisions, key=lambda a: (version_start(entity, a), a.number))
    evidence = await evidence_for(desk.store, entity, lambda s: s.statement == provision)
    version = version_of(entity, provision)
    shown = version if len(counts) > 1 else None
    return ArticlePoint(entity, number, provision, count, shown, evidence=evidence)


def version_start(entity: Instrument, provision: Provision) -> str:
    """The first day of the text that an article belongs to, as text."""
    version = version_of(entity, provision)
    return version.start.text if version else ""


def counts_of(entity: Instrument) -> tuple[Version, ...]:
    """Every text whose size is stored, oldest first."""
    ordered = sorted(entity.versions, key=lambda version: version.start)
    return tuple(v for v in ordered if v.articles is not None or v.chapters is not None)


async def count_point(desk: Desk, entity: Instrument, question: str = "") -> Point:
    """How many chapters and articles; of a text without them how many principles, parts ..."""
    counts = counts_of(entity)
    figure = None if counts else await counted(desk, entity, question)
    if figure is not None:
        return figure
    if not counts:
        evidence = await about_evidence(desk.store, entity)
        return AbsencePoint(entity, "number", property="articles", evidence=evidence)
    evidence = await evidence_of(desk.store, entity, "version")
    return CountPoint(entity, counts, evidence=evidence)


async def counted(desk: Desk, entity: Entity, question: str) -> PassagesPoint | None:
    """The stored figures that count what the question counts: chapters, principles, 几级 ...

    Of a text that has no articles its points, measures or principles, where one such is stored.
    """
    figures = [f for f in getattr(entity, "figures", ()) if f.kind == "count" and f.stands]
    units = _units(question)
    held = (_in_unit(figures, unit, question) for unit in units)
    found = list(dict.fromkeys(figure for some in held for figure in some))
    if not found and units and amount_cues.ARTICLE_UNITS.issuperset(units):
        parts = [
            figure
            for figure in figures
            if any(_counts(figure, part) for part in amount_cues.PART_UNITS)
        ]
        found = parts if len(parts) == 1 else []
    if not found:
        return None
    return told_point(entity, [await told(desk.store, entity, figure) for figure in found])


def _in_unit(figures: list[Figure], unit: str, question: str) -> list[Figure]:
    """The figures in this unit; of several the one of which the question says most."""
    named = [figure for figure in figures if _counts(figure, unit)]
    found = [f for f in figures if f in named or f.unit in {n.unit for n in named}]
    asked = set(query_tokens(question))
    said = {f: len(asked.intersection(query_tokens(f"{f.en} {f.zh}"))) for f in found}
    most = max(said.values(), default=0)
    best = [figure for figure in found if said[figure] == most]
    kept = best if len(best) == 1 else found
    return sorted(kept, key=lambda figure: figure.zh.find(unit))[:MANY]


def _units(question: str) -> list[str]:
    """What is counted: Chinese measure words, the English words behind "how many"."""
    found: list[str] = []
    for match in amount_cues.COUNTED.finditer(question):
        found.append(next(filter(None, match.groups()), "").split()[-1].casefold())
        also = amount_cues.COUNTED_TOO.match(question, match.end())
        found += [also[1].casefold()] if also else []
    return list(dict.fromkeys(found))


def counts_several(question: str) -> bool:
    """Whether it is asked how many there are of more than one thing."""
    return len(_units(question)) > 1


def _counts(figure: Figure, unit: str) -> bool:
    """Whether a figure is in this unit."""
    words = folded(f"{figure.en} {figure.unit}").split()
    return stem(unit.casefold()) in map(stem, words) if unit.isascii() else unit in figure.zh
