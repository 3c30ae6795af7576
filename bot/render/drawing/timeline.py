"""A timeline drawn: rows with marks above a line of days, and the legend below."""

from bot.render.drawing.board import Board, fitting, width_of
from bot.render.drawing.layout import Axis, merged, spread, ticks
from bot.render.drawing.palette import (
    FAINT,
    GRID,
    MARGIN,
    MARK,
    MARKS,
    SPAN,
    TITLE,
    TODAY,
    WIDTH,
)
from bot.render.picture import MarkKind, Row, Timeline

TOP, HEAD, ROW, FOOT, LEGEND_LINE = 24, 68, 81, 46, 40
GAP = 24
LEFT, RIGHT = MARGIN, WIDTH - MARGIN
# Kind, words, and where they begin.
Entry = tuple[MarkKind, str, float]


def draw_timeline(timeline: Timeline) -> bytes:
    """The PNG of a timeline."""
    legend = _legend_lines(timeline)
    top = HEAD if timeline.title else TOP
    bottom = top + ROW * len(timeline.rows)
    board = Board(bottom + FOOT + LEGEND_LINE * len(legend) + 16)
    axis = Axis(timeline.start, timeline.end, LEFT + MARK / 2, RIGHT - MARK / 2)
    board.text(LEFT, 40, fitting(timeline.title, RIGHT - LEFT, TITLE), size=TITLE)
    _draw_axis(board, timeline, axis, bottom)
    for place, row in enumerate(timeline.rows):
        _draw_row(board, timeline, row, axis, top + ROW * place)
    for place, line in enumerate(legend):
        _draw_legend(board, line, bottom + FOOT + LEGEND_LINE * place + 14)
    if timeline.more:
        board.footnote(bottom + FOOT + LEGEND_LINE * (len(legend) - 1) + 14, timeline.more)
    return board.png()


def _draw_axis(board: Board, timeline: Timeline, axis: Axis, y: float) -> None:
    """The days below the rows; where today stands, other days give way."""
    taken: tuple[float, float] | None = None
    if timeline.today is not None:
        half = width_of(timeline.today_word) / 2
        middle = min(max(axis.at(timeline.today), LEFT + half), RIGHT - half)
        taken = middle - half - 16, middle + half + 16
        board.text(middle, y + 22, timeline.today_word, ink=TODAY, align="center")
    for day, words in ticks(timeline.start, timeline.end):
        at, half = axis.at(day), width_of(words) / 2
        clear = taken is None or at + half < taken[0] or at - half > taken[1]
        if clear and at - half >= LEFT and at + half <= RIGHT:
            board.text(at, y + 22, words, ink=FAINT, align="center")


def _draw_row(board: Board, timeline: Timeline, row: Row, axis: Axis, top: float) -> None:
    """The name, then the marks on their line; days stand upright between name and line."""
    note = width_of(row.note) + 24 if row.note else 0
    board.text(LEFT, top + 16, fitting(row.label, RIGHT - LEFT - note))
    if row.note:
        board.text(RIGHT, top + 16, row.note, ink=FAINT, align="right")
    line = top + 70
    board.line((LEFT, line), (RIGHT, line), GRID, 3, order=1)
    for day, _ in ticks(timeline.start, timeline.end):
        board.line((axis.at(day), top + 36), (axis.at(day), line), GRID, 2, order=1)
    if timeline.today is not None:
        at = axis.at(timeline.today)
        board.line((at, top + 36), (at, line + 8), TODAY, 3, order=1.5)
    for start, end in row.spans:
        board.line((axis.at(start), line), (axis.at(end), line), SPAN, 9, order=1.2)
    _draw_marks(board, row, axis, line)


def _draw_marks(board: Board, row: Row, axis: Axis, line: float) -> None:
    """The marks side by side, each tied to its day on the line below."""
    marks = merged(row.marks, axis, MARK)
    wanted = [axis.at(mark.middle) for mark in marks]
    for mark, day, at in zip(
        marks, wanted, spread(wanted, MARK, LEFT + MARK / 2, RIGHT - MARK / 2), strict=True
    ):
        colour = MARKS[mark.kind]
        board.line((day, line + 4), (at, line - 20), colour, 2, order=3)
        if mark.first != mark.last:
            board.line((axis.at(mark.first), line), (axis.at(mark.last), line), colour, 3, order=2)
        board.mark(mark.kind, at, line - 22)


def _legend_lines(timeline: Timeline) -> list[list[Entry]]:
    """The entries, on as many lines as they need."""
    room = RIGHT - (width_of(timeline.more) + GAP if timeline.more else 0)
    lines: list[list[Entry]] = [[]]
    at: float = LEFT
    for kind, words in timeline.legend:
        wide = MARK + 10 + width_of(words)
        if lines[-1] and at + wide > room:
            lines.append([])
            at = LEFT
        lines[-1].append((kind, words, at))
        at += wide + GAP
    return lines


def _draw_legend(board: Board, entries: list[Entry], y: float) -> None:
    for kind, words, at in entries:
        board.mark(kind, at + MARK / 2, y)
        board.text(at + MARK + 10, y, words)
