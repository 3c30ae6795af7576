"""What the bot did about one interaction, as the person who started it sees it."""

from dataclasses import dataclass, field

from tests.loopback.people import Channel, User
from tests.loopback.wire import Bell, Json

AUTOCOMPLETE = 4
MODAL_SUBMIT = 5

CALLBACK_MESSAGE = 4
CALLBACK_DEFER = 5
CALLBACK_DEFER_UPDATE = 6
CALLBACK_UPDATE = 7
CALLBACK_CHOICES = 8
CALLBACK_MODAL = 9

EPHEMERAL = 1 << 6
LOADING = 1 << 7


@dataclass(eq=False)
class Reply:
    """One interaction and everything the bot sent for it.

    `callback` is the accepted callback body; `edits` and `followups` are accepted bodies in order;
    `messages` holds the resulting messages by id; `refusals` are (status, code) the bot got back.
    Times are monotonic seconds.
    """

    interaction: Json
    channel: Channel
    user: User
    bell: Bell
    sent_at: float
    source: Json | None = None
    callback: Json | None = None
    answered_at: float | None = None
    original_id: str | None = None
    messages: dict[str, Json] = field(default_factory=dict)
    edits: list[Json] = field(default_factory=list)
    followups: list[Json] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    refusals: list[tuple[int, int]] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.interaction["id"]

    @property
    def token(self) -> str:
        return self.interaction["token"]

    @property
    def kind(self) -> int | None:
        """The callback type: 4 message, 5 and 6 deferred, 7 update, 8 choices, 9 modal."""
        return self.callback["type"] if self.callback else None

    @property
    def is_settled(self) -> bool:
        """There is something to see: an answer that was not merely deferred."""
        if self.kind == CALLBACK_DEFER:
            return bool(self.edits or self.followups or self.deleted)
        return self.callback is not None

    @property
    def message(self) -> Json:
        """The original answer as it reads now; for 6 and 7 the message it belongs to."""
        if self.original_id is None:
            raise LookupError(f"the interaction has no message: {self.describe()}")
        return self.messages[self.original_id]

    @property
    def content(self) -> str:
        return self.message["content"]

    @property
    def embeds(self) -> list[Json]:
        return self.message["embeds"]

    @property
    def components(self) -> list[Json]:
        return self.message["components"]

    @property
    def is_private(self) -> bool:
        return bool(self.message["flags"] & EPHEMERAL)

    @property
    def choices(self) -> list[Json]:
        """The suggestions of an autocomplete answer."""
        assert self.callback is not None, self.describe()
        return self.callback["data"]["choices"]

    @property
    def modal(self) -> Json:
        """The modal this answer opened."""
        assert self.callback is not None, self.describe()
        assert self.kind == CALLBACK_MODAL, self.describe()
        return self.callback["data"]

    @property
    def milliseconds(self) -> float:
        """From sending the interaction to receiving its callback."""
        assert self.answered_at is not None, self.describe()
        return (self.answered_at - self.sent_at) * 1000

    async def settled(self, seconds: float = 5.0) -> "Reply":
        """Wait until there is something to see; TimeoutError after `seconds`."""
        await self.bell.until(lambda: self.is_settled, seconds)
        return self

    async def followed_up(self, count: int = 1, seconds: float = 5.0) -> "Reply":
        """Wait for `count` followup messages."""
        await self.bell.until(lambda: len(self.followups) >= count, seconds)
        return self

    async def edited(self, count: int = 1, seconds: float = 5.0) -> "Reply":
        """Wait for `count` edits."""
        await self.bell.until(lambda: len(self.edits) >= count, seconds)
        return self

    def describe(self) -> str:
        """One line for failure messages."""
        return (
            f"interaction {self.id} type {self.interaction['type']}: callback {self.kind},"
            f" {len(self.edits)} edits, {len(self.followups)} followups, refused {self.refusals}"
        )

    def json(self) -> Json:
        """The record as the control routes give it out."""
        return {
            "id": self.id,
            "interaction": self.interaction,
            "callback": self.callback,
            "original": self.messages.get(self.original_id or ""),
            "messages": list(self.messages.values()),
            "edits": self.edits,
            "followups": self.followups,
            "deleted": self.deleted,
            "refusals": self.refusals,
            "settled": self.is_settled,
            "milliseconds": self.milliseconds if self.answered_at is not None else None,
        }
