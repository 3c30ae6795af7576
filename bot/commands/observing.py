"""Commands, menus and suggestions with a stopwatch and an id around them."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any

from discord.app_commands import Choice

from bot.commands.office import Asked

Callback = Callable[..., Coroutine[Any, Any, None]]
Complete = Callable[[Asked, str], Coroutine[Any, Any, list[Choice[str]]]]


def observed(name: str, function: Callback) -> Callback:
    """The same command, counted under this name."""

    @wraps(function)
    async def observe(interaction: Asked, *options: Any, **named: Any) -> None:
        with interaction.client.office.metrics.asking(name):
            await function(interaction, *options, **named)

    return observe


def completes(function: Complete) -> Complete:
    """The same suggestions, timed."""

    @wraps(function)
    async def complete(interaction: Asked, current: str) -> list[Choice[str]]:
        with interaction.client.office.metrics.completing():
            return await function(interaction, current)

    return complete
