"""Calendars of follows over real sockets: what they hold, who may read them, how often."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from bot.answers.open_facts import OpenFacts
from bot.render.export_calendar import stable_uuid
from bot.serving.calendar import A_MINUTE, STRANGERS_A_MINUTE, Calendars
from bot.serving.listening import listening
from bot.store.follows import Follow, with_state
from bot.store.state import StateStore
from tests.serving.conftest import free_port

TOKEN, OTHER = "T" * 32, "U" * 32
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
MOFCOM = "instruments/mofcom-ann-2024-46"
SUSPENDED = "instruments/mofcom-ann-2025-61"
FOLLOW = Follow(
    id=1, guild=1, channel=2, place="text", subject="everything", lead_days="3,0", hour=8,
    zone="Asia/Shanghai", digest="off", role=0, language="en", filter="", set_by=3,
    state="active", reason="", since=NOW.isoformat(), behind="", ended="",
)  # fmt: skip


@dataclass
class Site:
    """Where calendars are served, and what they are made of."""

    port: int
    state: StateStore
    session: aiohttp.ClientSession
    minutes: int = 0

    def url(self, token: str = TOKEN) -> str:
        return f"http://127.0.0.1:{self.port}/calendar/{token}.ics"

    async def shares(self, token: str = TOKEN, **changed: object) -> Follow:
        """A follow like this, with a link."""
        follow = replace(FOLLOW, **changed)  # pyright: ignore[reportArgumentType]
        follow = replace(follow, id=await self.state.notices.save_follow(follow))
        digest = sha256(token.encode()).hexdigest()
        await self.state.notices.share_calendar(follow.id, digest, NOW.isoformat())
        return follow

    async def reads(self, token: str = TOKEN) -> Calendar:
        async with self.session.get(self.url(token)) as answer:
            assert answer.status == 200
            return IcsCalendarStream.calendar_from_ics(await answer.text())

    async def status(self, url: str, method: str = "GET", **headers: str) -> tuple[int, bytes]:
        async with self.session.request(method, url, headers=headers) as answer:
            return answer.status, await answer.read()


@pytest_asyncio.fixture
async def site(facts_db: Path, tmp_path: Path) -> AsyncIterator[Site]:
    facts = await OpenFacts.open(facts_db)
    state = await StateStore.open(tmp_path / "state.db")
    async with aiohttp.ClientSession() as session:
        found = Site(free_port(), state, session)
        made = Calendars(
            facts,
            state.notices,
            lambda: NOW,
            lambda: date(2026, 11, 21),
            lambda: 60.0 * found.minutes,
        )
        async with listening(made.app(), found.port, "CALENDAR_PORT"):
            yield found
    await state.close()
    await facts.close()


async def test_calendar_holds_what_is_followed_with_alarms_at_the_lead_days(site: Site) -> None:
    await site.shares(subject=MOFCOM)
    calendar = await site.reads()
    coming = next(e for e in calendar.events if e.dtstart == date(2026, 11, 27))
    rings = [timedelta(hours=8) - timedelta(days=lead) for lead in (3, 0)]
    assert [alarm.trigger for alarm in coming.alarm] == rings
    assert "suspended until" in (coming.summary or "")
    assert min(e.dtstart for e in calendar.events) >= date(2025, 11, 1)


@pytest.mark.parametrize(("language", "said"), [("zh", "暂停截止"), ("zh-TW", "暫停截止")])
async def test_calendar_speaks_the_language_of_the_follow(
    site: Site, language: str, said: str
) -> None:
    await site.shares(subject=MOFCOM, language=language)
    assert any(said in (e.summary or "") for e in (await site.reads()).events)


@pytest.mark.parametrize(
    ("entity", "written", "is_there"),
    [
        (MOFCOM, "topics/export-control", True),
        (MOFCOM, "-topics/export-control", False),
        (MOFCOM, "topics/export-control,binding", True),
        (MOFCOM, "topics/generative-ai", False),
        (MOFCOM, "in-force", True),
        (SUSPENDED, "", True),
        (SUSPENDED, "in-force", False),
    ],
)
async def test_filter_is_honoured(site: Site, entity: str, written: str, is_there: bool) -> None:
    await site.shares(filter=written)
    suspended = str(stable_uuid(f"{entity}/suspended_until"))
    assert (suspended in {e.uid for e in (await site.reads()).events}) == is_there


async def test_links_lead_each_to_its_own_follow(site: Site) -> None:
    await site.shares(subject=MOFCOM)
    await site.shares(OTHER, subject="instruments/csl", channel=9)
    one, other = await site.reads(), await site.reads(OTHER)
    assert {e.uid for e in one.events}.isdisjoint({e.uid for e in other.events})


async def test_token_is_kept_only_as_its_hash(site: Site, tmp_path: Path) -> None:
    await site.shares()
    await site.reads()
    files = list(tmp_path.glob("state.db*"))
    assert files
    assert all(TOKEN.encode() not in file.read_bytes() for file in files)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/calendar/",
        "/calendar/short.ics",
        f"/calendar/{OTHER}.ics",
        f"/calendar/{TOKEN}",
        f"/calendar/{TOKEN}.ics/",
        f"/calendar/../{TOKEN}.ics",
        f"/x/calendar/{TOKEN}.ics",
        "/metrics",
        "/healthz",
    ],
)
async def test_nothing_else_is_served(site: Site, path: str) -> None:
    await site.shares()
    assert await site.status(f"http://127.0.0.1:{site.port}{path}") == (404, b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_calendar_can_only_be_read(site: Site, method: str) -> None:
    await site.shares()
    assert await site.status(site.url(), method) == (405, b"")


async def test_head_tells_the_length_without_the_calendar(site: Site) -> None:
    await site.shares()
    plain = {"Accept-Encoding": "identity"}
    async with site.session.get(site.url(), headers=plain) as got:
        length = len(await got.read())
    async with site.session.head(site.url(), headers=plain) as told:
        assert told.status == 200
        assert told.content_length == length
        assert told.content_type == "text/calendar"
        assert await told.read() == b""


async def test_what_the_reader_has_is_not_sent_again(site: Site) -> None:
    follow = await site.shares(subject=MOFCOM)
    async with site.session.get(site.url()) as got:
        tag, since = got.headers["ETag"], got.headers["Last-Modified"]
        assert got.headers["Cache-Control"] == "private, max-age=3600"
    assert await site.status(site.url(), **{"If-None-Match": tag}) == (304, b"")
    assert await site.status(site.url(), **{"If-Modified-Since": since}) == (304, b"")
    await site.state.notices.change_follow(replace(follow, lead_days="1"))
    assert (await site.status(site.url(), **{"If-None-Match": tag}))[0] == 200


async def test_large_calendar_is_sent_packed(site: Site) -> None:
    await site.shares()
    async with site.session.get(site.url()) as got:
        assert got.headers["Content-Encoding"] in ("gzip", "deflate")
        assert (await got.text()).startswith("BEGIN:VCALENDAR")


async def _revoked(site: Site, follow: Follow) -> None:
    await site.state.notices.unshare_calendar(follow.id)


async def _renewed(site: Site, follow: Follow) -> None:
    digest = sha256(OTHER.encode()).hexdigest()
    await site.state.notices.share_calendar(follow.id, digest, NOW.isoformat())


async def _removed(site: Site, follow: Follow) -> None:
    await site.state.notices.remove_follow(follow)


async def _ended(site: Site, follow: Follow) -> None:
    await site.state.notices.set_state(with_state(follow, "ended", NOW, "channel deleted"))
    await site.state.notices.set_state(with_state(follow, "active", NOW))


@pytest.mark.parametrize("end", [_revoked, _renewed, _removed, _ended])
async def test_link_that_was_ended_leads_nowhere(site: Site, end: Callable[..., object]) -> None:
    follow = await site.shares()
    await site.reads()
    await end(site, follow)  # pyright: ignore[reportGeneralTypeIssues]
    assert await site.status(site.url()) == (404, b"")


async def test_new_link_works_in_the_place_of_the_old_one(site: Site) -> None:
    await _renewed(site, await site.shares())
    assert (await site.reads(OTHER)).events


async def test_paused_follow_can_still_be_looked_at(site: Site) -> None:
    follow = await site.shares()
    await site.state.notices.set_state(with_state(follow, "paused", NOW))
    assert (await site.reads()).events


async def test_link_asked_for_too_often_has_to_wait_a_minute(site: Site) -> None:
    await site.shares()
    await site.shares(OTHER, channel=9)
    for _ in range(A_MINUTE + 1):
        await site.status(site.url(), "HEAD")
    assert await site.status(site.url()) == (429, b"")
    assert (await site.status(site.url(OTHER), "HEAD"))[0] == 200
    site.minutes = 1
    assert (await site.status(site.url(), "HEAD"))[0] == 200


async def test_guessers_share_what_is_left_and_readers_go_on(site: Site) -> None:
    await site.shares()
    await site.status(site.url(), "HEAD")
    statuses = {(await site.status(site.url(f"{n:032}"), "HEAD"))[0] for n in range(300)}
    assert statuses == {404, 429}
    assert STRANGERS_A_MINUTE <= 300
    assert (await site.status(site.url(), "HEAD"))[0] == 200
