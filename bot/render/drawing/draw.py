"""From the data of a picture to its PNG."""

from bot.render.drawing.calendar import draw_calendar
from bot.render.drawing.network import draw_network
from bot.render.drawing.timeline import draw_timeline
from bot.render.picture import Calendar, Drawing, Timeline


def draw(drawing: Drawing) -> bytes:
    """The picture as a PNG, 1,100 pixels wide and at most 700 high; same data, same bytes."""
    if isinstance(drawing, Timeline):
        return draw_timeline(drawing)
    if isinstance(drawing, Calendar):
        return draw_calendar(drawing)
    return draw_network(drawing)
