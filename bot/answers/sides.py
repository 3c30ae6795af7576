"""Two things told by what alone differs: `Changsha vs Wuhan: date of the pilot zone`."""

from collections.abc import Iterable

from bot.answers.inquiry import Inquiry
from bot.facts.entity import Entity, Event
from bot.questions import manner_cues
from bot.questions.name_words import COMMON, GENERIC
from bot.store.script import query_tokens

TWO = 2


def sides_of(inquiry: Inquiry, scope: Iterable[Entity]) -> tuple[Entity, Entity] | None:
    """For each side of a comparison the one event in the scope that its own words name.

    None unless both sides name one, and not the same.
    """
    halves = manner_cues.SIDES.split(inquiry.query.text, maxsplit=1)
    if not inquiry.query.asks_for("compare") or len(halves) != TWO:
        return None
    first, second = (frozenset(query_tokens(half)) for half in halves)
    events = [entity for entity in scope if isinstance(entity, Event)]
    one, other = (_named(inquiry, own, events) for own in (first - second, second - first))
    return (one, other) if one and other and one.id != other.id else None


def _named(inquiry: Inquiry, words: frozenset[str], events: list[Event]) -> Event | None:
    """The event with most of these words in its names, if it is one alone."""
    telling = words - GENERIC - COMMON
    shared = [(len(telling & inquiry.desk.name_tokens(event)), event) for event in events]
    most = max((count for count, _ in shared), default=0)
    best = [event for count, event in shared if count == most]
    return best[0] if most and len(best) == 1 else None
