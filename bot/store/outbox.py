"""The outbox: what is to be sent, to whom, and how far it has come."""

from base64 import b32encode
from dataclasses import dataclass, fields
from hashlib import sha256

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


COLUMNS = ", ".join(field.name for field in fields(Letter))
ADD = """
    INSERT INTO outbox (recipient, notice, guild, channel, place, language, zone, role, body, due,
        reply_to)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        SELECT *, row_number() OVER (PARTITION BY channel ORDER BY due, id) AS place_in_channel
        FROM outbox WHERE state IN ('pending', 'sending') AND due <= :now
    ), turns AS (
        SELECT *, row_number() OVER (PARTITION BY guild ORDER BY due, id) AS turn
        FROM due WHERE place_in_channel = 1 AND next_try <= :real
    )
    SELECT {COLUMNS} FROM turns ORDER BY turn, due, id LIMIT :limit
"""  # noqa: S608
LEASE = """
    UPDATE outbox SET state = 'sending', attempts = attempts + 1, next_try = :until,
        first_try = CASE WHEN first_try = 0 THEN :real ELSE first_try END
    WHERE id = :id AND state IN ('pending', 'sending')
"""
UNLEASE = "UPDATE outbox SET next_try = 0 WHERE state = 'sending'"
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
CANCEL_ONE = "UPDATE outbox SET state = 'cancelled', error = :error WHERE id = :id"
FORGET_WAITING = "DELETE FROM outbox_item WHERE recipient = ? AND letter IS NULL"
FORGET_ITEMS = "DELETE FROM outbox_item WHERE recipient = ?"
HURRY = "UPDATE outbox SET next_try = 0 WHERE guild = ? AND state = 'pending'"
TO_PUBLISH = "SELECT id, channel, message FROM outbox WHERE publish = 'wanted' AND next_try <= ?"
PUBLISHED = "UPDATE outbox SET publish = :publish, next_try = :next_try WHERE id = :id"
HISTORY = """
    SELECT notice, state, due, sent, message, error, body FROM outbox
    WHERE recipient = ? ORDER BY id DESC LIMIT ?
"""
OPEN = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"


def row_of(draft: Draft) -> tuple[object, ...]:
    """Its columns, for ADD."""
    return (
        draft.recipient,
        draft.notice,
        draft.guild,
        draft.channel,
        draft.place,
        draft.language,
        draft.zone,
        draft.role,
        draft.body,
        draft.due,
        draft.reply_to,
    )
