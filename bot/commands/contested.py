"""`/contested`: where sources disagree."""

from discord import app_commands

from bot.answers.contested import contested
from bot.commands.completing import ANYTHING, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("contested")
@app_commands.autocomplete(subject=names(*ANYTHING))
async def command(interaction: Asked, subject: str | None = None) -> None:
    """Where sources disagree."""
    await answer(interaction, lambda desk, today: contested(desk, today, subject))
