"""After lost connections, lost sessions and refusals the bot is back without help."""

import asyncio
import gc
import signal
import warnings
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot import supervision
from bot.answers.open_facts import OpenFacts
from bot.client import Endpoint, Gazette
from bot.commands.office import Office
from bot.store.state import StateStore
from bot.supervision import supervise
from tests.loopback import LoopbackServer
from tests.process.conftest import SECONDS, Home

pytestmark = pytest.mark.slow
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"


@pytest.mark.parametrize("lost", ["drop", "reconnect", "close"])
async def test_what_was_asked_while_the_gateway_was_away_is_answered(
    home: Home, loopback: LoopbackServer, lost: str
) -> None:
    program = await home.serves()
    if lost == "close":
        await loopback.gateway.close(4000)
    else:
        getattr(loopback.gateway, lost)()
    asked = [await loopback.slash("about", wait=None) for _ in range(5)]
    await loopback.gateway.wait_resumed(1, SECONDS)
    for reply in asked:
        assert "Last checked" in str((await reply.settled(SECONDS)).embeds)
        assert reply.refusals == []
    assert loopback.gateway.identifies == 1
    assert (await program.stopped(signal.SIGTERM))[0] == 0


async def test_a_session_that_cannot_be_resumed_is_begun_anew(
    home: Home, loopback: LoopbackServer
) -> None:
    program = await home.serves()
    loopback.gateway.invalidate()
    await loopback.until(lambda: loopback.gateway.identifies == 2, SECONDS)
    await loopback.gateway.wait_connected(1, SECONDS)
    assert "Last checked" in str((await loopback.slash("about")).embeds)
    assert (await program.stopped(signal.SIGTERM))[0] == 0


@pytest.mark.parametrize("kind", ["error", "drop", "reset"])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_an_answer_that_broke_off_is_there_once(
    home: Home, loopback: LoopbackServer, kind: str, when: str
) -> None:
    await home.serves()
    fault = getattr(loopback.faults, kind)(CALLBACK, when=when)
    reply = await loopback.slash("about")
    assert "Last checked" in str(reply.embeds)
    assert fault.hits == 1
    assert len(reply.messages) == 1


class Lives:
    """Supervised bots in this process; their patience is a test's."""

    def __init__(self, office: Office, state: StateStore, url: str) -> None:
        self.office = office
        self.state = state
        self.made = 0
        self.last: Gazette | None = None
        self._url = url

    def make(self) -> Gazette:
        self.made += 1
        bot = Gazette(self.office, self.state, Endpoint(self._url, asks_for_gateway=True))
        bot._connection.guild_ready_timeout = 0.0
        self.last = bot
        return bot


@pytest_asyncio.fixture
async def lives(
    loopback: LoopbackServer, facts_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Lives]:
    monkeypatch.setattr(Route, "BASE", loopback.base_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    facts, state = await OpenFacts.open(facts_db), await StateStore.open(tmp_path / "state.db")
    instant = datetime(2026, 11, 21, 9, tzinfo=UTC)
    office = Office(facts, lambda: date(2026, 11, 21), lambda: instant, instant.timestamp)
    found, stop = Lives(office, state, loopback.base_url), asyncio.Event()
    away = lambda: office.metrics.away_seconds  # noqa: E731
    running = asyncio.create_task(supervise(found.make, "loopback-token", stop, office, away))
    yield found
    stop.set()
    with suppress(asyncio.CancelledError):
        await asyncio.wait_for(running, SECONDS)
    if late := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(late, timeout=SECONDS)
    await state.close()
    await facts.close()
    del found.last
    with warnings.catch_warnings():
        # A client that is closed within milliseconds of its start has events that never began.
        warnings.simplefilter("ignore", RuntimeWarning)
        gc.collect()


async def test_after_a_long_absence_the_pauses_do_not_grow_to_a_quarter_of_an_hour(
    lives: Lives, loopback: LoopbackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten minutes in small: a hundred times the patience of one life."""
    monkeypatch.setattr(supervision, "LONGEST_ABSENCE", 0.02)
    monkeypatch.setattr(supervision, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(supervision, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(supervision, "LONGEST_PAUSE", 0.05)
    monkeypatch.setattr(supervision, "CLOSING_SECONDS", 0.5)
    await loopback.gateway.wait_connected(1, SECONDS)
    await loopback.stop()
    loopback.gateway.sessions.clear()
    async with asyncio.timeout(SECONDS):
        while lives.made < 20:  # noqa: ASYNC110
            await asyncio.sleep(0)
    await loopback.start()
    await loopback.gateway.wait_connected(1, SECONDS)
    assert "Last checked" in str((await loopback.slash("about")).embeds)
    assert lives.last is not None
    await lives.last.wait_until_ready()


def test_no_life_waits_for_as_long_as_the_library_would() -> None:
    assert supervision.LONGEST_ABSENCE + supervision.LONGEST_PAUSE <= 120
