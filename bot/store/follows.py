"""What a follow is, and the SQL that keeps follows."""

from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime

from bot.store.outbox import FORGET_ITEMS, drop_letters
from bot.store.rows import Rows

FollowState = str
"""active, paused (by a person), blocked (the bot may not write), ended (place is gone)."""


@dataclass(frozen=True)
class Follow:
    """Who is told what, where and when. `since`, `behind`, `ended` are ISO instants in UTC.

    `subject` is an entity id or `everything`; `lead_days` like `30,7,1,0`; `place` is text,
    announcement, thread or forum; `filter` holds topic ids, `-` before those left out, `binding`
    and `in-force`. `behind` is the instant up to which a blocked follow was told.
    """

    id: int
    guild: int
    channel: int
    place: str
    subject: str
    lead_days: str
    hour: int
    zone: str
    digest: str
    role: int
    language: str
    filter: str
    set_by: int
    state: FollowState
    reason: str
    since: str
    behind: str
    ended: str

    @property
    def recipient(self) -> str:
        """The name that its letters carry."""
        return f"follow:{self.id}"

    @property
    def leads(self) -> tuple[int, ...]:
        """Days before a date on which it is told."""
        return tuple(int(lead) for lead in self.lead_days.split(","))

    @property
    def begun(self) -> datetime:
        """The instant from which it is told of what falls due."""
        return datetime.fromisoformat(self.since)


NAMES = [field.name for field in fields(Follow)]
COLUMNS = ", ".join(NAMES)
SETTINGS = ("guild", "place", "lead_days", "hour", "zone", "digest", "role", "language", "set_by",
            "state", "reason", "since", "behind", "ended")  # fmt: skip
ALL = f"SELECT {COLUMNS} FROM follow ORDER BY id"  # noqa: S608
ONE = f"SELECT {COLUMNS} FROM follow WHERE id = ?"  # noqa: S608
OF_GUILD = f"SELECT {COLUMNS} FROM follow WHERE guild = ? AND state != 'ended' ORDER BY id"  # noqa: S608
SAVE = f"""
    INSERT INTO follow ({", ".join(NAMES[1:])}) VALUES ({", ".join("?" * (len(NAMES) - 1))})
    ON CONFLICT (channel, subject, filter) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in SETTINGS)}
    RETURNING id
"""  # noqa: S608
STATE = """
    UPDATE follow SET state = :state, reason = :reason, since = :since, behind = :behind,
        ended = :ended
    WHERE id = :id
"""
CHANGE = """
    UPDATE follow SET lead_days = :lead_days, hour = :hour, zone = :zone,
        filter = :filter, since = :since
    WHERE id = :id
"""
REPLACED = """
    DELETE FROM follow
    WHERE channel = :channel AND subject = :subject AND filter = :filter AND id != :id
"""
REMOVE = "DELETE FROM follow WHERE id = ?"
UNSHARE = "DELETE FROM calendar_token WHERE follow = ?"
UNSHARE_GONE = "DELETE FROM calendar_token WHERE follow NOT IN (SELECT id FROM follow)"


def values(follow: Follow) -> tuple[object, ...]:
    """Its columns without the id, for SAVE."""
    return astuple(follow)[1:]


def with_state(follow: Follow, state: FollowState, now: datetime, reason: str = "") -> Follow:
    """The same follow in another state from this instant on."""
    at = now.isoformat()
    if state == "active" and follow.state == "blocked":
        return replace(follow, state=state, reason="")
    if state == "active":
        return replace(follow, state=state, reason="", since=at, behind="", ended="")
    if state == "blocked":
        return replace(follow, state=state, reason=reason, behind=follow.behind or at)
    return replace(follow, state=state, reason=reason, ended=at if state == "ended" else "")


class FollowRows(Rows):
    """The follows."""

    async def follows(self) -> list[Follow]:
        """Every follow, the ended ones too."""
        return [Follow(*row) for row in await self._rows(ALL)]

    async def follows_in(self, guild: int) -> list[Follow]:
        """The follows of a server that have not ended."""
        return [Follow(*row) for row in await self._rows(OF_GUILD, (guild,))]

    async def follow(self, number: int) -> Follow | None:
        """One follow."""
        rows = await self._rows(ONE, (number,))
        return Follow(*rows[0]) if rows else None

    async def save_follow(self, follow: Follow) -> int:
        """Set it up, or change the one of the same channel, subject and filter; its number."""
        rows = await self._rows(SAVE, values(follow))
        self.revision += 1
        return int(rows[0][0])

    async def change_follow(self, follow: Follow) -> None:
        """Keep its lead days, hour, zone, filter and since; another one just like it goes."""
        async with self._transaction() as work:
            await work.execute(REPLACED, vars(follow))
            await work.execute(UNSHARE_GONE)
            await work.execute(CHANGE, vars(follow))
        self.revision += 1

    async def set_state(self, follow: Follow) -> None:
        """Keep a follow's new state; one that is paused or ended has nothing more to come."""
        params = {name: getattr(follow, name) for name in ("id", "state", "reason", "since")}
        params |= {"behind": follow.behind, "ended": follow.ended}
        async with self._transaction() as db:
            await db.execute(STATE, params)
            if follow.state in ("paused", "ended"):
                await drop_letters(db, follow.recipient, follow.state)
            if follow.state == "ended":
                await db.execute(UNSHARE, (follow.id,))
        self.revision += 1

    async def remove_follow(self, follow: Follow) -> None:
        """Delete it; letters that were not tried are not sent any more."""
        async with self._transaction() as db:
            await drop_letters(db, follow.recipient, "removed")
            await db.execute(FORGET_ITEMS, (follow.recipient,))
            await db.execute(UNSHARE, (follow.id,))
            await db.execute(REMOVE, (follow.id,))
        self.revision += 1
