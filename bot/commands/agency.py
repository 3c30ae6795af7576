"""`/agency`: a body and what it issued."""

from discord import app_commands

from bot.answers.agency import agency
from bot.commands.completing import BODIES, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash
from bot.render.show_agency import show_agency


@slash("agency")
@app_commands.autocomplete(name=names(*BODIES))
async def command(interaction: Asked, name: str) -> None:
    """A body and what it issued."""
    await answer(interaction, lambda desk, today: agency(desk, name, today), draw=show_agency)
