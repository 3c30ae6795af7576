"""What the state store asks of a database; embedded SQLite and a PostgreSQL server both give it.

SQL is written once, for both: parameters are `:name` or `?`, and what exists is met by ON CONFLICT.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

Params = Mapping[str, object] | Sequence[object]
Row = Sequence[Any]


class StateError(Exception):
    """The state cannot be used; the message is a sentence that says why and what to do."""


class Work(Protocol):
    """Reading and writing, inside a transaction or each statement for itself."""

    async def rows(self, sql: str, params: Params = ()) -> Sequence[Row]:
        """What a statement gives."""
        ...

    async def execute(self, sql: str, params: Params = ()) -> None:
        """A statement whose rows are not wanted."""
        ...

    async def executemany(self, sql: str, many: Iterable[Params]) -> None:
        """A statement for each of these parameters."""
        ...


class Database(Work, Protocol):
    """An open database, migrated to the newest form."""

    is_shared: bool
    """Whether other processes may use it at the same time."""
    locking: str
    """Added to a query inside a transaction: its rows are for this transaction alone."""

    def transaction(self) -> AbstractAsyncContextManager[Work]:
        """Everything inside is stored, or nothing."""
        ...

    async def size(self) -> int:
        """Bytes that it takes up."""
        ...

    async def close(self) -> None:
        """Let go of it."""
        ...
