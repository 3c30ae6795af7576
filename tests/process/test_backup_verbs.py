"""`backup` and `restore` as they are typed."""

import signal

import pytest

from tests.loopback import LoopbackServer
from tests.process.conftest import Home

pytestmark = pytest.mark.slow


async def said(home: Home, *words: str, **settings: str) -> tuple[int, str]:
    """Exit status, and the last line of either stream."""
    status, out, err = await (await home.starts(*words, **settings)).stopped()
    return status, (out + err).splitlines()[-1]


async def test_a_running_bot_is_backed_up_and_put_back_once_it_has_stopped(
    home: Home, loopback: LoopbackServer
) -> None:
    program = await home.serves()
    assert await said(home, "backup", "copy.db") == (0, "state.db backed up to copy.db")
    refused = await said(home, "restore", "copy.db")
    assert refused == (
        1,
        "gazette: nothing was restored: a bot is using state.db; stop it first",
    )
    assert "Last checked" in str((await loopback.slash("about")).embeds)
    await program.stopped(signal.SIGTERM)
    assert await said(home, "restore", "copy.db") == (
        0,
        "copy.db restored to state.db; the file that was there is kept as state.db.replaced-1",
    )
    registered = len(loopback.sent("PUT /applications/{application_id}/commands"))
    await home.serves()
    await loopback.slash("about")
    assert len(loopback.sent("PUT /applications/{application_id}/commands")) == registered


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("backup", "copy.db"), "no backup was made: there is no state.db: nothing to back up"),
        (("restore", "copy.db"), "nothing was restored: there is no copy.db"),
        (("restore", "facts.db"), "nothing was restored: facts.db is no state.db of this program"),
    ],
)
async def test_what_cannot_be_done_is_one_sentence(
    home: Home, words: tuple[str, ...], sentence: str
) -> None:
    assert await said(home, *words) == (1, f"gazette: {sentence}")
    assert not (home.folder / "state.db").exists()


async def test_a_server_is_backed_up_with_its_own_tools(home: Home) -> None:
    status, line = await said(
        home, "backup", "copy.db", STATE_DB="postgresql://me:secret@127.0.0.1/gazette"
    )
    assert status == 1
    assert "use its own pg_dump" in line
    assert "secret" not in line


async def test_a_damaged_state_is_left_alone_until_a_backup_is_put_back(
    home: Home, loopback: LoopbackServer
) -> None:
    program = await home.serves()
    await said(home, "backup", "copy.db")
    await program.stopped(signal.SIGTERM)
    state = home.folder / "state.db"
    damaged = b"\xff" * 4096 + state.read_bytes()[4096:]
    state.write_bytes(damaged)
    status, line = await said(home, "run")
    assert status == 1
    assert line.startswith("gazette: state.db cannot be used (file is not a database)")
    assert line.endswith("restore a backup")
    assert state.read_bytes() == damaged
    assert (await said(home, "restore", "copy.db"))[0] == 0
    assert (home.folder / "state.db.replaced-1").read_bytes() == damaged
    await home.serves()
    assert "Last checked" in str((await loopback.slash("about")).embeds)
