"""One name to one entity, or the answer that says why not."""

from collections.abc import Iterable
from datetime import date

from bot.answers.answer import Answer, Match
from bot.answers.desk import Desk, ambiguous, unknown
from bot.answers.errors import NothingAsked

Named = tuple[Match, tuple[Match, ...]]


async def named(desk: Desk, name: str, kinds: Iterable[str], today: date) -> Named | Answer:
    """The entity with other readings; or an ambiguous or unknown answer. Raises NothingAsked."""
    if not name.strip():
        raise NothingAsked
    wanted = tuple(kinds)
    found = await desk.find(name, wanted, today)
    if found.choices:
        return ambiguous(found.choices, name, today)
    if found.match is None:
        return unknown(await desk.suggestions(name, wanted), name, today)
    others = tuple(Match(entity, found.match.matched_by, 0.9) for entity in found.others)
    return found.match, others
