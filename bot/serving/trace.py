"""One id for all that is done for one interaction: in its log lines, its figures and its errors."""

import secrets
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Trace:
    """What is being done: which command, and how it went so far.

    `outcome`: done, refused (asked wrongly), flooded (too much at once), late (Discord takes no
    answer any more) or failed.
    """

    command: str
    outcome: str = "done"
    id: str = field(default_factory=lambda: secrets.token_hex(4))


# Each interaction runs in a task of its own, so it is set once and never put back.
_trace: ContextVar[Trace | None] = ContextVar("trace", default=None)


def begin(command: str) -> Trace:
    """From here on this task and those it starts work for one interaction."""
    trace = Trace(command)
    _trace.set(trace)
    return trace


def trace_id() -> str:
    """The id of the interaction at work; empty outside of one."""
    trace = _trace.get()
    return trace.id if trace else ""


def note(outcome: str) -> None:
    """Keep how the interaction at work went; nothing outside of one."""
    trace = _trace.get()
    if trace is not None:
        trace.outcome = outcome
