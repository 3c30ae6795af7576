"""The one place that answers an interaction, safely and once."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace as changed
from datetime import date
from typing import TypeVar

import aiohttp
import discord

from bot.answers.answer import Answer
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.commands.cards import Card, Key, card_of, remembered
from bot.commands.office import Asked, language_of
from bot.commands.picturing import pictured
from bot.render.discord_page import embed_of, view_of
from bot.render.page import Language, Page
from bot.render.picture import Picture
from bot.render.problems import problem_page
from bot.render.wording import page_of
from bot.serving.trace import note
from bot.store.database import StateError
from bot.store.told import Given

log = logging.getLogger(__name__)
Done = TypeVar("Done")
Send = Callable[[Sequence[discord.File]], Awaitable[Done]]
Make = Callable[[Desk, date], Awaitable[Answer]]
Draw = Callable[[Answer, Language], Picture | None]
Shown = Page | Card
# Unknown interaction, already acknowledged, token expired (docs: topics/opcodes-and-status-codes).
ANSWERED = 40060
TOO_LATE = {10062, ANSWERED, 50027}


async def answer(
    interaction: Asked, make: Make, language: Language | None = None, draw: Draw | None = None
) -> str:
    """Make the answer and show it to all; what was asked wrongly is told the asker alone.

    `draw` says what the picture of the answer shows, if there is to be one. Gives the kind of the
    answer; empty when there is none.
    """
    office = interaction.client.office
    language = language or language_of(interaction)
    async with office.answering(interaction):
        try:
            async with office.facts.desk() as desk:
                card = await _card(interaction, desk, make, language, draw)
        except AskedWrongly as error:
            await refuse(interaction, problem_page(error, language))
            return ""
        office.metrics.answered(card.kind)
        async with pictured(interaction, card.page) as files:
            message = await _send(interaction, card.embed, card.view, files=files)
        await _remember(interaction, card.page, message)
        return card.kind


async def _remember(interaction: Asked, page: Page, message: int) -> None:
    """Keep which facts a public answer was made of, where the bot can correct it later."""
    guild, facts = interaction.guild_id or 0, "\n".join(page.facts)
    if message and facts and interaction.client.get_guild(guild) is not None:
        given = Given(message, guild, interaction.channel_id or 0, page.language, facts)
        now = interaction.client.office.now().isoformat()
        try:
            await interaction.client.state.notices.remember_answer(given, now)
        except StateError as error:
            log.error("an answer cannot be corrected later, it was not kept: %s", error)


async def _card(
    interaction: Asked, desk: Desk, make: Make, language: Language, draw: Draw | None
) -> Card:
    """The answer: from memory when the same was asked of the same facts that day."""
    today = interaction.client.office.today()

    async def made() -> Card:
        found = await make(desk, today)
        page = page_of(found, language)
        if draw is not None:
            page = changed(page, picture=draw(found, language))
        return card_of(page, found.outcome)

    return await remembered(desk, _key(interaction, language, today), made)


def _key(interaction: Asked, language: Language, today: date) -> Key | None:
    """What makes two slash commands the same question; None for everything else."""
    command = interaction.command
    if not isinstance(command, discord.app_commands.Command):
        return None
    options = tuple(sorted((name, str(value)) for name, value in interaction.namespace))
    return command.qualified_name, options, language, today


async def show(
    interaction: Asked, shown: Shown, *, private: bool = False, files: Sequence[discord.File] = ()
) -> int:
    """Send the page or card as the answer, or after it when one was sent already.

    Gives the number of the message; 0 when it is not told, or when it was too late.
    """
    card = _laid_out(shown)
    return await _send(interaction, card.embed, card.view, private=private, files=files)


def _laid_out(shown: Shown) -> Card:
    return shown if isinstance(shown, Card) else card_of(shown)


async def _send(
    interaction: Asked,
    embed: discord.Embed,
    view: discord.ui.View,
    *,
    private: bool = False,
    files: Sequence[discord.File] = (),
) -> int:
    try:
        if interaction.response.is_done():
            await interaction.followup.send(embed=embed, view=view, ephemeral=private)
            return 0
        sent = await insisting(
            lambda sent: interaction.response.send_message(
                embed=embed, view=view, ephemeral=private, files=sent
            ),
            files,
        )
    except discord.HTTPException as error:
        _let_go(error)
        return 0
    return sent.message_id or 0


async def refuse(interaction: Asked, page: Page) -> None:
    """Tell the asker alone why what was asked for is not done."""
    note("refused")
    await show(interaction, page, private=True)


async def show_file(interaction: Asked, page: Page, file: discord.File, private: bool) -> None:
    """Send the page with a file, as the answer or in the place of the one that was announced."""
    embed, view = embed_of(page), view_of(page)
    respond = interaction.response
    send = interaction.followup.send if respond.is_done() else respond.send_message
    try:
        await send(embed=embed, view=view, file=file, ephemeral=private)
    except discord.HTTPException as error:
        _let_go(error)


async def replace(interaction: Asked, shown: Shown) -> None:
    """Show it in the message whose button was pressed, instead of all that it showed."""
    card = _laid_out(shown)
    async with pictured(interaction, card.page) as files:
        try:
            await insisting(
                lambda sent: interaction.response.edit_message(
                    embed=card.embed, view=card.view, attachments=sent
                ),
                files,
            )
        except discord.HTTPException as error:
            _let_go(error)


async def insisting(send: Send[Done], files: Sequence[discord.File]) -> Done:
    """Send a first answer again when the connection broke off; Discord takes it once.

    The library repeats what Discord answers with 5xx, but on Linux no broken connection. There are
    three seconds (docs: interactions/receiving-and-responding), enough for one more try; pictures
    were used up by the first.
    """
    try:
        return await send(files)
    except (aiohttp.ClientConnectionError, ConnectionError) as error:
        log.info("an answer broke off and is sent again: %r", error)
        return await send(())


def _let_go(error: discord.HTTPException) -> None:
    """An interaction that can no longer be answered is no failure; anything else is."""
    if error.code not in TOO_LATE:
        raise error
    if error.code == ANSWERED:
        log.info("an interaction was answered already: %s", error)
        return
    note("late")
    log.warning("an interaction could not be answered any more: %s", error)
