"""Where a follow may post: the kind of channel, and what is missing there."""

from typing import Any

import discord
from discord import app_commands

from bot.commands.office import Asked
from bot.notices.settings import NotSetUp

Chosen = app_commands.AppCommandChannel | app_commands.AppCommandThread
KINDS = {
    discord.ChannelType.text: "text",
    discord.ChannelType.voice: "text",
    discord.ChannelType.stage_voice: "text",
    discord.ChannelType.news: "announcement",
    discord.ChannelType.forum: "forum",
    discord.ChannelType.public_thread: "thread",
    discord.ChannelType.private_thread: "thread",
    discord.ChannelType.news_thread: "thread",
}


class Place(app_commands.Transformer):
    """A channel option that offers only where a follow can post; it need not be in the cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """What the client offers."""
        return list(KINDS)

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> Chosen:
        """As Discord sent it, with what the asker may do there."""
        return value


NEEDED = {
    "text": ("view_channel", "send_messages", "embed_links"),
    "announcement": ("view_channel", "send_messages", "embed_links"),
    "forum": ("view_channel", "send_messages", "send_messages_in_threads", "embed_links"),
    "thread": ("view_channel", "send_messages_in_threads", "embed_links"),
}


def server_of(interaction: Asked) -> discord.Guild:
    """The server that the bot is in. Raises NotSetUp elsewhere, and for who may not."""
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    if guild is None:
        raise NotSetUp("server")
    if not interaction.permissions.manage_channels:
        raise NotSetUp("permission")
    return guild


def place_of(interaction: Asked, guild: discord.Guild, chosen: Chosen | None) -> tuple[int, str]:
    """The channel's number and kind. Raises NotSetUp when a follow cannot post there."""
    if chosen is not None and not chosen.permissions.manage_channels:
        raise NotSetUp("permission")
    number = chosen.id if chosen is not None else interaction.channel_id or 0
    channel = guild.get_channel_or_thread(number)
    if channel is None:
        raise NotSetUp("hidden", chosen.name if chosen else str(number))
    kind = KINDS.get(channel.type)
    if kind is None:
        raise NotSetUp("place", channel.name)
    may = channel.permissions_for(guild.me)
    missing = [name for name in NEEDED[kind] if not getattr(may, name)]
    if missing:
        raise NotSetUp("rights", ",".join(missing))
    return number, kind


def role_of(guild: discord.Guild, number: int, role: discord.Role | None) -> int:
    """The role to ping, 0 for none. Raises NotSetUp for one that may not be pinged there."""
    if role is None:
        return 0
    channel = guild.get_channel_or_thread(number)
    may_all = channel is not None and channel.permissions_for(guild.me).mention_everyone
    if role.is_default() or not (role.mentionable or may_all):
        raise NotSetUp("role", role.name)
    return role.id
