"""What every picture is drawn on: pixels from the top left corner, one font for both scripts."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Literal, cast

from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.patheffects import AbstractPathEffect, Normal, Stroke
from matplotlib.text import Text
from matplotlib.textpath import TextToPath
from matplotlib.transforms import Affine2D
from pylopdf_fonts_zh_cn import sans_path

from bot.render.drawing.palette import (
    EDGE,
    FAINT,
    GROUND,
    HOLLOW,
    INK,
    MARGIN,
    MARK,
    MARKS,
    SHAPES,
    TALLEST,
    TEXT,
    WIDTH,
)
from bot.render.picture import MarkKind

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
# At 72 dots an inch a point is a pixel.
DOTS = 72
ROUND = 18
ELLIPSIS = "…"


@cache
def _font(size: int) -> FontProperties:
    return FontProperties(fname=str(sans_path()), size=size)


@cache
def width_of(words: str, size: int = TEXT) -> float:
    """How many pixels wide the words are drawn."""
    wide, _, _ = TextToPath().get_text_width_height_descent(words, _font(size), ismath=False)
    return wide


def fitting(words: str, room: float, size: int = TEXT) -> str:
    """The words, cut with an ellipsis where they are wider than the room in pixels."""
    if width_of(words, size) <= room:
        return words
    least, most = 0, len(words)
    while least < most:
        middle = (least + most + 1) // 2
        if width_of(words[:middle].rstrip() + ELLIPSIS, size) <= room:
            least = middle
        else:
            most = middle - 1
    return words[:least].rstrip(" ,，、（(《") + ELLIPSIS


class Board:
    """An empty ground with rounded corners and an edge."""

    def __init__(self, height: int) -> None:
        """Height in pixels. Raises ValueError when Discord would show the picture smaller."""
        if height > TALLEST:
            raise ValueError(f"{height} pixels are more than the {TALLEST} of a picture")
        size = WIDTH / DOTS, height / DOTS
        self._figure = Figure(figsize=size, dpi=DOTS, facecolor="none")
        self._from_top = Affine2D().scale(1, -1).translate(0, height)
        inset = ROUND + 2
        self._add(
            FancyBboxPatch(
                (inset, inset),
                WIDTH - 2 * inset,
                height - 2 * inset,
                boxstyle=f"round,pad={ROUND}",
                facecolor=GROUND,
                edgecolor=EDGE,
                linewidth=3,
                zorder=0,
            )
        )

    def _add(self, artist: Artist) -> None:
        artist.set_transform(self._from_top)
        self._figure.add_artist(artist)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: int = TEXT,
        ink: str = INK,
        align: Align = "left",
    ) -> Text:
        """Words whose line has its middle at y."""
        shown = Text(
            x,
            y,
            words,
            fontproperties=_font(size),
            color=ink,
            horizontalalignment=align,
            verticalalignment="center_baseline",
            parse_math=False,
            zorder=5,
        )
        self._add(shown)
        return shown

    def label(self, x: float, y: float, words: str) -> None:
        """Words about a point, kept clear of the lines behind them by a rim of ground."""
        rim: list[AbstractPathEffect] = [Stroke(linewidth=7, foreground=GROUND), Normal()]
        self.text(x, y, words, align="center").set_path_effects(rim)

    def footnote(self, y: float, words: str) -> None:
        """Faint words at the right end of a line."""
        self.text(WIDTH - MARGIN, y, words, ink=FAINT, align="right")

    def line(
        self, start: Point, end: Point, ink: str, width: float = 2, *, order: float = 2
    ) -> None:
        """A straight line."""
        xs, ys = (start[0], end[0]), (start[1], end[1])
        self._add(Line2D(xs, ys, color=ink, linewidth=width, zorder=order))

    def box(self, x: float, y: float, wide: float, high: float, ink: str) -> None:
        """A filled rectangle from its top left corner."""
        self._add(Rectangle((x, y), wide, high, facecolor=ink, edgecolor="none", zorder=1))

    def frame(self, x: float, y: float, wide: float, high: float, ink: str) -> None:
        """An empty rectangle from its top left corner."""
        drawn = Rectangle((x, y), wide, high, facecolor="none", edgecolor=ink, linewidth=3)
        drawn.set_zorder(3)
        self._add(drawn)

    def disc(self, x: float, y: float, radius: float, ink: str) -> None:
        """A filled circle with a rim of ground."""
        self._add(Circle((x, y), radius, facecolor=ink, edgecolor=GROUND, linewidth=4, zorder=4))

    def mark(self, kind: MarkKind, x: float, y: float) -> None:
        """The shape of a kind of date, with its middle at (x, y)."""
        colour, hollow = MARKS[kind], kind in HOLLOW
        self._add(
            Line2D(
                [x],
                [y],
                marker=SHAPES[kind],
                markersize=MARK - 6,
                markerfacecolor=GROUND if hollow else colour,
                markeredgecolor=colour if hollow else GROUND,
                markeredgewidth=4 if hollow else 1.5,
                linestyle="none",
                zorder=4,
            )
        )

    def png(self) -> bytes:
        """The picture as a PNG; the same drawing gives the same bytes."""
        FigureCanvasAgg(self._figure)
        written = BytesIO()
        save = cast(Callable[..., None], self._figure.savefig)  # pyright: ignore[reportUnknownMemberType]
        save(written, format="png", metadata={"Software": None})
        return written.getvalue()
