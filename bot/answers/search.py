"""Full text: stored sentences that hold the words, clearly as matches."""

from datetime import date

from bot.answers.answer import Answer, PassagesPoint
from bot.answers.desk import Desk, unknown
from bot.answers.errors import NothingAsked
from bot.answers.matching import Wanted, best_anywhere, passage
from bot.store.script import query_tokens

FLOOR = 0.5
MOST = 8
MOST_TERMS = 40


async def search(desk: Desk, query: str, today: date) -> Answer:
    """The answer to `/search`. Raises NothingAsked."""
    if not query.strip():
        raise NothingAsked
    terms = tuple(dict.fromkeys(query_tokens(query)))[:MOST_TERMS]
    found = await best_anywhere(desk, Wanted(terms), FLOOR, MOST)
    if not found:
        near = await desk.suggestions(query, ("instrument", "agency", "organisation", "event"))
        return unknown(near, query, today)
    passages = tuple([await passage(desk, scored) for scored in found])
    point = PassagesPoint(None, passages, evidence=tuple(p.evidence for p in passages))
    return Answer("answered", (point,), asked=query, today=today)
