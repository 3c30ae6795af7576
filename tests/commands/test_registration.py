"""Commands are registered when they changed, and only then; they can ping nobody."""

from typing import Any

import discord
import pytest
import simcord

from bot.client import Gazette
from bot.commands.every import COMMANDS
from bot.render.command_words import COMMANDS as WORDS
from bot.render.command_words import OPTIONS
from bot.render.traditional import _converter
from tests.loopback.rules.commands import check
from tests.loopback.schema import default_specification


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


async def test_start_without_changed_commands_converts_nothing(
    simcord_env: simcord.Env, new_bot: Any
) -> None:
    _converter.cache_clear()
    await simcord_env.restart_bot(new_bot())
    assert _converter.cache_info().currsize == 0


async def payloads(bot: Gazette) -> list[Any]:
    """All commands as they are registered."""
    await bot.prepare()
    translator = bot.tree.translator
    assert translator is not None
    commands = bot.tree.get_commands()
    return [await c.get_translated_payload(bot.tree, translator) for c in commands]


async def test_names_and_descriptions_are_told_in_both_scripts_of_chinese(
    simcord_bot: Gazette,
) -> None:
    for payload in await payloads(simcord_bot):
        for part in (payload, *payload.get("options", ())):
            assert set(part["name_localizations"]) == {"zh-CN", "zh-TW"}
            if "description" in part:
                assert set(part["description_localizations"]) == {"zh-CN", "zh-TW"}
        assert payload["contexts"] == [0, 1, 2]
        assert payload["integration_types"] == [0, 1]


async def test_default_names_are_those_of_the_contract(simcord_bot: Gazette) -> None:
    found = {
        p["name"]: [o["name"] for o in p.get("options", ())] for p in await payloads(simcord_bot)
    }
    menus = {"Check facts": [], "Look up": []}
    assert found == {name: list(options) for name, options in OPTIONS.items()} | menus


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
async def test_names_differ_from_one_another_in_each_language(
    simcord_bot: Gazette, locale: str
) -> None:
    found = await payloads(simcord_bot)
    for parts in (found, *(payload.get("options", ()) for payload in found)):
        shown = [part["name_localizations"][locale] for part in parts]
        assert len(set(shown)) == len(shown)


async def test_payload_keeps_the_rules_and_the_specification_of_discord(
    simcord_bot: Gazette,
) -> None:
    found = await payloads(simcord_bot)
    assert [problem for payload in found for problem in check(payload)] == []
    specification = default_specification()
    if specification is not None:
        path = "/applications/{application_id}/commands"
        problems = specification.problems("PUT", path, found)
        assert [problem.text for problem in problems if problem.is_refused] == []


async def test_traditional_chinese_is_not_the_simplified_one(simcord_bot: Gazette) -> None:
    (ask,) = [p for p in await payloads(simcord_bot) if p["name"] == "ask"]
    assert ask["name_localizations"] == {"zh-CN": "提问", "zh-TW": "提問"}


async def test_bot_sees_only_servers_and_pings_nobody(simcord_bot: Gazette) -> None:
    assert simcord_bot.intents == discord.Intents(guilds=True)
    assert simcord_bot.allowed_mentions is not None
    assert simcord_bot.allowed_mentions.to_dict() == {"parse": []}
