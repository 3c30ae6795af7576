"""For any history of edits, restarts, crashes and clock jumps each reminder comes once, in time.

The store is real; Discord is a table of nonces, which is all that matters of it here.
"""

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import ZONE
from bot.delivery.newsroom import Newsroom
from bot.facts.entity import Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.vocabulary import DateRole
from bot.notices.known import date_rows, still_so
from bot.notices.notice import Notice
from bot.notices.schedule import due
from bot.store.address import StatePlace
from bot.store.facts import DateRow
from bot.store.follows import Follow
from bot.store.outbox import Letter
from bot.store.state import StateStore
from tests.making import instrument
from tests.states import fresh_place

# Clocks change on 2026-03-08 (New York), 2026-03-29 (London) and 2026-04-05 (Lord Howe, by half an
# hour); all within the days of the histories.
ZONES = ("America/New_York", "Europe/London", "Australia/Lord_Howe")
START = datetime(2026, 3, 6, 12, 7, tzinfo=UTC)
LEADS = (7, 1, 0)
HOURS = (2, 1, 9)
SLUGS = ("a", "b", "c")
# `make prove-notices` asks for more.
EXAMPLES = int(os.environ.get("PROVE_EXAMPLES", "6"))
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Step:
    """Something that happens: time runs or jumps, a date is moved, the bot is killed."""

    kind: str
    amount: int = 0
    slug: str = "a"
    day: date | None = None


days = st.dates(date(2026, 3, 7), date(2026, 4, 20))
steps = st.lists(
    st.one_of(
        st.builds(Step, st.just("run"), st.integers(1, 72)),
        st.builds(Step, st.just("down"), st.integers(1, 72)),
        st.builds(Step, st.just("back"), st.integers(1, 48)),
        st.builds(Step, st.just("kill")),
        st.builds(Step, st.just("edit"), st.just(0), st.sampled_from(SLUGS), st.none() | days),
    ),
    min_size=3,
    max_size=14,
)


@dataclass(frozen=True)
class Table:
    """The facts of one load, as facts.db gives them."""

    entities: list[Instrument]

    async def bodies(self, after: str, most: int) -> dict[str, str]:
        found = {
            e.id: e.model_dump_json(exclude_defaults=True, by_alias=True) for e in self.entities
        }
        return {i: body[:-1] + ',"kind":"instrument"}' for i, body in found.items() if i > after}

    async def dates(self, roles: Iterable[DateRole]) -> list[DateRow]:
        return [row for entity in self.entities for row in date_rows(entity) if row.role in roles]


@dataclass
class History:
    """The bot's life over one state file, and what came of it."""

    store: StateStore
    days: dict[str, date | None]
    now: datetime = START
    newsroom: Newsroom | None = None
    nonces: dict[str, Letter] = field(default_factory=dict[str, Letter])
    told: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    early: list[str] = field(default_factory=list[str])
    late: list[str] = field(default_factory=list[str])
    up_since: datetime = START
    since: dict[str, datetime] = field(default_factory=dict[str, datetime])
    high: datetime = START

    async def begins(self) -> None:
        """A process starts and learns the facts as they are."""
        self.newsroom = Newsroom(self.store.notices)
        self.up_since = self.now
        await self.learns()

    async def learns(self) -> None:
        assert self.newsroom is not None
        facts = Table([_text(slug, day) for slug, day in self.days.items()])
        await self.newsroom.learn(facts, self.now, self.now.astimezone(ZONE).date())
        for slug, day in self.days.items():
            if day is not None:
                self.since.setdefault(f"{slug} {day}", self.now)

    async def runs(self, hours: int) -> None:
        """Ticks at every half hour, which is when anything can fall due in these zones."""
        end = self.now + timedelta(hours=hours)
        while self.now < end:
            await self.ticks()
            rest = timedelta(seconds=1800 - self.now.timestamp() % 1800)
            self.now = min(end, self.now + rest)
            self.high = max(self.high, self.now)
        await self.ticks()

    async def ticks(self, is_killed: bool = False) -> None:
        """Plan and send; a kill comes between Discord's taking a letter and our noting it."""
        assert self.newsroom is not None
        notices = self.store.notices
        await self.newsroom.plan(self.now)
        while letters := await notices.claim(self.now, self.now.timestamp(), 50, 60):
            for letter in letters:
                self.takes(letter)
                if is_killed:
                    return
                await notices.mark_sent(letter, 1, self.now, publish=False)

    def takes(self, letter: Letter) -> None:
        """What Discord does with a nonce: the first counts, the next ones are the same message."""
        if letter.nonce in self.nonces:
            return
        self.nonces[letter.nonce] = letter
        assert self.newsroom is not None
        notice = still_so(Notice.model_validate_json(letter.body), self.newsroom.known)
        for reminder in notice.reminders:
            self.told[letter.recipient, reminder.key] += 1
            zone = letter.zone
            at = due(PartialDate(reminder.day), reminder.lead, HOURS[ZONES.index(zone)], zone)
            if self.now < at:
                self.early.append(f"{reminder.key} {self.now} {at}")
            if at > self.up_since and self.now > at + MINUTE:
                self.late.append(f"{reminder.key} {self.now} {at}")


