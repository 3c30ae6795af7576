"""Answers over real sockets come before their pictures; what Discord gets is checked there."""

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
import pytest_asyncio

from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette
from bot.commands.office import Office
from bot.pictures.studio import Studio
from bot.store.state import StateStore
from tests.loopback import LoopbackServer, Permission
from tests.loopback.clients import connected
from tests.loopback.fixtures import loopback as loopback

SECONDS = 40.0
# Draws when the file is there.
GATED = """
import os, sys, time
while not os.path.exists(sys.argv[1]):
    time.sleep(0.02)
os.execv(sys.executable, [sys.executable, "-m", "bot.pictures"])
"""


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    return tmp_path / "gate"


@pytest_asyncio.fixture
async def office(
    loopback: LoopbackServer, facts_db: Path, tmp_path: Path, today: date, gate: Path
) -> AsyncIterator[Office]:
    """That of a connected bot, which draws once the gate is there."""
    facts = await OpenFacts.open(Path(shutil.copy(facts_db, tmp_path / "facts.db")))
    state = await StateStore.open(tmp_path / "state.db")
    instant = datetime.combine(today, time(9), UTC)
    studio = Studio((sys.executable, "-c", GATED, str(gate)), SECONDS)
    found = Office(facts, lambda: today, lambda: instant, instant.timestamp, studio=studio)
    bot = Gazette(found, state, Endpoint("loopback"))
    bot._connection.guild_ready_timeout = 0.01
    async with connected(loopback, bot):
        yield found
    await state.close()
    await facts.close()


async def test_the_answer_comes_first_and_its_picture_is_added(
    loopback: LoopbackServer, office: Office, gate: Path
) -> None:
    reply = await loopback.slash("agency", {"name": "agencies/cac"})
    shown = reply.message
    assert shown["attachments"] == []
    gate.touch()
    await reply.edited(seconds=SECONDS)
    (attached,) = reply.message["attachments"]
    assert attached["filename"] == "agency.png"
    assert "together" in attached["description"]
    assert reply.message["embeds"] == shown["embeds"]
    assert reply.message["components"] == shown["components"]


async def test_a_card_turned_meanwhile_gets_no_picture_of_what_it_showed(
    loopback: LoopbackServer, office: Office, gate: Path
) -> None:
    reply = await loopback.slash("agency", {"name": "agencies/cac"})
    await loopback.press("g1:dates:agencies/cac:0", reply.message)
    gate.touch()
    assert await office.drained(SECONDS)
    assert reply.edits == []
    assert reply.message["attachments"] == []


async def test_a_picture_goes_with_the_page_that_it_belongs_to_and_comes_back_at_once(
    loopback: LoopbackServer, office: Office, gate: Path
) -> None:
    gate.touch()
    reply = await loopback.slash("agency", {"name": "agencies/cac"})
    await reply.edited(seconds=SECONDS)
    turned = await loopback.press("g1:dates:agencies/cac:0", reply.message)
    assert turned.message["attachments"] == []
    again = await loopback.press("g1:card:agencies/cac:0", reply.message)
    assert again.message["attachments"][0]["filename"] == "agency.png"
    assert again.edits == []


async def test_where_files_may_not_be_sent_there_is_no_picture(
    loopback: LoopbackServer, office: Office, gate: Path
) -> None:
    gate.touch()
    channel = loopback.add_channel(loopback.guild, "no-files", deny=int(Permission.ATTACH_FILES))
    reply = await loopback.slash("agency", {"name": "agencies/cac"}, channel=channel)
    assert await office.drained(SECONDS)
    assert reply.message["attachments"] == []
    assert reply.edits == []


async def test_the_same_asked_by_many_at_once_is_drawn_once(
    loopback: LoopbackServer, office: Office, gate: Path
) -> None:
    asked = [loopback.slash("agency", {"name": "agencies/cac"}) for _ in range(4)]
    replies = await asyncio.gather(*asked)
    gate.touch()
    for reply in replies:
        await reply.edited(seconds=SECONDS)
    assert await office.drained(SECONDS)
    assert office.awaited == {}
