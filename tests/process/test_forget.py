"""`forget` beside a running bot, and without one."""

import sqlite3
from contextlib import closing

import pytest

from tests.process.conftest import Home


async def test_forget_works_beside_a_running_bot(home: Home) -> None:
    await home.serves()
    with closing(sqlite3.connect(home.folder / "state.db")) as db:
        db.execute("INSERT INTO no_errata VALUES (42)")
        db.commit()
    status, out, err = await (await home.starts("forget", "--guild", "42")).stopped()
    assert (status, err) == (0, "")
    assert out == "server 42 is forgotten: 0 follows, 0 letters, 0 answers\n"
    with closing(sqlite3.connect(home.folder / "state.db")) as db:
        assert db.execute("SELECT count(*) FROM no_errata").fetchone() == (0,)


@pytest.mark.parametrize("words", [(), ("--guild", "x"), ("--guild", "1", "--user", "2")])
async def test_forget_needs_one_id(home: Home, words: tuple[str, ...]) -> None:
    status, out, err = await (await home.starts("forget", *words)).stopped()
    assert (status, out) == (2, "")
    assert "--guild" in err


async def test_nothing_is_made_to_be_forgotten(home: Home) -> None:
    status, _, err = await (await home.starts("forget", "--user", "7")).stopped()
    assert status == 1
    assert "there is no state.db" in err
    assert not (home.folder / "state.db").exists()
