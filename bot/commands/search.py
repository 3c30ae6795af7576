"""`/search`: stored facts that hold the words."""

from discord import app_commands

from bot.answers.search import search
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.render.command_words import command_text, option_texts


@app_commands.command(name="search", description=command_text("search"))
@app_commands.describe(**option_texts("search"))
async def command(
    interaction: Asked, query: str
) -> None:
    """Stored facts that hold the words."""
    await answer(interaction, lambda desk, today: search(desk, query, today))
