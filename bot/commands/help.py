"""`/help`: what can be asked."""

from bot.commands.office import Asked, language_of
from bot.commands.replying import show
from bot.commands.slash import slash
from bot.render.help_page import help_page


@slash("help")
async def command(interaction: Asked) -> None:
    """What can be asked."""
    await show(interaction, help_page(language_of(interaction)))
