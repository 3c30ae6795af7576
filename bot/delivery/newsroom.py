"""Keeps what channels were last told, and decides what they are to be told next."""

import asyncio
import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from pydantic import ValidationError

from bot.delivery.differences import LAST_ID, Differences, Facts, differences
from bot.delivery.skew import Skew
from bot.facts.entity import Entity
from bot.facts.vocabulary import DUE
from bot.notices.changes import changes, is_implausible
from bot.notices.errata import errata
from bot.notices.known import Known, date_rows, known_of, reminded
from bot.notices.notice import Change
from bot.notices.planning import (
    STUCK,
    TOO_OLD,
    Due,
    Look,
    Near,
    ahead,
    next_due,
    of_changes,
    plan,
    quarter,
    told_first,
)
from bot.store.bodies import entity_of
from bot.store.facts import DateRow, FactStore
from bot.store.follows import Follow
from bot.store.notices import NoticeStore
from bot.store.outbox import Draft, Plan
from bot.store.told import LOADS, Learnt

log = logging.getLogger(__name__)
ANSWERS_KEPT = timedelta(days=90)
ENDED_KEPT = timedelta(days=30)
KEPT = timedelta(days=400)
# Clocks of processes that share the state may differ by as much; more is a clock set back.
CLOCKS_APART = timedelta(minutes=1)
# Entities read at once to see whether a follow wants to hear of them.
MOST_AT_ONCE = 50


