"""The Discord client: least rights, commands registered when they changed, every press answered."""

import asyncio
import logging
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import discord
import orjson
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.commands.buttons import Step, answer_unknown
from bot.commands.errors import Tree
from bot.commands.every import COMMANDS
from bot.commands.menus import MENUS
from bot.commands.office import Asked, Office, Staffed
from bot.delivery.courier import Courier
from bot.render.command_words import in_picker
from bot.render.traditional import put_away, table
from bot.store.database import StateError
from bot.store.state import StateStore

log = logging.getLogger(__name__)
# discord.py sleeps for as long as it is told; give up instead after this many seconds.
LONGEST_RATE_LIMIT = 60.0
# One IDENTIFY in so many seconds (docs: events/gateway, "Session Start Limit Object",
# max_concurrency 1, which all bots have up to 150,000 servers); how often the turn is asked for.
IDENTIFY_SECONDS, TURN_SECONDS = 5.0, 0.25
CHINESE = {discord.Locale.chinese, discord.Locale.taiwan_chinese}


@dataclass(frozen=True)
class Endpoint:
    """Where Discord is, where commands are registered; whether each of its answers is counted."""

    api: str
    asks_for_gateway: bool = False
    dev_guild_id: int | None = None
    is_watched: bool = False


class Words(app_commands.Translator):
    """Names and descriptions of commands in Chinese; all other clients show the English ones."""

    def __init__(self, locales: Collection[discord.Locale] = CHINESE) -> None:
        self._locales = locales

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The Chinese of the string, for clients set to Chinese."""
        return in_picker(string, locale.value) if locale in self._locales else None


class Gazette(Staffed):
    """The bot. Sees no messages and no members; can ping nobody."""

    def __init__(
        self, office: Office, state: StateStore, endpoint: Endpoint, **options: Any
    ) -> None:
        if endpoint.is_watched:
            options["http_trace"] = office.metrics.trace()
        super().__init__(
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=LONGEST_RATE_LIMIT,
            **options,
        )
        self.office = office
        self.state = state
        self.endpoint = endpoint
        self.courier = Courier(self, state.notices, office.facts, office.metrics.delivered)
        self.tree = Tree(self)
        for command in (*COMMANDS, *MENUS):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Once, after login and before the gateway; the first shard's process registers for all."""
        await self.prepare()
        if 0 not in self.state.hold.shards.ids:
            return
        try:
            await self.sync()
        except (discord.HTTPException, app_commands.CommandSyncFailure) as error:
            log.error("the commands could not be registered, the old ones stay: %s", error)
        except StateError as error:
            log.error("whether the commands are registered is not known: %s", error)

    async def prepare(self) -> None:
        """Buttons, translations, and the address of the gateway."""
        self.add_dynamic_items(Step)
        self.courier.places.listen()
        await self.tree.set_translator(Words())
        if self.endpoint.asks_for_gateway:
            await self._find_gateway()

    async def _find_gateway(self) -> None:
        """A plain client never asks where the gateway is; another Discord has another one."""
        found = await self.http.request(Route("GET", "/gateway/bot"))
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(found["url"])

    async def sync(self) -> bool:
        """Register the commands if they differ from those last registered; whether they did.

        Raises HTTPException, CommandSyncFailure.
        """
        guild_id = self.endpoint.dev_guild_id
        guild = discord.Object(guild_id) if guild_id else None
        if guild is not None:
            self.tree.copy_global_to(guild=guild)
        digest = await self._payload_hash()
        key = (str(self.application_id), str(guild_id or "global"), self.endpoint.api)
        if await self.state.synced_hash(*key) == digest:
            return False
        await self.tree.sync(guild=guild)
        put_away()
        await self.state.remember_sync(*key, digest)
        log.info("commands registered (%s)", key[1])
        return True

    async def _payload_hash(self) -> str:
        """Without traditional characters, which follow from the rest and from their table.

        To make them takes 40 MB, which a bot without such readers need not have.
        """
        translator = Words({discord.Locale.chinese})
        commands = [
            await command.get_translated_payload(self.tree, translator)
            for command in self.tree.get_commands()
        ]
        made_of = [commands, table()]
        return sha256(orjson.dumps(made_of, option=orjson.OPT_SORT_KEYS)).hexdigest()

    async def on_interaction(self, interaction: Asked) -> None:
        """Presses of controls that nothing else answers."""
        await answer_unknown(interaction)

    async def on_ready(self) -> None:
        """May come several times, after each new session."""
        log.info("connected as %s, in %d servers", self.user, len(self.guilds))

    async def on_connect(self) -> None:
        """A new session: whatever was sent before it is lost."""
        self.office.metrics.connection("new")

    async def on_resumed(self) -> None:
        """The connection is back and nothing was missed."""
        self.office.metrics.connection("resumed")
        log.info("connected again, session resumed")

    async def on_disconnect(self) -> None:
        """The library connects again by itself."""
        self.office.metrics.connection("lost")


class Sharded(Gazette, discord.AutoShardedClient):
    """The bot for the servers on its shards; other processes may serve the others."""

    def __init__(self, office: Office, state: StateStore, endpoint: Endpoint) -> None:
        shards = state.hold.shards
        super().__init__(
            office, state, endpoint, shard_ids=list(shards.ids), shard_count=shards.count
        )

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """All processes together begin one session in five seconds (docs: events/gateway)."""
        turn = self.state.notices.take_turn
        while not await turn("identified", self.office.seconds(), IDENTIFY_SECONDS):  # noqa: ASYNC110
            await asyncio.sleep(TURN_SECONDS)
