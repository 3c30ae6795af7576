"""An agency or organisation: its card."""

from datetime import date

from bot.answers.answer import Answer
from bot.answers.desk import Desk
from bot.answers.naming import named
from bot.answers.parts import about_point

KINDS = ("agency", "organisation")


async def agency(desk: Desk, name: str, today: date) -> Answer:
    """The answer to `/agency`. Raises NothingAsked."""
    found = await named(desk, name, KINDS, today)
    if isinstance(found, Answer):
        return found
    match, others = found
    point = await about_point(desk, match.entity, today)
    choices = tuple(m.entity for m in others)
    backed = any(evidence.cited for evidence in point.evidence)
    outcome = "answered" if backed else "unknown"
    return Answer(outcome, (point,), (match,), choices, asked=name, today=today)