class Newsroom:
    """Learns from each new facts file and plans letters; sends nothing."""

    def __init__(self, store: NoticeStore) -> None:
        self.store = store
        self.known = Known()
        self._learnt: FactStore | None = None
        self._quarter = -1
        self._revision: int = -1
        self._tidied: date | None = None
        self._loads = ""
        self._skew = Skew(store)

    async def look(self, facts: FactStore, now: datetime, today: date) -> None:
        """Learn from facts that are new and put into the outbox what fell due.

        `now` is the instant in UTC; `today` the day that facts speak of.
        """
        if facts is not self._learnt and not await self._skew.waits(facts, now):
            await self.learn(facts, now, today)
            await self._skew.remember(facts)
            self._learnt = facts
        elif self.store.is_shared and await self.store.meta(LOADS) != self._loads:
            await self._reload()
        await self.plan(now)

    async def _reload(self) -> None:
        """Another process has learnt: what channels were told is what it left behind."""
        self._loads = await self.store.meta(LOADS)
        self.known = await self._as_told()

    async def plan(self, now: datetime) -> None:
        """Put into the outbox what fell due since the last plan."""
        if self._quarter < 0:
            await self._open(now)
        revision = self.store.revision
        if quarter(now) == self._quarter and revision == self._revision:
            return
        if await self._plan(now, is_needed=revision != self._revision):
            self._quarter, self._revision = quarter(now), revision
            await self._tidy(now)

    async def _tidy(self, now: datetime) -> None:
        """Once a day: forget what is no longer needed."""
        if self._tidied != now.date():
            await self.store.forget_ended((now - ENDED_KEPT).isoformat())
            await self.store.forget_old((now - KEPT).isoformat())
            self._tidied = now.date()

    async def _open(self, now: datetime) -> None:
        """After a start: leases of the process before are void."""
        await self.store.end_leases()

    async def _plan(self, now: datetime, is_needed: bool) -> bool:
        """Whether it is planned, by us or, unless something of ours asks for it, by another."""
        until = await self.store.meta("planned_until")
        after = datetime.fromisoformat(until) if until else now - TOO_OLD
        if after - now > CLOCKS_APART:
            await self.store.turn_back(now, until)
            after, until = now, now.isoformat()
        if after > now:
            return False
        if self.store.is_shared and until and quarter(after) == quarter(now) and not is_needed:
            return True
        waiting, told = await self.store.waiting_by_all(), await self._told(after)
        look = Look(after, now, waiting, told, await self._stuck(now))
        follows = await self.store.follows()
        near = Near(self.known, look)
        known = self.known.with_entities(await self.entities(near.entities(follows)))
        planned = plan(follows, near, known, look)
        return await self.store.keep_plan(planned, until)

    async def _stuck(self, now: datetime) -> Mapping[str, list[tuple[int, str]]]:
        """Letters to be gathered into one; where others send too, they might be sending them."""
        is_alone = self.store.hold.shards.share == 1
        return await self.store.stuck_by_all(now - STUCK) if is_alone else {}

    async def _told(self, after: datetime) -> Mapping[str, set[str]]:
        """What was told already, where the clock was set back and time is lived through again."""
        until = await self.store.meta("told_until")
        if until and after < datetime.fromisoformat(until):
            return await self.store.told_by_all()
        return {}

    async def entities(self, identities: Iterable[str]) -> dict[str, Entity]:
        """Entities as channels were last told of them, by id; what cannot be read is left out."""
        bodies = [(i, await self.store.known_body(i)) for i in identities]
        return _entities({i: body for i, body in bodies if body})

    async def coming(
        self, follow: Follow, now: datetime, most: int, about: Collection[str] | None = None
    ) -> list[Due]:
        """What the follow will be told next, earliest first; at most so much.

        `about` are the entities that its subject may be told of, where that is known.
        """
        dates = [d for d in ahead(self.known, now) if about is None or d.entity in about]
        found: list[Due] = []
        for place in range(0, len(dates), MOST_AT_ONCE):
            these = dates[place : place + MOST_AT_ONCE]
            # All that comes later is told later than this, however early it is told.
            soonest = told_first(follow, these[0])
            if len(found) >= most and found[most - 1].at < soonest:
                break
            known = self.known.with_entities(await self.entities({d.entity for d in these}))
            found += next_due(follow, these, known, now)
            found.sort(key=lambda due: (due.at, due.reminder.key))
        return found[:most]

    async def learn(self, facts: Facts, now: datetime, today: date) -> None:
        """Take the new facts over and tell what is different; hold those that cannot be right."""
        while not await self._learn(facts, now, today):
            log.info("another process has learnt new facts meanwhile; looking again")

    async def _learn(self, facts: Facts, now: datetime, today: date) -> bool:
        """Whether it is done, and no other process learnt at the same time."""
        self._loads = await self.store.meta(LOADS)
        found = await differences(facts, self.store)
        rows = await facts.dates(DUE)
        if not found.told:
            return await self._begin(found.now, rows)
        if is_implausible(len(found.gone), found.told):
            log.error(
                "news is held: %d of %d known entities are missing in the new facts; "
                "put the right facts.db in place",
                len(found.gone), found.told,
            )  # fmt: skip
            self.known = await self._as_told()
            return True
        return await self._keep(found, rows, now, today)

    async def _as_told(self) -> Known:
        """What channels were told, where it is not what facts.db holds."""
        rows: list[DateRow] = []
        ids = await self.store.known_ids()
        for first, last in pairwise(["", *ids[MOST_AT_ONCE - 1 :: MOST_AT_ONCE], LAST_ID]):
            entities = _entities(await self.store.known(first, last))
            rows += [row for entity in entities.values() for row in date_rows(entity)]
        return known_of(rows, await self.store.known_dates())

    async def _begin(self, bodies: Mapping[str, str], rows: Sequence[DateRow]) -> bool:
        """The first facts of all are no news."""
        self.known = known_of(rows, {})
        return await self._take(Learnt(bodies, dates=dict.fromkeys(reminded(rows), "")), Plan())

    async def _take(self, learnt: Learnt, news: Plan) -> bool:
        """Keep what was learnt, if anything; False when another process was faster."""
        if learnt == Learnt():
            return True
        if not await self.store.learn(learnt, news, self._loads):
            return False
        self._loads = str(int(self._loads or 0) + 1)
        return True

    async def _keep(
        self, found: Differences, rows: Sequence[DateRow], now: datetime, today: date
    ) -> bool:
        """The new facts, and the letters about them, in one step."""
        since = await self.store.known_dates()
        keys = reminded(rows).keys()
        come = dict.fromkeys(keys - since.keys(), now.isoformat())
        self.known = known_of(rows, {**since, **come})
        learnt = Learnt(found.now, found.gone, come, tuple(since.keys() - keys))
        before, after = await asyncio.to_thread(_both, found)
        changed = changes(before, after, today, f"{now.isoformat()}|{self._loads or 0}")
        # Followers of what is gone are told too.
        letters = await self._letters(changed, Known(entities={**before, **after}), now)
        if not await self._take(learnt, letters):
            return False
        log.info("new facts: %d changes, %d letters", len(changed), len(letters.letters))
        return True

    async def _letters(self, found: Sequence[Change], known: Known, now: datetime) -> Plan:
        if not found:
            return Plan()
        letters: list[Draft] = []
        waiting: list[tuple[str, str, str]] = []
        for follow in await self.store.follows():
            mine = of_changes(follow, found, known, now)
            letters += mine.letters
            waiting += mine.waiting
        answers = await self.store.answers_since((now - ANSWERS_KEPT).isoformat())
        without = await self.store.without_errata()
        letters += [d for d in errata(answers, found, now) if d.guild not in without]
        return Plan(tuple(letters), tuple(waiting))


def _both(found: Differences) -> tuple[dict[str, Entity], dict[str, Entity]]:
    """What differs, as it was and as it is; new facts that cannot be read raise ValidationError."""
    after = {identity: entity_of(body) for identity, body in found.now.items()}
    return _entities(found.before), after


def _entities(bodies: Mapping[str, str]) -> dict[str, Entity]:
    read = {identity: _entity(body) for identity, body in bodies.items()}
    return {identity: entity for identity, entity in read.items() if entity is not None}


def _entity(body: str) -> Entity | None:
    """An entity written by an earlier version of the program, if this one can read it."""
    try:
        return entity_of(body)
    except ValidationError:
        return None
