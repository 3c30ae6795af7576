"""`/changes`: what was recorded or withdrawn since a day."""

from bot.answers.changes import changes
from bot.commands.office import Asked
from bot.commands.replying import answer
from bot.commands.slash import slash


@slash("changes")
async def command(interaction: Asked, since: str | None = None) -> None:
    """What was recorded or withdrawn since a day."""
    await answer(interaction, lambda desk, today: changes(desk, today, since))
