"""Whether a follow wants to hear of an entity: its subject and its filter."""

from datetime import date

from bot.facts.entity import Entity
from bot.notices.known import Known, is_binding, is_in_force, subjects_of
from bot.store.follows import Follow

EVERYTHING = "everything"
BINDING, IN_FORCE = "binding", "in-force"


def wants(follow: Follow, entity: Entity, known: Known, day: date) -> bool:
    """Whether news of the entity on that day is for this follow."""
    about = known.about.get(entity.id) or subjects_of(entity)
    if follow.subject != EVERYTHING and follow.subject not in about:
        return False
    return passes(follow.filter, entity, about, day)


def passes(written: str, entity: Entity, about: frozenset[str], day: date) -> bool:
    """Whether the entity passes a filter: any topic wanted, none refused, binding, in force."""
    words = [word for word in written.split(",") if word]
    if BINDING in words and not is_binding(entity):
        return False
    if IN_FORCE in words and not is_in_force(entity, day):
        return False
    wanted = {word for word in words if word.startswith("topics/")}
    refused = {word[1:] for word in words if word.startswith("-")}
    return not (refused & about) and (not wanted or bool(wanted & about))
