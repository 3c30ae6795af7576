"""What can be pressed under an answer: other views of its subject, pages, other readings."""

from collections.abc import Iterator

from bot.answers.answer import (
    Answer,
    ArticlesPoint,
    ChangePoint,
    ComparePoint,
    ListPoint,
    PassagesPoint,
    PeriodPoint,
    Point,
    SamePoint,
)
from bot.facts.entity import Body, Entity, Event, Instrument, Topic
from bot.render.catalogue import mark, say
from bot.render.page import Action, Button, Language, cut
from bot.render.pieces import name

LABELS: dict[Action, str] = {
    "card": mark("Card"),
    "dates": mark("Dates"),
    "articles": mark("Articles"),
    "agencies": mark("Agencies"),
    "relations": mark("Relations"),
    "sources": mark("Sources"),
    "follow": mark("Follow"),
    "export": mark("Export"),
}
PREVIOUS = mark("◀ Previous")
NEXT = mark("Next ▶")
LABEL = 70
# One row of five holds the subjects of a list; other readings stand beside the views.
MOST_SUBJECTS, MOST_OTHERS = 5, 3


def buttons_for(answer: Answer, language: Language) -> list[Button]:
    """Choices of an ambiguous name; the views of the one subject; or the subjects of a list."""
    if answer.outcome in ("ambiguous", "unknown"):
        return _choices(answer.choices[:MOST_SUBJECTS], language)
    subjects = list({e.id: e for point in answer.points for e in _subjects(point)}.values())
    others = _choices(answer.choices[:MOST_OTHERS], language)
    if len(subjects) != 1:
        period = _period(answer, language)
        return [*_choices(subjects[:MOST_SUBJECTS], language), *others, *period]
    return [*_pages(answer, language), *_views(subjects[0], language), *others]


def _subjects(point: Point) -> Iterator[Entity]:
    """The entities that a point is about, in its order."""
    match point:
        case PeriodPoint():
            yield from point.about
            yield from (happening.entity for happening in point.happenings)
        case ListPoint():
            yield from point.entities
        case ChangePoint():
            yield from (entity for _, entity, _ in point.changes)
        case PassagesPoint(entity=None):
            yield from (passage.entity for passage in point.passages)
        case ComparePoint():
            yield from (side.entity for side in point.sides)
        case SamePoint():
            yield from (point.first, point.second)
        case _:
            entity: object = getattr(point, "entity", None)
            if isinstance(entity, Entity):
                yield entity


def _choices(entities: tuple[Entity, ...] | list[Entity], language: Language) -> list[Button]:
    return [Button("choose", cut(name(e, language), LABEL), e.id) for e in entities]


def _views(entity: Entity, language: Language) -> list[Button]:
    actions: list[Action] = ["card", "dates", "relations", "sources"]
    if isinstance(entity, Instrument):
        actions = [a for a in LABELS if a != "articles" or entity.articles]
        actions = [a for a in actions if a not in ("follow", "export")]
    if isinstance(entity, Instrument | Body | Topic):
        actions.append("follow")
    if isinstance(entity, Instrument | Body | Topic | Event):
        actions.append("export")
    return [Button(action, say(language, LABELS[action]), entity.id) for action in actions]


def _period(answer: Answer, language: Language) -> list[Button]:
    """Export, under a list of all that is dated in a period."""
    point = answer.points[0] if answer.points else None
    if not isinstance(point, PeriodPoint) or point.about:
        return []
    action: Action = "export"
    return [Button(action, say(language, LABELS[action]), f"{point.start}/{point.end}")]


def _pages(answer: Answer, language: Language) -> list[Button]:
    """Previous and next page of a list of articles."""
    point = answer.points[0]
    if not isinstance(point, ArticlesPoint):
        return []
    turns = ((PREVIOUS, point.page - 1), (NEXT, point.page + 1))
    return [
        Button("articles", say(language, label), point.entity.id, page)
        for label, page in turns
        if 0 <= page < point.pages
    ]
