"""`/compare`: two regulations or bodies side by side."""

from discord import app_commands

from bot.answers.compare import compare
from bot.commands.completing import SIDES, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("compare")
@app_commands.autocomplete(first=names(*SIDES), second=names(*SIDES))
async def command(interaction: Asked, first: str, second: str) -> None:
    """Two regulations or bodies side by side."""
    await answer(interaction, lambda desk, today: compare(desk, first, second, today))
