"""`doctor`: what is wrong with settings, data, databases and Discord, and how to mend it."""

import asyncio
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Coroutine

import aiohttp
import discord

from bot.app import endpoint_of, state_of
from bot.console import Refused, put
from bot.curation.building import check
from bot.curation.problem import CurationError, DataFolderError
from bot.facts_file import StaleFacts, data_folder, ready_facts
from bot.notices.changes import is_implausible
from bot.settings import Settings, SettingsError
from bot.store.database import StateError
from bot.store.facts import FactsFileError, FactStore
from bot.store.instance_lock import AlreadyRunning
from bot.store.state import StateStore
from bot.supervision import final

INVITE = "https://discord.com/oauth2/authorize?client_id={}&scope=bot+applications.commands"
Finding = tuple[bool, str]
Check = Callable[[Settings], Coroutine[None, None, Finding]]
TROUBLE = (
    CurationError,
    DataFolderError,
    FactsFileError,
    OSError,
    SettingsError,
    StaleFacts,
    StateError,
)


def run(args: Namespace, settings: Settings) -> int:
    """One line for each check. Raises Refused when anything is wrong."""
    wrong = asyncio.run(_examine(settings))
    if wrong:
        raise Refused(f"{wrong} of {len(CHECKS) + 1} checks failed")
    return 0


async def _examine(settings: Settings) -> int:
    wrong = 0
    async for is_well, sentence in _findings(settings):
        put(f"{'ok   ' if is_well else 'WRONG'} {sentence}")
        wrong += not is_well
    return wrong


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield True, "settings: all can be read"
    for examine in CHECKS:
        try:
            yield await examine(settings)
        except TROUBLE as error:
            yield False, str(error)
        except (discord.DiscordException, aiohttp.ClientError) as error:
            yield False, final(error) or f"Discord cannot be asked: {error}"


async def _data(settings: Settings) -> Finding:
    folder = data_folder(settings)
    if folder is None:
        return True, "data files: none here, facts.db alone serves"
    catalogue, notices = check(folder)
    return True, f"data files: {len(catalogue.entities)} entities, {len(notices)} notices"


async def _facts(settings: Settings) -> Finding:
    store = await FactStore.open(await ready_facts(settings))
    try:
        meta = await store.meta()
    finally:
        await store.close()
    return True, f"{store.path}: {meta['statements']} statements, last checked {meta['data_day']}"


async def _state(settings: Settings) -> Finding:
    try:
        async with state_of(settings):
            return (
                True,
                f"{settings.state_db}: can be written, no other process uses {_ours(settings)}",
            )
    except AlreadyRunning:
        return True, f"{settings.state_db}: in use by a running bot"


def _ours(settings: Settings) -> str:
    """What this process has for itself: the file, or its shards of the database."""
    shards = settings.shards
    return "it" if shards.count == 1 else f"shards {', '.join(map(str, shards.ids))}"


async def _discord(settings: Settings) -> Finding:
    token = settings.token
    endpoint_of(settings)
    async with discord.Client(intents=discord.Intents.none()) as client:
        await client.login(token)
        about = await client.application_info()
    if about.interactions_endpoint_url:
        return False, (
            "the application has an Interactions Endpoint URL, so Discord sends commands there and "
            "not to this bot: clear it in the developer portal"
        )
    return True, f"Discord: logged in as {about.name}; invite with {INVITE.format(about.id)}"


async def _news(settings: Settings) -> Finding:
    """Facts that channels are not told of, because too much of what they were told is gone."""
    try:
        facts = await FactStore.open(await ready_facts(settings))
    except FactsFileError:
        return True, "news: not looked at without facts"
    state = await StateStore.open(settings.state_db)
    try:
        told, now = await state.notices.known_ids(), set(await facts.ids())
    finally:
        await facts.close()
        await state.close()
    gone = sum(identity not in now for identity in told)
    if is_implausible(gone, len(told)):
        return False, (
            f"news is held: {gone} of {len(told)} entities that channels know are missing in "
            f"{facts.path}: put the right facts.db in place"
        )
    return True, f"news: nothing is held, channels know {len(told)} entities"


CHECKS: tuple[Check, ...] = (_data, _facts, _state, _news, _discord)
