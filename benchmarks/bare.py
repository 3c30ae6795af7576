"""The least bot that sends the same answers: the floor that the real one is measured against.

Same library, intents and caches as the real one; what it answers is kept ready and chosen by the
first option, the text typed or the custom_id. Started by `benchmarks.floor`.
"""

from io import BytesIO
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

Json = dict[str, Any]
EPHEMERAL = 1 << 6
UPDATE = 7


class Bare(discord.Client):
    """Every command of the real bot, each answered with a payload of its."""

    def __init__(self, kept: Json) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.kept = kept
        self.tree = app_commands.CommandTree[Bare](self)
        for command in COMMANDS:
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        for custom_id in self.kept["press"]:
            self.add_view(_pressable(custom_id))
        found = await self.http.request(Route("GET", "/gateway/bot"))
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(found["url"])
        await self.tree.sync()


Asked = discord.Interaction[Bare]


class Press(discord.ui.Button[discord.ui.View]):
    """Shows what is kept for its custom_id in the message that it stands on."""

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await send(interaction, interaction.client.kept["press"][self.custom_id])


def _pressable(custom_id: str) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    view.add_item(Press(label="Press", custom_id=custom_id))
    return view


async def send(interaction: Asked, answer: Json) -> None:
    """Build embed and buttons and send them, as an answer or in the place of the message."""
    data = answer["data"]
    embed = discord.Embed.from_dict(data["embeds"][0])
    view = discord.ui.View(timeout=None)
    for row in data["components"]:
        for button in row["components"]:
            view.add_item(
                discord.ui.Button(
                    label=button["label"],
                    custom_id=button["custom_id"],
                    style=discord.ButtonStyle(button["style"]),
                )
            )
    view.stop()
    if answer["type"] == UPDATE:
        await interaction.response.edit_message(embed=embed, view=view)
        return
    private = bool(data.get("flags", 0) & EPHEMERAL)
    file = discord.utils.MISSING
    if "file" in answer:
        file = discord.File(BytesIO(answer["file"].encode()), answer["file_name"])
    await interaction.response.send_message(embed=embed, view=view, ephemeral=private, file=file)


async def tell(interaction: Asked, first: object = "") -> None:
    """What is kept for this command and its first option."""
    command = interaction.command
    assert command is not None
    await send(interaction, interaction.client.kept["slash"][command.name][str(first)])


async def complete(interaction: Asked, current: str) -> list[app_commands.Choice[str]]:
    """The choices that are kept for this text."""
    command = interaction.command
    assert command is not None
    kept = interaction.client.kept["autocomplete"][command.name][current]
    return [app_commands.Choice(name=c["name"], value=c["value"]) for c in kept]


@app_commands.command(description="A law, rule, plan, standard or draft")
@app_commands.autocomplete(name=complete)
async def regulation(
    interaction: Asked, name: str, article: int | None = None, as_of: str | None = None
) -> None:
    await tell(interaction, f"{name}#{article}" if article else name)


@app_commands.command(description="A body")
@app_commands.autocomplete(name=complete)
async def agency(interaction: Asked, name: str) -> None:
    await tell(interaction, name)


@app_commands.command(description="What happened then")
async def date(
    interaction: Asked, when: str, agency: str | None = None, topic: str | None = None
) -> None:
    await tell(interaction, when)


@app_commands.command(description="What is coming")
async def upcoming(interaction: Asked, days: int | None = None, topic: str | None = None) -> None:
    await tell(interaction, days or "")


@app_commands.command(description="One thing through time")
@app_commands.autocomplete(subject=complete)
async def timeline(
    interaction: Asked, subject: str, start: str | None = None, end: str | None = None
) -> None:
    await tell(interaction, subject)


@app_commands.command(description="Full text")
async def search(interaction: Asked, query: str) -> None:
    await tell(interaction, query)


@app_commands.command(description="A question")
async def ask(interaction: Asked, question: str) -> None:
    await tell(interaction, question)


@app_commands.command(description="Two things beside each other")
@app_commands.autocomplete(first=complete, second=complete)
async def compare(interaction: Asked, first: str, second: str) -> None:
    await tell(interaction, first)


@app_commands.command(description="Where sources disagree")
@app_commands.autocomplete(subject=complete)
async def contested(interaction: Asked, subject: str | None = None) -> None:
    await tell(interaction, subject or "")


@app_commands.command(description="What was added or corrected")
async def changes(interaction: Asked, since: str | None = None) -> None:
    await tell(interaction, since or "")


@app_commands.command(description="Facts to take away")
@app_commands.autocomplete(what=complete)
async def export(interaction: Asked, what: str, format: str = "csv") -> None:
    await tell(interaction, what)


@app_commands.command(description="Be told")
@app_commands.autocomplete(subject=complete)
async def follow(interaction: Asked, subject: str) -> None:
    await tell(interaction, subject)


@app_commands.command(description="What is followed")
async def following(interaction: Asked) -> None:
    await tell(interaction)


@app_commands.command(description="About")
async def about(interaction: Asked) -> None:
    await tell(interaction)


@app_commands.command(description="Help")
async def help(interaction: Asked) -> None:
    await tell(interaction)


@app_commands.context_menu(name="Check facts")
async def check_facts(interaction: Asked, message: discord.Message) -> None:
    await tell(interaction, message.content)


@app_commands.context_menu(name="Look up")
async def look_up(interaction: Asked, message: discord.Message) -> None:
    await tell(interaction, message.content)


COMMANDS: tuple[Any, ...] = (
    regulation, agency, date, upcoming, timeline, search, ask, compare, contested, changes,
    export, follow, following, about, help, check_facts, look_up,
)  # fmt: skip
