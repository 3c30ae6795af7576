"""Pictures of answers: sent along when they are drawn already, else added when they are.

An answer never waits for its picture, and stands without it when it cannot be had.
"""

import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from io import BytesIO

import aiohttp
import discord

from bot.commands.office import Asked
from bot.pictures.studio import Studio
from bot.render.page import Page
from bot.render.picture import Picture

log = logging.getLogger(__name__)
REFUSED = (discord.HTTPException, aiohttp.ClientError, OSError)


@asynccontextmanager
async def pictured(interaction: Asked, page: Page) -> AsyncGenerator[list[discord.File]]:
    """Around showing the page: gives the files for it; what has to be drawn is added later.

    Whatever an earlier page of the same message waits for is no longer added.
    """
    office, key = interaction.client.office, _first_interaction(interaction)
    office.awaited.pop(key, None)
    if office.studio is None or page.picture is None or not _may_attach(interaction):
        yield []
    elif png := office.studio.kept(page.picture.drawing):
        yield [_file(page.picture, png)]
    else:
        # Noted before the page is shown: it may be turned at once.
        ours = office.awaited[key] = object()
        try:
            yield []
        except BaseException:
            office.awaited.pop(key, None)
            raise
        office.beside(_add(interaction, page.picture, office.studio, ours))


async def _add(interaction: Asked, picture: Picture, studio: Studio, ours: object) -> None:
    """Put the picture into the message, unless that never came or shows another page by then."""
    awaited, key = interaction.client.office.awaited, _first_interaction(interaction)
    is_shown = interaction.response.is_done() and awaited.get(key) is ours
    png = await studio.drawn(picture.drawing) if is_shown else None
    if awaited.get(key) is not ours:
        return
    del awaited[key]
    if png is None:
        return
    try:
        await interaction.edit_original_response(attachments=[_file(picture, png)])
    except REFUSED as error:
        log.warning("a picture could not be added to an answer: %s", error)


def _first_interaction(interaction: Asked) -> int:
    """The interaction that made the message: known before the message has a number."""
    made = interaction.message.interaction_metadata if interaction.message else None
    return made.id if made else interaction.id


def _may_attach(interaction: Asked) -> bool:
    """Direct messages always take files; in a server the right may be missing."""
    return interaction.guild_id is None or interaction.app_permissions.attach_files


def _file(picture: Picture, png: bytes) -> discord.File:
    return discord.File(BytesIO(png), picture.name, description=picture.words)
