"""How a slash command is declared: its name and function here, its words in render."""

from collections.abc import Callable
from typing import Any

from discord import app_commands

from bot.commands.observing import Callback, observed
from bot.render.command_words import command_name, command_text, option_names, option_texts

Slash = app_commands.Command[Any, ..., Any]


def slash(name: str) -> Callable[[Callback], Slash]:
    """Makes the function the command of this name, described in every language."""

    def declare(function: Callback) -> Slash:
        if texts := option_texts(name):
            function = app_commands.describe(**texts)(function)
            function = app_commands.rename(**option_names(name))(function)
        return app_commands.Command(
            name=command_name(name),
            description=command_text(name),
            callback=observed(name, function),
        )

    return declare
