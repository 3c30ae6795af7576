"""A store many times as large: entities with made-up names of the words of real ones."""

import random
from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Aliases, Entity, Event, Instrument
from bot.store.script import HAN

SEED = 20261121
KEPT_DATES = 3
NO_NAMES: Aliases = {}
NOTHING = ("relations", "figures", "facts", "gaps", "about_sources")
NOTHING_MORE = (*NOTHING, "numbers", "versions", "articles")


def grown(catalogue: Catalogue, times: int) -> Catalogue:
    """The catalogue with `times - 1` made-up entities beside each that has a name of its own."""
    dice = random.Random(SEED)  # noqa: S311
    models = [e for e in catalogue.entities.values() if isinstance(e, Instrument | Event)]
    count = (times - 1) * len(catalogue.entities)
    made = {entity.id: entity for entity in _made_up(models, count, dice)}
    return Catalogue({**catalogue.entities, **made}, catalogue.sources)


def _made_up(models: list[Instrument | Event], count: int, dice: random.Random) -> Iterator[Entity]:
    for number in range(count):
        model, other = dice.choice(models), dice.choice(models)
        identity = f"{model.folder}/made-up-{number}"
        names = {
            "title_en": f"{_english(model, other, dice)} {number}",
            "title_zh": f"{_chinese(model, other, dice)}第{number}号",
        }
        dropped = NOTHING_MORE if isinstance(model, Instrument) else NOTHING
        kept = {"id": identity, "dates": model.dates[:KEPT_DATES], "aliases": NO_NAMES}
        yield model.model_copy(update=kept | names | dict.fromkeys(dropped, ()))


def _english(one: Entity, other: Entity, dice: random.Random) -> str:
    words = [*one.title_en.split(), *other.title_en.split()]
    return " ".join(dice.sample(words, min(len(words), dice.randint(4, 10))))


def _chinese(one: Entity, other: Entity, dice: random.Random) -> str:
    first, second = ("".join(HAN.findall(e.title_zh)) or "甲" for e in (one, other))
    return first[: dice.randint(2, 12)] + second[-dice.randint(2, 12) :]
