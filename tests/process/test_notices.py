"""Channels are told, over real sockets: reminders, moved dates, tests, kill -9 in between."""

import shutil
import signal
from typing import Any

import pytest
import pytest_asyncio

from tests.loopback import Channel, LoopbackServer, Permission
from tests.process.conftest import DATA, SECONDS, Home
from tests.process.killing import prove

pytestmark = pytest.mark.slow
MOFCOM = "instruments/mofcom-ann-2024-46"
MANAGER = int(Permission.MANAGE_CHANNELS)
# The suspension of the announcement ends on 2026-11-27.
BEFORE, DAY_BEFORE = "2026-11-21T09:00:00+08:00", "2026-11-26T08:59:59+08:00"


@pytest_asyncio.fixture
async def news(loopback: LoopbackServer) -> Channel:
    return loopback.add_channel(loopback.guild, "news")


async def follows(loopback: LoopbackServer, channel: Channel, **options: Any) -> str:
    """What the one who set it up reads."""
    options = {"subject": MOFCOM, "channel": channel} | options
    everyone = loopback.guild.roles[loopback.guild.id]
    loopback.set_role(loopback.guild, everyone, everyone.permissions | MANAGER)
    reply = await loopback.slash("follow", options)
    assert reply.message["flags"] & 64
    return str(reply.embeds)


async def posted(loopback: LoopbackServer, channel: Channel, count: int) -> list[str]:
    """The texts in the channel once there are so many, and no more come within a moment."""
    await loopback.until(lambda: len(channel.messages) >= count, SECONDS)
    return [str(message["embeds"]) for message in channel.messages.values()]


async def test_reminder_comes_on_its_day_and_once(
    home: Home, loopback: LoopbackServer, news: Channel
) -> None:
    program = await home.serves()
    shown = await follows(loopback, news, lead_days="1,0")
    assert "2026-11-26 09:00" in shown
    assert (await program.stopped(signal.SIGTERM))[0] == 0
    assert not news.messages
    for _ in range(2):
        program = await home.serves(CLOCK_START=DAY_BEFORE)
        texts = await posted(loopback, news, 1)
        assert (await program.stopped(signal.SIGKILL))[0] == -signal.SIGKILL
    assert len(texts) == 1
    assert "2026-11-27" in texts[0]
    assert "tomorrow" in texts[0]


async def rebuilt(home: Home, *edits: tuple[str, str]) -> None:
    """facts.db from the data files with these replacements in the announcement, put in place."""
    folder = home.folder / "renewed"
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    file = folder / f"{MOFCOM}.toml"
    text = (DATA / f"{MOFCOM}.toml").read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    program = await home.starts("build", "--data", str(folder))
    status, _, err = await program.stopped()
    assert status == 0, err


async def test_moved_date_is_told_and_its_reminder_moves(
    home: Home, loopback: LoopbackServer, news: Channel
) -> None:
    program = await home.serves()
    await follows(loopback, news, lead_days="1")
    await rebuilt(home, ('day = "2026-11-27"', 'day = "2026-12-05"'))
    told = (await posted(loopback, news, 1))[0]
    assert "2026-11-27 → **2026-12-05**" in told
    await program.stopped(signal.SIGTERM)
    program = await home.serves(CLOCK_START="2026-12-04T08:59:59+08:00")
    texts = await posted(loopback, news, 2)
    assert "tomorrow" in texts[1]
    assert "2026-12-05" in texts[1]
    assert len(texts) == 2


async def test_answer_given_is_corrected_once_in_its_place(
    home: Home, loopback: LoopbackServer
) -> None:
    await home.serves()
    reply = await loopback.slash("regulation", {"name": MOFCOM})
    await rebuilt(home, ('day = "2026-11-27"', 'day = "2026-12-05"'))
    await posted(loopback, loopback.channel, 2)
    correction = list(loopback.channel.messages.values())[1]
    assert "2026-11-27 → **2026-12-05**" in str(correction["embeds"])
    sent = loopback.sent("POST /channels/{channel_id}/messages")[0].body
    assert str(sent["message_reference"]["message_id"]) == reply.message["id"]


async def test_bot_killed_again_and_again_loses_and_repeats_nothing(home: Home) -> None:
    figures = await prove(home, notices=24, channels=6, kills=2, seed=7)
    assert (figures.lost, figures.twice) == (0, 0)
    assert figures.requests > 24
