"""The figures as pictures, for docs/performance.md."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from benchmarks.report import GOALS, GROWTH, Ratios, Row

PLAIN, TUNED, GOAL = "#1565c0", "#90a4ae", "#c62828"


def draw(rows: Sequence[Row], inside: Mapping[str, Ratios], folder: Path) -> None:
    """Three pictures into the folder, which is made."""
    mpl.use("Agg")
    folder.mkdir(parents=True, exist_ok=True)
    _against_floor(rows, folder / "floor.png")
    if any(row.growth for row in rows):
        _growth(rows, folder / "growth.png")
    _inside(inside, folder / "ask.png")


def _against_floor(rows: Sequence[Row], path: Path) -> None:
    """Bars for each command: median of repeated and of first answers."""
    figure, axes = plt.subplots(1, 2, figsize=(11, 0.28 * len(rows) + 1.2), sharey=True)
    for axis, key, said in zip(
        axes, ("median", "first"), ("asked again", "asked for the first time"), strict=True
    ):
        places = range(len(rows))
        axis.barh([p - 0.2 for p in places], [r.plain[key] for r in rows], 0.4, color=PLAIN,
                  label="against plain discord.py")  # fmt: skip
        axis.barh([p + 0.2 for p in places], [r.tuned[key] for r in rows], 0.4, color=TUNED,
                  label="against discord.py with uvloop and orjson")  # fmt: skip
        axis.axvline(GOALS["median"], color=GOAL, linewidth=1, label=f"goal {GOALS['median']}")
        axis.set_yticks(list(places), [r.name for r in rows], fontsize=8)
        axis.set_title(f"Median, {said} (floor = 1)", fontsize=9)
    axes[1].set_xscale("log")
    axes[0].invert_yaxis()
    axes[0].legend(fontsize=7, loc="lower right")
    _save(figure, path)


def _growth(rows: Sequence[Row], path: Path) -> None:
    """A line for each command: its median at each size in terms of its own at 1x."""
    figure, axes = plt.subplots(1, 2, figsize=(11, 4), sharey=True)
    for axis, key, said in zip(
        axes, ("again", "first"), ("again", "for the first time"), strict=True
    ):
        for row in rows:
            sizes = ["1x", *row.growth]
            values = [1.0, *(ratios[key] for ratios in row.growth.values())]
            axis.plot(sizes, values, marker="o", linewidth=1, markersize=3)
            if values[-1] > GROWTH:
                axis.annotate(row.name, (sizes[-1], values[-1]), fontsize=6)
        axis.axhline(GROWTH, color=GOAL, linewidth=1)
        axis.set_yscale("log")
        axis.set_title(f"Median asked {said} (own time at 1x = 1)", fontsize=9)
    _save(figure, path)


def _inside(inside: Mapping[str, Ratios], path: Path) -> None:
    """`ask` and `lookup` without Discord, in terms of the plain full-text query at each size."""
    figure, axis = plt.subplots(figsize=(6, 3.5))
    sizes = list(inside)
    for key in ("ask", "ask_p99", "lookup"):
        axis.plot(sizes, [inside[size][key] for size in sizes], marker="o", label=key)
    axis.axhline(5, color=GOAL, linewidth=1, label="goal for ask")
    axis.set_yscale("log")
    axis.set_title("Without Discord (plain FTS5 query = 1)", fontsize=9)
    axis.legend(fontsize=7)
    _save(figure, path)


def _save(figure: plt.Figure, path: Path) -> None:
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)
