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
from bot.render.catalogue import say
from bot.render.command_words import LANGUAGES
from bot.render.discord_page import embed_of
from bot.render.help_page import greeting_page
from bot.render.page import Language, Page, language_named
from bot.render.say_follow import LEAP, leapt_page
from bot.settings import Settings
from bot.store.state import StateStore
from bot.trial_language import Reader

OURS = "trial:"
LEAP_ID = f"{OURS}leap"
# What Discord calls the languages of clients (docs: reference, locales).
LOCALES: dict[Language, str] = {"en": "en-US", "zh": "zh-CN", "zh-TW": "zh-TW"}
IN_MEMORY = Endpoint("in-memory")
PREPARED = "When did the generative AI measures take effect?"
WIDTH, HEIGHT = 1180, 860
# An action is over when its picture is drawn too, which takes seconds on a slow machine.
SETTLE_SECONDS = 40.0


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
    async with simcord.run(bot, check_errors=False, settle_timeout=SETTLE_SECONDS) as env:
        if bot.user is not None:
            await bot.user.edit(username="Gazette")
        await env.advance_time((clock.now() - env.now()).total_seconds())
        reader = Reader()
        you = env.create_user("you")
        guild = env.create_guild(name="Gazette", owner=you)
        channel = guild.create_text_channel("ask-here")
        member = guild.add_member(you)
        await leap_tick(bot)
        await greet(bot, channel.id, clock, reader)
        await member.slash(channel, "ask", question=PREPARED)
        preview = env.preview(
            channel, viewers=[member], layout="channel", width=WIDTH, height=HEIGHT
        )
        with reader.reading():
            async with preview:
                put(preview.url)
                await preview.wait_closed()


async def greet(bot: Gazette, channel_id: int, clock: Clock, reader: Reader) -> None:
    """Say in the channel what can be tried, with the trial's own buttons."""
    channel = bot.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel):
        greeting = Greeting(bot, clock, reader)
        await channel.send(embed=embed_of(greeting.page()), view=greeting)


class Trial(Gazette):
    """The bot with a few buttons more."""

    async def on_interaction(self, interaction: Asked) -> None:
        """Presses of controls that nothing else answers; the trial's answer for themselves."""
        if not str((interaction.data or {}).get("custom_id", "")).startswith(OURS):
            await super().on_interaction(interaction)


class Greeting(discord.ui.View):
    """The buttons of the trial: to the next reminder, and a language each."""

    def __init__(self, bot: Gazette, clock: Clock, reader: Reader) -> None:
        super().__init__(timeout=None)
        self._bot, self._clock, self._reader = bot, clock, reader
        self.add_item(Leap(bot, clock, self.language))
        for named, language in LANGUAGES.items():
            self.add_item(Speak(self, named, language))

    @property
    def language(self) -> Language:
        """That of the reader."""
        return language_named(self._reader.locale) or "en"

    def page(self) -> Page:
        """What stands above the buttons."""
        return greeting_page(self.language)

    def spoken(self, locale: str) -> "Greeting":
        """The greeting in the language that the reader reads from now on."""
        self._reader.locale = locale
        return Greeting(self._bot, self._clock, self._reader)


class Speak(discord.ui.Button["Greeting"]):
    """Has everything from here on in one language."""

    def __init__(self, greeting: Greeting, named: str, language: Language) -> None:
        is_chosen = language == greeting.language
        style = discord.ButtonStyle.primary if is_chosen else discord.ButtonStyle.secondary
        super().__init__(label=named, custom_id=f"{OURS}speak:{language}", style=style)
        self._greeting, self._locale = greeting, LOCALES[language]

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """The library calls this when it is pressed."""
        greeting = self._greeting.spoken(self._locale)
        await interaction.response.edit_message(embed=embed_of(greeting.page()), view=greeting)


class Leap(discord.ui.Button[discord.ui.View]):
    """Moves the bot's clock to the next reminder, which then appears."""

    def __init__(self, bot: Gazette, clock: Clock, language: Language) -> None:
        super().__init__(label=say(language, LEAP), custom_id=LEAP_ID)
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
    newsroom, now = bot.courier.newsroom, bot.office.now()
    follows = [f for f in await bot.state.notices.follows() if f.state == "active"]
    coming = [await newsroom.coming(follow, now, 1) for follow in follows]
    return min((due.at for found in coming for due in found), default=None)


async def leap_tick(bot: Gazette) -> None:
    """Do what is due at the instant that the clock says."""
    office = bot.office
    while await bot.courier.tick(office.now(), office.today(), office.seconds()):
        pass
