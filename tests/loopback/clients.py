"""Connects a discord.py client to the loopback server; the example bot proves the server."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from unittest.mock import patch

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.loopback.server import LoopbackServer

TOKEN = "loopback-token"


@asynccontextmanager
async def connected(
    server: LoopbackServer, client: discord.Client, token: str = TOKEN
) -> AsyncIterator[discord.Client]:
    """The client, started against the server and past READY; closed and awaited at the end."""
    gateway = yarl.URL(server.gateway_url)
    with (
        patch.object(Route, "BASE", server.base_url),
        patch.object(DiscordWebSocket, "DEFAULT_GATEWAY", gateway),
    ):
        running = asyncio.create_task(client.start(token))
        try:
            await _ready(client, running)
            yield client
        finally:
            await client.close()
            await asyncio.wait({running})


async def _ready(client: discord.Client, running: asyncio.Task[None]) -> None:
    """Wait for READY, or raise what ended the client instead."""
    greeted = asyncio.create_task(client.wait_until_ready())
    await asyncio.wait({running, greeted}, return_when=asyncio.FIRST_COMPLETED)
    greeted.cancel()
    if running.done():
        await running


class ExampleBot(discord.Client):
    """A few commands of every sort; `allowed_mentions` stay Discord's default on purpose."""

    def __init__(self) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            guild_ready_timeout=0.01,
            max_ratelimit_timeout=30,
        )
        self.tree = app_commands.CommandTree(
            self,
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
        )
        for command in (ping, echo, slow, form, late, look, pick):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """No pause of five seconds before a second IDENTIFY."""


def channel_of(bot: discord.Client, server: LoopbackServer) -> discord.TextChannel:
    """The server's default channel as a client sees it."""
    channel = bot.get_channel(int(server.channel.id))
    assert isinstance(channel, discord.TextChannel)
    return channel


Here = discord.Interaction[ExampleBot]


@app_commands.command(description="Answer at once")
async def ping(interaction: Here) -> None:
    await interaction.response.send_message(f"pong {interaction.locale}")


@app_commands.command(description="Say it again")
@app_commands.describe(text="What to say", times="How often")
async def echo(
    interaction: Here, text: str, times: app_commands.Range[int, 1, 3] | None = None
) -> None:
    view = discord.ui.View(timeout=None)
    view.add_item(PressMe())
    await interaction.response.send_message(
        text * (times or 1), view=view, ephemeral=text == "secret"
    )


@echo.autocomplete("text")
async def suggest(interaction: Here, current: str) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=current + end, value=current + end) for end in "abc"]


@app_commands.command(description="Think, answer, then add something")
async def slow(interaction: Here) -> None:
    await interaction.response.defer(ephemeral=True)
    await interaction.edit_original_response(
        content="done", embed=discord.Embed(title="Result", description="Found")
    )
    await interaction.followup.send("more", ephemeral=True)


@app_commands.command(description="Ask for something")
async def form(interaction: Here) -> None:
    await interaction.response.send_modal(Form())


@app_commands.command(description="Answer when released")
async def late(interaction: Here) -> None:
    await asyncio.sleep(0.05)
    await interaction.response.send_message("late")


@app_commands.context_menu(name="Look")
async def look(interaction: Here, message: discord.Message) -> None:
    await interaction.response.send_message(f"saw {message.content}", ephemeral=True)


pick = app_commands.Group(name="pick", description="Choose something")


@pick.command(description="Choose where, who and whom")
async def target(
    interaction: Here,
    where: discord.TextChannel | None = None,
    who: discord.User | None = None,
    role: discord.Role | None = None,
) -> None:
    chosen = [each.name for each in (where, who, role) if each is not None]
    await interaction.response.send_message(" ".join(chosen) or "nothing")


@pick.command(description="Show a layout with a select")
async def layout(interaction: Here) -> None:
    await interaction.response.send_message(view=Layout())


class Choose(discord.ui.ActionRow["Layout"]):
    """One select that repeats what was chosen."""

    @discord.ui.select(custom_id="colour", options=[discord.SelectOption(label="red")])
    async def colour(
        self, interaction: discord.Interaction, select: "discord.ui.Select[Layout]"
    ) -> None:
        await interaction.response.send_message(select.values[0], ephemeral=True)


class Layout(discord.ui.LayoutView):
    """Components V2 with text and a select."""

    text = discord.ui.TextDisplay["Layout"]("**Choose**")
    choose = Choose()


class PressMe(discord.ui.Button[discord.ui.View]):
    """Edits the message it is on."""

    def __init__(self) -> None:
        super().__init__(label="Press", custom_id="press-me")

    async def callback(self, interaction: discord.Interaction[discord.Client]) -> None:
        await interaction.response.edit_message(content="pressed")


class Form(discord.ui.Modal, title="Form"):
    """One text, greeted."""

    name = discord.ui.TextInput["Form"](label="Name", custom_id="name")

    async def on_submit(self, interaction: discord.Interaction[discord.Client], /) -> None:
        await interaction.response.send_message(f"hello {self.name.value}")
