"""A full, read-only or locked state.db: what a reader sees, what the log says, what stays."""

import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.newsroom import Newsroom
from bot.store.database import StateError
from tests.delivery.conftest import DAY, Desk, text

SAID = {
    "full": "database or disk is full",
    "read-only": "attempt to write a readonly database",
    "locked": "database is locked",
}
MEASURES = "生成式人工智能服务管理暂行办法"


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A disk of a few megabytes in the place of the test's folder, where it has to run full."""
    if "full" not in request.node.callspec.id:
        yield tmp_path
        return
    command = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(tmp_path)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("only root can make a disk that is small enough to fill")
    yield tmp_path
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


@asynccontextmanager
async def trouble(kind: str, folder: Path, desk: Desk) -> AsyncIterator[None]:
    """The disk is full, its rights are gone, or another program holds the file."""
    database: Any = desk.bot.state._db
    await database.execute("PRAGMA busy_timeout = 50")
    match kind:
        case "full":
            await database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            fill(folder / "ballast")
            yield
            (folder / "ballast").unlink()
        case "read-only":
            # SQLite's own words for a disk or file that cannot be written to.
            await database.execute("PRAGMA query_only = ON")
            yield
            await database.execute("PRAGMA query_only = OFF")
        case _:
            with closing(sqlite3.connect(folder / "state.db", isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                yield
                other.execute("ROLLBACK")


def fill(path: Path) -> None:
    """Write until there is no room."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 4096):
            pass


@pytest.mark.parametrize("kind", SAID)
async def test_nothing_entrusted_is_lost_and_facts_are_still_answered(
    small_disk: Path, desk: Desk, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.follows(lead_days="0")
    async with trouble(kind, small_disk, desk):
        refused = await desk.follows(subject="agencies/cac", lead_days="1")
        assert "cannot be kept just now, so nothing was changed" in str(refused.embeds)
        assert refused.is_private
        card = await desk.server.slash("regulation", {"name": MEASURES})
        assert "2023-08-15" in str(card.embeds)
        assert card.followups == []
        with pytest.raises(StateError, match=SAID[kind]):
            await desk.ticks(DAY)
        assert desk.posts() == []
    told = [r.getMessage() for r in caplog.records if SAID[kind] in r.getMessage()]
    code = str(refused.embeds).split("operator is ")[1][:8]
    assert any(line.startswith(f"error {code}: ") for line in told)
    assert len(await desk.bot.state.notices.follows()) == 1
    await desk.ticks(DAY)
    assert len(desk.posts()) == 1
    assert "2026-11-27" in text(desk.posts()[0])
    await desk.follows(subject="agencies/cac", lead_days="1")
    assert len(await desk.bot.state.notices.follows()) == 2


async def test_a_letter_that_could_not_be_noted_as_sent_is_not_sent_twice(desk: Desk) -> None:
    await desk.follows(lead_days="0")
    database: Any = desk.bot.state._db
    store, noted = desk.bot.state.notices, desk.bot.state.notices.mark_sent

    async def after_the_send(*told: Any) -> None:
        await database.execute("PRAGMA query_only = ON")
        await noted(*told)

    store.mark_sent = after_the_send  # type: ignore[method-assign]
    with pytest.raises(StateError):
        await desk.ticks(DAY)
    assert len(desk.posts()) == 1
    store.mark_sent = noted  # type: ignore[method-assign]
    await database.execute("PRAGMA query_only = OFF")
    for minutes in (2, 10):
        await desk.ticks(DAY + timedelta(minutes=minutes))
    assert len(desk.posts()) == 1
    assert await store.open_letters() == 0


async def test_a_clock_that_was_set_back_repeats_nothing(desk: Desk) -> None:
    await desk.follows(lead_days="1,0")
    await desk.ticks(DAY - timedelta(days=1))
    assert len(desk.posts()) == 1
    for back in (DAY - timedelta(days=3), DAY - timedelta(days=1, minutes=-5)):
        desk.bot.courier.newsroom = Newsroom(desk.bot.state.notices)
        await desk.ticks(back)
        assert len(desk.posts()) == 1
    await desk.ticks(DAY)
    assert len(desk.posts()) == 2


@pytest.mark.parametrize(("kind", "minutes"), [("error", 5), ("drop", 10)])
async def test_letters_wait_for_an_api_that_is_out_of_order(
    desk: Desk, kind: str, minutes: int
) -> None:
    """With the clock of a test; 503 is what the library does not repeat by itself."""
    await desk.follows(lead_days="0")
    how = {"status": 503} if kind == "error" else {}
    fault = getattr(desk.server.faults, kind)("* /channels/*", times=None, **how)
    for minute in range(minutes):
        await desk.ticks(DAY + timedelta(minutes=minute))
    assert desk.posts() == []
    assert fault.hits >= 5
    desk.server.faults.clear()
    await desk.ticks(DAY + timedelta(minutes=minutes + 5))
    assert len(desk.posts()) == 1
