"""Brings letters to their channels: `tick` does what is due, and the loop only calls it."""

import asyncio
import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

import aiohttp
import discord

from bot.answers.answer import Cited
from bot.answers.gathering import evidence_for
from bot.answers.open_facts import OpenFacts
from bot.delivery.newsroom import Newsroom
from bot.delivery.outcome import Failed, Outcome, Sent
from bot.delivery.pacing import PER_SECOND, Pace
from bot.delivery.places import Places
from bot.delivery.post import Parcel, Post
from bot.facts.catalogue import Stated
from bot.facts.statement import DateStatement
from bot.notices.known import still_so
from bot.notices.notice import Notice
from bot.notices.schedule import local_day
from bot.render.discord_page import embed_of, view_of
from bot.render.page import Language, Page, language_named
from bot.render.say_notice import footer, notice_page, post_name
from bot.store.notices import NoticeStore
from bot.store.outbox import Letter

log = logging.getLogger(__name__)
BATCH = 50
AT_ONCE = 10
LEASE_SECONDS = 60.0
# Publishing may be limited for an hour; letters do not wait for it.
PUBLISH_SECONDS = 5.0
MOST_CITED_ENTITIES = 4
MOST_PAGES = 256
# Pauses after a broken connection, and after a refusal for want of rights.
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 300.0
BLOCKED_PAUSE, LONGEST_BLOCKED = 900.0, 86400.0


