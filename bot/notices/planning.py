"""What is to be told now: reminders that fell due, digests, and news of changed facts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256

from bot.notices.known import Dated, Known
from bot.notices.notice import Change, Item, Notice, NoticeKind, Reminder, item_of, written
from bot.notices.schedule import digest_instant, due, local_day, not_before_hour
from bot.notices.wants import wants
from bot.store.follows import Follow
from bot.store.outbox import Draft, Plan

# A reminder this late comes together with all others that are late, in one message.
LATE = timedelta(hours=1)
# Letters that wait longer than this for Discord to come back are told in one.
STUCK = timedelta(hours=6)
# What passed longer ago than this is not told any more.
TOO_OLD = timedelta(days=45)
# More messages than this at once become one.
MOST_AT_ONCE = 5
LONGEST_LEAD = 366


@dataclass(frozen=True)
class Due:
    """A reminder and the instant at which it falls due."""

    at: datetime
    reminder: Reminder


@dataclass(frozen=True)
class Look:
    """One look at the clock: news falls into (after, now].

    `waiting`: recipient → items for its digest; `told`: recipient → items it was told before, for
    a clock that was set back; `stuck`: recipient → letters that Discord could not be given.
    """

    after: datetime
    now: datetime
    waiting: Mapping[str, Sequence[tuple[str, str]]] = field(
        default_factory=dict[str, Sequence[tuple[str, str]]]
    )
    told: Mapping[str, set[str]] = field(default_factory=dict[str, set[str]])
    stuck: Mapping[str, Sequence[tuple[int, str]]] = field(
        default_factory=dict[str, Sequence[tuple[int, str]]]
    )


def plan(follows: Iterable[Follow], near: "Near", known: Known, look: Look) -> Plan:
    """The letters to write and the items that wait for a digest.

    `known` has at hand what `near` says that these follows may be told of.
    """
    letters: list[Draft] = []
    waiting: list[tuple[str, str, str]] = []
    caught_up: list[int] = []
    gathered: list[int] = []
    for follow in follows:
        if follow.state != "active":
            continue
        start = _start(follow, look)
        told = look.told.get(follow.recipient, set())
        found = [
            d
            for d in due_between(follow, near.hits(follow, start), known, start, look.now)
            if d.reminder.key not in told
        ]
        if follow.behind:
            caught_up.append(follow.id)
        stuck = look.stuck.get(follow.recipient, ())
        if len(stuck) > 1:
            letters.append(_together(follow, [body for _, body in stuck], look.now))
            gathered += [number for number, _ in stuck]
        if follow.digest == "off":
            letters += _single(follow, found, look.now)
            continue
        items = [(d.reminder.key, written(d.reminder)) for d in found]
        waiting += [(follow.recipient, key, body) for key, body in items]
        letters += _digest(follow, items, start, look)
    return Plan(
        tuple(letters), tuple(waiting), tuple(caught_up), tuple(gathered), look.now.isoformat()
    )


def _together(follow: Follow, bodies: Iterable[str], now: datetime) -> Draft:
    """What several letters were to tell, in one that catches up."""
    notices = [Notice.model_validate_json(body) for body in bodies]
    items = [item for notice in notices for item in (*notice.reminders, *notice.changes)]
    once = list({item.key: item for item in items}.values())
    return letter(follow, "catchup", once, not_before_hour(now, follow.hour, follow.zone))


class Near:
    """Dates that may fall due within one look; worked out once for follows with equal settings."""

    def __init__(self, known: Known, look: Look) -> None:
        self._look = look
        first = (min(look.after, look.now) - TOO_OLD).date()
        last = look.now.date() + timedelta(days=LONGEST_LEAD + 9)
        self._dates = known.between(first, last)
        self._hits: dict[tuple[object, ...], list[Dated]] = {}

    def hits(self, follow: Follow, start: datetime) -> list[Dated]:
        """Those that fall due after the start, whatever the follow's subject and filter."""
        after = min(start, self._look.after)
        key = (follow.lead_days, follow.hour, follow.zone, follow.digest, after)
        if key not in self._hits:
            weeks = timedelta(days=7 if follow.digest == "weekly" else 0)
            self._hits[key] = [
                dated
                for dated in self._dates
                if any(
                    after < due(dated.day, lead, follow.hour, follow.zone) <= self._look.now + weeks
                    for lead in follow.leads
                )
            ]
        return self._hits[key]

    def entities(self, follows: Iterable[Follow]) -> set[str]:
        """The ids of what any of these follows may be told of."""
        active = [follow for follow in follows if follow.state == "active"]
        hits = [self.hits(follow, _start(follow, self._look)) for follow in active]
        each = {id(found): found for found in hits}
        return {dated.entity for found in each.values() for dated in found}


def _start(follow: Follow, look: Look) -> datetime:
    """From when on the follow was not told: for one that was blocked, since then."""
    behind = datetime.fromisoformat(follow.behind) if follow.behind else look.after
    return max(follow.begun, min(behind, look.after))


def due_between(
    follow: Follow, dates: Iterable[Dated], known: Known, after: datetime, until: datetime
) -> Iterator[Due]:
    """Reminders of the follow that fall due after the one instant and not after the other.

    Of entities that are not at hand nothing is told.
    """
    for dated in dates:
        entity = known.entities.get(dated.entity)
        if entity is None:
            continue
        begun = max(follow.since, dated.since)
        for lead in follow.leads:
            at = told_at(follow, dated, lead, begun)
            if not (after < at <= until and begun < at.isoformat()):
                continue
            if wants(follow, entity, known, local_day(at, follow.zone)):
                yield Due(at, dated.reminder(entity, lead))


