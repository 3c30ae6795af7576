"""`/changes`: what was recorded or withdrawn since a day."""

from discord import app_commands

from bot.answers.changes import changes
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.render.command_words import command_text, option_texts


@app_commands.command(name="changes", description=command_text("changes"))
@app_commands.describe(**option_texts("changes"))
async def command(
    interaction: Asked, since: str | None = None
) -> None:
    """What was recorded or withdrawn since a day."""
    await answer(interaction, lambda desk, today: changes(desk, today, since))
