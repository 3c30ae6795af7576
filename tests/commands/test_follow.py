"""`/follow` and `/following` with each of their buttons, for those who may and may not."""

import discord
import pytest
import simcord

from bot.client import Gazette
from bot.store.state import StateStore
from tests.commands.conftest import Card, Reader

MOFCOM = "instruments/mofcom-ann-2024-46"


@pytest.fixture
def editor(simcord_env: simcord.Env, channel: simcord.ChannelHandle) -> Reader:
    """May manage channels."""
    guild = simcord_env.guild
    role = guild.create_role("editor", permissions=discord.Permissions(manage_channels=True))
    user = simcord_env.create_user("editor")
    return Reader(guild.add_member(user, roles=[role]), channel)


async def presses(reader: Reader, card: Card, label: str) -> Card:
    """The button of the list that begins so: behind it stands the number of the follow."""
    return await reader.presses(card, next(b for b in card.buttons if b.startswith(label)))


async def listed(editor: Reader) -> Card:
    """`/following` after one follow was set up."""
    await editor.types("follow", subject=MOFCOM, lead_days="1,0")
    return await editor.types("following")


async def test_follow_is_set_up_and_shown_to_its_maker_alone(
    editor: Reader, state: StateStore
) -> None:
    card = await editor.types("follow", subject=MOFCOM, lead_days="1,0", digest="daily")
    assert card.is_private
    assert "#rules now follows" in card.text
    (follow,) = await state.notices.follows()
    assert (follow.subject, follow.lead_days, follow.digest) == (MOFCOM, "1,0", "daily")


COMMANDS = pytest.mark.parametrize(
    ("command", "options"), [("follow", {"subject": MOFCOM}), ("following", {})]
)


@COMMANDS
async def test_who_may_not_is_not_offered_the_command(
    alice: Reader, command: str, options: dict[str, str]
) -> None:
    with pytest.raises(simcord.SetupError, match="default-member-permissions"):
        await alice.types(command, **options)


@COMMANDS
async def test_who_is_offered_it_by_a_server_but_may_not_is_told_what_is_needed(
    simcord_env: simcord.Env,
    simcord_bot: Gazette,
    alice: Reader,
    command: str,
    options: dict[str, str],
) -> None:
    found = next(c for c in await simcord_bot.tree.fetch_commands() if c.name == command)
    simcord_env.guild.set_command_permissions(found, {alice.who: True})
    card = await alice.types(command, **options)
    assert card.is_private
    assert "Manage Channels" in card.text
    assert not await simcord_bot.state.notices.follows()


@COMMANDS
async def test_follows_need_a_server(
    simcord_env: simcord.Env,
    channel: simcord.ChannelHandle,
    command: str,
    options: dict[str, str],
) -> None:
    card = await Reader(simcord_env.create_user("carol"), channel).types(command, **options)
    assert "Follows work in servers" in card.text


async def test_list_pauses_and_resumes(editor: Reader, state: StateStore) -> None:
    paused = await presses(editor, await listed(editor), "Pause")
    assert [f.state for f in await state.notices.follows()] == ["paused"]
    await presses(editor, paused, "Resume")
    assert [f.state for f in await state.notices.follows()] == ["active"]


async def test_list_removes(editor: Reader, state: StateStore) -> None:
    await presses(editor, await listed(editor), "Remove")
    assert not await state.notices.follows()


async def test_list_explains(editor: Reader, simcord_bot: Gazette) -> None:
    office = simcord_bot.office
    await simcord_bot.courier.tick(office.now(), office.today(), office.seconds())
    why = await presses(editor, await listed(editor), "Why")
    assert why.is_private
    assert "2026-11-27" in why.text


async def test_list_sends_a_test(editor: Reader, state: StateStore) -> None:
    said = await presses(editor, await listed(editor), "Test")
    assert said.is_private
    assert await state.notices.open_letters() == 1


async def test_list_and_its_buttons_are_its_makers_alone(editor: Reader, alice: Reader) -> None:
    card = await listed(editor)
    assert card.is_private
    with pytest.raises(simcord.SetupError, match="not visible to this user"):
        await presses(alice, card, "Remove")


async def test_follow_button_refuses_who_may_not(
    editor: Reader, alice: Reader, state: StateStore
) -> None:
    refused = await alice.presses(await editor.types("regulation", name=MOFCOM), "Follow")
    assert refused.is_private
    assert "Manage Channels" in refused.text
    assert not await state.notices.follows()


async def test_follow_button_of_a_card_follows_in_its_channel(
    editor: Reader, state: StateStore, channel: simcord.ChannelHandle
) -> None:
    card = await editor.types("regulation", name=MOFCOM)
    await editor.presses(card, "Follow")
    assert [f.channel for f in await state.notices.follows()] == [channel.id]


async def test_subjects_and_zones_complete(editor: Reader, simcord_bot: Gazette) -> None:
    assert (await editor.completes("follow", "subject", "every"))[0]["value"] == "everything"
    zones = await editor.completes("follow", "time_zone", "berl")
    assert [zone["value"] for zone in zones] == ["Europe/Berlin"]
