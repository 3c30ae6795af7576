"""`/regulation`: a law, rule, plan, standard or draft."""

from discord import app_commands

from bot.answers.regulation import regulation
from bot.commands.completing import REGULATIONS, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("regulation")
@app_commands.autocomplete(name=names(*REGULATIONS))
async def command(
    interaction: Asked, name: str, article: int | None = None, as_of: str | None = None
) -> None:
    """A law, rule, plan, standard or draft."""
    await answer(interaction, lambda desk, today: regulation(desk, name, today, article, as_of))
