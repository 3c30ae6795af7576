"""`/export`: facts to take away, as a calendar, a sheet or data."""

import asyncio
import gc
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from io import BytesIO
from typing import Literal

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.answers.errors import AskedWrongly
from bot.answers.export import ALL, KINDS, gather, select
from bot.answers.exported import EVERYTHING
from bot.commands.completing import MOST, names
from bot.commands.office import Asked, Office, language_of
from bot.commands.replying import show, show_file
from bot.commands.slash import slash
from bot.render.custom_id import Press, entity_named
from bot.render.export_file import FORMATS, Format, export_page, made, too_large_page
from bot.render.problems import problem_page

_names = names(*KINDS)
# More statements than this take so long that Discord is told first
# (docs: interactions/receiving-and-responding, three seconds).
MANY = 300


async def complete_what(interaction: Asked, current: str) -> list[Choice[str]]:
    """Names, and `everything` where it fits what was typed. A period is typed out."""
    found = await _names(interaction, current)
    if any(word.startswith(current.strip().casefold()) for word in ALL):
        found = [Choice(name=EVERYTHING, value=EVERYTHING), *found]
    return found[:MOST]


@slash("export")
@app_commands.autocomplete(what=complete_what)
async def command(
    interaction: Asked, what: str, format: Literal["ics", "csv", "json"] = "csv"
) -> None:
    """Facts to take away, as a calendar, a sheet or data."""
    async with interaction.client.office.answering(interaction):
        await export(interaction, what, format)


async def export_pressed(interaction: Asked, press: Press) -> None:
    """The Export button of a card, and those for the other formats: for who pressed alone."""
    titles = interaction.client.office.facts.names.index.titles
    what = entity_named(press.entity, titles)
    await export(interaction, what, FORMATS[press.number % len(FORMATS)], private=True)


async def export(interaction: Asked, what: str, form: Format, private: bool = False) -> None:
    """Make the file and attach it; what was asked wrongly is told the asker alone."""
    office, language = interaction.client.office, language_of(interaction)
    try:
        async with office.facts.desk() as desk:
            selection = await select(desk, what, office.today())
            if selection.key == EVERYTHING:
                await interaction.response.defer(ephemeral=private, thinking=True)
            async with _alone(office) if selection.key == EVERYTHING else nullcontext():
                exported = await gather(desk, selection, office.today(), for_calendar=form == "ics")
                if exported.count > MANY and not interaction.response.is_done():
                    await interaction.response.defer(ephemeral=private, thinking=True)
                file = await asyncio.to_thread(made, exported, form, language)
                page = await asyncio.to_thread(export_page, exported, form, language)
                del exported
            limit = interaction.filesize_limit
            if len(file.content) > limit:
                await show(
                    interaction, too_large_page(len(file.content), limit, language), private=True
                )
                return
            attached = discord.File(BytesIO(file.content), file.name)
            await show_file(interaction, page, attached, private)
    except AskedWrongly as error:
        await show(interaction, problem_page(error, language), private=True)


@asynccontextmanager
async def _alone(office: Office) -> AsyncGenerator[None]:
    """One whole store after the other: each takes some 50 MB while it is made.

    All of that is in use until the file is made: the collector, which would stop everything for a
    tenth of a second to look through it, looks again afterwards.
    """
    async with office.whole:
        gc.disable()
        try:
            yield
        finally:
            gc.enable()
