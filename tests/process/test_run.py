"""`python -m bot run` over real sockets: answers, registers once, stops in order."""

import asyncio
import shutil
import signal
from collections.abc import Callable

import pytest

from tests.loopback import LoopbackServer
from tests.process.conftest import DATA, SECONDS, Home

pytestmark = pytest.mark.slow
GENAI = "instruments/genai-measures"


async def test_bot_answers_commands_suggestions_and_presses(
    home: Home, loopback: LoopbackServer
) -> None:
    await home.serves()
    reply = await loopback.slash("regulation", {"name": "generative AI measures"})
    assert "2023-08-15" in str(reply.embeds)
    pressed = await loopback.press(f"g1:articles:{GENAI}:0", reply.message)
    assert "Article 17" in str(pressed.message["embeds"])
    typed = await loopback.autocomplete("regulation", "name", {"name": "生成式"})
    assert GENAI in [choice["value"] for choice in typed.choices]


async def test_bot_answers_people_who_installed_it_themselves(
    home: Home, loopback: LoopbackServer
) -> None:
    await home.serves()
    elsewhere = loopback.add_channel(loopback.add_guild("Elsewhere", has_bot=False), "talk")
    carol = loopback.add_user("carol", has_app=True)
    group = loopback.add_group(carol, loopback.user)
    loopback.add_member(elsewhere.guild, carol)
    for channel in (elsewhere, group, loopback.dm(carol)):
        question = {"question": "When did the generative AI measures take effect?"}
        reply = await loopback.slash("ask", question, user=carol, channel=channel)
        assert "2023-08-15" in str(reply.embeds)


async def test_day_is_that_of_the_set_clock(home: Home, loopback: LoopbackServer) -> None:
    await home.serves(CLOCK_START="2023-08-14T23:00:00+08:00")
    reply = await loopback.slash("regulation", {"name": GENAI})
    assert "2023-08-14" in str(reply.embeds)
    assert "not yet in force" in str(reply.embeds)


async def test_commands_are_registered_once_and_buttons_outlive_a_restart(
    home: Home, loopback: LoopbackServer, registrations: Callable[[], int]
) -> None:
    first = await home.serves()
    reply = await loopback.slash("regulation", {"name": GENAI})
    assert (await first.stopped(signal.SIGTERM))[0] == 0
    await home.serves()
    pressed = await loopback.press(f"g1:dates:{GENAI}:0", reply.message)
    assert "2023-07-13" in str(pressed.message["embeds"])
    assert registrations() == 1


async def test_stop_is_orderly_and_only_logs_are_written(
    home: Home, loopback: LoopbackServer
) -> None:
    program = await home.serves(LOG_FORMAT="json")
    status, out, err = await program.stopped(signal.SIGTERM)
    assert status == 0
    assert out == ""
    assert '"message":"stopped"' in err
    assert "loopback-token" not in err
    assert not loopback.gateway.connected


async def test_token_that_discord_does_not_know_ends_the_run_at_once(
    home: Home, loopback: LoopbackServer
) -> None:
    loopback.rest.token = "another"
    status, out, err = await (await home.starts("run")).stopped()
    assert status == 1
    assert out == ""
    assert err.splitlines()[-1].startswith("gazette: Discord does not know this token")
    assert len(loopback.requests) == 1


async def test_second_instance_on_the_same_state_is_refused(home: Home) -> None:
    await home.serves()
    status, _, err = await (await home.starts("run")).stopped()
    assert status == 1
    assert "another process already uses state.db" in err.splitlines()[-1]


async def test_bot_comes_back_when_discord_was_not_there(
    home: Home, loopback: LoopbackServer
) -> None:
    fault = loopback.faults.drop("GET /users/*", times=1)
    await home.serves()
    assert fault.hits == 1
    reply = await loopback.slash("about")
    assert "Last checked" in str(reply.embeds)


async def test_replaced_facts_are_answered_from(home: Home, loopback: LoopbackServer) -> None:
    folder = home.folder / "renewed"
    shutil.copytree(DATA, folder)
    (folder / "claims" / "genai-measures-own-fine.toml").unlink()
    await home.serves()
    before = str((await loopback.slash("about")).embeds)
    program = await home.starts("build", "--data", str(folder))
    assert (await program.stopped())[0] == 0
    async with asyncio.timeout(SECONDS):
        while str((await loopback.slash("about")).embeds) == before:
            pass
