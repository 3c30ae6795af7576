"""`/timeline`: everything dated about a subject, in order."""

from discord import app_commands

from bot.answers.timeline import timeline
from bot.commands.completing import ANYTHING, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash
from bot.render.show_timeline import show_timeline


@slash("timeline")
@app_commands.autocomplete(subject=names(*ANYTHING))
async def command(
    interaction: Asked, subject: str, start: str | None = None, end: str | None = None
) -> None:
    """Everything dated about a subject, in order."""
    await answer(
        interaction,
        lambda desk, today: timeline(desk, subject, today, start, end),
        draw=show_timeline,
    )
