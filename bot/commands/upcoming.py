"""`/upcoming`: what takes effect or falls due in the days ahead."""

from discord import app_commands

from bot.answers.upcoming import upcoming
from bot.commands.completing import TOPICS, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash
from bot.render.show_upcoming import show_upcoming


@slash("upcoming")
@app_commands.autocomplete(topic=names(*TOPICS))
async def command(
    interaction: Asked, days: app_commands.Range[int, 1, 366] = 90, topic: str | None = None
) -> None:
    """What takes effect or falls due in the days ahead."""
    await answer(
        interaction, lambda desk, today: upcoming(desk, today, days, topic), draw=show_upcoming
    )
