"""A callback that holds the event loop up is named."""

import asyncio
import logging
import sys
import threading
from contextlib import suppress
from time import perf_counter

import pytest

from bot.logs import JsonLines
from bot.serving.lag import LagSampler, place_of
from bot.serving.metrics import Metrics


def hold_up(seconds: float) -> None:
    """Work that does not let go of the loop."""
    end = perf_counter() + seconds
    while perf_counter() < end:
        pass


async def test_the_log_names_what_stood_in_the_way(
    metrics: Metrics, caplog: pytest.LogCaptureFixture
) -> None:
    sampler = LagSampler(metrics, slow=0.05)
    running = asyncio.create_task(sampler.run())
    await asyncio.sleep(0)
    hold_up(0.5)
    async with asyncio.timeout(5):
        while sampler.worst < 0.3:  # noqa: ASYNC110
            await asyncio.sleep(0)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    said = [r.getMessage() for r in caplog.records if r.levelno == logging.WARNING]
    assert len(said) == 1
    assert "tests/serving/test_lag.py:" in said[0]
    assert said[0].endswith("hold_up")
    assert metrics.registry.get_sample_value("gazette_loop_stalls_total") == 1


async def test_the_watching_thread_ends_with_the_sampler(metrics: Metrics) -> None:
    running = asyncio.create_task(LagSampler(metrics, slow=0.02).run())
    await asyncio.sleep(0)
    watching = [t for t in threading.enumerate() if t.name == "loop-watch"]
    assert len(watching) == 1
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    watching[0].join(5)
    assert not watching[0].is_alive()


class Looks:
    """Says where it is asked for its text."""

    def __str__(self) -> str:
        return place_of(sys._getframe())


def test_our_own_function_is_named_before_what_it_calls() -> None:
    record = logging.LogRecord("bot", logging.INFO, __file__, 1, "%s", (Looks(),), None)
    said = JsonLines().format(record)
    assert "bot/logs.py:" in said
    assert "(now in tests/serving/test_lag.py:" in said
    assert place_of(None) == "no Python code"
