"""`/about`: what the store holds."""

from discord import app_commands

from bot.answers.about import about
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.render.command_words import command_text


@app_commands.command(name="about", description=command_text("about"))
async def command(
    interaction: Asked
) -> None:
    """What the store holds."""
    await answer(interaction, lambda desk, today: about(desk, today))