def told_at(follow: Follow, dated: Dated, lead: int, begun: str) -> datetime:
    """When a reminder falls due; in a weekly digest the last Monday that is not too late."""
    at = due(dated.day, lead, follow.hour, follow.zone)
    if follow.digest != "weekly":
        return at
    monday = digest_instant(at, follow.hour, follow.zone, weekly=True)
    return monday if monday.isoformat() > begun else at


def told_first(follow: Follow, dated: Dated) -> datetime:
    """Before which instant nothing is told of this date or of a later one."""
    days = max(follow.leads) + (7 if follow.digest == "weekly" else 0)
    return due(dated.day, days, follow.hour, follow.zone)


def _single(follow: Follow, found: Sequence[Due], now: datetime) -> Iterator[Draft]:
    """One letter for each entity and instant; late ones, and many at once, together."""
    late = [d for d in found if d.at < now - LATE]
    if late:
        at = not_before_hour(now, follow.hour, follow.zone)
        yield letter(follow, "catchup", [d.reminder for d in late], at)
    groups: dict[tuple[datetime, str], list[Reminder]] = {}
    for one in (d for d in found if d.at >= now - LATE):
        groups.setdefault((one.at, one.reminder.entity), []).append(one.reminder)
    if len(groups) > MOST_AT_ONCE:
        at = min(at for at, _ in groups)
        yield letter(follow, "digest", [r for group in groups.values() for r in group], at)
        return
    for (at, _), reminders in groups.items():
        yield letter(follow, "reminders", reminders, at)


def _digest(
    follow: Follow, items: Sequence[tuple[str, str]], start: datetime, look: Look
) -> Iterator[Draft]:
    """The digest, when its hour came since the last look and there is something to say."""
    at = digest_instant(look.now, follow.hour, follow.zone, follow.digest == "weekly")
    awake = not_before_hour(look.now, follow.hour, follow.zone)
    if at <= start or (follow.digest == "daily" and awake > look.now):
        return
    everything = dict(look.waiting.get(follow.recipient, ())) | dict(items)
    if everything:
        said = [item_of(key, body) for key, body in sorted(everything.items())]
        yield letter(follow, "digest", said, max(at, awake))


def of_changes(follow: Follow, changes: Sequence[Change], known: Known, now: datetime) -> Plan:
    """What a follow is told of changed facts: one letter for each entity, or one for many."""
    if follow.state not in ("active", "blocked"):
        return Plan()
    day = local_day(now, follow.zone)
    mine = [c for c in changes if _concerns(follow, c, known, day)]
    if follow.digest != "off":
        return Plan(waiting=tuple((follow.recipient, c.key, written(c)) for c in mine))
    groups: dict[str, list[Change]] = {}
    for change in mine:
        groups.setdefault(change.entity, []).append(change)
    at = not_before_hour(now, follow.hour, follow.zone)
    if len(groups) > MOST_AT_ONCE:
        return Plan((letter(follow, "digest", mine, at),))
    return Plan(tuple(letter(follow, "changes", group, at) for group in groups.values()))


def _concerns(follow: Follow, change: Change, known: Known, day: date) -> bool:
    entity = known.entities.get(change.entity)
    return entity is not None and wants(follow, entity, known, day)


def letter(
    follow: Follow, kind: NoticeKind, items: Sequence[Reminder | Change], at: datetime
) -> Draft:
    """The letter that tells these items to a follow; its name is made of theirs."""
    notice = Notice(
        kind=kind,
        reminders=tuple(i for i in items if isinstance(i, Reminder)),
        changes=tuple(i for i in items if isinstance(i, Change)),
        subject=follow.subject,
    )
    keys = sorted(item.key for item in items)
    name = keys[0] if len(keys) == 1 else sha256("\n".join(keys).encode()).hexdigest()[:32]
    return addressed(follow, notice, f"{kind}|{name}", at, items)


def addressed(
    follow: Follow,
    notice: Notice,
    name: str,
    at: datetime,
    items: Iterable[Item] = (),
) -> Draft:
    """A notice addressed to the follow's channel."""
    told = tuple((i.key, written(i)) for i in items if isinstance(i, Reminder | Change))
    return Draft(
        recipient=follow.recipient,
        notice=name,
        guild=follow.guild,
        channel=follow.channel,
        place=follow.place,
        language=follow.language,
        zone=follow.zone,
        role=follow.role,
        body=written(notice),
        due=at.isoformat(),
        items=told,
    )


def ahead(known: Known, now: datetime) -> tuple[Dated, ...]:
    """The dates of which anybody may be told next, earliest first."""
    return known.between(now.date(), now.date() + timedelta(days=3 * LONGEST_LEAD))


def next_due(follow: Follow, dates: Iterable[Dated], known: Known, now: datetime) -> list[Due]:
    """What the follow will be told of these dates, earliest first."""
    until = now + timedelta(days=3 * LONGEST_LEAD)
    found = due_between(follow, dates, known, max(now, follow.begun), until)
    return sorted(found, key=lambda d: (d.at, d.reminder.key))


def quarter(now: datetime) -> int:
    """The quarter of an hour, counted: hours of all zones begin at quarters, and so does news."""
    return int(now.timestamp()) // 900
