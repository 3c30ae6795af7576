"""Processes that share the state have each a facts.db: for a while one of them may be behind."""

import logging
from datetime import datetime, timedelta

from bot.delivery.differences import digest_of
from bot.store.facts import FactStore
from bot.store.notices import NoticeStore

log = logging.getLogger(__name__)
LEARNT = "learnt"
# Facts that the others have left behind count as meant when they are still here after so long.
PATIENCE = timedelta(hours=1)
MOST_REMEMBERED = 20


class Skew:
    """Keeps old facts from being told as news while the files are being replaced."""

    def __init__(self, store: NoticeStore) -> None:
        self._store = store
        self._met: FactStore | None = None
        self._since: datetime | None = None
        self._is_behind = False

    async def waits(self, facts: FactStore, now: datetime) -> bool:
        """Whether these facts were learnt before and others since, by another process."""
        if not self._store.is_shared:
            return False
        if facts is not self._met:
            self._met, self._since = facts, now
            learnt = (await self._store.meta(LEARNT)).split()
            self._is_behind = await digest_of(facts) in learnt[:-1]
            if self._is_behind:
                log.warning(
                    "%s is older than what channels were told; it counts as meant in %s",
                    facts.path, PATIENCE,
                )  # fmt: skip
        return self._is_behind and self._since is not None and now - self._since < PATIENCE

    async def remember(self, facts: FactStore) -> None:
        """These facts were learnt, the last of all."""
        if self._store.is_shared:
            digest = await digest_of(facts)
            before = [d for d in (await self._store.meta(LEARNT)).split() if d != digest]
            await self._store.set_meta(LEARNT, " ".join([*before, digest][-MOST_REMEMBERED:]))
