"""What is said of the subject when no stored value and no sentence of it answers."""

from bot.answers.answer import Match, Point
from bot.answers.answering import tells_a_number
from bot.answers.articles import counted
from bot.answers.fitting import figures_within, matches_anywhere
from bot.answers.inquiry import Inquiry
from bot.answers.parts import about_point
from bot.facts.entity import Body, Entity, Instrument
from bot.questions import amount_cues, day_cues, manner_cues, text_cues
from bot.questions.places import places_named
from bot.questions.query import Query

# Pairs of characters of the asking words count as terms.
MANY_TERMS = 3
BODY_PROPERTIES = {
    "head",
    "founded",
    "renamed",
    "reorganised",
    "abolished",
    "parent",
    "hosted_by",
    "dates",
}


async def otherwise(inquiry: Inquiry, main: Match, points: list[Point]) -> list[Point]:
    """When nothing answers: that it is not known, the card, or a sentence from elsewhere."""
    entity, query = main.entity, inquiry.query
    if _lacks_the_article(query, entity):
        return []
    if _tells_its_place(query, entity):
        return [await about_point(inquiry.desk, entity, inquiry.today)]
    figure = await counted(inquiry.desk, entity, query.text)
    if figure is not None:
        return [figure]
    if _may_be_absent(entity, points):
        told = isinstance(entity, Body) and query.asks_for("about")
        return [await about_point(inquiry.desk, entity, inquiry.today)] if told else points
    if not query.terms or _mostly_named(query):
        return await _of_the_name(inquiry, main)
    if isinstance(entity, Instrument) and main.score == 1.0:
        return []
    return await matches_anywhere(inquiry, entity)


async def _of_the_name(inquiry: Inquiry, main: Match) -> list[Point]:
    """For little more than a name: the figure asked for, or the card if nothing else is asked."""
    entity, query = main.entity, inquiry.query
    figures = await figures_within(inquiry, entity)
    if figures is not None:
        return figures
    if _lacks_the_value(query, entity) or query.doubts or _asks_more(query, main):
        return []
    return [await about_point(inquiry.desk, entity, inquiry.today)]


def _asks_more(query: Query, main: Match) -> bool:
    """Whether more is asked than what it is: what a body did, a time limit, a duty."""
    if day_cues.TIME_LIMIT.search(query.text) or text_cues.ENDED_BY.search(query.text):
        return True
    deed = bool(query.terms) and manner_cues.DEED.search(query.text) is not None
    loose = main.score < 1.0 and amount_cues.DUTY.search(query.text) is not None
    return loose or (deed and (isinstance(main.entity, Body) or main.score < 1.0))


def _lacks_the_value(query: Query, entity: Entity) -> bool:
    """Whether an article or a number is asked for, and the card has none."""
    counts = amount_cues.QUANTITY.search(query.text) is not None
    return query.asks_for("which_article") or (counts and not tells_a_number(entity))


def _may_be_absent(entity: Entity, points: list[Point]) -> bool:
    """Whether "not known" is an answer: a body has no day of entry into force to lack."""
    if not points:
        return False
    if isinstance(entity, Body):
        return all(getattr(p, "property", "") in BODY_PROPERTIES for p in points)
    return True


def _mostly_named(query: Query) -> bool:
    named = {t for m in query.mentions for t in m.tokens}
    return len(query.terms) <= 1 and len(named) >= 2 * len(query.terms)


def _tells_its_place(query: Query, entity: Entity) -> bool:
    """Whether it is asked where a body is, and what it is names a place."""
    asked = day_cues.PLACE_ASKED.search(query.text) is not None and len(query.terms) <= MANY_TERMS
    return asked and isinstance(entity, Body) and bool(places_named(entity.about_en))


def _lacks_the_article(query: Query, entity: Entity) -> bool:
    """Whether an article is asked of a body, or of a text whose own articles did not fit."""
    if isinstance(entity, Body):
        return query.asks_for("article")
    return query.asks_for("which_article") and bool(getattr(entity, "articles", ()))
