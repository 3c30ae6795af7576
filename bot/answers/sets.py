"""Answers that are lists: what happened, what is due, what fits a topic or an issuer."""

from collections.abc import Collection, Mapping, Sequence, Set
from datetime import date, timedelta

from bot.answers.answer import Evidence, Happening, ListPoint, PeriodPoint
from bot.answers.desk import ENDED, Desk
from bot.answers.gathering import about_evidence, evidence_for, fetch_ahead
from bot.answers.kept import MADE, Kept, in_periods
from bot.answers.parts import ISSUING
from bot.facts.entity import Body, Entity, Instrument
from bot.facts.statement import DateStatement
from bot.facts.status import status_on
from bot.facts.vocabulary import DUE
from bot.questions.periods import Period
from bot.store.fitting import Fitting

# Days that are looked ahead; so far where nothing is due in that time.
AHEAD, FAR_AHEAD = 180, 1095
# Narrower topics that a broad one takes in.
WITHIN = {
    "trade": (
        "export-control",
        "sanctions",
        "rare-earths",
        "semiconductors",
        "foreign-investment",
        "supply-chain",
        "customs",
    ),
    "personal-information": ("facial-recognition",),
    "platforms": ("live-streaming", "advertising"),
    "plans": ("ai-plus",),
}
SHOWN = 12
# As many as a list of a period can show, and as a picture of the days ahead can hold.
MOST, MOST_AHEAD = 40, 120
# Relations whose subject belongs to the story of what it points to.
STORY = {
    *ISSUING,
    "enforced_by",
    "drafted_by",
    "draft_of",
    "amends",
    "repeals",
    "supersedes",
    "revises",
    "suspends",
    "corrects",
    "commences",
    "part_of",
    "involves",
    "about",
    "responds_to",
}
UNDER = frozenset({"part_of", "implements"})
MADE_UNDER = frozenset({"based_on", "implements"})
LISTED_AHEAD = DUE | {"happened", "planned", "ended"}


async def happenings(
    desk: Desk,
    period: Period,
    about: Sequence[Entity] = (),
    roles: Collection[str] = (),
    most: int | None = None,
) -> tuple[list[Happening], int]:
    """The dated statements of the period, earliest first, and how many there are in all.

    Only of what is about these, if any, and of these roles, if any; at most so many are given.
    """
    subjects = await ids_about(desk, about) if about else None
    return await happenings_of(desk, period, subjects, roles, most)


async def happenings_of(
    desk: Desk,
    period: Period,
    subjects: Collection[str] | None,
    roles: Collection[str] = (),
    most: int | None = None,
) -> tuple[list[Happening], int]:
    """The same of these entities alone, or of all."""
    rows = await desk.store.dated_between(period.start, period.end, subjects)
    rows = [row for row in rows if row[2] in roles] if roles else rows
    shown = rows[:most]
    ids = frozenset(identity for identity, _, _ in shown)
    entities = await desk.store.entities(dict.fromkeys(subject for _, subject, _ in shown))
    await fetch_ahead(desk.store, entities, lambda stated: stated.id in ids)
    found = {e.id: (e, {v.id: v for v in await _dated(desk, e, ids)}) for e in entities}
    made = (_happening(*found[subject], identity) for identity, subject, _ in shown)
    return list(made), len(rows)


async def _dated(desk: Desk, entity: Entity, ids: frozenset[str]) -> tuple[Evidence, ...]:
    return await evidence_for(desk.store, entity, lambda stated: stated.id in ids)


def _happening(entity: Entity, held: Mapping[str, Evidence], identity: str) -> Happening:
    evidence = held[identity]
    if not isinstance(evidence.statement, DateStatement):
        raise TypeError(identity)
    return Happening(entity, evidence.statement, evidence)


def within(dated: DateStatement, period: Period) -> bool:
    """A month or year counts only for a period at least as long: it names no day."""
    if dated.day.precision == "day":
        return True
    return period.start <= dated.day.first and dated.day.last <= period.end


async def ids_about(desk: Desk, about: Sequence[Entity]) -> set[str]:
    """The ids of these entities and of what belongs to their story."""
    found: set[str] = set()
    for entity in about:
        found.add(entity.id)
        if entity.folder == "topics":
            slug = entity.id.partition("/")[2]
            for topic in (slug, *WITHIN.get(slug, ())):
                found.update(await desk.store.with_topic(topic))
        else:
            pointing = await desk.store.pointing(entity.id)
            found.update(subject for subject, verb in pointing if verb in STORY)
            found.update(entity.related("draft_of", "succeeds", "same_as"))
    return found


async def period_point(
    desk: Desk,
    period: Period,
    topics: Sequence[Entity],
    bodies: Sequence[Entity],
    roles: Sequence[str] = (),
) -> PeriodPoint:
    """What happened or is due in a period; only of these roles, if any are named."""
    about = (*topics, *bodies)
    found, total = await happenings(desk, period, about, roles, MOST)
    return span_point(period, found, total, about)


def span_point(
    period: Period, found: Sequence[Happening], total: int, about: tuple[Entity, ...]
) -> PeriodPoint:
    """The happenings of a period as an answer."""
    evidence = tuple(h.evidence for h in found[:SHOWN])
    return PeriodPoint(
        period.start,
        period.end,
        tuple(found),
        about,
        total=total,
        evidence=evidence,
    )


