"""The open store of follows, outbox and known facts, in state.db on a connection of its own."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import aiosqlite

from bot.store import follows, outbox
from bot.store.follows import Follow
from bot.store.outbox import Delivery, Draft, Letter

BUSY_MILLISECONDS = 5000
KNOWN = "SELECT id, body FROM known_entity ORDER BY id"
KNOW = """
    INSERT INTO known_entity (id, body) VALUES (?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body
"""
UNKNOW = "DELETE FROM known_entity WHERE id = ?"
DATES = "SELECT key, since FROM known_date"
DATE = "INSERT OR REPLACE INTO known_date (key, since) VALUES (?, ?)"
UNDATE = "DELETE FROM known_date WHERE key = ?"
META = "SELECT value FROM notice_meta WHERE key = ?"
SET_META = "INSERT OR REPLACE INTO notice_meta (key, value) VALUES (?, ?)"
POST = "SELECT thread FROM forum_post WHERE forum = ? AND entity = ?"
SET_POST = "INSERT OR REPLACE INTO forum_post (forum, entity, thread) VALUES (?, ?, ?)"
GIVEN = "SELECT message, guild, channel, language, facts FROM answer_given WHERE given >= ?"
GIVE = "INSERT OR REPLACE INTO answer_given VALUES (?, ?, ?, ?, ?, ?)"
FORGET_GIVEN = "DELETE FROM answer_given WHERE given < ?"
NO_ERRATA = "SELECT guild FROM no_errata"


@dataclass(frozen=True)
class Given:
    """An answer that stands in a channel; `facts` are the ids it was made of, one a line."""

    message: int
    guild: int
    channel: int
    language: str
    facts: str


@dataclass(frozen=True)
class Plan:
    """What one look at the clock decided; stored in one transaction."""

    letters: tuple[Draft, ...] = ()
    waiting: tuple[tuple[str, str, str], ...] = ()
    caught_up: tuple[int, ...] = ()
    planned_until: str = ""


@dataclass(frozen=True)
class Learnt:
    """What differs in a new facts file: entity bodies and dates, by id and key."""

    known: Mapping[str, str] = field(default_factory=dict[str, str])
    gone: tuple[str, ...] = ()
    dates: Mapping[str, str] = field(default_factory=dict[str, str])
    past: tuple[str, ...] = ()


class NoticeStore:
    """All SQL of notices. Open with `NoticeStore.open` after the file was migrated."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._db = db
        self._lock = asyncio.Lock()
        self.revision: int = 0
        """Rises whenever follows or waiting letters change, so that plans are made anew."""

    @classmethod
    async def open(cls, path: Path) -> Self:
        """Raises sqlite3.Error."""
        db = await aiosqlite.connect(path, isolation_level=None)
        await db.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        return cls(db)

    async def close(self) -> None:
        """Close the connection."""
        await self._db.close()

    @asynccontextmanager
    async def _transaction(self) -> AsyncGenerator[aiosqlite.Connection]:
        async with self._lock:
            await self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                await self._db.execute("ROLLBACK")
                raise
            await self._db.execute("COMMIT")

    async def _rows(self, sql: str, params: Any = ()) -> list[Any]:
        async with self._lock:
            return list(await self._db.execute_fetchall(sql, params))

    async def _write(self, sql: str, params: Any = ()) -> None:
        async with self._lock:
            await self._db.execute(sql, params)

    # Follows

    async def follows(self) -> list[Follow]:
        """Every follow, the ended ones too."""
        return [Follow(*row) for row in await self._rows(follows.ALL)]

    async def follows_in(self, guild: int) -> list[Follow]:
        """The follows of a server that have not ended."""
        return [Follow(*row) for row in await self._rows(follows.OF_GUILD, (guild,))]

    async def follow(self, number: int) -> Follow | None:
        """One follow."""
        rows = await self._rows(follows.ONE, (number,))
        return Follow(*rows[0]) if rows else None

    async def save_follow(self, follow: Follow) -> int:
        """Set it up, or change the one of the same channel, subject and filter; its number."""
        rows = await self._rows(follows.SAVE, follows.values(follow))
        self.revision += 1
        return int(rows[0][0])

    async def change_follow(self, follow: Follow) -> None:
        """Keep its lead days, hour, zone, filter and since; another one just like it goes."""
        names = ("id", "lead_days", "hour", "zone", "filter", "since")
        await self._write(follows.CHANGE, {name: getattr(follow, name) for name in names})
        self.revision += 1

    async def set_state(self, follow: Follow) -> None:
        """Keep a follow's new state; one that is paused or ended has nothing more to come."""
        params = {name: getattr(follow, name) for name in ("id", "state", "reason", "since")}
        params |= {"behind": follow.behind, "ended": follow.ended}
        async with self._transaction() as db:
            await db.execute(follows.STATE, params)
            if follow.state in ("paused", "ended"):
                await _drop_letters(db, follow.recipient, follow.state)
        self.revision += 1

    async def remove_follow(self, follow: Follow) -> None:
        """Delete it; letters that were not tried are not sent any more."""
        async with self._transaction() as db:
            await _drop_letters(db, follow.recipient, "removed")
            await db.execute(outbox.FORGET_ITEMS, (follow.recipient,))
            await db.execute(follows.REMOVE, (follow.id,))
        self.revision += 1

    async def purge_ended(self, before: str) -> None:
        """Forget follows that ended before this instant."""
        await self._write(follows.PURGE, (before,))

    # Outbox

    async def add_letter(self, draft: Draft) -> None:
        """Put one letter into the outbox, once."""
        await self.keep_plan(Plan((draft,)))

    async def keep_plan(self, plan: Plan) -> None:
        """Everything that was decided, or nothing; items already told are not told again."""
        async with self._transaction() as db:
            await db.executemany(outbox.WAIT, plan.waiting)
            for draft in plan.letters:
                await _add(db, draft)
            for number in plan.caught_up:
                await db.execute("UPDATE follow SET behind = '' WHERE id = ?", (number,))
            if plan.planned_until:
                await db.execute(SET_META, ("planned_until", plan.planned_until))

    async def claimable(self, now: datetime, real: float, limit: int) -> list[Letter]:
        """Letters to be sent now, servers taking turns, one for each channel."""
        params = {"now": now.isoformat(), "real": real, "limit": limit}
        return [Letter(*row) for row in await self._rows(outbox.CLAIMABLE, params)]

    async def lease(self, letters: Sequence[Letter], real: float, seconds: float) -> None:
        """Mark them as being sent for so long; after that they are tried again."""
        params = [{"id": one.id, "real": real, "until": real + seconds} for one in letters]
        async with self._transaction() as db:
            await db.executemany(outbox.LEASE, params)

    async def end_leases(self) -> None:
        """After a start: the process that held them is gone."""
        await self._write(outbox.UNLEASE)

    async def mark_sent(self, letter: Letter, message: int, now: datetime, publish: bool) -> None:
        """The letter is in its channel."""
        wanted = "wanted" if publish else ""
        params = {"id": letter.id, "message": message, "sent": now.isoformat(), "publish": wanted}
        await self._write(outbox.SENT, params)

    async def retry(
        self, letter: Letter, next_try: float, error: str, untouched: bool = False
    ) -> None:
        """Try again later; `untouched`: Discord surely did not take it."""
        params = {"id": letter.id, "next_try": next_try, "error": error, "untouched": untouched}
        await self._write(outbox.RETRY, params)

    async def give_up(self, letter: Letter, error: str) -> None:
        """It cannot be sent, ever."""
        await self._write(outbox.GIVE_UP, {"id": letter.id, "error": error})

    async def hurry(self, guild: int) -> None:
        """Try the letters of a server again at once."""
        await self._write(outbox.HURRY, (guild,))

    async def cancel(self, letter: Letter, why: str) -> None:
        """It is not to be sent any more."""
        await self._write(outbox.CANCEL_ONE, {"id": letter.id, "error": why})

    async def to_publish(self, real: float) -> list[tuple[int, int, int]]:
        """(id, channel, message) of letters in announcement channels, to be published now."""
        return [(r[0], r[1], r[2]) for r in await self._rows(outbox.TO_PUBLISH, (real,))]

    async def set_published(self, number: int, publish: str, next_try: float = 0) -> None:
        """How far publishing came: wanted, done or no."""
        params = {"id": number, "publish": publish, "next_try": next_try}
        await self._write(outbox.PUBLISHED, params)

    async def history(self, recipient: str, limit: int) -> list[Delivery]:
        """The last letters to a recipient, newest first."""
        return [Delivery(*row) for row in await self._rows(outbox.HISTORY, (recipient, limit))]

    async def open_letters(self) -> int:
        """How many letters are not sent yet."""
        return int((await self._rows(outbox.OPEN))[0][0])

    # Known facts

    async def known(self) -> dict[str, str]:
        """Entity id → body, as channels were last told."""
        return {row[0]: row[1] for row in await self._rows(KNOWN)}

    async def known_dates(self) -> dict[str, str]:
        """Date key → the instant since which it is known; empty for those of the first load."""
        return {row[0]: row[1] for row in await self._rows(DATES)}

    async def learn(self, learnt: Learnt, plan: Plan) -> None:
        """The new facts and the news of them, or neither."""
        async with self._transaction() as db:
            await db.executemany(KNOW, learnt.known.items())
            await db.executemany(UNKNOW, _singles(learnt.gone))
            await db.executemany(DATE, learnt.dates.items())
            await db.executemany(UNDATE, _singles(learnt.past))
            await db.executemany(outbox.WAIT, plan.waiting)
            for draft in plan.letters:
                await _add(db, draft)
        self.revision += 1

    async def meta(self, key: str) -> str:
        """A remembered word; empty when there is none."""
        rows = await self._rows(META, (key,))
        return str(rows[0][0]) if rows else ""

    async def set_meta(self, key: str, value: str) -> None:
        """Remember a word."""
        await self._write(SET_META, (key, value))

    async def told_by_all(self) -> dict[str, set[str]]:
        """Recipient → the items it was told."""
        found: dict[str, set[str]] = {}
        for recipient, item in await self._rows("SELECT recipient, item FROM outbox_item"):
            found.setdefault(recipient, set()).add(item)
        return found

    async def waiting_by_all(self) -> dict[str, list[tuple[str, str]]]:
        """Recipient → (item, body) of what waits for its digest."""
        found: dict[str, list[tuple[str, str]]] = {}
        for recipient, item, body in await self._rows(outbox.WAITING):
            found.setdefault(recipient, []).append((item, body))
        return found

    async def turn_back(self, now: datetime) -> None:
        """The clock was set back: what was to begin later than now begins now."""
        at = now.isoformat()
        async with self._transaction() as db:
            await db.execute("UPDATE follow SET since = :at WHERE since > :at", {"at": at})
            await db.execute("UPDATE known_date SET since = :at WHERE since > :at", {"at": at})
            await db.execute(SET_META, ("planned_until", at))

    # Forum posts

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

    # Answers given

    async def remember_answer(self, given: Given, at: str) -> None:
        """Keep an answer that stands in a channel."""
        params = (given.message, given.guild, given.channel, given.language, given.facts, at)
        await self._write(GIVE, params)

    async def answers_since(self, since: str) -> list[Given]:
        """Answers given since this instant; older ones are forgotten."""
        await self._write(FORGET_GIVEN, (since,))
        return [Given(*row) for row in await self._rows(GIVEN, (since,))]

    async def without_errata(self) -> set[int]:
        """Servers that want no corrections of earlier answers."""
        return {row[0] for row in await self._rows(NO_ERRATA)}

    async def set_errata(self, guild: int, wanted: bool) -> None:
        """Whether a server wants corrections of earlier answers."""
        sql = (
            "DELETE FROM no_errata WHERE guild = ?"
            if wanted
            else "INSERT OR IGNORE INTO no_errata VALUES (?)"
        )
        await self._write(sql, (guild,))


async def _add(db: aiosqlite.Connection, draft: Draft) -> None:
    """A letter with its items; items that are in another letter leave the letter as it is."""
    cursor = await db.execute(outbox.ADD, outbox.row_of(draft))
    row = await cursor.fetchone()
    if row is not None:
        rows = [(draft.recipient, item, body, row[0]) for item, body in draft.items]
        await db.executemany(outbox.TELL, rows)


async def _drop_letters(db: aiosqlite.Connection, recipient: str, why: str) -> None:
    await db.execute(outbox.CANCEL, {"recipient": recipient, "error": why})
    await db.execute(outbox.FORGET_WAITING, (recipient,))


def _singles(keys: Iterable[str]) -> list[tuple[str]]:
    return [(key,) for key in keys]
