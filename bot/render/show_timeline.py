"""`/timeline` as a picture: a row for each instrument, its steps as marks, today as a line."""

from datetime import date

from bot.answers.answer import Answer, PeriodPoint
from bot.render.catalogue import say
from bot.render.marking import clean
from bot.render.page import Language
from bot.render.picture import Picture, Row, Timeline
from bot.render.picture_words import (
    and_more,
    description,
    legend_of,
    role_and_day,
    today_word,
)
from bot.render.pieces import listed, name
from bot.render.timeline_rows import EVENTS, Groups, grouped, row_of, shown
from bot.render.traditional import all_in_script


def show_timeline(answer: Answer, language: Language) -> Picture | None:
    """The picture of a timeline; None when the answer holds no dates."""
    point = next((p for p in answer.points if isinstance(p, PeriodPoint)), None)
    if point is None or answer.today is None:
        return None
    groups = grouped(point)
    if not groups:
        return None
    kept = shown(groups, point)
    rows = tuple(row_of(key, group, answer.today, language) for key, group in kept)
    about = clean(listed([name(e, language) for e in point.about], language))
    drawing = _timeline(
        "" if _is_one(kept, point) else about,
        rows,
        answer.today if _includes(point, answer.today) else None,
        language,
        and_more(len(groups) - len(kept), language),
    )
    words = _words(about, kept, drawing, language)
    return all_in_script(Picture(drawing, "timeline.png", words), language)


def _is_one(kept: Groups, point: PeriodPoint) -> bool:
    """Whether the only row, but for events, has the name of what was asked for."""
    return {key for key, _ in kept} - {EVENTS} <= {e.id for e in point.about}


def _includes(point: PeriodPoint, today: date) -> bool:
    """Whether today is shown: always, unless the period asked for ends before it or begins after.

    An end that was not asked for is that of the last date.
    """
    first, last = point.happenings[0].date.day.first, point.happenings[-1].date.day.last
    begins = today >= point.start or point.start == first
    return begins and (today <= point.end or point.end == last)


def _timeline(
    title: str, rows: tuple[Row, ...], today: date | None, language: Language, more: str
) -> Timeline:
    marks = [mark for row in rows for mark in row.marks]
    days = [m.first for m in marks] + [m.last for m in marks] + ([today] if today else [])
    return Timeline(
        title=title,
        rows=rows,
        start=min(days),
        end=max(days),
        legend=legend_of(marks, language),
        today=today,
        today_word=today_word(today, language) if today else "",
        more=more,
    )


def _words(about: str, kept: Groups, drawing: Timeline, language: Language) -> str:
    """The rows as sentences, the day, and how many rows are not shown."""
    told: list[str] = []
    for row, (_, group) in zip(drawing.rows, kept, strict=True):
        steps = listed([role_and_day(h, language) for h in group], language)
        told.append(say(language, "{label}: {steps}.", label=row.label, steps=steps))
    rest = "; ".join(words for words in (drawing.more, drawing.today_word) if words)
    return description(say(language, "Timeline of {about}.", about=about), told, rest)
