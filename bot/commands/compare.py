"""`/compare`: two regulations or bodies side by side."""

from discord import app_commands

from bot.answers.compare import compare
from bot.commands.completing import SIDES, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.render.command_words import command_text, option_texts


@app_commands.command(name="compare", description=command_text("compare"))
@app_commands.describe(**option_texts("compare"))
@app_commands.autocomplete(first=names(*SIDES), second=names(*SIDES))
async def command(
    interaction: Asked, first: str, second: str
) -> None:
    """Two regulations or bodies side by side."""
    await answer(interaction, lambda desk, today: compare(desk, first, second, today))