async def upcoming_point(
    desk: Desk, topics: Sequence[Entity], today: date, days: int = AHEAD
) -> PeriodPoint:
    """What takes effect, closes, ends or is due from tomorrow on, for so many days."""
    period = Period(today, today + timedelta(days=days))
    found, total = await happenings(desk, period, topics, LISTED_AHEAD, MOST_AHEAD)
    if not found and days == AHEAD:
        return await upcoming_point(desk, topics, today, FAR_AHEAD)
    return span_point(period, found, total, tuple(topics))


async def drafts_point(
    desk: Desk,
    about: Sequence[Entity],
    today: date,
    only_open: bool = False,
    periods: Sequence[Period] = (),
) -> ListPoint:
    """Drafts that have not become final, the latest first; only those open for comment on the
    day; or all that were put out in a period."""
    ids = await desk.store.of_type("draft")
    wanted = await ids_about(desk, about) if about else set(ids)
    found = await desk.store.entities(i for i in ids if i in wanted)
    drafts = [d for d in found if isinstance(d, Instrument)]
    if only_open:
        drafts = [d for d in drafts if status_on(d, today).status == "consultation"]
    elif periods:
        drafts = [d for d in drafts if in_periods(d, periods)]
    else:
        drafts = [d for d in drafts if not _is_done(d, today)]
    drafts.sort(key=lambda d: _last_day(d), reverse=True)
    what = "open" if only_open else "draft"
    return await _listed(desk, tuple(about), drafts, today, what)


def _is_done(draft: Instrument, today: date) -> bool:
    if draft.related("draft_of"):
        return True
    return status_on(draft, today).status not in ("draft", "consultation")


def _last_day(entity: Entity) -> str:
    return max((d.day.text for d in entity.dates if d.stands), default="")


async def list_point(
    desk: Desk, about: Sequence[Entity], today: date, kept: Kept | None = None
) -> ListPoint:
    """Instruments on all these topics or by a body: named so first, drafts last, else latest."""
    keep = kept or Kept()
    sets = [await _instruments_of(desk, thing) for thing in about]
    ids = set[str].intersection(*sets) or set[str]().union(*sets)
    if keep.topics:
        ids = ids & await ids_about(desk, keep.topics) or ids
    every = [e for e in await desk.store.entities(sorted(ids)) if isinstance(e, Instrument)]
    return await ranked(desk, tuple(about), every, today, keep)


async def place_point(desk: Desk, codes: Sequence[str], today: date, kept: Kept) -> ListPoint:
    """Instruments of these places, of the topics kept to if there are any of those."""
    every = await desk.store.fitting(Fitting(places=frozenset(codes)))
    within = await ids_about(desk, kept.topics) if kept.topics else set[str]()
    ids = [i for i in every if i in within] or every
    held = [e for e in await desk.store.entities(ids) if isinstance(e, Instrument)]
    return await ranked(desk, (), held, today, kept)


async def family_point(
    desk: Desk, entity: Entity, today: date, keep: Kept, verbs: Set[str] = UNDER
) -> ListPoint:
    """The instruments under another one: parts of it, or made to carry it out."""
    pointing = await desk.store.pointing(entity.id)
    ids = sorted({subject for subject, verb in pointing if verb in verbs})
    every = [e for e in await desk.store.entities(ids) if isinstance(e, Instrument)]
    return await ranked(desk, (entity,), every, today, keep)


async def ranked(
    desk: Desk, about: tuple[Entity, ...], every: list[Instrument], today: date, keep: Kept
) -> ListPoint:
    """Those of the documents that are kept: named so first, binding ones, the latest."""
    found = [e for e in every if keep.fits(e)]
    if not found and keep.types:
        found = [e for e in every if in_periods(e, keep.periods, keep.roles)]
    ordered = sorted(found, key=_last_start, reverse=True)
    ordered.sort(key=lambda e: (not _is_named(e, about), _is_past(e, today), _rank(e)))
    return await _listed(desk, about, ordered, today, "instrument")


def _rank(entity: Instrument) -> int:
    """Binding texts first, then the others of the whole country, local ones, drafts."""
    if entity.type == "draft":
        return 3
    return 0 if entity.binding else 1 + (entity.jurisdiction != "CN")


def _is_named(entity: Instrument, about: tuple[Entity, ...]) -> bool:
    """Whether its title holds the name of the topic."""
    return any(t.folder == "topics" and t.title_zh in entity.title_zh for t in about)


def _is_past(entity: Instrument, today: date) -> bool:
    return status_on(entity, today).status in ENDED


async def _instruments_of(desk: Desk, thing: Entity) -> set[str]:
    if isinstance(thing, Body) and thing.body == "city":
        return set(desk.index.titles.beginning(thing.title_zh))
    if isinstance(thing, Body):
        return {s for s, verb in await desk.store.pointing(thing.id) if verb in ISSUING}
    return await ids_about(desk, [thing])


def _last_start(entity: Entity) -> str:
    return max((d.day.text for d in entity.dates_of(*MADE) if d.stands), default="")


async def _listed(
    desk: Desk, about: tuple[Entity, ...], entities: Sequence[Entity], today: date, what: str
) -> ListPoint:
    """These entities as a list, each document with its status."""
    evidence: tuple[Evidence, ...] = ()
    for entity in entities[:SHOWN]:
        evidence += await about_evidence(desk.store, entity)
    statuses = tuple((e.id, status_on(e, today)) for e in entities if isinstance(e, Instrument))
    return ListPoint(about, tuple(entities), len(entities), what, statuses, evidence=evidence)
