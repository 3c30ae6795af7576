"""How late the event loop comes round, and what held it up."""

import asyncio
import logging
import sys
import threading
from collections import deque
from pathlib import Path
from time import perf_counter
from types import FrameType

from bot.serving.metrics import Metrics

log = logging.getLogger(__name__)
BEAT_SECONDS = 0.1
SLOW_SECONDS = 0.25
# A minute of beats.
KEPT = 600
BOT = str(Path(__file__).parents[1])


class LagSampler:
    """A beat in the loop, and a thread that looks at the stack when a beat stays away."""

    def __init__(self, metrics: Metrics, slow: float = SLOW_SECONDS) -> None:
        self._metrics = metrics
        self._slow = slow
        self.recent: deque[float] = deque([0.0], maxlen=KEPT)
        self._beat = perf_counter()
        self._loop_thread = threading.get_ident()
        self._stopped = threading.Event()

    @property
    def worst(self) -> float:
        """The greatest lag of the last minute, in seconds."""
        return max(self.recent)

    async def run(self) -> None:
        """Beat until cancelled."""
        self._loop_thread = threading.get_ident()
        self._beat = perf_counter()
        threading.Thread(target=self._watch, name="loop-watch", daemon=True).start()
        try:
            while True:
                await self._next_beat()
        finally:
            self._stopped.set()

    async def _next_beat(self) -> None:
        await asyncio.sleep(BEAT_SECONDS)
        lag = max(0.0, perf_counter() - self._beat - BEAT_SECONDS)
        self._beat = perf_counter()
        self._metrics.lag.observe(lag)
        self.recent.append(lag)

    def _watch(self) -> None:
        told = 0.0
        while not self._stopped.wait(self._slow / 2):
            beat = self._beat
            late = perf_counter() - beat - BEAT_SECONDS
            if late > self._slow and beat != told:
                told = beat
                self._tell(late)

    def _tell(self, late: float) -> None:
        frame = sys._current_frames().get(self._loop_thread)  # pyright: ignore[reportPrivateUsage]
        self._metrics.stalls.inc()
        log.warning("the event loop has stood still for %.2f s in %s", late, place_of(frame))


def place_of(frame: FrameType | None) -> str:
    """The innermost function of ours on a stack, and the innermost of all."""
    if frame is None:
        return "no Python code"
    inner, ours = frame, frame
    while ours is not None and not ours.f_code.co_filename.startswith(BOT):
        ours = ours.f_back
    if ours is None or ours is inner:
        return _said(inner)
    return f"{_said(ours)} (now in {_said(inner)})"


def _said(frame: FrameType) -> str:
    file = "/".join(Path(frame.f_code.co_filename).parts[-3:])
    return f"{file}:{frame.f_lineno} {frame.f_code.co_name}"
