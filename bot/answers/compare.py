"""Two entities side by side."""

from datetime import date

from bot.answers.answer import Answer, Match
from bot.answers.desk import Desk
from bot.answers.matching import Wanted
from bot.answers.naming import named
from bot.answers.pairs import compare_point

KINDS = ("instrument", "agency", "organisation", "event", "absence")


async def compare(desk: Desk, first: str, second: str, today: date) -> Answer:
    """The answer to `/compare`. Raises NothingAsked."""
    matches: list[Match] = []
    for name in (first, second):
        found = await named(desk, name, KINDS, today)
        if isinstance(found, Answer):
            return found
        matches.append(found[0])
    point = await compare_point(desk, matches[0].entity, matches[1].entity, Wanted(()), today)
    return Answer("answered", (point,), tuple(matches), asked=f"{first} / {second}", today=today)
