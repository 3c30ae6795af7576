"""Buttons: every view, other people's presses, restarts, controls of earlier versions."""

from typing import Any

import discord
import pytest
import simcord

from bot.render.custom_id import custom_id
from bot.render.page import Button
from tests.commands.conftest import Card, Reader

GENAI = "instruments/genai-measures"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Dates", "2023-07-13"),
        ("Articles", "Article 17"),
        ("Agencies", "Cyberspace Administration of China"),
        ("Relations", "draft"),
        ("Card", "Status on 2026-11-21"),
    ],
)
async def test_press_turns_the_askers_own_card(alice: Reader, label: str, shown: str) -> None:
    card = await alice.types("regulation", name=GENAI)
    turned = await alice.presses(card, label)
    assert shown in turned.text
    assert turned.message.id == card.message.id


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("date", {"when": "2025"}),
        ("search", {"query": "security assessment"}),
        ("compare", {"first": GENAI, "second": "agencies/cac"}),
        ("changes", {"since": "2026"}),
    ],
)
async def test_list_leads_to_its_subjects(
    alice: Reader, command: str, options: dict[str, str]
) -> None:
    card = await alice.types(command, **options)
    assert {i.split(":")[1] for i in card.buttons.values()} <= {"choose", "export"}
    chosen = await alice.presses(card, next(iter(card.buttons)))
    assert "Card" in chosen.buttons


async def test_articles_are_turned_page_by_page(alice: Reader) -> None:
    card = await alice.types("regulation", name="instruments/csl")
    first = await alice.presses(card, "Articles")
    text = first.text
    second = await alice.presses(first, "Next ▶")
    assert second.text != text
    assert (await alice.presses(second, "◀ Previous")).text == text


async def test_press_of_another_person_leaves_the_card_and_answers_privately(
    alice: Reader, bob: Reader
) -> None:
    card = await alice.types("regulation", name=GENAI)
    before = card.text
    seen = await bob.presses(card, "Dates")
    assert seen.is_private
    assert seen.message.id != card.message.id
    assert card.text == before


async def test_buttons_work_after_a_restart(
    alice: Reader, simcord_env: simcord.Env, new_bot: Any
) -> None:
    card = await alice.types("regulation", name=GENAI)
    await simcord_env.restart_bot(new_bot())
    assert "Article 17" in (await alice.presses(card, "Articles")).text


@pytest.mark.parametrize(
    ("identity", "said"),
    [
        ("g0:card:instruments/genai-measures:0", "older message"),
        ("something else", "older message"),
        (custom_id(Button("card", "Card", "instruments/gone")), "no longer in the store"),
        (custom_id(Button("card", "Card", "instruments/" + "x" * 120)), "no longer in the store"),
    ],
)
async def test_control_that_leads_nowhere_is_answered(
    alice: Reader, simcord_bot: discord.Client, identity: str, said: str
) -> None:
    message = await _old_message(simcord_bot, alice.channel.id, identity)
    done = await alice.who.click(message, custom_id=identity)
    card = Card(done.response)
    assert said in card.text
    assert card.is_private


async def _old_message(bot: discord.Client, channel_id: int, identity: str) -> discord.Message:
    channel = bot.get_channel(channel_id)
    assert isinstance(channel, discord.TextChannel)
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="Old", custom_id=identity))
    view.stop()
    return await channel.send("an old card", view=view)
