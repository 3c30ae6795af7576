"""Stored sentences that match a question, clearly as matches."""

from bot.answers.answer import Passage, PassagesPoint
from bot.facts.entity import Claim
from bot.facts.statement import DateStatement, Fact, Figure, NumberStatement, Provision
from bot.render.catalogue import say
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import article_name, day_with_role, figure_line, quoted, trust
from bot.render.said import Said
from bot.render.words import both

FIRST = 330
NEAR = 0.92


def say_passages(point: PassagesPoint, language: Language) -> Said:
    """The best match as the headline; the others below."""
    first = point.passages[0]
    headline = cut(passage_line(first, language, named=True), FIRST)
    close = [p for p in point.passages[1:] if _belongs(p, point)]
    for other in close[:1]:
        headline += "\n" + cut(
            passage_line(other, language, named=other.entity.id != first.entity.id), 150
        )
    lines = tuple(
        f"{passage_line(p, language, named=True)} · {trust(p.evidence, language)}"
        for p in point.passages
    )
    heading = say(language, "Stored facts that match")
    return Said(headline, (Section(heading, lines),))


def _belongs(passage: Passage, point: PassagesPoint) -> bool:
    """Whether it fits as well and, where no subject was named, stands in the same text."""
    first = point.passages[0]
    near = point.entity is not None or passage.entity.id == first.entity.id
    return near and passage.score >= NEAR * first.score


def passage_line(passage: Passage, language: Language, named: bool) -> str:
    """`Article 17 of X: …`, or the fact's sentence after the name of its entity."""
    title = quoted(passage.entity, language)
    statement = passage.statement
    if isinstance(statement, Provision):
        which = bold(article_name(statement.number, language))
        head = say(language, "{which} of {title}", which=which, title=title) if named else which
        text = both(language, statement.en, statement.zh)
        figures = "; ".join(figure_line(f, language) for f in statement.figures)
        return f"{head}: {text}" + (f" [{figures}]" if figures else "")
    return f"{title}: {_sentence(passage, language)}" if named else _sentence(passage, language)


def _sentence(passage: Passage, language: Language) -> str:
    if passage.gap is not None:
        return both(language, passage.gap.en, passage.gap.zh)
    statement = passage.statement
    stored = passage.evidence.statement
    if isinstance(statement, Fact):
        return both(language, statement.en, statement.zh)
    if isinstance(statement, Figure):
        return figure_line(statement, language)
    if isinstance(stored, DateStatement):
        return day_with_role(passage.evidence, language, strong=True)
    if isinstance(stored, NumberStatement):
        return bold(stored.text)
    entity = passage.entity
    if isinstance(entity, Claim):
        return both(language, entity.right_en, entity.right_zh)
    return both(language, entity.about_en, entity.about_zh) or passage.evidence.value
