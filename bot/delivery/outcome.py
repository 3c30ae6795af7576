"""What became of a try to send, and which of Discord's refusals mean what."""

from dataclasses import dataclass

import discord

# Unknown channel, guild (docs: topics/opcodes-and-status-codes).
GONE = {10003, 10004}
# Unknown message: the one that this nonce made was deleted since.
DELETED = 10008
# Missing access or permissions, closed to messages, thread locked or one too many, tag needed.
BLOCKED = {50001, 50013, 50007, 160005, 160006, 40066, 40067}


@dataclass(frozen=True)
class Sent:
    """It is in the channel, as this message."""

    message: int


@dataclass(frozen=True)
class Failed:
    """It is not known to be there.

    `kind`: unknown (it may be there), later (surely not; wait `seconds`), blocked, gone or never.
    """

    kind: str
    error: str
    seconds: float = 0.0


Outcome = Sent | Failed


def failed(error: Exception) -> Outcome:
    """What an error of the library or of the connection says about the try."""
    if isinstance(error, discord.RateLimited):
        return Failed("later", str(error), error.retry_after)
    if isinstance(error, discord.HTTPException) and error.status < 500:
        return _refused(error)
    return Failed("unknown", repr(error)[:200])


def _refused(error: discord.HTTPException) -> Outcome:
    if error.code == DELETED:
        return Sent(0)
    if error.status == 429:
        return Failed("later", str(error), 5.0)
    if error.code in GONE:
        return Failed("gone", str(error))
    if error.code in BLOCKED or error.status == 403:
        return Failed("blocked", str(error))
    return Failed("never", str(error))
