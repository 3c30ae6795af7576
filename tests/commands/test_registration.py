"""Commands are registered when they changed, and only then; they can ping nobody."""

from typing import Any

import discord
import simcord

from bot.client import Gazette
from bot.commands.every import COMMANDS
from bot.render.command_words import COMMANDS as WORDS
from bot.render.command_words import OPTIONS


def puts(env: simcord.Env) -> int:
    return sum(r.method == "PUT" and r.path.endswith("/commands") for r in env.http_requests)


async def test_commands_are_registered_once_over_a_restart(
    simcord_env: simcord.Env, new_bot: Any
) -> None:
    assert puts(simcord_env) == 1
    await simcord_env.restart_bot(new_bot())
    assert puts(simcord_env) == 1


async def test_changed_commands_are_registered_again(
    simcord_env: simcord.Env, new_bot: Any
) -> None:
    changed = new_bot()
    changed.tree.remove_command("help")
    await simcord_env.restart_bot(changed)
    assert puts(simcord_env) == 2


def test_every_command_and_option_has_its_words() -> None:
    assert [command.name for command in COMMANDS] == list(WORDS)
    for command in COMMANDS:
        assert [p.name for p in command.parameters] == list(OPTIONS[command.name])


async def test_descriptions_are_told_in_chinese_too(simcord_bot: Gazette) -> None:
    await simcord_bot.prepare()
    translator = simcord_bot.tree.translator
    assert translator is not None
    for command in simcord_bot.tree.get_commands(type=discord.AppCommandType.chat_input):
        payload = await command.get_translated_payload(simcord_bot.tree, translator)
        for part in (payload, *payload["options"]):
            assert 1 <= len(part["description"]) <= 100
            assert 1 <= len(part["description_localizations"]["zh-CN"]) <= 100
        assert payload["contexts"] == [0, 1, 2]
        assert payload["integration_types"] == [0, 1]


async def test_bot_sees_only_servers_and_pings_nobody(simcord_bot: Gazette) -> None:
    assert simcord_bot.intents == discord.Intents(guilds=True)
    assert simcord_bot.allowed_mentions is not None
    assert simcord_bot.allowed_mentions.to_dict() == {"parse": []}
