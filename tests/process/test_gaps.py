"""`gaps`: what could not be answered, for maintainers."""

import json

from bot.store.state import StateStore
from tests.process.conftest import Home


async def test_gaps_are_listed_beside_a_running_bot(home: Home) -> None:
    await home.serves()
    await home.server.slash("ask", {"question": "who is the registrar of dragons?"})
    status, out, err = await (await home.starts("gaps")).stopped()
    assert (status, err) == (0, "")
    assert out == "1\t1\t2026-11-21\ten\twho is the registrar of dragons?\n"
    _, out, _ = await (await home.starts("gaps", "--json", "--since", "2026-11-21")).stopped()
    assert json.loads(out)["question"] == "who is the registrar of dragons?"
    _, out, _ = await (await home.starts("gaps", "--since", "2026-11-22")).stopped()
    assert not out


async def test_gaps_of_an_unused_state_are_none(home: Home) -> None:
    state = await StateStore.open(home.folder / "state.db")
    await state.close()
    assert await (await home.starts("gaps")).stopped() == (0, "", "")


async def test_gaps_need_a_state(home: Home) -> None:
    status, _, err = await (await home.starts("gaps")).stopped()
    assert status == 1
    assert "no question was asked yet" in err
