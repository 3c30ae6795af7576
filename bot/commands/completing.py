"""Suggestions while a name is typed."""

import logging

from discord.app_commands import Choice

from bot.answers.desk import Completion
from bot.commands.observing import Complete, completes
from bot.commands.office import Asked, language_of
from bot.render.marking import clean
from bot.render.page import Language, cut
from bot.render.traditional import in_script

log = logging.getLogger(__name__)
# A choice's name and value hold 100 characters, a list 25 choices
# (docs: interactions/application-commands).
LONGEST = 100
MOST = 25
REGULATIONS = ("instrument",)
BODIES = ("agency", "organisation")
TOPICS = ("topic",)
ANYTHING = ("instrument", "agency", "organisation", "event", "topic")
SIDES = ("instrument", "agency", "organisation")


def names(*kinds: str) -> Complete:
    """Completes names of entities of these kinds; sends their ids back."""

    @completes
    async def complete(interaction: Asked, current: str) -> list[Choice[str]]:
        desk = interaction.client.office.facts.names
        language = language_of(interaction)
        found = desk.complete(current[:LONGEST], kinds, MOST)
        return [choice for c in found[:MOST] if (choice := _choice(c, language))]

    return complete


def _choice(completion: Completion, language: Language) -> Choice[str] | None:
    first, second = completion.label_en, completion.label_zh
    if language != "en":
        first, second = second, first
    both = f"{first} · {second}" if second and second != first else first
    label = cut(clean(in_script(both, language)), LONGEST)
    if not label.strip():
        return None
    value = completion.value if len(completion.value) <= LONGEST else first[:LONGEST]
    return Choice(name=label, value=value)
