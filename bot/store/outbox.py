"""The outbox: what is to be sent, to whom, and how far it has come."""

from base64 import b32encode
from dataclasses import dataclass, fields
from datetime import datetime
from hashlib import sha256

from bot.store.database import Work
from bot.store.marks import moves_on
from bot.store.rows import Rows

# Discord takes at most this many characters (docs: resources/message, Create Message, nonce).
NONCE = 25
CODE = 10


@dataclass(frozen=True)
class Draft:
    """A letter before it is in the outbox, with the items that it tells. `due` is ISO, in UTC."""

    recipient: str
    notice: str
    guild: int
    channel: int
    place: str
    language: str
    zone: str
    role: int
    body: str
    due: str
    items: tuple[tuple[str, str], ...] = ()
    reply_to: int = 0


@dataclass(frozen=True)
class Letter:
    """A row of the outbox that is to be sent; `first_try` is 0 or seconds of real time."""

    id: int
    recipient: str
    notice: str
    guild: int
    channel: int
    place: str
    language: str
    zone: str
    role: int
    reply_to: int
    body: str
    due: str
    attempts: int
    first_try: float

    @property
    def nonce(self) -> str:
        """The same for every try of the same letter, in any process."""
        named = f"{self.recipient}|{self.notice}|{self.channel}".encode()
        return b32encode(sha256(named).digest()).decode()[:NONCE]

    @property
    def code(self) -> str:
        """The reference that stands in the footer, by which a sent letter is found again."""
        return self.nonce[:CODE]


@dataclass(frozen=True)
class Delivery:
    """What became of a letter, for the question why something was or was not posted."""

    notice: str
    state: str
    due: str
    sent: str
    message: int
    error: str
    body: str


NAMES = [field.name for field in fields(Letter)]
ADD = """
    INSERT INTO outbox (recipient, notice, guild, channel, place, language, zone, role, body, due,
        reply_to)
    VALUES (:recipient, :notice, :guild, :channel, :place, :language, :zone, :role, :body, :due,
        :reply_to)
    ON CONFLICT (recipient, notice) DO NOTHING RETURNING id
"""
TELL = """
    INSERT INTO outbox_item (recipient, item, body, letter) VALUES (?, ?, ?, ?)
    ON CONFLICT (recipient, item) DO UPDATE SET letter = excluded.letter
    WHERE outbox_item.letter IS NULL
"""
WAIT = """
    INSERT INTO outbox_item (recipient, item, body, letter) VALUES (?, ?, ?, NULL)
    ON CONFLICT (recipient, item) DO NOTHING
"""
WAITING = "SELECT recipient, item, body FROM outbox_item WHERE letter IS NULL"
# One letter for each channel at a time, so that they keep their order; servers take turns.
CLAIMABLE = f"""
    WITH due AS (
        SELECT id, guild, due, next_try,
            row_number() OVER (PARTITION BY channel ORDER BY due, id) AS place_in_channel
        FROM outbox WHERE state IN ('pending', 'sending') AND due <= :now AND {{ours}}
    ), turns AS (
        SELECT id, due, row_number() OVER (PARTITION BY guild ORDER BY due, id) AS turn
        FROM due WHERE place_in_channel = 1 AND next_try <= :real
    )
    SELECT {", ".join(f"outbox.{name}" for name in NAMES)}
    FROM turns JOIN outbox ON outbox.id = turns.id
    WHERE outbox.next_try <= :real AND outbox.state IN ('pending', 'sending')
    ORDER BY turns.turn, turns.due, turns.id LIMIT :limit
"""  # noqa: S608
LEASE = """
    UPDATE outbox SET state = 'sending', attempts = attempts + 1, next_try = :until,
        first_try = CASE WHEN first_try = 0 THEN :real ELSE first_try END
    WHERE id = :id AND state IN ('pending', 'sending')
"""
UNLEASE = "UPDATE outbox SET next_try = 0 WHERE state = 'sending' AND {ours}"
SENT = """
    UPDATE outbox SET state = 'sent', message = :message, sent = :sent, publish = :publish,
        next_try = 0, error = ''
    WHERE id = :id
"""
RETRY = """
    UPDATE outbox SET state = 'pending', next_try = :next_try, error = :error,
        first_try = CASE WHEN :untouched THEN 0 ELSE first_try END
    WHERE id = :id
"""
GIVE_UP = "UPDATE outbox SET state = 'dead', error = :error WHERE id = :id"
CANCEL = """
    UPDATE outbox SET state = 'cancelled', error = :error
    WHERE recipient = :recipient AND state = 'pending' AND first_try = 0
"""
GATHERED = "UPDATE outbox SET state = 'cancelled', error = 'told with others' WHERE id = ?"
STUCK = """
    SELECT recipient, id, body FROM outbox
    WHERE state = 'pending' AND first_try = 0 AND due < :before AND recipient LIKE 'follow:%'
        AND notice NOT LIKE 'test|%'
    ORDER BY due, id
"""
CANCEL_ONE = "UPDATE outbox SET state = 'cancelled', error = :error WHERE id = :id"
FORGET_WAITING = "DELETE FROM outbox_item WHERE recipient = ? AND letter IS NULL"
FORGET_ITEMS = "DELETE FROM outbox_item WHERE recipient = ?"
HURRY = "UPDATE outbox SET next_try = 0 WHERE guild = ? AND state = 'pending'"
TO_PUBLISH = """
    SELECT id, channel, message FROM outbox
    WHERE publish = 'wanted' AND next_try <= ? AND {ours}
"""
PUBLISHED = "UPDATE outbox SET publish = :publish, next_try = :next_try WHERE id = :id"
HISTORY = """
    SELECT notice, state, due, sent, message, error, body FROM outbox
    WHERE recipient = ? ORDER BY id DESC LIMIT ?
"""
OPEN = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"


