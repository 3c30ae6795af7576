"""The articles of a text: one of them, how many there are, and that there is none."""

from bot.answers.answer import AbsencePoint, ArticlePoint, CountPoint, Point
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for, evidence_of
from bot.facts.catalogue import version_of
from bot.facts.entity import Instrument
from bot.facts.statement import Provision, Version


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


async def count_point(desk: Desk, entity: Instrument) -> Point:
    """How many chapters and articles."""
    counts = counts_of(entity)
    if not counts:
        evidence = await about_evidence(desk.store, entity)
        return AbsencePoint(entity, "number", property="articles", evidence=evidence)
    evidence = await evidence_of(desk.store, entity, "version")
    return CountPoint(entity, counts, evidence=evidence)
