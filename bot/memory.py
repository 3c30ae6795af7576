"""What the C library does with memory that is free again, where it is glibc."""

import asyncio
import ctypes
from contextlib import suppress

# man 3 mallopt: the parameter that says how many areas threads take their memory from.
M_ARENA_MAX = -8
# The start itself leaves most; later it is what exports and new facts leave.
FIRST_SECONDS, SECONDS = 2.0, 60.0


def share_memory() -> None:
    """Have all threads share one area of memory.

    Otherwise each takes one of its own, and what is freed in one is of no use to the others: after
    facts were replaced and exports made, a fifth more memory stayed taken.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


async def give_back() -> None:
    """Give free memory back to the system once a minute, until cancelled (man 3 malloc_trim)."""
    pause = FIRST_SECONDS
    while True:
        await asyncio.sleep(pause)
        await asyncio.to_thread(_trim)
        pause = SECONDS


def _trim() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
