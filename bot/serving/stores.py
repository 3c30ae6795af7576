"""A look at both databases: whether they serve, and how much they hold."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from bot.answers.open_facts import OpenFacts
from bot.facts.partial_date import PartialDate
from bot.serving.metrics import Metrics
from bot.store.census import Census
from bot.store.notices import NoticeStore

LETTERS = ("pending", "sending", "sent", "dead", "cancelled")
FOLLOWS = ("active", "paused", "blocked", "ended")
STORED = ("entities", "sources", "statements")


@dataclass(frozen=True)
class Stores:
    """The databases of a running bot, and its clock."""

    metrics: Metrics
    facts: OpenFacts
    notices: NoticeStore
    now: Callable[[], datetime]
    today: Callable[[], date]

    async def facts_age(self) -> int:
        """Days since the facts were last checked. Raises sqlite3.Error, ValueError, OSError."""
        async with self.facts.desk() as desk:
            meta = await desk.store.meta()
        age = (self.today() - PartialDate(meta["data_day"]).last).days
        self.metrics.facts_age.set(age)
        for kind in STORED:
            self.metrics.stored.labels(kind).set(int(meta[kind]))
        self.metrics.store_bytes.labels("facts").set(self.facts.path.stat().st_size)
        return age

    async def census(self) -> Census:
        """What the state holds, after a mark. Raises sqlite3.Error, StateError, OSError."""
        now = self.now()
        await self.notices.prove_writable(now)
        census = await self.notices.census(now)
        for state in LETTERS:
            self.metrics.outbox.labels(state).set(census.letters.get(state, 0))
        for state in FOLLOWS:
            self.metrics.follows.labels(state).set(census.follows.get(state, 0))
        self.metrics.outbox_age.set(census.oldest)
        self.metrics.store_bytes.labels("state").set(await self.notices.size())
        return census
