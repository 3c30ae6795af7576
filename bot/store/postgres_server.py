"""Reaching the PostgreSQL server: connections, and what its refusals mean in a sentence."""

import asyncio
from typing import Any

import asyncpg
from asyncpg import exceptions

from bot.store.address import ServerAddress
from bot.store.database import StateError

# The connection is gone, or the server is not there: worth another try.
LOST = (
    OSError,
    TimeoutError,
    exceptions.PostgresConnectionError,
    exceptions.AdminShutdownError,
    exceptions.CrashShutdownError,
    exceptions.CannotConnectNowError,
    exceptions.TooManyConnectionsError,
    # The driver's own confusion when the server hangs up just as something is asked.
    exceptions.InternalClientError,
)
# Pauses between tries to connect: about a second and a half in all, so that an interaction, which
# Discord gives three seconds, is still answered.
PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
CONNECT_SECONDS = 10.0
COMMAND_SECONDS = 30.0
# A machine that vanished is noticed within a minute, so that its locks and leases come free.
SESSION = {
    "application_name": "gazette",
    "tcp_keepalives_idle": "20",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "4",
}
# How many connections one process holds at most, besides the one of its locks.
MOST_CONNECTIONS = 8
Connection = Any
"""asyncpg's connection, its own or one of a pool."""


class StateServerError(StateError):
    """The database server cannot be used."""


async def connect(address: ServerAddress) -> Connection:
    """One connection of its own. Raises StateServerError after some tries."""
    return await _patiently(
        address, lambda: asyncpg.connect(address.url, timeout=CONNECT_SECONDS, **_options())
    )


async def open_pool(address: ServerAddress) -> "asyncpg.Pool[asyncpg.Record]":
    """The connections of a process, each made when it is needed. Raises StateServerError."""
    return await _patiently(
        address,
        lambda: asyncpg.create_pool(
            address.url,
            min_size=0,
            max_size=MOST_CONNECTIONS,
            timeout=CONNECT_SECONDS,
            reset=_as_it_is,
            **_options(),
        ),
    )


def _options() -> dict[str, Any]:
    return {"command_timeout": COMMAND_SECONDS, "server_settings": SESSION}


async def _as_it_is(_connection: Connection) -> None:
    """Nothing here changes a session, so there is nothing to reset after use."""


async def _patiently(address: ServerAddress, begin: Any) -> Any:
    for pause in (*PAUSES, None):
        try:
            return await begin()
        except LOST as error:
            if pause is None:
                raise unreachable(address, error) from error
            await asyncio.sleep(pause)
        except (exceptions.PostgresError, exceptions.InterfaceError, ValueError) as error:
            raise refused(address, error) from None
    raise AssertionError("the last try returns or raises")


def unreachable(address: ServerAddress, error: BaseException) -> StateServerError:
    """The server is away."""
    reason = str(error) or type(error).__name__
    return StateServerError(
        f"the database at {address} cannot be reached ({reason}): start it, or mend STATE_DB"
    )


def refused(address: ServerAddress, error: Exception) -> StateServerError:
    """The server does not let us in; its own words may hold names, but no password."""
    if isinstance(error, exceptions.InvalidAuthorizationSpecificationError):
        said = "does not take this user or password: mend them in STATE_DB"
    elif isinstance(error, exceptions.InvalidCatalogNameError):
        said = "does not exist: create it, or mend STATE_DB"
    elif isinstance(error, exceptions.InsufficientPrivilegeError):
        said = "gives this user no right to keep tables: make the user its owner"
    elif isinstance(error, exceptions.PostgresError):
        said = f"cannot be used ({error.as_dict().get('message') or type(error).__name__})"
    else:
        said = "cannot be used: STATE_DB has an option that is not understood"
    return StateServerError(f"the database at {address} {said}")
