"""The trial's button moves the clock to the next reminder, which then appears."""

from datetime import datetime

import pytest
import simcord

from bot.answers.open_facts import OpenFacts
from bot.clock import Clock
from bot.commands.office import Office
from bot.store.state import StateStore
from bot.trial import IN_MEMORY, LEAP_ID, Trial, greet, leap_tick
from bot.trial_language import Reader
from tests.commands.conftest import Card


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2026-11-21T09:00:00+08:00"))


@pytest.fixture
def simcord_bot(facts: OpenFacts, state: StateStore, clock: Clock) -> Trial:
    office = Office(facts, clock.today, clock.now, clock.seconds)
    return Trial(office, state, IN_MEMORY)


async def test_leap_shows_the_reminder_of_a_follow(
    simcord_env: simcord.Env, simcord_bot: Trial, clock: Clock
) -> None:
    you = simcord_env.create_user("you")
    guild = simcord_env.create_guild(owner=you)
    channel = guild.create_text_channel("ask-here")
    reader = guild.add_member(you)
    await leap_tick(simcord_bot)
    await greet(simcord_bot, channel.id, clock, Reader())
    await reader.slash(channel, "follow", subject="instruments/mofcom-ann-2024-46")
    done = await reader.click(channel.last_message, custom_id=LEAP_ID)
    assert done.response is not None
    assert "2026-11-26 09:00" in Card(done.response).text
    assert "**2026-11-27** · tomorrow" in str(channel.last_message.embeds[0].description)


async def test_the_day_stays_when_simcord_moves_its_own_time(
    simcord_env: simcord.Env, simcord_bot: Trial
) -> None:
    you = simcord_env.create_user("you")
    guild = simcord_env.create_guild(owner=you)
    channel = guild.create_text_channel("ask-here")
    member = guild.add_member(you)
    await simcord_env.advance_time(300 * 86_400)
    done = await member.slash(channel, "upcoming")
    assert done.response is not None
    assert "2026-11-21" in Card(done.response).text