@dataclass(frozen=True)
class Plan:
    """What one look at the clock decided; stored in one transaction."""

    letters: tuple[Draft, ...] = ()
    waiting: tuple[tuple[str, str, str], ...] = ()
    caught_up: tuple[int, ...] = ()
    gathered: tuple[int, ...] = ()
    """Letters whose items one of `letters` tells instead of them."""
    planned_until: str = ""


class OutboxRows(Rows):
    """The letters."""

    async def add_letter(self, draft: Draft) -> None:
        """Put one letter into the outbox, once."""
        async with self._transaction() as db:
            await add_letter_row(db, draft)

    async def keep_plan(self, plan: Plan, before: str) -> bool:
        """Everything that was decided, or nothing; items already told are not told again.

        `before` is the `planned_until` that the plan was made after. When it has moved on since,
        another process has planned: nothing is stored, and the answer is False.
        """
        async with self._transaction() as db:
            if not await moves_on(db, "planned_until", before, plan.planned_until):
                return False
            await db.executemany(WAIT, plan.waiting)
            await db.executemany(GATHERED, [(number,) for number in plan.gathered])
            for draft in plan.letters:
                await add_letter_row(db, draft)
            for number in plan.caught_up:
                await db.execute("UPDATE follow SET behind = '' WHERE id = ?", (number,))
        return True

    async def claim(self, now: datetime, real: float, limit: int, seconds: float) -> list[Letter]:
        """Letters to be sent now, servers taking turns, one for each channel.

        They are this process's for so many seconds of real time; after that they are tried again.
        """
        params = {"now": now.isoformat(), "real": real, "limit": limit}
        claimable = CLAIMABLE.format(ours=self.hold.shards.ours) + self._db.locking
        async with self._transaction() as work:
            rows = await work.rows(claimable, params)
            letters = [Letter(*row) for row in rows]
            leases = [{"id": one.id, "real": real, "until": real + seconds} for one in letters]
            await work.executemany(LEASE, leases)
        return letters

    async def end_leases(self) -> None:
        """After a start: the process that held them is gone."""
        await self._write(UNLEASE.format(ours=self.hold.shards.ours))

    async def mark_sent(self, letter: Letter, message: int, now: datetime, publish: bool) -> None:
        """The letter is in its channel."""
        wanted = "wanted" if publish else ""
        params = {"id": letter.id, "message": message, "sent": now.isoformat(), "publish": wanted}
        await self._write(SENT, params)

    async def retry(
        self, letter: Letter, next_try: float, error: str, untouched: bool = False
    ) -> None:
        """Try again later; `untouched`: Discord surely did not take it."""
        params = {"id": letter.id, "next_try": next_try, "error": error, "untouched": untouched}
        await self._write(RETRY, params)

    async def give_up(self, letter: Letter, error: str) -> None:
        """It cannot be sent, ever."""
        await self._write(GIVE_UP, {"id": letter.id, "error": error})

    async def hurry(self, guild: int) -> None:
        """Try the letters of a server again at once."""
        await self._write(HURRY, (guild,))

    async def cancel(self, letter: Letter, why: str) -> None:
        """It is not to be sent any more."""
        await self._write(CANCEL_ONE, {"id": letter.id, "error": why})

    async def to_publish(self, real: float) -> list[tuple[int, int, int]]:
        """(id, channel, message) of letters in announcement channels, to be published now."""
        sql = TO_PUBLISH.format(ours=self.hold.shards.ours)
        return [(r[0], r[1], r[2]) for r in await self._rows(sql, (real,))]

    async def set_published(self, number: int, publish: str, next_try: float = 0) -> None:
        """How far publishing came: wanted, done or no."""
        params = {"id": number, "publish": publish, "next_try": next_try}
        await self._write(PUBLISHED, params)

    async def history(self, recipient: str, limit: int) -> list[Delivery]:
        """The last letters to a recipient, newest first."""
        return [Delivery(*row) for row in await self._rows(HISTORY, (recipient, limit))]

    async def open_letters(self) -> int:
        """How many letters are not sent yet."""
        return int((await self._rows(OPEN))[0][0])

    async def told_by_all(self) -> dict[str, set[str]]:
        """Recipient → the items it was told."""
        found: dict[str, set[str]] = {}
        for recipient, item in await self._rows("SELECT recipient, item FROM outbox_item"):
            found.setdefault(recipient, set()).add(item)
        return found

    async def stuck_by_all(self, before: datetime) -> dict[str, list[tuple[int, str]]]:
        """Recipient → (id, body) of letters due before this instant that were not tried yet."""
        found: dict[str, list[tuple[int, str]]] = {}
        for recipient, number, body in await self._rows(STUCK, {"before": before.isoformat()}):
            found.setdefault(recipient, []).append((number, body))
        return found

    async def waiting_by_all(self) -> dict[str, list[tuple[str, str]]]:
        """Recipient → (item, body) of what waits for its digest."""
        found: dict[str, list[tuple[str, str]]] = {}
        for recipient, item, body in await self._rows(WAITING):
            found.setdefault(recipient, []).append((item, body))
        return found


async def add_letter_row(db: Work, draft: Draft) -> None:
    """A letter with its items; items that are in another letter leave the letter as it is."""
    for row in await db.rows(ADD, vars(draft)):
        rows = [(draft.recipient, item, body, row[0]) for item, body in draft.items]
        await db.executemany(TELL, rows)


async def drop_letters(db: Work, recipient: str, why: str) -> None:
    await db.execute(CANCEL, {"recipient": recipient, "error": why})
    await db.execute(FORGET_WAITING, (recipient,))
