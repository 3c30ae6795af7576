"""`/following`: what this server follows, with buttons to pause, edit, test, explain and remove."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from bot.commands.calendar import renew_link, revoke_link, show_link
from bot.commands.errors import guarded
from bot.commands.follow import coming_for, follow_here, followed, topic_of
from bot.commands.office import Asked, language_of
from bot.commands.places import server_of
from bot.commands.replying import refuse, show
from bot.commands.replying import replace as show_instead
from bot.commands.slash import slash
from bot.notices import settings
from bot.notices.notice import Notice
from bot.notices.planning import addressed
from bot.notices.settings import NotSetUp
from bot.render.custom_id import Press, entity_named
from bot.render.page import Page
from bot.render.refusals import refusal_page
from bot.render.say_follow import (
    TESTED,
    field_label,
    form_title,
    list_page,
    said_page,
    why_page,
)
from bot.store.follows import Follow, with_state

HISTORY = 8
# A form waits as long as the token of its interaction lives
# (docs: interactions/receiving-and-responding).
FORM_SECONDS = 900.0


@slash("following")
@app_commands.default_permissions(manage_channels=True)
async def command(interaction: Asked) -> None:
    """What this server follows."""
    try:
        server_of(interaction)
        async with interaction.client.office.answering(interaction):
            await show(interaction, await _list(interaction), private=True)
    except NotSetUp as refused:
        await refuse(interaction, refusal_page(refused, language_of(interaction)))


async def _list(interaction: Asked, place: int = 0) -> Page:
    office, notices = interaction.client.office, interaction.client.state.notices
    guild = interaction.guild_id or 0
    async with office.facts.desk() as desk:
        shown = [await followed(interaction, desk, f) for f in await notices.follows_in(guild)]
    errata = guild not in await notices.without_errata()
    return list_page(shown, place, errata, language_of(interaction))


async def follow_pressed(interaction: Asked, press: Press) -> None:
    """Do what a button about follows says; who may not is told why."""
    try:
        await _pressed(interaction, press)
    except NotSetUp as refused:
        await refuse(interaction, refusal_page(refused, language_of(interaction)))


async def _pressed(interaction: Asked, press: Press) -> None:
    if press.action == "follow":
        titles = interaction.client.office.facts.names.index.titles
        await follow_here(interaction, entity_named(press.entity, titles))
        return
    guild = server_of(interaction)
    if press.action == "errata":
        await interaction.client.state.notices.set_errata(guild.id, bool(press.number))
        await show_instead(interaction, await _list(interaction))
    elif press.action == "following":
        await show_instead(interaction, await _list(interaction, press.number))
    else:
        follow = await interaction.client.state.notices.follow(press.number)
        if follow is None or follow.guild != guild.id:
            raise NotSetUp("gone")
        await WORK[press.action](interaction, follow)


async def _turn(interaction: Asked, follow: Follow, state: str) -> None:
    now = interaction.client.office.now()
    begun = replace(follow, state="paused") if state == "active" else follow
    await interaction.client.state.notices.set_state(with_state(begun, state, now))
    await show_instead(interaction, await _list(interaction))


async def _pause(interaction: Asked, follow: Follow) -> None:
    await _turn(interaction, follow, "paused")


async def _resume(interaction: Asked, follow: Follow) -> None:
    await _turn(interaction, follow, "active")


async def _remove(interaction: Asked, follow: Follow) -> None:
    await interaction.client.state.notices.remove_follow(follow)
    await show_instead(interaction, await _list(interaction))


async def _test(interaction: Asked, follow: Follow) -> None:
    notice = Notice(kind="test", subject=follow.subject)
    now = interaction.client.office.now()
    draft = addressed(follow, notice, f"test|{secrets.token_hex(8)}", now)
    await interaction.client.state.notices.add_letter(draft)
    await show(interaction, said_page(TESTED, language_of(interaction)), private=True)


async def _why(interaction: Asked, follow: Follow) -> None:
    office, notices = interaction.client.office, interaction.client.state.notices
    async with office.facts.desk() as desk:
        shown = await followed(interaction, desk, follow)
        is_on = follow.state == "active"
        coming = await coming_for(interaction, desk, follow) if is_on else []
    history = await notices.history(follow.recipient, HISTORY)
    await show(
        interaction, why_page(shown, history, coming, language_of(interaction)), private=True
    )


async def _edit(interaction: Asked, follow: Follow) -> None:
    await interaction.response.send_modal(Form(interaction, follow))


WORK: dict[str, Callable[[Asked, Follow], Awaitable[None]]] = {
    "pause": _pause,
    "resume": _resume,
    "edit": _edit,
    "test": _test,
    "why": _why,
    "remove": _remove,
    "calendar": show_link,
    "renew": renew_link,
    "unshare": revoke_link,
}
FOLLOW_ACTIONS = {"follow", "errata", "following", *WORK}


class Form(discord.ui.Modal):
    """The settings of one follow, as text fields."""

    def __init__(self, interaction: Asked, follow: Follow) -> None:
        language = language_of(interaction)
        super().__init__(
            title=form_title(language), custom_id=f"follow:{follow.id}", timeout=FORM_SECONDS
        )
        self.follow = follow
        now = {
            "lead_days": follow.lead_days,
            "hour": str(follow.hour),
            "time_zone": follow.zone,
            "filter": follow.filter.replace("topics/", ""),
        }
        self.fields: dict[str, discord.ui.TextInput[Any]] = {}
        for name, value in now.items():
            field = discord.ui.TextInput[Any](
                label=field_label(name, language),
                custom_id=name,
                default=value,
                required=name != "filter",
                max_length=200,
            )
            self.fields[name] = field
            self.add_item(field)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Keep what was typed, or say what cannot be read."""
        await guarded(interaction, self._keep(interaction))

    async def _keep(self, interaction: Asked) -> None:
        try:
            server_of(interaction)
            await self._save(interaction)
            await show(interaction, await _list(interaction), private=True)
        except NotSetUp as refused:
            await refuse(interaction, refusal_page(refused, language_of(interaction)))

    async def _save(self, interaction: Asked) -> None:
        typed = {name: field.value for name, field in self.fields.items()}
        if not typed["hour"].isdecimal():
            raise NotSetUp("hour", typed["hour"])
        office, notices = interaction.client.office, interaction.client.state.notices
        async with office.facts.desk() as desk:
            chosen = await settings.filter_of(
                typed["filter"], lambda word: topic_of(interaction, desk, word)
            )
        changed = replace(
            self.follow,
            lead_days=settings.lead_days(typed["lead_days"]),
            hour=settings.hour_of(int(typed["hour"])),
            zone=settings.time_zone(typed["time_zone"]),
            filter=chosen,
            since=office.now().isoformat(),
        )
        await notices.change_follow(changed)
