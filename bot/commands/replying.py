"""The one place that answers an interaction, safely and once."""

import logging
from collections.abc import Awaitable, Callable
from datetime import date

import discord

from bot.answers.answer import Answer
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.commands.office import Asked, language_of
from bot.render.discord_page import embed_of, view_of
from bot.render.page import Language, Page
from bot.render.problems import problem_page
from bot.render.wording import page_of

log = logging.getLogger(__name__)
Make = Callable[[Desk, date], Awaitable[Answer]]
# Unknown interaction, already acknowledged, token expired (docs: topics/opcodes-and-status-codes).
TOO_LATE = {10062, 40060, 50027}


async def answer(interaction: Asked, make: Make, language: Language | None = None) -> None:
    """Make the answer and show it to all; what was asked wrongly is told the asker alone."""
    office = interaction.client.office
    language = language or language_of(interaction)
    async with office.work():
        try:
            async with office.facts.desk() as desk:
                page = page_of(await make(desk, office.today()), language)
        except AskedWrongly as error:
            await show(interaction, problem_page(error, language), private=True)
        else:
            await show(interaction, page)


async def show(interaction: Asked, page: Page, *, private: bool = False) -> None:
    """Send the page as the answer, or after it when one was sent already."""
    embed, view = embed_of(page), view_of(page)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(embed=embed, view=view, ephemeral=private)
        else:
            await interaction.response.send_message(embed=embed, view=view, ephemeral=private)
    except discord.HTTPException as error:
        _let_go(error)


async def replace(interaction: Asked, page: Page) -> None:
    """Show the page in the message whose button was pressed."""
    try:
        await interaction.response.edit_message(embed=embed_of(page), view=view_of(page))
    except discord.HTTPException as error:
        _let_go(error)


def _let_go(error: discord.HTTPException) -> None:
    """An interaction that can no longer be answered is no failure; anything else is."""
    if error.code not in TOO_LATE:
        raise error
    log.warning("an interaction could not be answered any more: %s", error)
