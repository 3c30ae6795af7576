"""State at a PostgreSQL server: refused with a sentence, lost and found, held shard by shard."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import pytest_asyncio

from bot.store.address import ServerAddress, place_of
from bot.store.database import StateError
from bot.store.hold import Hold, holding
from bot.store.instance_lock import AlreadyRunning
from bot.store.shards import Shards
from bot.store.state import StateStore, open_database
from tests.making_state import draft
from tests.proxies import Way, way_to
from tests.states import SERVER, fresh_database, said

pytestmark = [
    pytest.mark.state,
    pytest.mark.skipif(not SERVER, reason="needs PostgreSQL: make test-postgres"),
]
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SECONDS = 20.0


def at(address: str) -> ServerAddress:
    place = place_of(address)
    assert isinstance(place, ServerAddress)
    return place


@pytest_asyncio.fixture
async def url() -> AsyncIterator[str]:
    async with fresh_database() as found:
        yield found


@pytest_asyncio.fixture
async def way() -> AsyncIterator[Way]:
    """To the server, so that it can be cut."""
    async with way_to(SERVER) as found:
        yield found


async def why_not(address: str) -> str:
    """The sentence with which it is refused; the password never stands in it."""
    with pytest.raises(StateError) as caught:
        await StateStore.open(at(address))
    message = str(caught.value)
    password = urlsplit(address).password
    assert password
    assert password not in message
    assert "\n" not in message
    return message


async def test_wrong_password_is_said_and_not_shown() -> None:
    wrong = urlsplit(SERVER)
    netloc = f"{wrong.username}:never-shown@{wrong.hostname}:{wrong.port}"
    message = await why_not(wrong._replace(netloc=netloc).geturl())
    assert "does not take this user or password" in message


async def test_server_that_is_away_is_said(way: Way) -> None:
    await way.cut()
    assert "cannot be reached" in await why_not(way.to(SERVER))
    await way.open()


async def test_database_that_is_missing_is_said() -> None:
    missing = urlsplit(SERVER)._replace(path="/no-such-database").geturl()
    assert "no-such-database does not exist: create it" in await why_not(missing)


async def test_state_of_a_newer_program_is_refused(url: str) -> None:
    await said(url, "CREATE TABLE state_version AS SELECT 999::bigint AS version")
    assert "newer program" in await why_not(url)


async def test_processes_that_start_at_once_migrate_once(url: str) -> None:
    stores = await asyncio.gather(*(StateStore.open(at(url)) for _ in range(4)))
    for store in stores:
        assert await store.notices.follows() == []
        await store.close()


async def test_lost_connection_is_made_anew(url: str) -> None:
    store = await StateStore.open(at(url))
    await store.notices.set_meta("kept", "yes")
    await said(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = 'gazette'")  # fmt: skip
    assert await store.notices.meta("kept") == "yes"
    await store.notices.add_letter(draft(1))
    assert await store.notices.open_letters() == 1
    await store.close()


async def test_away_is_an_error_in_a_sentence_and_back_is_back(url: str, way: Way) -> None:
    store = await StateStore.open(at(way.to(url)))
    await store.notices.set_meta("kept", "yes")
    await way.cut()
    with pytest.raises(StateError, match="cannot be reached"):
        await store.notices.meta("kept")
    await way.open()
    assert await store.notices.meta("kept") == "yes"
    await store.close()


async def test_transaction_that_is_cut_off_leaves_nothing(url: str, way: Way) -> None:
    database = await open_database(at(way.to(url)))

    async def two_steps() -> None:
        async with database.transaction() as work:
            await work.execute("INSERT INTO no_errata (guild) VALUES (?)", (1,))
            await way.cut()
            await work.execute("INSERT INTO no_errata (guild) VALUES (?)", (2,))

    with pytest.raises(StateError, match="cannot be reached"):
        await two_steps()
    await way.open()
    assert not await database.rows("SELECT guild FROM no_errata")
    await database.close()


async def test_no_letter_is_claimed_by_two(url: str) -> None:
    stores = [await StateStore.open(at(url)) for _ in range(3)]
    for number in range(40):
        await stores[0].notices.add_letter(draft(number))
    rounds = (s.notices.claim(NOW, 1000.0, 5, 60.0) for _ in range(3) for s in stores)
    claimed = [letter.id for letters in await asyncio.gather(*rounds) for letter in letters]
    assert len(claimed) == len(set(claimed))
    assert len(claimed) > 5
    for store in stores:
        await store.close()


async def test_each_process_claims_for_its_own_servers(url: str) -> None:
    parts = [Hold(Shards((0, 2), 3)), Hold(Shards((1,), 3))]
    stores = [await StateStore.open(at(url), part) for part in parts]
    for number in range(12):
        await stores[0].notices.add_letter(draft(number, guild=number << 22))
    for store, part in zip(stores, parts, strict=True):
        letters = await store.notices.claim(NOW, 1000.0, 50, 60.0)
        assert {one.guild >> 22 for one in letters} == {
            n for n in range(12) if part.shards.has(n << 22)
        }
        await store.close()


async def test_shard_is_served_by_one_process(url: str) -> None:
    address = at(url)
    async with holding(address, Shards((0, 1), 3)) as first:
        with pytest.raises(AlreadyRunning, match="already serves shard 1"):
            async with holding(address, Shards((1, 2), 3)):
                pass
        async with holding(address, Shards((2,), 3)) as other:
            assert first.is_held()
            assert other.is_held()
    async with holding(address, Shards((1, 2), 3)):
        pass


async def test_processes_deal_servers_out_in_the_same_way(url: str) -> None:
    async with holding(at(url), Shards((0,), 3)):
        with pytest.raises(StateError, match="has SHARD_COUNT 3, this one has 4"):
            async with holding(at(url), Shards((1,), 4)):
                pass


async def test_locks_whose_connection_broke_are_taken_again(url: str, way: Way) -> None:
    async with holding(at(way.to(url)), Shards((0,), 1)) as hold:
        await way.cut()
        async with asyncio.timeout(SECONDS):
            while hold.is_held():  # noqa: ASYNC110
                await asyncio.sleep(0)
            await way.open()
            while not hold.is_held():  # noqa: ASYNC110
                await asyncio.sleep(0)
