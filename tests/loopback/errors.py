"""How the server says no: Discord's JSON error codes with their status and words."""

from tests.loopback.wire import Json

# Source: Discord documentation, topics/opcodes-and-status-codes.
_REFUSALS: dict[int, tuple[int, str]] = {
    0: (401, "401: Unauthorized"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    20016: (429, "This action cannot be performed due to slowmode rate limit"),
    30032: (400, "Maximum number of application commands reached (100)"),
    30034: (429, "Maximum number of daily application command creates has been reached (200)"),
    40005: (413, "Request entity too large"),
    40033: (400, "This message has already been crossposted"),
    40060: (400, "Interaction has already been acknowledged."),
    40067: (400, "A tag is required to create a forum post in this channel"),
    40094: (400, "This interaction has reached its maximum number of follow up messages"),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50008: (400, "Cannot send messages in a non-text channel"),
    50013: (403, "Missing Permissions"),
    50024: (400, "Cannot execute action on this channel type"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50083: (400, "Thread is archived"),
    160005: (403, "This thread is locked"),
}


class Refusal(Exception):
    """Discord's answer to a request it does not carry out; `code` is the JSON error code."""

    def __init__(self, code: int, reason: str = "") -> None:
        self.code = code
        self.status, self.message = _REFUSALS[code]
        self.reason = reason
        super().__init__(f"{self.status} {code} {self.message} {reason}".strip())

    def body(self) -> Json:
        body: Json = {"message": self.message, "code": self.code}
        if self.reason:
            body["errors"] = {"_errors": [{"code": "LOOPBACK", "message": self.reason}]}
        return body


class CannotInvoke(Exception):
    """A person could not have done this in Discord: the test is wrong, or the bot's message is."""


class NoReply(TimeoutError):
    """The bot did not answer in time; the text lists what it sent instead."""