class Courier:
    """Plans and sends through one client; `count` is told what became of each try."""

    def __init__(
        self,
        client: discord.Client,
        store: NoticeStore,
        facts: OpenFacts,
        count: Callable[[str], None] = lambda outcome: None,
    ) -> None:
        self.store = store
        self._count = count
        self.newsroom = Newsroom(store)
        self.places = Places(client, store)
        self._client = client
        self._facts = facts
        self._post = Post(client, store)
        self._pace = Pace(PER_SECOND * store.hold.shards.share)
        self._leased_until = 0.0
        self._pages: dict[tuple[str, str, date], Page] = {}
        self._real: Callable[[], float] = float
        self._room = asyncio.Semaphore(AT_ONCE)

    async def tick(self, now: datetime, today: date, real: float) -> int:
        """Do what is due at this instant; how many letters were tried, at most a batch.

        `real` is seconds of real time, from which leases and the age of nonces are counted. Call
        it again at once while the result is not 0.
        """
        begun = asyncio.get_running_loop().time()
        self._real = lambda: real + asyncio.get_running_loop().time() - begun
        async with self._facts.desk() as desk:
            await self.newsroom.look(desk.store, now, today)
        if not (self._client.is_ready() and self.store.hold.is_held()):
            return 0
        await self.places.compare(now)
        await self._publish()
        letters = await self.store.claim(now, real, BATCH, LEASE_SECONDS)
        self._leased_until = real + LEASE_SECONDS
        await self._deliver_all(letters, now)
        return len(letters)

    async def _deliver_all(self, letters: Sequence[Letter], now: datetime) -> None:
        """All of them, whatever one of them does."""
        tries = (self._deliver(letter, now) for letter in letters)
        results = await asyncio.gather(*tries, return_exceptions=True)
        for letter, result in zip(letters, results, strict=True):
            if isinstance(result, Exception):
                self._count("failed")
                log.error("letter %d failed", letter.id, exc_info=result)
                await self.store.retry(letter, self._real() + LONGEST_PAUSE, repr(result)[:200])
            elif result is not None:
                raise result

    async def _deliver(self, letter: Letter, now: datetime) -> None:
        parcel = await self._parcel(letter, now)
        if parcel is None:
            self._count("cancelled")
            await self.store.cancel(letter, "no longer so")
            return
        async with self._room:
            await self._pace.slot()
            if self._real() > self._leased_until:
                return  # Whoever has it now sends it.
            outcome = await self._post.send(letter, parcel, self._real())
        await self._settle(letter, outcome, now)

    async def _settle(self, letter: Letter, outcome: Outcome, now: datetime) -> None:
        self._count("sent" if isinstance(outcome, Sent) else outcome.kind)
        if isinstance(outcome, Sent):
            publish = letter.place == "announcement"
            await self.store.mark_sent(letter, outcome.message, now, publish)
            await self.places.is_open(letter)
            return
        if outcome.kind in ("unknown", "later"):
            pause = outcome.seconds or _pause(letter.attempts, FIRST_PAUSE, LONGEST_PAUSE)
            untouched = outcome.kind == "later" and not letter.first_try
            await self.store.retry(letter, self._real() + pause, outcome.error, untouched)
            return
        await self._refused(letter, outcome, now)

    async def _refused(self, letter: Letter, outcome: Failed, now: datetime) -> None:
        log.warning("letter %d to channel %d: %s", letter.id, letter.channel, outcome.error)
        is_follow = letter.recipient.startswith("follow:")
        if outcome.kind == "blocked" and is_follow and self.places.is_member(letter.guild):
            pause = _pause(letter.attempts, BLOCKED_PAUSE, LONGEST_BLOCKED)
            await self.store.retry(
                letter, self._real() + pause, outcome.error, not letter.first_try
            )
            await self.places.is_blocked(letter, now)
            return
        await self.store.give_up(letter, outcome.error)
        if outcome.kind in ("gone", "blocked") and is_follow:
            await self.places.is_gone(letter, now)

    async def _publish(self) -> None:
        """Publish what was posted in announcement channels, where that is allowed."""
        for number, channel, message in await self.store.to_publish(self._real()):
            try:
                async with asyncio.timeout(PUBLISH_SECONDS):
                    await self._post.publish(channel, message)
            except discord.RateLimited as error:
                await self.store.set_published(number, "wanted", self._real() + error.retry_after)
            except (discord.DiscordServerError, aiohttp.ClientError, OSError) as error:
                log.warning("message %d could not be published yet: %s", message, error)
                await self.store.set_published(number, "wanted", self._real() + LEASE_SECONDS)
            except discord.HTTPException as error:
                log.info("message %d is not published: %s", message, error)
                await self.store.set_published(number, "no")
            else:
                await self.store.set_published(number, "done")

    # What is shown

    async def _parcel(self, letter: Letter, now: datetime) -> Parcel | None:
        """The letter in words; None when nothing that it tells is so any more."""
        notice = still_so(Notice.model_validate_json(letter.body), self.newsroom.known)
        if notice.kind in ("reminders", "changes", "digest", "catchup") and not notice.entities:
            return None
        language = language_named(letter.language) or "en"
        page = await self._page(notice, language, local_day(now, letter.zone))
        page = replace(page, footer=footer(letter.code, language))
        subject = notice.entities[0] if len(notice.entities) == 1 else notice.kind
        name = post_name(notice, language)
        return Parcel(embed_of(page), lambda: view_of(page), subject, name)

    async def _page(self, notice: Notice, language: Language, day: date) -> Page:
        """Followers of one subject are told the same: it is worded once."""
        key = (notice.model_dump_json(), language, day)
        if key not in self._pages:
            if len(self._pages) >= MOST_PAGES:
                self._pages.clear()
            named = await self._named(notice, language)
            self._pages[key] = notice_page(named, day, await self._cited(notice), language)
        return self._pages[key]

    async def _named(self, notice: Notice, language: Language) -> Notice:
        """A subject's id replaced by its title, where the page names the subject."""
        if notice.kind != "test":
            return notice
        entity = (await self.newsroom.entities((notice.subject,))).get(notice.subject)
        if entity is None:
            return notice
        title = entity.title_en if language == "en" else entity.title_zh
        return notice.model_copy(update={"subject": title or notice.subject})

    async def _cited(self, notice: Notice) -> Sequence[Cited]:
        """The sources of what is told, each once."""
        found: dict[str, Cited] = {}
        days = {(r.role, r.day) for r in notice.reminders}
        statements = {s for change in notice.changes for s in change.statements}

        def wanted(stated: Stated) -> bool:
            dated = stated.statement
            is_day = isinstance(dated, DateStatement) and (dated.role, dated.day.text) in days
            return stated.id in statements or is_day

        async with self._facts.desk() as desk:
            for entity in await desk.store.entities(notice.entities[:MOST_CITED_ENTITIES]):
                for evidence in await evidence_for(desk.store, entity, wanted):
                    for cited in evidence.cited:
                        found.setdefault(cited.source.id, cited)
        return tuple(found.values())


def _pause(attempts: int, first: float, longest: float) -> float:
    """Seconds to wait after so many tries before this one: doubling, and not all at once."""
    return min(longest, first * 2 ** min(attempts, 20)) * random.uniform(0.7, 1.0)  # noqa: S311
