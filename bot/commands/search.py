"""`/search`: stored facts that hold the words."""

from bot.answers.search import search
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("search")
async def command(interaction: Asked, query: str) -> None:
    """Stored facts that hold the words."""
    await answer(interaction, lambda desk, today: search(desk, query, today))
