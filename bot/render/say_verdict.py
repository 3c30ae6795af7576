"""Verdicts, absences and what is not in the store, in words."""

from bot.answers.answer import AbsencePoint, BodiesPoint, DatesPoint, NumbersPoint, VerdictPoint
from bot.facts.entity import Absence, Entity
from bot.facts.statement import DateStatement
from bot.render.page import Language, Section, bold
from bot.render.pieces import day_with_role, listed, name, quoted
from bot.render.said import Said
from bot.render.say_dates import say_dates
from bot.render.say_instrument import say_bodies, say_numbers
from bot.render.words import ROLES, VERBS, both, label, pick

MAKING = {"adopted", "promulgated", "issued", "published", "in_force"}
VERDICTS = {
    "contradicted": ("No, that is not correct", "不对"),
    "unsupported": ("Not supported by any source found", "没有找到支持该说法的来源"),
    "loose": ("Not quite", "不完全准确"),
    "confirmed": ("Yes", "是的"),
}


def say_verdict(point: VerdictPoint, language: Language) -> Said:
    """`No: …` with the right value."""
    word = bold(pick(VERDICTS[point.verdict], language))
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
    glue = ": " if language == "en" else "："
    return Said(f"{word}{glue}{right}", sections)


def _other_days(point: DatesPoint, language: Language) -> str:
    """The other days of its making, which a wrong day is often taken for."""
    held = [e for e in point.siblings if e.property in MAKING and e.verification != "unsourced"]
    days = [day_with_role(e, language, remarks=False) for e in held[:3]]
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
    heading = pick(("What is stored", "已收录"), language)
    return Said(headline, (Section(heading, tuple(lines)),) if lines else ())


def _absent_entity(entity: Absence, language: Language) -> Said:
    about = both(language, entity.about_en, entity.about_zh)
    places = tuple(f"{place.where} ({place.day})" for place in entity.looked)
    heading = pick(("Looked in", "查阅过"), language)
    again = pick(
        (f"To be looked for again by {entity.recheck}.", f"将于{entity.recheck}前复查。"), language
    )
    return Said(f"{bold(name(entity, language))}: {about}", (Section(heading, (*places, again)),))


def _absent(point: AbsencePoint, title: str, language: Language) -> str:
    if point.what == "article":
        return pick(
            (
                f"{title} has no article {point.number}: it has {bold(str(point.count))} articles.",
                f"{title}没有第{point.number}条：全文共{bold(str(point.count))}条。",
            ),
            language,
        )
    if point.what == "nothing_in_period" and point.property == "article":
        return pick(
            (
                f"Article {point.number} of {title} is not in the store.",
                f"未收录{title}第{point.number}条的内容。",
            ),
            language,
        )
    table = ROLES if point.what == "date" else VERBS
    what = label(table, point.property, language)
    return pick(
        (
            f"{title}: no {what!r} {'date ' if point.what == 'date' else ''}is stored; it is not known here.",
            f"{title}：未收录“{what}”{'日期' if point.what == 'date' else '信息'}，本库不知道。",
        ),
        language,
    )


def unknown_headline(suggestions: tuple[Entity, ...], language: Language) -> str:
    """Not in the store; the nearest names."""
    said = pick(("That is not in the store.", "收录内容中没有这一项。"), language)
    if not suggestions:
        return said
    near = listed([quoted(entity, language) for entity in suggestions], language)
    return said + pick((f" Nearest names: {near}.", f"最接近的名称：{near}。"), language)
