"""`/about`: what the store holds."""

from bot.answers.about import about
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("about")
async def command(interaction: Asked) -> None:
    """What the store holds."""
    await answer(interaction, lambda desk, today: about(desk, today))
