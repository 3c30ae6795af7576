"""The real bot in a browser on this machine: an in-memory Discord, no account, no token."""

from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import discord
import simcord

from bot.app import office_of
from bot.client import Endpoint, Gazette
from bot.clock import ZONE, Clock
from bot.commands.office import Asked, language_of
from bot.commands.replying import show
from bot.console import Refused, put
from bot.logs import start_logging
from bot.notices.planning import next_due
from bot.render.catalogue import say
from bot.render.discord_page import embed_of
from bot.render.help_page import greeting_page
from bot.render.say_follow import LEAP, leapt_page
from bot.settings import Settings
from bot.store.state import StateStore

LEAP_ID = "trial:leap"
IN_MEMORY = Endpoint("in-memory")
PREPARED = "When did the generative AI measures take effect?"
WIDTH, HEIGHT = 1180, 860


async def trial(settings: Settings) -> None:
    """Print the address of the page alone on a line, then answer until interrupted.

    Raises Refused when a part of the preview is not installed.
    """
    start_logging("WARNING", settings.log_format)
    with TemporaryDirectory() as folder:
        state = await StateStore.open(Path(folder) / "state.db")
        try:
            clock = Clock(settings.clock_start)
            async with office_of(settings, clock) as office:
                await _show(Trial(office, state, IN_MEMORY), clock)
        except simcord.SetupError as error:
            raise Refused(f"{error}: run `make try`") from error
        finally:
            await state.close()


async def _show(bot: Gazette, clock: Clock) -> None:
    async with simcord.run(bot, check_errors=False) as env:
        if bot.user is not None:
            await bot.user.edit(username="Gazette")
        await env.advance_time((clock.now() - env.now()).total_seconds())
        you = env.create_user("you")
        guild = env.create_guild(name="Gazette", owner=you)
        channel = guild.create_text_channel("ask-here")
        reader = guild.add_member(you)
        await leap_tick(bot)
        await greet(bot, channel.id, clock)
        await reader.slash(channel, "ask", question=PREPARED)
        preview = env.preview(
            channel, viewers=[reader], layout="channel", width=WIDTH, height=HEIGHT
        )
        async with preview:
            put(preview.url)
            await preview.wait_closed()


async def greet(bot: Gazette, channel_id: int, clock: Clock) -> None:
    channel = bot.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel):
        page = greeting_page("en")
        view = discord.ui.View(timeout=None)
        view.add_item(Leap(bot, clock))
        await channel.send(embed=embed_of(page), view=view)


class Trial(Gazette):
    """The bot with one button more."""

    async def on_interaction(self, interaction: Asked) -> None:
        """Presses of controls that nothing else answers; the button answers for itself."""
        if (interaction.data or {}).get("custom_id") != LEAP_ID:
            await super().on_interaction(interaction)


class Leap(discord.ui.Button[discord.ui.View]):
    """Moves the bot's clock to the next reminder, which then appears."""

    def __init__(self, bot: Gazette, clock: Clock) -> None:
        super().__init__(label=say("en", LEAP), custom_id=LEAP_ID)
        self._bot = bot
        self._clock = clock

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """The library calls this when it is pressed."""
        at = await next_instant(self._bot)
        if at is not None:
            self._clock.move(at)
        told = at.astimezone(ZONE).strftime("%Y-%m-%d %H:%M") if at else ""
        await show(interaction, leapt_page(told, language_of(interaction)), private=True)
        await leap_tick(self._bot)


async def next_instant(bot: Gazette) -> datetime | None:
    """When the next reminder of any follow is due."""
    known, now = bot.courier.newsroom.known, bot.office.now()
    follows = [f for f in await bot.state.notices.follows() if f.state == "active"]
    return min((due.at for f in follows for due in next_due(f, known, now, 1)), default=None)


async def leap_tick(bot: Gazette) -> None:
    """Do what is due at the instant that the clock says."""
    office = bot.office
    while await bot.courier.tick(office.now(), office.today(), office.seconds()):
        pass
