"""Buttons: what they do is in their custom_id, so those of an earlier process work too."""

import re
from dataclasses import replace as changed
from datetime import date
from typing import Any, Self

import discord

from bot.answers.about import about
from bot.answers.desk import Desk
from bot.answers.view import view
from bot.commands.cards import Card, card_of, remembered
from bot.commands.errors import guarded
from bot.commands.export import export_pressed
from bot.commands.following import FOLLOW_ACTIONS, follow_pressed
from bot.commands.office import Asked, language_of
from bot.commands.replying import replace, show
from bot.render.custom_id import PATTERN, Press, entity_named, read_custom_id
from bot.render.help_page import help_page
from bot.render.page import Language, Page
from bot.render.problems import expired_page, gone_page
from bot.render.show_agency import show_agency
from bot.render.wording import page_of

VIEWS = {"articles", "dates", "agencies", "relations", "sources", "card", "article"}


class Step(discord.ui.DynamicItem[discord.ui.Button[Any]], template=PATTERN):
    """A button of ours, made anew from its custom_id when it is pressed."""

    def __init__(self, button: discord.ui.Button[Any], press: Press) -> None:
        super().__init__(button)
        self.press = press

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """The library calls this with the button of the message and the parts of its custom_id."""
        assert isinstance(item, discord.ui.Button)  # noqa: S101
        return cls(item, Press(match["action"], match["entity"], int(match["number"])))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show what was asked for."""
        await guarded(interaction, pressed(interaction, self.press))


async def pressed(interaction: Asked, press: Press) -> None:
    """Turn the asker's own card to the page asked for; others get a private one of their own."""
    async with interaction.client.office.answering(interaction):
        if press.action in FOLLOW_ACTIONS:
            await follow_pressed(interaction, press)
            return
        if press.action == "export":
            await export_pressed(interaction, press)
            return
        shown = await _shown(interaction, press)
        if is_own(interaction):
            await replace(interaction, shown)
        else:
            await show(interaction, shown, private=True)


def is_own(interaction: Asked) -> bool:
    """Whether the message was made for the one who pressed."""
    message = interaction.message
    asked = message.interaction_metadata if message else None
    return asked is not None and asked.user.id == interaction.user.id


async def _shown(interaction: Asked, press: Press) -> Card:
    """What the press asks for: from memory when it was asked for of the same facts that day."""
    language, today = language_of(interaction), interaction.client.office.today()
    async with interaction.client.office.facts.desk() as desk:
        options = (("entity", press.entity), ("number", str(press.number)))

        async def made() -> Card:
            return card_of(await _page(desk, press, today, language))

        return await remembered(desk, (f"press:{press.action}", options, language, today), made)


async def _page(desk: Desk, press: Press, today: date, language: Language) -> Page:
    if press.action == "help":
        return help_page(language)
    if press.action == "about":
        return page_of(await about(desk, today), language)
    entity = entity_named(press.entity, desk.index.titles)
    if await desk.store.entity(entity) is None:
        return gone_page(language)
    shown = press.action if press.action in VIEWS else "card"
    found = await view(desk, entity, shown, today, press.number)
    page = page_of(found, language)
    return changed(page, picture=show_agency(found, language)) if shown == "card" else page


async def answer_unknown(interaction: Asked) -> None:
    """Answer the press of a control that no part of this program knows."""
    written = str((interaction.data or {}).get("custom_id", ""))
    if interaction.type is discord.InteractionType.component and read_custom_id(written) is None:
        expired = show(interaction, expired_page(language_of(interaction)), private=True)
        await guarded(interaction, expired)
