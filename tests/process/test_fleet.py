"""Several processes with one state: nothing is lost and nothing comes twice when one is killed."""

import pytest

from tests.process.conftest import Home
from tests.process.fleet import COUNT, prove
from tests.states import SERVER, fresh_database

pytestmark = [
    pytest.mark.slow,
    pytest.mark.state,
    pytest.mark.skipif(not SERVER, reason="needs PostgreSQL: make test-postgres"),
]


async def test_process_killed_while_letters_go_out(home: Home) -> None:
    async with fresh_database() as state:
        figures = await prove(home, state, letters=24, channels=24, kills=1)
        home.close()
    assert (figures.notices, figures.lost, figures.twice) == (48, 0, 0)
    assert home.server.gateway.identifies >= COUNT + 1
    assert home.server.gateway.early_identifies == 0
    assert len(home.server.sent("PUT /applications/{application_id}/commands")) == 1


async def test_doctor_and_move_state_know_the_server(home: Home) -> None:
    async with fresh_database() as state:
        await (await home.starts("sync")).stopped()
        status, out, err = await (await home.starts("move-state", "state.db", state)).stopped()
        assert (status, err) == (0, "")
        assert "command_sync: 1 rows" in out
        assert "moved to postgresql://127.0.0.1" in out
        status, out, _ = await (await home.starts("doctor", STATE_DB=state)).stopped()
        assert status == 0
        assert "can be written, no other process uses it" in out
        again = await (await home.starts("move-state", "state.db", state)).stopped()
    assert again[0] == 1
    assert "is not empty" in again[2]
