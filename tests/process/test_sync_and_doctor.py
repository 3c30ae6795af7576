"""`sync` and `doctor` over real sockets."""

from collections.abc import Callable

import pytest

from bot.store.outbox import Plan
from bot.store.state import StateStore
from bot.store.told import Learnt
from tests.loopback import LoopbackServer
from tests.process.conftest import Home

pytestmark = pytest.mark.slow


async def test_sync_registers_once(home: Home, registrations: Callable[[], int]) -> None:
    first = await (await home.starts("sync")).stopped()
    again = await (await home.starts("sync")).stopped()
    assert (first[0], first[1]) == (0, "commands registered\n")
    assert (again[0], again[1]) == (0, "commands are as registered: nothing to do\n")
    assert registrations() == 1


async def test_sync_for_one_server_registers_there(
    home: Home, loopback: LoopbackServer, registrations: Callable[[], int]
) -> None:
    program = await home.starts("sync", DEV_GUILD_ID=loopback.guild.id)
    assert (await program.stopped())[0] == 0
    assert registrations() == 0
    assert loopback.sent("PUT /applications/{application_id}/guilds/{guild_id}/commands")


async def test_sync_says_when_discord_refuses(home: Home, loopback: LoopbackServer) -> None:
    loopback.rest.token = "another"
    status, _, err = await (await home.starts("sync")).stopped()
    assert status == 1
    assert err.splitlines()[-1].startswith("gazette: Discord does not know this token")


async def test_doctor_finds_everything_well(home: Home) -> None:
    status, out, _ = await (await home.starts("doctor")).stopped()
    assert status == 0
    assert "WRONG" not in out
    assert "invite with https://discord.com/oauth2/authorize?client_id=" in out


async def test_doctor_leaves_a_running_bot_alone(home: Home) -> None:
    await home.serves()
    status, out, _ = await (await home.starts("doctor")).stopped()
    assert status == 0
    assert "state.db: in use by a running bot" in out


async def test_doctor_says_what_is_wrong_and_how_to_mend_it(
    home: Home, loopback: LoopbackServer
) -> None:
    loopback.rest.token = "another"
    (home.folder / "facts.db").write_bytes(b"no database")
    status, out, err = await (await home.starts("doctor")).stopped()
    assert status == 1
    assert "WRONG facts.db is damaged" in out
    assert "WRONG Discord does not know this token" in out
    assert err.strip() == "gazette: 2 of 6 checks failed"


async def test_doctor_tells_of_news_that_is_held(home: Home) -> None:
    state = await StateStore.open(home.folder / "state.db")
    told = {f"instruments/gone-{number}": "{}" for number in range(9)}
    await state.notices.learn(Learnt(known=told), Plan(), "")
    await state.close()
    status, out, err = await (await home.starts("doctor")).stopped()
    assert status == 1
    assert "WRONG news is held: 9 of 9 entities" in out
    assert "1 of" in err
