"""`/date`: what happened or is due in a period."""

from discord import app_commands

from bot.answers.dates import dates
from bot.commands.completing import BODIES, TOPICS, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("date")
@app_commands.autocomplete(agency=names(*BODIES), topic=names(*TOPICS))
async def command(
    interaction: Asked, when: str, agency: str | None = None, topic: str | None = None
) -> None:
    """What happened or is due in a period."""
    await answer(interaction, lambda desk, today: dates(desk, when, today, agency, topic))
