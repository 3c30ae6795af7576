"""How a slash command is declared: its name and function here, its words in render."""

from collections.abc import Callable, Coroutine
from typing import Any

from discord import app_commands

from bot.render.command_words import command_text, option_texts

Slash = app_commands.Command[Any, ..., Any]
Callback = Callable[..., Coroutine[Any, Any, None]]


def slash(name: str) -> Callable[[Callback], Slash]:
    """Makes the function the command of this name, described in every language."""

    def declare(function: Callback) -> Slash:
        if texts := option_texts(name):
            function = app_commands.describe(**texts)(function)
        return app_commands.Command(name=name, description=command_text(name), callback=function)

    return declare
