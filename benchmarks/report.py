"""What was measured, as ratios: rows, goals, the table and the JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from benchmarks.stores import late

Ratios = Mapping[str, float]
# The goals hold for the store as it is today (issue "Fast").
GOALS = {"median": 1.05, "p99": 1.25, "per_second": 1.0, "start": 1.5, "memory": 1.5}
GROWTH = 1.5
IN_GOAL = ("card", "autocomplete")
FLOORS = ("plain", "tuned")


@dataclass(frozen=True)
class Row:
    """One command: `plain` and `tuned` in terms of that floor, `growth` of its own time at 1x.

    In each: median and p99 of repeated answers, `first` the median of answers given for the first
    time, `per_second` and `cpu` with many in flight; in `growth` `again` and `first` by size.
    """

    name: str
    group: str
    plain: Ratios
    tuned: Ratios
    growth: Mapping[str, Ratios]

    def missed(self) -> list[str]:
        """Which goals it misses against the plain floor, and in growing."""
        found: list[str] = []
        if self.group in IN_GOAL:
            found += [g for g in ("median", "p99") if self.plain[g] > GOALS[g]]
            found += ["per_second"] if self.plain["per_second"] < GOALS["per_second"] else []
        found += [f"{size} {k}" for size, r in self.growth.items() for k in r if r[k] > GROWTH]
        return found


def compared(real: Sequence[float], floor: Sequence[float]) -> dict[str, float]:
    """Median and 99th percentile in terms of the floor's."""
    return {"median": median(real) / median(floor), "p99": late(real) / late(floor)}


def table(rows: Iterable[Row], process: Mapping[str, Ratios]) -> Iterator[str]:
    """Markdown: every command, then start and memory."""
    yield "| asked | median | p99 | first time | per second | CPU | 10x | 100x | misses |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for row in rows:
        cells = [_both(row, key) for key in ("median", "p99", "first", "per_second", "cpu")]
        grown = [_grown(row.growth.get(size)) for size in ("10x", "100x")]
        yield f"| {row.name} | {' | '.join((*cells, *grown))} | {', '.join(row.missed())} |"
    yield ""
    yield "| process | plain | tuned |"
    yield "|---|---|---|"
    for name, ratios in process.items():
        yield f"| {name} | {ratios['plain']:.2f} | {ratios['tuned']:.2f} |"


def _both(row: Row, key: str) -> str:
    return f"{row.plain[key]:.2f} ({row.tuned[key]:.2f})"


def _grown(ratios: Ratios | None) -> str:
    return f"{ratios['again']:.2f} / {ratios['first']:.2f}" if ratios else ""


def overall(rows: Sequence[Row]) -> dict[str, dict[str, dict[str, float]]]:
    """The middle of all commands of a group, for each floor."""
    groups = dict.fromkeys(row.group for row in rows)
    return {
        group: {
            floor: {
                key: round(median(getattr(r, floor)[key] for r in rows if r.group == group), 3)
                for key in rows[0].plain
            }
            for floor in FLOORS
        }
        for group in groups
    }


def figures(
    rows: Sequence[Row], process: Mapping[str, Ratios], inside: Mapping[str, Ratios]
) -> dict[str, Any]:
    """All of it for a JSON file, in three decimals."""
    return {
        "goals": GOALS | {"growth": GROWTH},
        "groups": overall(rows),
        "commands": [_rounded(asdict(row)) | {"misses": row.missed()} for row in rows],
        "process": _rounded(process),
        "inside": _rounded(inside),
    }


def _rounded(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _rounded(inner) for key, inner in value.items()}
    return round(value, 3) if isinstance(value, float) else value
