"""The real bot in a browser on this machine: an in-memory Discord, no account, no token."""

from pathlib import Path
from tempfile import TemporaryDirectory

import discord
import simcord

from bot.app import office_of
from bot.client import Endpoint, Gazette
from bot.clock import Clock
from bot.console import Refused, put
from bot.logs import start_logging
from bot.render.discord_page import embed_of, view_of
from bot.render.help_page import greeting_page
from bot.settings import Settings
from bot.store.state import StateStore

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
            async with office_of(settings) as office:
                await _show(Gazette(office, state, IN_MEMORY), Clock(settings.clock_start))
        except simcord.SetupError as error:
            raise Refused(f"{error}: run `make try`") from error
        finally:
            await state.close()


async def _show(bot: Gazette, clock: Clock) -> None:
    async with simcord.run(bot, check_errors=False) as env:
        if bot.user is not None:
            await bot.user.edit(username="Gazette")
        await env.advance_time((clock.now() - env.now()).total_seconds())
        guild = env.create_guild(name="Gazette")
        channel = guild.create_text_channel("ask-here")
        reader = guild.add_member(env.create_user("you"))
        await _greet(bot, channel.id)
        await reader.slash(channel, "ask", question=PREPARED)
        preview = env.preview(
            channel, viewers=[reader], layout="channel", width=WIDTH, height=HEIGHT
        )
        async with preview:
            put(preview.url)
            await preview.wait_closed()


async def _greet(bot: Gazette, channel_id: int) -> None:
    channel = bot.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel):
        page = greeting_page("en")
        await channel.send(embed=embed_of(page), view=view_of(page))
