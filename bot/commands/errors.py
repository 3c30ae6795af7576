"""What happens when a command or button fails: the reader gets a sentence, the log the rest."""

import logging
from collections.abc import Awaitable

import aiohttp
import discord
from discord import app_commands

from bot.commands.floods import Flooding
from bot.commands.office import Asked, Staffed, language_of
from bot.commands.replying import show
from bot.render.page import Page
from bot.render.problems import bug_page, flood_page, outdated_page, unkept_page
from bot.serving.trace import begin, trace_id
from bot.store.database import StateError

log = logging.getLogger(__name__)
UNREACHABLE = (discord.HTTPException, aiohttp.ClientError, OSError)
OUTDATED = (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)


class Tree(app_commands.CommandTree[Staffed]):
    """The commands, for servers, direct messages and people who installed the bot themselves."""

    def __init__(self, client: Staffed) -> None:
        super().__init__(
            client,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
        )

    async def on_error(
        self, interaction: discord.Interaction[Staffed], error: app_commands.AppCommandError, /
    ) -> None:
        """Never raises: an error here would be lost."""
        await explain(interaction, error)


async def guarded(interaction: Asked, work: Awaitable[object]) -> None:
    """Do what a button asks for; its errors are told like those of commands."""
    try:
        with interaction.client.office.metrics.asking("button"):
            await work
    except Exception as error:
        await explain(interaction, error)


async def explain(interaction: Asked, error: Exception) -> None:
    """Tell the asker, and the log, what went wrong."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if interaction.type is discord.InteractionType.autocomplete:
        log.error("autocomplete failed", exc_info=cause)
        await _no_choices(interaction)
    elif isinstance(cause, UNREACHABLE):
        log.error("Discord did not take an answer", exc_info=cause)
    else:
        await _tell(interaction, _page_for(interaction, cause))


def _page_for(interaction: Asked, cause: Exception) -> Page:
    language = language_of(interaction)
    if isinstance(cause, Flooding):
        log.info("a user or a server %s", cause)
        return flood_page(cause.seconds, language)
    if isinstance(cause, OUTDATED):
        interaction.client.office.metrics.commands.labels("unknown", "outdated").inc()
        log.warning("a command is registered in another form than this program's: %s", cause)
        return outdated_page(language)
    code = trace_id() or begin("unknown").id
    if isinstance(cause, StateError):
        log.error("error %s: %s", code, cause)
        return unkept_page(code, language)
    log.error("error %s in an answer", code, exc_info=cause)
    return bug_page(code, language)


async def _tell(interaction: Asked, page: Page) -> None:
    try:
        await show(interaction, page, private=True)
    except UNREACHABLE as error:
        log.error("Discord did not take the explanation of an error: %s", error)


async def _no_choices(interaction: Asked) -> None:
    """The only answer that Discord takes here."""
    if interaction.response.is_done():
        return
    try:
        await interaction.response.autocomplete([])
    except UNREACHABLE as error:
        log.error("Discord did not take the choices: %s", error)
