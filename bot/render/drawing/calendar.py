"""A calendar drawn: a row of days for each month, and the list of what is due."""

import calendar
from collections import Counter
from collections.abc import Iterator
from datetime import date

from bot.render.drawing.board import Board, fitting, width_of
from bot.render.drawing.palette import (
    DARK,
    FAINT,
    GRID,
    MARGIN,
    MARK,
    MARKS,
    TITLE,
    TODAY,
    WEEKEND,
    WIDTH,
)
from bot.render.picture import Calendar, Due

LEFT, RIGHT = MARGIN, WIDTH - MARGIN
MONTH_ROOM = 130
CELLS = 31
WIDE = (RIGHT - LEFT - MONTH_ROOM) / CELLS
HEAD, DAYS, LINE, COUNT = 68, 36, 40, 24
SATURDAY = 5
NUMBERED = (1, 5, 10, 15, 20, 25, 30)


def draw_calendar(page: Calendar) -> bytes:
    """The PNG of a calendar."""
    months = list(_months(page.start, page.end))
    high = max(26, min(44, 380 // len(months)))
    below = HEAD + DAYS + high * len(months) + 16
    lines = page.listed + bool(page.more)
    board = Board(below + LINE * lines + 20)
    board.text(LEFT, 40, fitting(page.title, RIGHT - LEFT, TITLE), size=TITLE)
    for day in NUMBERED:
        middle = _left(day) + WIDE / 2
        board.text(middle, HEAD + DAYS / 2, str(day), ink=FAINT, align="center")
    for place, first in enumerate(months):
        _draw_month(board, page, first, HEAD + DAYS + high * place, high)
    _draw_list(board, page, below)
    return board.png()


def _left(day: int) -> float:
    return LEFT + MONTH_ROOM + (day - 1) * WIDE


def _months(start: date, end: date) -> Iterator[date]:
    for at in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        yield date(at // 12, at % 12 + 1, 1)


def _draw_month(board: Board, page: Calendar, first: date, top: float, high: float) -> None:
    """A row of cells: weekends darker, today framed, days on which something is due counted."""
    board.text(LEFT, top + high / 2, first.isoformat()[:7], ink=FAINT)
    for number in range(1, calendar.monthrange(first.year, first.month)[1] + 1):
        day = first.replace(day=number)
        if page.start <= day <= page.end:
            ink = GRID if day.weekday() < SATURDAY else WEEKEND
            board.box(_left(number) + 1, top + 2, WIDE - 2, high - 4, ink)
        if day == page.start:
            board.frame(_left(number) + 1, top + 2, WIDE - 2, high - 4, TODAY)
    for day, count in sorted(_counted(page).items()):
        if (day.year, day.month) == (first.year, first.month):
            board.box(_left(day.day) + 1, top + 2, WIDE - 2, high - 4, MARKS["in_force"])
            middle = _left(day.day) + WIDE / 2
            board.text(middle, top + high / 2, str(count), size=COUNT, ink=DARK, align="center")


def _counted(page: Calendar) -> Counter[date]:
    """How much is due on each day; what names no day stands in the list alone."""
    marks = (due.mark for due in page.dues)
    return Counter(mark.first for mark in marks if mark.first == mark.last)


def _draw_list(board: Board, page: Calendar, top: float) -> None:
    for place, due in enumerate(page.dues[: page.listed]):
        _draw_due(board, due, top + LINE * place + LINE / 2)
    if page.more:
        board.footnote(top + LINE * page.listed + LINE / 2, page.more)


def _draw_due(board: Board, due: Due, y: float) -> None:
    board.mark(due.mark.kind, LEFT + MARK / 2, y)
    begin = LEFT + MARK + 12
    board.text(begin, y, due.day)
    label = begin + width_of("2026-12-31") + 20
    board.text(label, y, fitting(due.label, RIGHT - label), ink=FAINT)
