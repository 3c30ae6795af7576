"""The menus of a message: `Check facts` and `Look up`, both answered to the asker alone."""

import discord
from discord import app_commands

from bot.answers.check import check
from bot.answers.look_up import look_up
from bot.commands.attached import Attached, text_of
from bot.commands.observing import Callback, observed
from bot.commands.office import Asked, language_of
from bot.commands.replying import show
from bot.render.command_words import menu_name
from bot.render.say_check import check_page, unread_notes
from bot.render.say_look_up import look_up_page


async def check_facts(interaction: Asked, message: discord.Message) -> None:
    """What the message and its text files say, against the store."""
    office, language = interaction.client.office, language_of(interaction)
    async with office.answering(interaction):
        attached = await _read(interaction, message)
        async with office.facts.desk() as desk:
            checked = await check(desk, attached.text, office.today())
        notes = unread_notes(attached.too_large, attached.unread, language)
        await show(interaction, check_page(checked, language, notes), private=True)


async def explain_names(interaction: Asked, message: discord.Message) -> None:
    """The regulations and agencies that the message and its text files mention."""
    office, language = interaction.client.office, language_of(interaction)
    async with office.answering(interaction):
        attached = await _read(interaction, message)
        async with office.facts.desk() as desk:
            found = await look_up(desk, attached.text, office.today())
        await show(interaction, look_up_page(found, language), private=True)


async def _read(interaction: Asked, message: discord.Message) -> Attached:
    """The text; files may take longer to come than Discord waits for a first answer."""
    if message.attachments:
        await interaction.response.defer(ephemeral=True, thinking=True)
    return await text_of(message)


def _menu(name: str, function: Callback) -> app_commands.ContextMenu:
    return app_commands.ContextMenu(name=menu_name(name), callback=observed(name, function))


MENUS: tuple[app_commands.ContextMenu, ...] = (
    _menu("Check facts", check_facts),
    _menu("Look up", explain_names),
)
