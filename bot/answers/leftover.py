"""What a question names beyond the thing that was loosely found for it: then that is not meant.

"Robotaxi insurance measures: who co-signed" is not answered with measures on financial products.
"""

import re

from bot.answers.answer import Match
from bot.answers.gathering import ties
from bot.answers.inquiry import Inquiry
from bot.answers.retelling import asks_a_value
from bot.facts.entity import Absence, Body
from bot.questions.places import CODES, places_named
from bot.questions.synonyms import says
from bot.questions.telling import is_telling_word
from bot.store.script import query_tokens

WELL_NAMED = 0.95
LOOSE = 0.9
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


async def names_more(inquiry: Inquiry) -> bool:
    """Whether the question has a word, place or year of its own that its subject lacks.

    Only of a value asked of something that was not named well.
    """
    main, query = inquiry.main, inquiry.query
    if main is None or isinstance(main.entity, Body | Absence) or main.score >= WELL_NAMED:
        return False
    if not asks_a_value(query) or query.doubts:
        return False
    held = await _held(inquiry, main)
    said: list[str] = YEAR.findall(query.text)
    years = said if main.score < LOOSE and query.as_of is None else []
    return (
        any(_is_unsaid(inquiry, term, held) for term in query.terms)
        or lacks_place(query.text, held)
        or any(year not in held and not _is_dated(main, year) for year in years)
    )


def _is_unsaid(inquiry: Inquiry, term: str, held: frozenset[str]) -> bool:
    known = inquiry.desk.index.knows(term)
    return known and is_telling_word(term) and not says(held, term)


async def _held(inquiry: Inquiry, main: Match) -> frozenset[str]:
    """The words of all names in play, of the bodies behind it, and of what the subject says."""
    desk = inquiry.desk
    await desk.hear([main.entity])
    every = await ties(desk.store, main.entity)
    tied = [other for _, _, other in every if isinstance(other, Body)]
    named = [match.entity for match in inquiry.subjects]
    held = frozenset[str]().union(*(desk.name_tokens(entity) for entity in (*named, *tied)))
    return held.union(*(words for _, words in desk.sentences(main.entity)))


def lacks_place(text: str, held: frozenset[str]) -> bool:
    """Whether a text names a place that is not among these words."""
    return any(held.isdisjoint(_place_tokens(code)) for code in places_named(text))


def _place_tokens(code: str) -> frozenset[str]:
    return frozenset(token for name in CODES[code] for token in query_tokens(name))


def _is_dated(main: Match, year: str) -> bool:
    return any(dated.day.text[:4] == year for dated in main.entity.dates)
