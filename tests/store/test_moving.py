"""State moved from its file into a database: every row, checked, or none."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.store.address import ServerAddress, place_of
from bot.store.database import StateError
from bot.store.hold import holding
from bot.store.instance_lock import AlreadyRunning, instance_lock
from bot.store.moving import move
from bot.store.shards import ALL
from bot.store.state import StateStore
from bot.store.told import Given
from tests.making_state import draft, follow
from tests.states import SERVER, fresh_database

pytestmark = [
    pytest.mark.state,
    pytest.mark.skipif(not SERVER, reason="needs PostgreSQL: make test-postgres"),
]
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest_asyncio.fixture
async def target() -> AsyncIterator[ServerAddress]:
    async with fresh_database() as address:
        place = place_of(address)
        assert isinstance(place, ServerAddress)
        yield place


@pytest_asyncio.fixture
async def source(tmp_path: Path) -> Path:
    """A state.db with something of everything, and with a number that was used and is free."""
    state = await StateStore.open(tmp_path / "state.db")
    for channel in range(1, 6):
        number = await state.notices.save_follow(follow(channel))
    gone = await state.notices.follow(number)
    assert gone is not None
    await state.notices.remove_follow(gone)
    for number in range(1500):
        await state.notices.add_letter(draft(number, guild=1 << 60))
    claimed = await state.notices.claim(NOW, 1764000000.123456, 3, 60.0)
    await state.notices.mark_sent(claimed[0], 1 << 62, NOW, publish=True)
    await state.notices.remember_answer(Given(7, 1, 2, "zh", "“事实”\n🙂"), NOW.isoformat())
    await state.notices.set_meta("planned_until", NOW.isoformat())
    await state.remember_sync("1", "global", "api", "digest")
    await state.close()
    return tmp_path / "state.db"


async def everything(state: StateStore) -> list[object]:
    notices = state.notices
    return [
        await notices.follows(),
        await notices.history("test:1", 2000),
        await notices.answers_since(""),
        await notices.meta("planned_until"),
        await notices.to_publish(1e12),
        await state.synced_hash("1", "global", "api"),
    ]


async def test_everything_is_there_afterwards(source: Path, target: ServerAddress) -> None:
    tables = {table.name: table.rows for table in await move(source, target)}
    assert (tables["follow"], tables["outbox"]) == (4, 1500)
    before, after = await StateStore.open(source), await StateStore.open(target)
    assert await everything(after) == await everything(before)
    await before.close()
    await after.close()


async def test_new_rows_get_numbers_that_none_ever_had(source: Path, target: ServerAddress) -> None:
    await move(source, target)
    state = await StateStore.open(target)
    assert await state.notices.save_follow(follow(99)) == 6
    await state.close()


async def test_target_that_holds_something_is_refused(source: Path, target: ServerAddress) -> None:
    await move(source, target)
    with pytest.raises(StateError, match="is not empty"):
        await move(source, target)


async def test_state_in_use_is_not_moved(source: Path, target: ServerAddress) -> None:
    with instance_lock(source), pytest.raises(AlreadyRunning, match="already uses"):
        await move(source, target)
    async with holding(target, ALL):
        with pytest.raises(AlreadyRunning, match="a running bot uses"):
            await move(source, target)
    await move(source, target)


async def test_row_that_cannot_be_kept_there_leaves_nothing(
    source: Path, target: ServerAddress
) -> None:
    with closing(sqlite3.connect(source)) as db:
        db.execute("INSERT INTO notice_meta VALUES ('odd', 'a' || char(0) || 'b')")
        db.commit()
    with pytest.raises(StateError, match="cannot be used"):
        await move(source, target)
    state = await StateStore.open(target)
    assert await state.notices.follows() == []
    await state.close()


async def test_file_that_is_not_there_is_not_made(tmp_path: Path, target: ServerAddress) -> None:
    with pytest.raises(StateError, match="there is no"):
        await move(tmp_path / "other.db", target)
    assert not list(tmp_path.iterdir())
