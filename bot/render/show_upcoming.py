"""`/upcoming` as a picture: the days ahead as a calendar, with what is due on them."""

from datetime import date

from bot.answers.answer import Answer, Happening, PeriodPoint
from bot.render.catalogue import say
from bot.render.marking import clean
from bot.render.page import Language
from bot.render.picture import Calendar, Due, Picture
from bot.render.picture_words import and_more, description, mark_of, title_of
from bot.render.pieces import listed, name
from bot.render.traditional import all_in_script
from bot.render.words import ROLES, label

# As many as can be read beside the months: Discord fits a picture into 550 by 350 pixels.
ROOM = 12
FEWEST = 3


def show_upcoming(answer: Answer, language: Language) -> Picture | None:
    """The picture of the days ahead; None when nothing is due."""
    point = next((p for p in answer.points if isinstance(p, PeriodPoint)), None)
    due = [h for h in point.happenings if h.date.stands] if point else []
    if point is None or not due:
        return None
    listed_few = max(FEWEST, ROOM - months_between(point.start, point.end))
    title = _title(point, language)
    drawing = Calendar(
        title=title,
        start=point.start,
        end=point.end,
        dues=tuple(_due(h, language) for h in due),
        listed=min(listed_few, len(due)),
        more=and_more(max(0, len(due) - listed_few), language),
    )
    told = [say(language, "{day} {label};", day=d.day, label=d.label) for d in drawing.dues]
    return all_in_script(Picture(drawing, "upcoming.png", description(title, told)), language)


def months_between(start: date, end: date) -> int:
    """How many calendar months a period touches."""
    return (end.year - start.year) * 12 + end.month - start.month + 1


def _title(point: PeriodPoint, language: Language) -> str:
    due = say(language, "Due {start} – {end}", start=point.start, end=point.end)
    about = clean(listed([name(e, language) for e in point.about], language))
    return f"{due} · {about}" if about else due


def _due(happening: Happening, language: Language) -> Due:
    role = label(ROLES, happening.date.role, language)
    text = say(language, "{role}: {title}", role=role, title=title_of(happening, language))
    return Due(mark_of(happening), str(happening.date.day), text)
