"""The menus of a message: facts checked and names looked up, for the asker alone."""

import discord
import pytest

from bot.client import Gazette
from tests.commands.conftest import Card, Reader, speaking

WRONG = "The Generative AI Measures took effect on 16 August 2023."
RIGHT = "The Generative AI Measures took effect on 15 August 2023."


async def chosen(reader: Reader, menu: str, message: discord.Message) -> Card:
    """What the reader gets who chooses this menu of the message."""
    with speaking(reader.locale):
        done = await reader.who.context_menu(reader.channel, menu, message)
    assert done.response is not None
    return Card(done.response)


async def test_wrong_day_is_told_with_the_right_one_and_its_source(
    alice: Reader, bob: Reader
) -> None:
    message = await bob.who.send(bob.channel, WRONG)
    card = await chosen(alice, "Check facts", message)
    assert card.is_private
    assert "took effect on 16 August 2023" in card.text
    assert "in force 2023-08-15" in card.text
    assert "](http" in card.sources


async def test_right_day_agrees_with_the_store(alice: Reader, bob: Reader) -> None:
    card = await chosen(alice, "Check facts", await bob.who.send(bob.channel, RIGHT))
    assert "agrees with the store" in card.text
    assert "differs" not in card.text


async def test_verdicts_are_told_in_the_language_of_the_reader(alice: Reader, bob: Reader) -> None:
    reader = Reader(alice.who, alice.channel, "zh-CN")
    card = await chosen(reader, "Check facts", await bob.who.send(bob.channel, WRONG))
    assert "与收录事实不符" in card.text
    assert "施行：2023-08-15" in card.text


@pytest.mark.parametrize("name", ["notes.txt", "NOTES.MD"])
async def test_text_files_are_checked_too(alice: Reader, bob: Reader, name: str) -> None:
    message = await bob.who.send(bob.channel, "see file", attachments=[(name, WRONG.encode())])
    card = await chosen(alice, "Check facts", message)
    assert card.is_private
    assert "in force 2023-08-15" in card.text


async def test_other_files_are_not_opened(alice: Reader, bob: Reader) -> None:
    message = await bob.who.send(bob.channel, "", attachments=[("notes.bin", WRONG.encode())])
    card = await chosen(alice, "Check facts", message)
    assert "No statement" in card.text


async def test_file_above_one_megabyte_is_left_out_and_named(alice: Reader, bob: Reader) -> None:
    large = ("long.txt", b"x" * 1_000_001)
    message = await bob.who.send(bob.channel, WRONG, attachments=[large])
    card = await chosen(alice, "Check facts", message)
    assert "long.txt was left out" in card.text
    assert "in force 2023-08-15" in card.text


async def test_file_that_is_no_text_does_no_harm(alice: Reader, bob: Reader) -> None:
    raw = ("odd.txt", bytes(range(256)) * 20)
    card = await chosen(
        alice, "Check facts", await bob.who.send(bob.channel, "", attachments=[raw])
    )
    assert "No statement" in card.text


async def test_quote_cannot_ping_or_break_the_layout(alice: Reader, bob: Reader) -> None:
    hostile = f"@everyone **``` <@1> {WRONG}"
    card = await chosen(alice, "Check facts", await bob.who.send(bob.channel, hostile))
    assert "@everyone" not in card.text
    assert "in force 2023-08-15" in card.text


async def test_names_are_explained_with_a_button_to_each(alice: Reader, bob: Reader) -> None:
    text = "Has CAC said anything on the Cybersecurity Law?"
    card = await chosen(alice, "Look up", await bob.who.send(bob.channel, text))
    assert card.is_private
    assert "Cybersecurity Law" in card.text
    assert "Cyberspace Administration of China" in card.text
    assert "](http" in card.sources
    label = next(label for label in card.buttons if "Cybersecurity Law" in label)
    assert "in force" in (await alice.presses(card, label)).text


async def test_message_without_names_says_so(alice: Reader, bob: Reader) -> None:
    card = await chosen(alice, "Look up", await bob.who.send(bob.channel, "Lunch at noon"))
    assert "names no regulation or agency" in card.text
    assert card.buttons


async def test_menus_have_chinese_names_and_work_everywhere(simcord_bot: Gazette) -> None:
    await simcord_bot.prepare()
    translator = simcord_bot.tree.translator
    assert translator is not None
    for menu, chinese in (("Check facts", "核对事实"), ("Look up", "查询提及内容")):
        command = simcord_bot.tree.get_command(menu, type=discord.AppCommandType.message)
        assert command is not None
        payload = await command.get_translated_payload(simcord_bot.tree, translator)
        assert payload["name_localizations"]["zh-CN"] == chinese
        assert payload["contexts"] == [0, 1, 2]
