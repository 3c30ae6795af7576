"""Keeps what channels were last told, and decides what they are to be told next."""

import logging
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from pydantic import ValidationError

from bot.facts.entity import Entity
from bot.notices.changes import changes, is_implausible
from bot.notices.errata import errata
from bot.notices.known import Known, date_key, known_of, reminded
from bot.notices.notice import Change
from bot.notices.planning import TOO_OLD, Look, of_changes, plan, quarter
from bot.store.facts import FactStore, entity_of
from bot.store.notices import NoticeStore
from bot.store.outbox import Draft, Plan
from bot.store.told import Learnt

log = logging.getLogger(__name__)
ANSWERS_KEPT = timedelta(days=90)
ENDED_KEPT = timedelta(days=30)
LETTERS_KEPT = timedelta(days=400)
NOTHING = Known({}, (), {})


class Newsroom:
    """Learns from each new facts file and plans letters; sends nothing."""

    def __init__(self, store: NoticeStore) -> None:
        self.store = store
        self.known = NOTHING
        self._learnt: FactStore | None = None
        self._quarter = -1
        self._revision: int = -1
        self._turned_back = False
        self._tidied: date | None = None

    async def look(self, facts: FactStore, now: datetime, today: date) -> None:
        """Learn from facts that are new and put into the outbox what fell due.

        `now` is the instant in UTC; `today` the day that facts speak of.
        """
        if facts is not self._learnt:
            await self.learn(await facts.bodies(), now, today)
            self._learnt = facts
        await self.plan(now)

    async def plan(self, now: datetime) -> None:
        """Put into the outbox what fell due since the last plan."""
        if self._quarter < 0:
            await self._open(now)
        if quarter(now) != self._quarter or self.store.revision != self._revision:
            revision = self.store.revision
            await self._plan(now)
            self._quarter, self._revision = quarter(now), revision
            await self._tidy(now)

    async def _tidy(self, now: datetime) -> None:
        """Once a day: forget what is no longer needed."""
        if self._tidied != now.date():
            await self.store.forget_ended((now - ENDED_KEPT).isoformat())
            await self.store.forget_old_letters((now - LETTERS_KEPT).isoformat())
            self._tidied = now.date()

    async def _open(self, now: datetime) -> None:
        """After a start: leases of the process before are void; a clock set back is noticed."""
        await self.store.end_leases()
        until = await self.store.meta("planned_until")
        if until and datetime.fromisoformat(until) > now:
            self._turned_back = True
            await self.store.turn_back(now)

    async def _plan(self, now: datetime) -> None:
        until = await self.store.meta("planned_until")
        after = datetime.fromisoformat(until) if until else now - TOO_OLD
        told = await self.store.told_by_all() if self._turned_back else {}
        look = Look(after, now, await self.store.waiting_by_all(), told)
        await self.store.keep_plan(plan(await self.store.follows(), self.known, look))

    async def learn(self, bodies: Mapping[str, str], now: datetime, today: date) -> None:
        """Take the new facts over and tell what is different; hold those that cannot be right."""
        old = await self.store.known()
        new = _entities(bodies)
        if not old:
            await self._begin(bodies, new)
            return
        before = {i: new[i] if bodies.get(i) == old[i] else _entity(old[i]) for i in old}
        kept = {i: entity for i, entity in before.items() if entity is not None}
        if is_implausible(old, bodies):
            log.error(
                "news is held: %d of %d known entities are missing in the new facts; "
                "put the right facts.db in place",
                sum(i not in new for i in old), len(old),
            )  # fmt: skip
            self.known = known_of(kept, await self.store.known_dates())
            return
        batch = f"{now.isoformat()}|{await self.store.meta('loads') or 0}"
        found = changes(kept, new, today, batch)
        await self._keep(old, bodies, kept, new, found, now)
        await self.store.set_meta("loads", str(int(await self.store.meta("loads") or 0) + 1))

    async def _begin(self, bodies: Mapping[str, str], new: Mapping[str, Entity]) -> None:
        """The first facts of all are no news."""
        keys = {date_key(e, d): "" for e in new.values() for d in reminded(e)}
        await self.store.learn(Learnt(bodies, dates=keys), Plan())
        self.known = known_of(new, keys)

    async def _keep(
        self,
        old: Mapping[str, str],
        bodies: Mapping[str, str],
        before: Mapping[str, Entity],
        new: Mapping[str, Entity],
        found: Sequence[Change],
        now: datetime,
    ) -> None:
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
        await self.store.learn(learnt, letters)
        log.info("new facts: %d changes, %d letters", len(found), len(letters.letters))

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
