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
from bot.questions import cues
from bot.store.script import folded, stem

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
    """The stored figure that counts what the question counts: chapters, principles, 几级 ..."""
    unit = _unit(question)
    figures = [f for f in getattr(entity, "figures", ()) if f.kind == "count" and f.stands]
    found = [figure for figure in figures if unit and _counts(figure, unit)]
    if not found:
        return None
    found = sorted(found, key=lambda figure: figure.zh.find(unit))[:MANY]
    return told_point(entity, [await told(desk.store, entity, figure) for figure in found])


def _unit(question: str) -> str:
    """What is counted: a Chinese measure word, or the English word behind "how many"."""
    said = cues.COUNTED.search(question)
    return next((word for word in said.groups() if word), "").split()[-1] if said else ""


def _counts(figure: Figure, unit: str) -> bool:
    """Whether a figure is in this unit."""
    words = folded(f"{figure.en} {figure.unit}").split()
    return stem(unit.casefold()) in map(stem, words) if unit.isascii() else unit in figure.zh
