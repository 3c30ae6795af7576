"""The calendars of follows over HTTP: `/calendar/<token>.ics`, read-only, and nothing else."""

import asyncio
import re
from collections import Counter, OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import format_datetime
from hashlib import sha256

from aiohttp import web

from bot.answers.desk import Desk
from bot.answers.export import calendar_dates, gather
from bot.answers.exported import Dated, Selection
from bot.answers.open_facts import OpenFacts
from bot.facts.entity import Entity
from bot.notices.feed import feed_dates
from bot.render.say_calendar import feed
from bot.store.follows import Follow
from bot.store.notices import NoticeStore

PATH = re.compile(r"/calendar/([A-Za-z0-9_-]{32})\.ics", re.ASCII)
METHODS = ("GET", "HEAD")
# Calendars ask every few minutes at most; guesses at tokens share what is left for strangers.
A_MINUTE, STRANGERS_A_MINUTE = 30, 300
STRANGER = "stranger"
REMEMBERED = 64
HEADERS = {"Server": "Gazette", "X-Content-Type-Options": "nosniff"}
CACHED = {
    "Cache-Control": "private, max-age=3600",
    "Content-Disposition": 'inline; filename="gazette.ics"',
    "Vary": "Accept-Encoding",
    "X-Robots-Tag": "noindex",
}


@dataclass(frozen=True)
class Feed:
    """A calendar as it is sent, its validator, and when it was first made."""

    body: bytes
    tag: str
    since: datetime


@dataclass
class Shelf:
    """What was made of one facts.db: its dates, its entities, and the calendars asked for."""

    desk: Desk
    dates: list[Dated]
    entities: Mapping[str, Entity]
    data_day: date
    feeds: OrderedDict[tuple[object, ...], Feed] = field(
        default_factory=OrderedDict[tuple[object, ...], Feed]
    )


class Calendars:
    """Answers calendar programs. Times are of the app's clock; `seconds` is real time."""

    def __init__(
        self,
        facts: OpenFacts,
        store: NoticeStore,
        now: Callable[[], datetime],
        today: Callable[[], date],
        seconds: Callable[[], float],
    ) -> None:
        self._facts = facts
        self._store = store
        self._now = now
        self._today = today
        self._seconds = seconds
        self._shelf: Shelf | None = None
        self._lock = asyncio.Lock()
        self._minute = 0
        self._asked: Counter[str] = Counter()
        self._seen: set[str] = set()

    def app(self) -> web.Application:
        """The web application, to be listened with."""
        app = web.Application()
        app.router.add_route("*", "/{rest:.*}", self._answer)
        return app

    async def _answer(self, request: web.Request) -> web.Response:
        path = PATH.fullmatch(request.path)
        if path is None:
            return _empty(404)
        if request.method not in METHODS:
            return _empty(405, Allow=", ".join(METHODS))
        digest = sha256(path[1].encode()).hexdigest()
        if self._is_too_much(digest):
            return _empty(429, **{"Retry-After": "60"})
        follow = await self._store.follow_of_calendar(digest)
        if follow is None:
            self._seen.discard(digest)
            return _empty(404)
        self._seen.add(digest)
        return _response(request, await self._feed(follow))

    def _is_too_much(self, digest: str) -> bool:
        """Whether this link, or all that led nowhere so far, were asked for too often."""
        minute = int(self._seconds() // 60)
        if minute != self._minute:
            self._minute, self._asked = minute, Counter()
        who = digest if digest in self._seen else STRANGER
        self._asked[who] += 1
        return self._asked[who] > (STRANGERS_A_MINUTE if who == STRANGER else A_MINUTE)

    async def _feed(self, follow: Follow) -> Feed:
        """From memory when the same was made of the same facts that day."""
        today = self._today()
        key = (follow.id, follow.subject, follow.filter, follow.lead_days, follow.hour,
               follow.language, today)  # fmt: skip
        async with self._lock, self._facts.desk() as desk:
            shelf = await self._of(desk, today)
            if key not in shelf.feeds:
                body = await asyncio.to_thread(_made, follow, shelf, today)
                tag = sha256(body).hexdigest()[:32]
                shelf.feeds[key] = Feed(body, tag, self._now().replace(microsecond=0))
            shelf.feeds.move_to_end(key)
            if len(shelf.feeds) > REMEMBERED:
                shelf.feeds.popitem(last=False)
            return shelf.feeds[key]

    async def _of(self, desk: Desk, today: date) -> Shelf:
        if self._shelf is None or self._shelf.desk is not desk:
            everything = await gather(desk, Selection(), today)
            entities = {entry.entity.id: entry.entity for entry in everything.entries}
            dates = list(calendar_dates(everything.entries))
            self._shelf = Shelf(desk, dates, entities, everything.data_day)
        return self._shelf


def _made(follow: Follow, shelf: Shelf, today: date) -> bytes:
    return feed(follow, feed_dates(follow, shelf.dates, today), shelf.entities, shelf.data_day)


def _empty(status: int, **headers: str) -> web.Response:
    return web.Response(status=status, headers={**HEADERS, "Cache-Control": "no-store", **headers})


def _response(request: web.Request, made: Feed) -> web.Response:
    """The calendar, or that it is as the reader has it (RFC 9110, 13)."""
    modified = format_datetime(made.since, usegmt=True)
    headers = {**HEADERS, **CACHED, "ETag": f'W/"{made.tag}"', "Last-Modified": modified}
    if _is_fresh(request, made):
        return web.Response(status=304, headers=headers)
    answer = web.Response(
        body=made.body, headers=headers, content_type="text/calendar", charset="utf-8"
    )
    answer.enable_compression()
    return answer


def _is_fresh(request: web.Request, made: Feed) -> bool:
    tags = request.if_none_match
    if tags is not None:
        return any(tag.value in (made.tag, "*") for tag in tags)
    since = request.if_modified_since
    return since is not None and made.since <= since
