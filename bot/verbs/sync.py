"""`sync`: register the commands with Discord when they changed."""

import asyncio
from argparse import Namespace

import discord

from bot.app import endpoint_of, office_of, state_of
from bot.client import Gazette
from bot.console import Refused, put
from bot.settings import Settings
from bot.store.database import StateError
from bot.store.instance_lock import AlreadyRunning
from bot.supervision import final


def run(args: Namespace, settings: Settings) -> int:
    """Raises Refused when Discord cannot be reached or does not take the commands."""
    try:
        changed = asyncio.run(_sync(settings))
    except (AlreadyRunning, StateError) as error:
        raise Refused(str(error)) from error
    except discord.DiscordException as error:
        raise Refused(final(error) or f"Discord did not take the commands: {error}") from error
    put("commands registered" if changed else "commands are as registered: nothing to do")
    return 0


class Registrar(Gazette):
    """Logs in, registers the commands, and is done; here a failure is the result."""

    changed = False

    async def setup_hook(self) -> None:
        """In the place of what a running bot does after login."""
        await self.prepare()
        self.changed = await self.sync()


async def _sync(settings: Settings) -> bool:
    token, endpoint = settings.token, endpoint_of(settings)
    async with (
        state_of(settings) as state,
        office_of(settings) as office,
        Registrar(office, state, endpoint) as client,
    ):
        await client.login(token)
        return client.changed
