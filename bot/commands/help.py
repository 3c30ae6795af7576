"""`/help`: what can be asked."""

from discord import app_commands

from bot.commands.office import Asked, language_of
from bot.commands.replying import show
from bot.render.command_words import command_text
from bot.render.help_page import help_page


@app_commands.command(name="help", description=command_text("help"))
async def command(interaction: Asked) -> None:
    """What can be asked."""
    await show(interaction, help_page(language_of(interaction)))
