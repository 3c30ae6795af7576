"""Keeps what channels were last told, and decides what they are to be told next."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from pydantic import ValidationError

from bot.delivery.skew import Skew
from bot.facts.entity import Entity
from bot.notices.changes import changes, is_implausible
from bot.notices.errata import errata
from bot.notices.known import Known, date_key, known_of, reminded
from bot.notices.notice import Change
from bot.notices.planning import STUCK, TOO_OLD, Look, of_changes, plan, quarter
from bot.store.bodies import entity_of
from bot.store.facts import FactStore
from bot.store.notices import NoticeStore
from bot.store.outbox import Draft, Plan
from bot.store.told import LOADS, Learnt

log = logging.getLogger(__name__)
ANSWERS_KEPT = timedelta(days=90)
ENDED_KEPT = timedelta(days=30)
KEPT = timedelta(days=400)
# Clocks of processes that share the state may differ by as much; more is a clock set back.
CLOCKS_APART = timedelta(minutes=1)
NOTHING = Known({}, (), {})


class Newsroom:
    """Learns from each new facts file and plans letters; sends nothing."""

    def __init__(self, store: NoticeStore) -> None:
        self.store = store
        self.known = NOTHING
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
            bodies = await facts.bodies()
            await self.learn(bodies, now, today)
            await self._skew.remember(bodies)
            self._learnt = facts
        elif self.store.is_shared and await self.store.meta(LOADS) != self._loads:
            await self._reload()
        await self.plan(now)

    async def _reload(self) -> None:
        """Another process has learnt: what channels were told is what it left behind."""
        self._loads = await self.store.meta(LOADS)
        entities = {i: _entity(body) for i, body in (await self.store.known()).items()}
        told = {i: entity for i, entity in entities.items() if entity is not None}
        self.known = known_of(told, await self.store.known_dates())

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
        planned = plan(await self.store.follows(), self.known, look)
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

    async def learn(self, bodies: Mapping[str, str], now: datetime, today: date) -> None:
        """Take the new facts over and tell what is different; hold those that cannot be right."""
        while not await self._learn(bodies, now, today):
            log.info("another process has learnt new facts meanwhile; looking again")

    async def _learn(self, bodies: Mapping[str, str], now: datetime, today: date) -> bool:
        """Whether it is done, and no other process learnt at the same time."""
        self._loads = await self.store.meta(LOADS)
        old = await self.store.known()
        new = await asyncio.to_thread(_entities, bodies)
        if not old:
            return await self._begin(bodies, new)
        before = {i: new[i] if bodies.get(i) == old[i] else _entity(old[i]) for i in old}
        kept = {i: entity for i, entity in before.items() if entity is not None}
        if is_implausible(old, bodies):
            log.error(
                "news is held: %d of %d known entities are missing in the new facts; "
                "put the right facts.db in place",
                sum(i not in new for i in old), len(old),
            )  # fmt: skip
            self.known = known_of(kept, await self.store.known_dates())
            return True
        found = changes(kept, new, today, f"{now.isoformat()}|{self._loads or 0}")
        return await self._keep(old, bodies, kept, new, found, now)

    async def _begin(self, bodies: Mapping[str, str], new: Mapping[str, Entity]) -> bool:
        """The first facts of all are no news."""
        keys = {date_key(e, d): "" for e in new.values() for d in reminded(e)}
        self.known = known_of(new, keys)
        return await self._take(Learnt(bodies, dates=keys), Plan())

    async def _take(self, learnt: Learnt, news: Plan) -> bool:
        """Keep what was learnt, if anything; False when another process was faster."""
        if learnt == Learnt():
            return True
        if not await self.store.learn(learnt, news, self._loads):
            return False
        self._loads = str(int(self._loads or 0) + 1)
        return True

    async def _keep(
        self,
        old: Mapping[str, str],
        bodies: Mapping[str, str],
        before: Mapping[str, Entity],
        new: Mapping[str, Entity],
        found: Sequence[Change],
        now: datetime,
    ) -> bool:
        """The new facts, and the letters about them, in one step."""
        since = await self.store.known_dates()
        keys = {date_key(e, d) for e in new.values() for d in reminded(e)}
        come = {key: now.isoformat() for key in keys - since.keys()}
        past = tuple(since.keys() - keys)
        self.known = known_of(new, {**{k: since[k] for k in keys & since.keys()}, **come})
        # Followers of what is gone are told too.
        told_of = known_of({**before, **new}, {})
        learnt = Learnt(
            known={i: body for i, body in bodies.items() if old.get(i) != body},
            gone=tuple(i for i in old if i not in bodies),
            dates=come,
            past=past,
        )
        letters = await self._letters(found, told_of, now)
        if not await self._take(learnt, letters):
            return False
        log.info("new facts: %d changes, %d letters", len(found), len(letters.letters))
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


def _entities(bodies: Mapping[str, str]) -> dict[str, Entity]:
    return {identity: entity_of(body) for identity, body in bodies.items()}


def _entity(body: str) -> Entity | None:
    """An entity written by an earlier version of the program, if this one can read it."""
    try:
        return entity_of(body)
    except ValidationError:
        return None
