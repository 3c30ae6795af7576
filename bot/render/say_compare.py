"""Two entities side by side, in words."""

from bot.answers.answer import AboutPoint, ComparePoint, Passage
from bot.facts.statement import Provision
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import article_name, day_with_role, figure_line, full_name, quoted
from bot.render.said import Said
from bot.render.say_entity import card_lines, what_it_is
from bot.render.say_passages import passage_line

BESIDE = 160
MONEY = {"CNY", "USD"}


def say_compare(point: ComparePoint, language: Language) -> Said:
    """Two entities side by side: what matches the words asked, dates, issuers, status."""
    sections: list[Section] = []
    heads: list[str] = []
    for side, passages in zip(point.sides, point.passages, strict=True):
        entity = side.entity
        said = [passage_line(p, language, named=False) for p in passages]
        heads.append(_side_head(side, [_brief(p, language) for p in passages], language))
        sections.append(Section(full_name(entity, language), _side_lines(side, said, language)))
    return Said(cut("\n".join(heads), 480), tuple(sections))


def _side_lines(side: AboutPoint, said: list[str], language: Language) -> tuple[str, ...]:
    """What matches the words asked about; without any, the facts, dates and a sentence."""
    if said:
        rest = (cut(line, BESIDE) for line in said[1:])
        return (said[0], *rest, *card_lines(side, language)[:1])
    dates = tuple(day_with_role(e, language) for e in side.dates)
    about = what_it_is(side.entity, language)
    return (*card_lines(side, language), *dates, *((about,) if about else ()))


def _brief(passage: Passage, language: Language) -> str:
    """The article with its largest figure, where it has figures; else the whole passage."""
    article = passage.statement
    if not isinstance(article, Provision) or not article.figures:
        return passage_line(passage, language, named=False)
    largest = max(article.figures, key=lambda f: (f.unit in MONEY, f.max or f.min or 0))
    return f"{article_name(article.number, language)}: {figure_line(largest, language)}"


def _side_head(side: AboutPoint, said: list[str], language: Language) -> str:
    title = bold(quoted(side.entity, language))
    if said:
        return f"{title}: {cut(said[0], 190)}"
    days = [day_with_role(e, language) for e in side.dates[:3]]
    return f"{title}: {'; '.join(days) if days else cut(what_it_is(side.entity, language), 190)}"
