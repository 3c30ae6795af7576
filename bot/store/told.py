"""What channels were last told: facts, dates, forum posts, and answers given."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.database import Database, Params
from bot.store.hold import EVERYTHING, Hold
from bot.store.marks import SET_MARK, moves_on
from bot.store.outbox import WAIT, Plan, add_letter_row
from bot.store.rows import Rows

LOADS = "loads"
# Answers that wait for a state that cannot be written; the oldest go first.
MOST_GIVEN = 10_000
KNOWN_IDS = "SELECT id FROM known_entity ORDER BY id"
KNOWN = "SELECT id, body FROM known_entity WHERE id > ? AND id <= ? ORDER BY id"
KNOWN_BODY = "SELECT body FROM known_entity WHERE id = ?"
KNOW = """
    INSERT INTO known_entity (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
"""
UNKNOW = "DELETE FROM known_entity WHERE id = ?"
DATES = "SELECT key, since FROM known_date"
DATE = """
    INSERT INTO known_date (key, since) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET since = excluded.since
"""
UNDATE = "DELETE FROM known_date WHERE key = ?"
POST = "SELECT thread FROM forum_post WHERE forum = ? AND entity = ?"
SET_POST = """
    INSERT INTO forum_post (forum, entity, thread) VALUES (?, ?, ?)
    ON CONFLICT (forum, entity) DO UPDATE SET thread = excluded.thread
"""
GIVEN = "SELECT message, guild, channel, language, facts FROM answer_given WHERE given >= ?"
GIVE = """
    INSERT INTO answer_given (message, guild, channel, language, facts, given)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (message) DO UPDATE SET guild = excluded.guild, channel = excluded.channel,
        language = excluded.language, facts = excluded.facts, given = excluded.given
"""
FORGET_GIVEN = "DELETE FROM answer_given WHERE given < ?"
NO_ERRATA = "SELECT guild FROM no_errata"
WANT_NONE = "INSERT INTO no_errata (guild) VALUES (?) ON CONFLICT (guild) DO NOTHING"
WANT = "DELETE FROM no_errata WHERE guild = ?"


@dataclass(frozen=True)
class Given:
    """An answer that stands in a channel; `facts` are the ids it was made of, one a line."""

    message: int
    guild: int
    channel: int
    language: str
    facts: str


@dataclass(frozen=True)
class Learnt:
    """What differs in a new facts file: entity bodies and dates, by id and key."""

    known: Mapping[str, str] = field(default_factory=dict[str, str])
    gone: tuple[str, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict[str, str])
    past: tuple[str, ...] = ()


class KnownRows(Rows):
    """What was told."""

    def __init__(self, db: Database, hold: Hold = EVERYTHING) -> None:
        super().__init__(db, hold)
        self._given: list[Params] = []
        self._giving = asyncio.Lock()

    async def known_ids(self) -> list[str]:
        """The ids of all entities that channels were told of, in their order."""
        return [row[0] for row in await self._rows(KNOWN_IDS)]

    async def known(self, after: str, last: str) -> dict[str, str]:
        """Entity id → body, as channels were last told: those behind one id and up to another."""
        return {row[0]: row[1] for row in await self._rows(KNOWN, (after, last))}

    async def known_body(self, identity: str) -> str:
        """One entity's body as channels were last told; empty when they were not."""
        rows = await self._rows(KNOWN_BODY, (identity,))
        return str(rows[0][0]) if rows else ""

    async def known_dates(self) -> dict[str, str]:
        """Date key → the instant since which it is known; empty for those of the first load."""
        return {row[0]: row[1] for row in await self._rows(DATES)}

    async def learn(self, learnt: Learnt, plan: Plan, loads: str) -> bool:
        """The new facts and the news of them, or neither.

        `loads` counts what was learnt before. When it has moved on since, another process has
        learnt: nothing is stored, and the answer is False.
        """
        async with self._transaction() as db:
            if not await moves_on(db, LOADS, loads, str(int(loads or 0) + 1)):
                return False
            await db.executemany(KNOW, learnt.known.items())
            await db.executemany(UNKNOW, _singles(learnt.gone))
            await db.executemany(DATE, learnt.dates.items())
            await db.executemany(UNDATE, _singles(learnt.past))
            await db.executemany(WAIT, plan.waiting)
            for draft in plan.letters:
                await add_letter_row(db, draft)
        self.revision += 1
        return True

    async def turn_back(self, now: datetime, until: str) -> None:
        """The clock was set back: what was to begin later than now begins now.

        Up to `until` things may have been told already: that is remembered.
        """
        at = now.isoformat()
        async with self._transaction() as db:
            await db.execute("UPDATE follow SET since = :at WHERE since > :at", {"at": at})
            await db.execute("UPDATE known_date SET since = :at WHERE since > :at", {"at": at})
            await db.execute(SET_MARK, ("planned_until", at))
            await db.execute(SET_MARK, ("told_until", until))

    async def forum_post(self, forum: int, entity: str) -> int:
        """The thread about an entity in a forum; 0 when there is none."""
        rows = await self._rows(POST, (forum, entity))
        return int(rows[0][0]) if rows else 0

    async def set_forum_post(self, forum: int, entity: str, thread: int) -> None:
        """Keep the thread about an entity."""
        await self._write(SET_POST, (forum, entity, thread))

    async def forget_forum_post(self, forum: int, entity: str) -> None:
        """Its thread is gone."""
        await self._write("DELETE FROM forum_post WHERE forum = ? AND entity = ?", (forum, entity))

    async def remember_answer(self, given: Given, at: str) -> None:
        """Keep an answer that stands in a channel, in one step with those that wait as well."""
        row = (given.message, given.guild, given.channel, given.language, given.facts, at)
        self._given.append(row)
        async with self._giving:
            rows, self._given = self._given, []
            if not rows:
                return
            try:
                async with self._transaction() as db:
                    await db.executemany(GIVE, rows)
            except BaseException:
                self._given = (rows + self._given)[-MOST_GIVEN:]
                raise

    async def answers_since(self, since: str) -> list[Given]:
        """Answers given since this instant; older ones are forgotten."""
        await self._write(FORGET_GIVEN, (since,))
        return [Given(*row) for row in await self._rows(GIVEN, (since,))]

    async def without_errata(self) -> set[int]:
        """Servers that want no corrections of earlier answers."""
        return {row[0] for row in await self._rows(NO_ERRATA)}

    async def set_errata(self, guild: int, wanted: bool) -> None:
        """Whether a server wants corrections of earlier answers."""
        await self._write(WANT if wanted else WANT_NONE, (guild,))


def _singles(keys: Iterable[str]) -> list[tuple[str]]:
    return [(key,) for key in keys]
