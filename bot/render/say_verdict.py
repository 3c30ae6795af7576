"""Verdicts, absences and what is not in the store, in words."""

from bot.answers.answer import AbsencePoint, BodiesPoint, DatesPoint, NumbersPoint, VerdictPoint
from bot.facts.entity import Absence, Entity
from bot.facts.statement import DateStatement
from bot.render.catalogue import mark, mark_as, say
from bot.render.page import Language, Section, bold
from bot.render.pieces import day_with_role, listed, name, quoted
from bot.render.said import Said
from bot.render.say_dates import say_dates
from bot.render.say_instrument import say_bodies, say_numbers
from bot.render.words import ROLES, VERBS, both, label

NO_DATE = mark("{title}: no '{what}' date is stored; it is not known here.")
NO_WORD = mark("{title}: no '{what}' is stored; it is not known here.")
MAKING = {"adopted", "promulgated", "issued", "published", "in_force"}
VERDICTS = {
    "contradicted": mark("No, that is not correct"),
    "unsupported": mark("Not supported by any source found"),
    "loose": mark("Not quite"),
    "confirmed": mark("Yes"),
}


def say_verdict(point: VerdictPoint, language: Language) -> Said:
    """`No: …` with the right value."""
    word = bold(say(language, VERDICTS[point.verdict]))
    right = both(language, point.right_en, point.right_zh)
    sections: tuple[Section, ...] = ()
    if isinstance(point.right, BodiesPoint):
        said = say_bodies(point.right, language)
        right, sections = said.headline, said.sections
    elif isinstance(point.right, NumbersPoint):
        right = say_numbers(point.right, language).headline
    elif isinstance(point.right, DatesPoint):
        said = say_dates(point.right, language)
        right, sections = said.headline + _other_days(point.right, language), said.sections
    glue = say(language, ": ")
    return Said(f"{word}{glue}{right}", sections)


def _other_days(point: DatesPoint, language: Language) -> str:
    """The other days of its making, which a wrong day is often taken for."""
    held = [e for e in point.siblings if e.property in MAKING and e.verification != "unsourced"]
    days = [day_with_role(e, language, notes=False) for e in held[:3]]
    return f" ({'; '.join(days)})" if days else ""


def say_absence(point: AbsencePoint, language: Language) -> Said:
    """That something does not exist or is not stored, and what is known instead."""
    if isinstance(point.entity, Absence) and point.what == "entity":
        return _absent_entity(point.entity, language)
    title = quoted(point.entity, language) if point.entity else ""
    headline = _absent(point, title, language)
    lines = [both(language, gap.en, gap.zh) for gap in point.gaps]
    if point.what == "date":
        known = [e for e in point.evidence if isinstance(e.statement, DateStatement)]
        lines += [day_with_role(e, language) for e in known]
    heading = say(language, mark_as("heading", "What is stored"))
    return Said(headline, (Section(heading, tuple(lines)),) if lines else ())


def _absent_entity(entity: Absence, language: Language) -> Said:
    about = both(language, entity.about_en, entity.about_zh)
    places = tuple(f"{place.where} ({place.day})" for place in entity.looked)
    heading = say(language, mark_as("heading", "Looked in"))
    again = say(language, "To be looked for again by {recheck}.", recheck=entity.recheck)
    return Said(f"{bold(name(entity, language))}: {about}", (Section(heading, (*places, again)),))


def _absent(point: AbsencePoint, title: str, language: Language) -> str:
    if point.what == "article":
        return say(
            language,
            "{title} has no article {number}: it has {count} articles.",
            title=title,
            number=point.number,
            count=bold(str(point.count)),
        )
    if point.what == "nothing_in_period" and point.property == "article":
        return say(
            language,
            "Article {number} of {title} is not in the store.",
            number=point.number,
            title=title,
        )
    table, text = (ROLES, NO_DATE) if point.what == "date" else (VERBS, NO_WORD)
    return say(language, text, title=title, what=label(table, point.property, language))


def unknown_headline(suggestions: tuple[Entity, ...], language: Language) -> str:
    """Not in the store; the nearest names."""
    said = say(language, "That is not in the store.")
    if not suggestions:
        return said
    near = listed([quoted(entity, language) for entity in suggestions], language)
    return said + say(language, " Nearest names: {near}.", near=near)
