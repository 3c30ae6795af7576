"""The document or event that a question describes without its name.

"When did SAMR open the Nvidia Mellanox probe", "Hong Kong privacy commissioner model framework for
AI, publication day": the body is named, and what is asked belongs to something that it did.
"""

from collections import defaultdict
from dataclasses import replace

from bot.answers.answer import Match
from bot.answers.inquiry import Inquiry
from bot.answers.matching import holds, weights
from bot.answers.retelling import asks_a_value
from bot.facts.entity import Absence, Body
from bot.facts.vocabulary import DateRole
from bot.questions.name_words import COMMON, GENERIC
from bot.questions.plain_words import FILLER
from bot.questions.synonyms import alike

# So much of the question must be told, and so much more than by any other.
FLOOR = 0.9
LEAD = 0.15
LEAST_TELLING = 2
HITS = 80
WELL_NAMED = 0.9
THINGS = ("instruments/", "events/")


async def recognised(inquiry: Inquiry) -> Inquiry:
    """The inquiry, about the one thing that nearly all words of the question tell, if there is one.

    Only where a value is asked that nothing well named in the question can have.
    """
    if not asks_a_value(inquiry.query) or not _lacks_a_subject(inquiry):
        return inquiry
    found = await _told(inquiry)
    if found is None or any(match.entity.id == found for match in inquiry.subjects):
        return inquiry
    entities = await inquiry.desk.store.entities([found])
    words = " ".join(inquiry.query.terms)
    match = Match(
        entities[0],
        "words",
        WELL_NAMED,
        words,
        max((m.told for m in inquiry.subjects), default=1.0),
    )
    bodies = tuple(m for m in inquiry.subjects if isinstance(m.entity, Body))
    return replace(inquiry, subjects=(match, *bodies), choices=())


def _lacks_a_subject(inquiry: Inquiry) -> bool:
    """Whether nothing is named, or loosely, or only a body without the days asked for."""
    main, asks = inquiry.main, inquiry.query.asks
    if any(isinstance(choice.entity, Absence) for choice in inquiry.choices):
        return False
    if main is None:
        return True
    if not isinstance(main.entity, Body):
        return main.score < WELL_NAMED or main.matched_by == "topic"
    roles: list[tuple[DateRole, ...]] = [ask.roles for ask in asks if ask.kind == "when"]
    if any(ask.kind in ("number", "count", "binding") for ask in asks):
        return True
    return bool(roles) and not any(main.entity.dates_of(*group) for group in roles if group)


async def _told(inquiry: Inquiry) -> str | None:
    """The id of the thing that tells the question, far better than any other."""
    terms = _terms(inquiry)
    telling = [term for term in terms if term not in GENERIC | COMMON and not term.isdigit()]
    if len(telling) < LEAST_TELLING:
        return None
    worth = await weights(inquiry.desk, terms)
    total = sum(worth.values())
    shares = [
        (sum(value * holds(words, term) for term, value in worth.items()) / total, thing)
        for thing, words in (await _heard(inquiry, terms)).items()
    ]
    (best, thing), *others = sorted(shares, reverse=True) or [(0.0, "")]
    second = others[0][0] if others else 0.0
    return thing if best >= FLOOR and best - second >= LEAD else None


async def _heard(inquiry: Inquiry, terms: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """Documents and events that say some of these words, with what they say and are called."""
    store = inquiry.desk.store
    wide = dict.fromkeys([*terms, *(a for t in terms for a in sorted(alike(t)))])
    rows = await store.search(list(wide), HITS)
    said = await store.said(rows)
    held: dict[str, frozenset[str]] = defaultdict(frozenset)
    for row in rows:
        if row.entity.startswith(THINGS):
            held[row.entity] |= said[row.statement].words | said[row.statement].names
    return held


def _terms(inquiry: Inquiry) -> tuple[str, ...]:
    """The words of the question that do not only ask, those of the names in it too."""
    named = (t for m in inquiry.query.mentions for t in sorted(m.tokens))
    every = dict.fromkeys([*inquiry.query.terms, *named])
    return tuple(term for term in every if term not in FILLER)