def _text(slug: str, day: date | None) -> Instrument:
    text = f'[[dates]]\nrole = "in_force"\nday = "{day}"\n' if day else ""
    return instrument(text, slug)


def _follows() -> Iterator[Follow]:
    for number, zone in enumerate(ZONES):
        yield Follow(
            id=0, guild=number, channel=number, place="text", subject="everything",
            lead_days=",".join(map(str, LEADS)), hour=HOURS[number], zone=zone, digest="off",
            role=0, language="en", filter="", set_by=1, state="active", reason="",
            since=START.isoformat(), behind="", ended="",
        )  # fmt: skip


async def lives(first: dict[str, date | None], history: list[Step]) -> History:
    """The whole history, played over a new state."""
    with tempfile.TemporaryDirectory() as folder:
        async with fresh_place(Path(folder)) as place:
            return await _played(first, history, place)


async def _played(first: dict[str, date | None], history: list[Step], place: StatePlace) -> History:
    life = History(await StateStore.open(place), dict(first))
    await life.begins()
    for follow in _follows():
        await life.store.notices.save_follow(follow)
    await life.ticks()
    for step in history:
        await _happens(life, step)
    # A day more: what came late waits for the hour of the follow.
    await life.runs(25)
    await life.store.close()
    return life


async def _happens(life: History, step: Step) -> None:
    match step.kind:
        case "run":
            await life.runs(step.amount)
        case "down":
            life.now += timedelta(hours=step.amount)
            life.high = max(life.high, life.now)
            await life.begins()
        case "back":
            life.now -= timedelta(hours=step.amount)
            await life.begins()
        case "kill":
            await life.ticks(is_killed=True)
            await life.begins()
        case _:
            life.days[step.slug] = step.day
            await life.learns()


@pytest.mark.state
@settings(max_examples=EXAMPLES, deadline=None)
@given(first=st.fixed_dictionaries(dict.fromkeys(SLUGS, st.none() | days)), history=steps)
def test_no_reminder_comes_twice_early_or_late(
    first: dict[str, date | None], history: list[Step]
) -> None:
    life = asyncio.run(lives(first, history))
    assert {key: count for key, count in life.told.items() if count > 1} == {}
    assert life.early == []
    assert life.late == []


@pytest.mark.state
@settings(max_examples=EXAMPLES, deadline=None)
@given(
    first=st.fixed_dictionaries(dict.fromkeys(SLUGS, days)),
    history=st.lists(
        st.one_of(
            st.builds(Step, st.just("run"), st.integers(1, 72)),
            st.builds(Step, st.just("down"), st.integers(1, 400)),
            st.builds(Step, st.just("kill")),
        ),
        max_size=12,
    ),
)
def test_every_reminder_that_fell_due_came(
    first: dict[str, date | None], history: list[Step]
) -> None:
    life = asyncio.run(lives(first, history))
    expected = {
        (f"follow:{number + 1}", f"r|instruments/{slug}|in_force||{day}|{lead}")
        for number, zone in enumerate(ZONES)
        for slug, day in first.items()
        for lead in LEADS
        if day and START < due(PartialDate(str(day)), lead, HOURS[number], zone) <= life.now
    }
    assert set(life.told) == expected
    assert set(life.told.values()) <= {1}
