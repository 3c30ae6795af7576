"""Another document that tells more of the question than the one that a name in it led to.

"Nuclear dual-use regulations of 1998": the dual-use regulations have that name, but "nuclear"
stands in none of theirs, while an older text has it all.
"""

from collections import defaultdict
from dataclasses import replace

from bot.answers.answer import Match
from bot.answers.inquiry import Inquiry
from bot.facts.entity import Absence, Body
from bot.questions.plain_words import FILLER
from bot.questions.query import Query
from bot.questions.telling import tells
from bot.store.script import HAN, query_tokens

# What only a document of its own has: asked of another one, the value is a wrong one.
VALUES = frozenset({"when", "who", "status", "binding", "number", "count"})
# Asked for an article, a list or a period, words are no part of a name.
OTHERWISE = frozenset(
    {
        "compare",
        "which_article",
        "article",
        "list",
        "period",
        "upcoming",
        "consultation",
        "timeline",
    }
)
THINGS = frozenset({"instrument", "event", "absence"})
BODIES = ("agencies/", "organisations/")
MANY_PAIRS = 6
NEAR = 0.97


async def retold(inquiry: Inquiry) -> Inquiry:
    """The inquiry, about the document that has all words of the main one and more of them.

    Where several have as many and are no family, each is a choice and none is the subject.
    """
    main = inquiry.main
    if main is None or isinstance(main.entity, Body) or not asks_a_value(inquiry.query):
        return inquiry
    if not _is_as_named(inquiry, main):
        return inquiry
    left = await untold(inquiry, main)
    if not left:
        return inquiry
    ids = _better(inquiry, main, left)
    if not ids:
        return inquiry
    near = [
        Match(e, "words", main.score, main.words, main.told)
        for e in await inquiry.desk.store.entities(ids)
    ]
    near = _of_the_time(inquiry.query, main, near)
    if not near:
        return inquiry
    settled = await inquiry.desk.settle(near, inquiry.today)
    others = tuple(match for match in inquiry.subjects if match is not main)
    if settled.match is None:
        return replace(inquiry, subjects=(), choices=settled.choices)
    return replace(inquiry, subjects=(settled.match, *others))


def _is_as_named(inquiry: Inquiry, main: Match) -> bool:
    """Whether a name led to it, and not a year, an edition or "the next" that was asked for."""
    named = {i for mention in inquiry.query.mentions for i in mention.entities}
    return main.matched_by == "topic" or main.entity.id in named


async def untold(inquiry: Inquiry, main: Match) -> frozenset[str]:
    """Telling words of the question that stand in names, but not in those of the main subject.

    The names of the bodies that it is tied to, such as its issuers, count as its own, and so do
    those of other things that the question names.
    """
    every = [i for relation in main.entity.relations for i in relation.to]
    bodies = [i for i in every if i.startswith(BODIES)]
    named = [m.entity for m in inquiry.subjects if not isinstance(m.entity, Body)]
    near = [main.entity, *named, *await inquiry.desk.store.entities(dict.fromkeys(bodies))]
    held = {token for entity in near for token in inquiry.desk.name_tokens(entity)}
    asked = (*inquiry.query.terms, *(t for m in inquiry.query.mentions for t in sorted(m.tokens)))
    return frozenset(
        term
        for term in asked
        if term not in held and tells(term) and inquiry.desk.index.knows(term)
    )


def _seams(own: frozenset[str]) -> int:
    """How many of these words may lack: one pair of characters, where many are there."""
    return int(len([token for token in own if HAN.match(token)]) >= MANY_PAIRS)


def _of_the_time(query: Query, main: Match, near: list[Match]) -> list[Match]:
    """Those that are dated in the period named, if the main one is or if some of them are."""
    if not query.periods:
        return near
    held = [match for match in near if _is_dated(match, query)]
    return held if held or _is_dated(main, query) else near


def _is_dated(match: Match, query: Query) -> bool:
    span = query.periods[0]
    return any(dated.day.overlaps(span.start, span.end) for dated in match.entity.dates)


def asks_a_value(query: Query) -> bool:
    """Whether a value is asked that one document has: a day, an issuer, a status, a number."""
    kinds = {ask.kind for ask in query.asks}
    return bool(kinds & VALUES) and not kinds & OTHERWISE


def _better(inquiry: Inquiry, main: Match, left: frozenset[str]) -> list[str]:
    """The documents with all words of the question that the main one has, and most of the rest."""
    index, asked = inquiry.desk.index, frozenset(query_tokens(inquiry.query.text))
    own = (inquiry.desk.name_tokens(main.entity) & asked) - FILLER
    # What was looked for and not found is not told by a document on something near.
    kinds = {"absence"} if isinstance(main.entity, Absence) else THINGS
    held: dict[str, set[str]] = defaultdict(set)
    for place in index.candidates(asked):
        if index.row(place).entity_kind in kinds:
            held[index.row(place).entity] |= index.tokens_of(place) & asked
    more = {
        entity: sum(index.weight(term) for term in left & tokens)
        for entity, tokens in held.items()
        if len(own - tokens) <= _seams(own) and left & tokens
    }
    most = max(more.values(), default=0.0)
    return [entity for entity, weight in more.items() if weight >= NEAR * most]
