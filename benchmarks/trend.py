"""What a long run leaves behind: samples, straight lines through them, and the goals."""

import re
from collections import Counter
from dataclasses import dataclass
from statistics import fmean, linear_regression
from typing import Any

GOALS = {"memory_percent_an_hour": 5.0, "unanswered": 0, "bugs": 0, "outbox_left": 0}
WARM_UP = 0.25
WATCHED = ("megabytes", "helpers", "files", "threads", "tasks")


@dataclass(frozen=True)
class Sample:
    """The bot at one moment, `at` seconds after the start; `helpers` are its own processes' MB."""

    at: float
    megabytes: float
    helpers: float
    files: int
    threads: int
    tasks: int
    outbox: int
    failed: int


def outcomes(seen: dict[str, float]) -> dict[str, int]:
    """Commands by outcome, and refusals of what every one of the people may do."""
    found: Counter[str] = Counter()
    for name, value in seen.items():
        if match := re.fullmatch(r'gazette_commands_total\{command="(.*)",outcome="(.*)"\}', name):
            found[match[2]] += int(value)
            if match.groups() == ("follow", "refused"):
                found["follow refused"] += int(value)
    return dict(found)


def trend(samples: list[Sample], what: str) -> dict[str, float]:
    """Where it begins and ends after the warm-up, and its slope in an hour, also in per cent."""
    kept = samples[int(len(samples) * WARM_UP) :]
    values = [float(getattr(s, what)) for s in kept]
    slope = linear_regression([s.at for s in kept], values).slope * 3600
    third = max(1, len(values) // 3)
    return {
        "first_third": round(fmean(values[:third]), 2),
        "last_third": round(fmean(values[-third:]), 2),
        "greatest": max(values),
        "an_hour": round(slope, 2),
        "percent_an_hour": round(100 * slope / max(1.0, fmean(values)), 2),
    }


def bugs(log: str) -> list[str]:
    """Lines of the log that tell of a mistake of ours."""
    return [line for line in log.splitlines() if "in an answer" in line or "failed" in line]


def verdict(seen: dict[str, Any]) -> list[str]:
    """The goals that were missed."""
    found: list[str] = []
    if (grown := seen["megabytes"]["percent_an_hour"]) > GOALS["memory_percent_an_hour"]:
        found.append(f"memory grows by {grown} % an hour")
    for what in ("unanswered", "bugs"):
        if seen[what]:
            found.append(f"{len(seen[what])} {what}, the first: {seen[what][0]}")
    if not seen["follows"] or not seen["letters_sent"]:
        found.append("nobody followed anything, or nobody was told")
    if seen["outbox_left"]:
        found.append(f"{seen['outbox_left']} letters were left in the outbox")
    return found
