"""What is counted while the bot runs, in a registry of its own; names as Prometheus asks for them.

Labels are closed lists: no servers, no people, nothing that was typed.
"""

import asyncio
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache
from time import perf_counter
from types import SimpleNamespace
from typing import Any

import aiohttp
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    ProcessCollector,
    generate_latest,
)

from bot.serving.trace import begin

log = logging.getLogger(__name__)
# Discord waits three seconds for a first answer (docs: interactions/receiving-and-responding).
ANSWER_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0)
LAG_BUCKETS = (0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1.0, 3.0)
TOO_MANY = 429


class Metrics:
    """All figures of one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._away_since: float | None = perf_counter()
        self._count_answers()
        self._count_discord()
        self._count_work()
        self._gauge_stores()
        # Finding the row of a label takes longer than counting in it.
        self._count = cache(self.commands.labels)
        self._time = cache(self.answer_seconds.labels)
        self._kind = cache(self.answers.labels)
        ProcessCollector(registry=self.registry)
        GCCollector(registry=self.registry)

    def _count_answers(self) -> None:
        self.commands = self._counter("commands", "Interactions answered", "command", "outcome")
        self.answers = self._counter("answers", "Answers by their kind", "kind")
        self.answer_seconds = Histogram(
            "gazette_answer_seconds",
            "From an interaction's arrival to Discord's taking the answer",
            ("command",),
            buckets=ANSWER_BUCKETS,
            registry=self.registry,
        )
        self.autocomplete_seconds = Histogram(
            "gazette_autocomplete_seconds",
            "Finding suggestions for what was typed",
            buckets=ANSWER_BUCKETS,
            registry=self.registry,
        )

    def _count_discord(self) -> None:
        self.requests = self._counter("discord_requests", "Answers of Discord's API", "status")
        self.sessions = self._counter("gateway_sessions", "Changes of the connection", "kind")
        self.connected = self._gauge("gateway_connected", "1 while the gateway is connected")
        self.latency = self._gauge("gateway_latency_seconds", "The gateway's last heartbeat")
        for kind in ("new", "resumed", "lost"):
            self.sessions.labels(kind)
        for status in ("2xx", "4xx", "429", "5xx", "none"):
            self.requests.labels(status)

    def _count_work(self) -> None:
        self.deliveries = self._counter("deliveries", "Tries to deliver a letter", "outcome")
        self.lag = Histogram(
            "gazette_loop_lag_seconds",
            "How late the event loop came round",
            buckets=LAG_BUCKETS,
            registry=self.registry,
        )
        self.stalls = self._counter("loop_stalls", "Times the event loop stood still")
        self.tasks = self._gauge("tasks", "Tasks of the event loop")
        self.threads = self._gauge("threads", "Threads of the process")

    def _gauge_stores(self) -> None:
        self.outbox = self._gauge("outbox_letters", "Letters in the outbox", "state")
        self.outbox_age = self._gauge("outbox_age_seconds", "Age of the oldest letter that is due")
        self.follows = self._gauge("follows", "Follows", "state")
        self.facts_age = self._gauge("facts_age_days", "Days since the facts were last checked")
        self.stored = self._gauge("facts_stored", "What facts.db holds", "kind")
        self.store_bytes = self._gauge("store_bytes", "Sizes of the databases", "store")

    def _counter(self, name: str, said: str, *labels: str) -> Counter:
        return Counter(f"gazette_{name}", said, labels, registry=self.registry)

    def _gauge(self, name: str, said: str, *labels: str) -> Gauge:
        return Gauge(f"gazette_{name}", said, labels, registry=self.registry)

    @contextmanager
    def asking(self, command: str) -> Generator[None]:
        """Around everything done for one command, menu or button; errors pass through."""
        trace, begun = begin(command), perf_counter()
        try:
            yield
        except BaseException:
            if trace.outcome == "done":
                trace.outcome = "failed"
            raise
        finally:
            seconds = perf_counter() - begun
            self._count(command, trace.outcome).inc()
            self._time(command).observe(seconds)
            if log.isEnabledFor(logging.INFO):
                _tell(command, trace.outcome, seconds)

    def answered(self, kind: str) -> None:
        """An answer of this kind was shown: answered, corrected, absent, ambiguous, unknown."""
        self._kind(kind).inc()

    @contextmanager
    def completing(self) -> Generator[None]:
        """Around the search for suggestions."""
        begin("autocomplete")
        with self.autocomplete_seconds.time():
            yield

    def trace(self) -> aiohttp.TraceConfig:
        """For the library's HTTP client: counts what Discord's API answers.

        It costs each request some 20 µs, so it is used only while somebody asks for figures.
        """
        config = aiohttp.TraceConfig()
        config.on_request_end.append(self._request_ended)
        config.on_request_exception.append(self._request_lost)
        return config

    async def _request_ended(
        self,
        session: aiohttp.ClientSession,
        context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams,
    ) -> None:
        status = params.response.status
        said = str(TOO_MANY) if status == TOO_MANY else f"{status // 100}xx"
        self.requests.labels(said).inc()

    async def _request_lost(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, params: Any
    ) -> None:
        self.requests.labels("none").inc()

    def connection(self, kind: str) -> None:
        """The gateway's connection is `new`, `resumed` or `lost`."""
        self.sessions.labels(kind).inc()
        self.connected.set(kind != "lost")
        if kind != "lost":
            self._away_since = None
        elif self._away_since is None:
            self._away_since = perf_counter()

    @property
    def away_seconds(self) -> float | None:
        """For how long there has been no gateway; None while there is one."""
        return None if self._away_since is None else perf_counter() - self._away_since

    def delivered(self, outcome: str) -> None:
        """A try to deliver a letter ended: sent, cancelled, or the kind of its failure."""
        self.deliveries.labels(outcome).inc()

    def page(self) -> bytes:
        """All figures in Prometheus' text format."""
        self.tasks.set(len(asyncio.all_tasks()))
        self.threads.set(threading.active_count())
        return generate_latest(self.registry)


def _tell(command: str, outcome: str, seconds: float) -> None:
    milliseconds = round(seconds * 1000, 1)
    said = {"command": command, "outcome": outcome, "milliseconds": milliseconds}
    log.info("%s: %s in %.1f ms", command, outcome, milliseconds, extra=said)
