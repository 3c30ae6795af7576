"""The trial's language buttons: everything after a press is in that language, the picker too."""

from datetime import datetime
from typing import Any

import pytest
import simcord
from simcord.preview import _commands

from bot.answers.open_facts import OpenFacts
from bot.clock import Clock
from bot.commands.office import Office
from bot.store.state import StateStore
from bot.trial import IN_MEMORY, Trial, greet
from bot.trial_language import Reader
from tests.commands.conftest import Card

COMMAND: dict[str, Any] = {
    "id": "1",
    "name": "about",
    "description": "What is stored",
    "name_localizations": {"zh-CN": "关于"},
    "description_localizations": {"zh-CN": "收录了什么"},
}


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2026-11-21T09:00:00+08:00"))


@pytest.fixture
def simcord_bot(facts: OpenFacts, state: StateStore, clock: Clock) -> Trial:
    return Trial(Office(facts, clock.today, clock.now, clock.seconds), state, IN_MEMORY)


async def test_a_press_turns_greeting_and_answers_to_its_language(
    simcord_env: simcord.Env, simcord_bot: Trial, clock: Clock
) -> None:
    you = simcord_env.create_user("you")
    guild = simcord_env.create_guild(owner=you)
    channel = guild.create_text_channel("ask-here")
    member, reader = guild.add_member(you), Reader()
    await greet(simcord_bot, channel.id, clock, reader)
    with reader.reading():
        await member.click(channel.last_message, custom_id="trial:speak:zh")
        assert "欢迎" in str(channel.last_message.embeds[0].title)
        done = await member.slash(channel, "upcoming")
    assert done.response is not None
    assert "来源" in Card(done.response).text


def test_the_picker_shows_commands_in_the_language_and_in_english_again() -> None:
    reader = Reader("zh-CN")
    with reader.reading():
        entry = _commands.entry_for_leaf(COMMAND, ["about"], COMMAND)
    assert (entry["invocation"], entry["description"]) == ("关于", "收录了什么")
    entry = _commands.entry_for_leaf(COMMAND, ["about"], COMMAND)
    assert (entry["invocation"], entry["description"]) == ("about", "What is stored")
