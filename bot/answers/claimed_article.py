"""Whether what is said to stand in an article stands in another: `MLPS is article 21, right?`."""

from dataclasses import replace

from bot.answers.answer import Point
from bot.answers.articles import article_point, count_point, counts_of
from bot.answers.fitting import wanted
from bot.answers.inquiry import Inquiry
from bot.answers.matching import Scored, best_in
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import Provision
from bot.questions import text_cues

# The other article must hold so much of the question, the named one less than this share of it.
FLOOR = 0.5
SHARE = 0.5


async def right_article(inquiry: Inquiry, entity: Entity) -> list[Point]:
    """The article that does say it, then the one that was named; nothing when none is clear."""
    query = inquiry.query
    if not query.doubts or len(query.articles) != 1 or not query.terms:
        return []
    if not isinstance(entity, Instrument):
        return []
    named = query.articles[0]
    scored = await best_in(inquiry.desk, [entity], replace(wanted(query), articles=True))
    scores = {number: one.score for one in reversed(scored) if (number := _number(one))}
    best = max(scores, key=lambda number: scores[number], default=named)
    if best == named or scores[best] < FLOOR or scores.get(named, 0) >= SHARE * scores[best]:
        return []
    return [await article_point(inquiry.desk, entity, number) for number in (best, named)]


async def right_count(inquiry: Inquiry, entity: Entity) -> tuple[bool, Point] | None:
    """Whether it has as many articles as the question supposes, and how many; None if unknown."""
    said = text_cues.COUNT_SAID.search(inquiry.query.text)
    if not inquiry.query.doubts or said is None or not isinstance(entity, Instrument):
        return None
    counts = {version.articles for version in counts_of(entity)}
    if not counts:
        return None
    return int(said[1] or said[2]) in counts, await count_point(inquiry.desk, entity)


def _number(one: Scored) -> int:
    """The article's number; 0 for what is no article."""
    statement = getattr(one.stated, "statement", None)
    return statement.number if isinstance(statement, Provision) and statement.stands else 0
