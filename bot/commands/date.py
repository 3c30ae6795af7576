"""`/date`: what happened or is due in a period."""

from discord import app_commands

from bot.answers.dates import dates
from bot.commands.completing import BODIES, TOPICS, names
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.render.command_words import command_text, option_texts


@app_commands.command(name="date", description=command_text("date"))
@app_commands.describe(**option_texts("date"))
@app_commands.autocomplete(agency=names(*BODIES), topic=names(*TOPICS))
async def command(
    interaction: Asked, when: str, agency: str | None = None, topic: str | None = None
) -> None:
    """What happened or is due in a period."""
    await answer(interaction, lambda desk, today: dates(desk, when, today, agency, topic))
