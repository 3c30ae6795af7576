"""The least bot that sends the same cards: `python -m benchmarks.bare CARDS.json`.

Same library, event loop, intents and caches as the real one; its answers are kept ready.
"""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import discord
import uvloop
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

Cards = dict[str, Any]


class Bare(discord.Client):
    """One command and its autocomplete."""

    def __init__(self, cards: Cards) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.cards = cards
        self.tree = app_commands.CommandTree[Bare](self)
        self.tree.add_command(regulation)

    async def setup_hook(self) -> None:
        found = await self.http.request(Route("GET", "/gateway/bot"))
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(found["url"])
        await self.tree.sync()


@app_commands.command(description="A law, rule, plan, standard or draft")
async def regulation(interaction: discord.Interaction[Bare], name: str) -> None:
    """Send the card that is kept for this name."""
    card = interaction.client.cards["cards"][name]
    view = discord.ui.View(timeout=None)
    for row in card["components"]:
        for button in row["components"]:
            view.add_item(discord.ui.Button(label=button["label"], custom_id=button["custom_id"]))
    view.stop()
    embed = discord.Embed.from_dict(card["embeds"][0])
    await interaction.response.send_message(embed=embed, view=view)


@regulation.autocomplete("name")
async def complete(
    interaction: discord.Interaction[Bare], current: str
) -> list[app_commands.Choice[str]]:
    """Send the choices that are kept for this text."""
    kept = interaction.client.cards["choices"][current]
    return [app_commands.Choice(name=c["name"], value=c["value"]) for c in kept]


def main() -> None:
    """Connect to DISCORD_API_URL and answer until the process is ended."""
    Route.BASE = os.environ["DISCORD_API_URL"]
    cards: Cards = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(Bare(cards).start(os.environ["DISCORD_TOKEN"]))


if __name__ == "__main__":
    main()
