"""What a follow is, and the SQL that keeps follows."""

from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime

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
    UPDATE OR REPLACE follow SET lead_days = :lead_days, hour = :hour, zone = :zone,
        filter = :filter, since = :since
    WHERE id = :id
"""
REMOVE = "DELETE FROM follow WHERE id = ?"
PURGE = "DELETE FROM follow WHERE state = 'ended' AND ended < ?"


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
