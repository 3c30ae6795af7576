"""Where things go: days to pixels, marks beside one another, ticks of the axis: plain sums."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from bot.render.picture import Mark, MarkKind

MOST_TICKS = 7
# Steps of one day stand in the order in which they follow one another.
ORDER = get_args(MarkKind)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)
MONTH_STEPS = (1, 2, 3, 6)


@dataclass(frozen=True)
class Axis:
    """Days from left to right, in pixels."""

    start: date
    end: date
    left: float
    right: float

    def at(self, day: date) -> float:
        """The pixel of a day, at an end if it lies beyond; a single day stands in the middle."""
        if self.end <= self.start:
            return (self.left + self.right) / 2
        share = (min(max(day, self.start), self.end) - self.start) / (self.end - self.start)
        return self.left + (self.right - self.left) * share


def merged(marks: Sequence[Mark], axis: Axis, size: float) -> list[Mark]:
    """The marks by day, without those that would cover an earlier one of their kind.

    At most as many as fit side by side.
    """
    kept: list[Mark] = []
    last: dict[str, float] = {}
    for mark in sorted(marks, key=lambda m: (m.middle, m.last, ORDER.index(m.kind))):
        at = axis.at(mark.middle)
        if mark.kind not in last or at - last[mark.kind] >= size:
            kept.append(mark)
            last[mark.kind] = at
    return kept[: max(1, int((axis.right - axis.left) // size))]


def spread(wanted: Sequence[float], size: float, left: float, right: float) -> list[float]:
    """Places at least `size` apart, in the same order, as near as can be to those wanted.

    Neighbours that are too close move together about their common middle (pool adjacent
    violators); all stay between left and right while they have room there.
    """
    pools: list[tuple[float, int]] = []
    for place, at in enumerate(wanted):
        pools.append((at - place * size, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (first, many), (second, few) = pools[-2:]
            pools[-2:] = [((first * many + second * few) / (many + few), many + few)]
    shifts = [shift for shift, count in pools for _ in range(count)]
    most = max(left, right - (len(wanted) - 1) * size)
    return [min(max(s, left), most) + place * size for place, s in enumerate(shifts)]


def ticks(start: date, end: date) -> list[tuple[date, str]]:
    """At most seven first days of months or years, as they are written on the axis."""
    months = (end.year - start.year) * 12 + end.month - start.month
    for step in MONTH_STEPS:
        if months // step < MOST_TICKS:
            return [(day, day.isoformat()[:7]) for day in _months(start, end, step)]
    years = end.year - start.year
    step = next((s for s in YEAR_STEPS if years // s < MOST_TICKS), YEAR_STEPS[-1])
    firsts = (date(y, 1, 1) for y in range(start.year, end.year + 1) if y % step == 0)
    return [(day, str(day.year)) for day in firsts if start <= day <= end]


def _months(start: date, end: date, step: int) -> Iterator[date]:
    for at in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        day = date(at // 12, at % 12 + 1, 1)
        if at % step == 0 and start <= day <= end:
            yield day
