"""Everything that can be asked of the bot, each in many variants, taken from the store itself."""

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Body, Entity, Instrument, Topic
from bot.render.custom_id import custom_id
from bot.render.page import Action, Button

Kind = Literal["slash", "autocomplete", "press", "menu"]
Group = Literal["card", "autocomplete", "button", "menu", "other"]
Options = Mapping[str, str | int]
QUESTIONS = Path(__file__).parents[1] / "tests" / "questions" / "law.jsonl"
ACTIONS: tuple[Action, ...] = ("dates", "sources", "relations", "card")
FIRST_DAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Case:
    """One thing to ask: a command, its autocomplete (`focus`), a button or a message menu.

    `variants` are options; of a button its custom_id and the name on the card where it stands, of
    a menu the text of the message.
    """

    name: str
    group: Group
    kind: Kind
    command: str
    variants: Sequence[Options]
    focus: str = ""

    def key(self, options: Options) -> str:
        """What the bare bot keeps an answer under."""
        return str(next(iter(options.values()), ""))


def cases(catalogue: Catalogue, count: int) -> list[Case]:
    """Every command, autocomplete, button and menu, in `count` variants where there are as many."""
    entities = [e for _, e in sorted(catalogue.entities.items())]
    laws = _spread([e for e in entities if isinstance(e, Instrument)], count)
    bodies = _spread([e for e in entities if isinstance(e, Body)], count)
    topics = _spread([e for e in entities if isinstance(e, Topic)], count)
    things = _spread([e for e in entities if isinstance(e, Instrument | Body)], count)
    return [
        *_cards(laws, bodies, things, count),
        *_typed(laws, bodies, things),
        *_pressed(laws),
        *_menus(things),
        *_others(laws, topics),
    ]


def _spread(entities: Sequence[Entity], count: int) -> list[Entity]:
    """So many of them, evenly from the whole list."""
    step = max(1, len(entities) // count)
    return list(entities[::step][:count])


def _cards(
    laws: list[Entity], bodies: list[Entity], things: list[Entity], count: int
) -> Iterator[Case]:
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()[:count]
    days = [FIRST_DAY + timedelta(days=9 * n) for n in range(count)]
    pairs = [{"first": a.id, "second": b.id} for a, b in itertools.pairwise(laws)]
    shown: list[tuple[str, list[Options]]] = [
        ("regulation", [{"name": title(e, n)} for n, e in enumerate(laws)]),
        ("agency", [{"name": title(e, n)} for n, e in enumerate(bodies)]),
        ("date", [{"when": f"{day}..{day + timedelta(days=30)}"} for day in days]),
        ("upcoming", [{"days": 5 + n} for n in range(count)]),
        ("timeline", [{"subject": e.id} for e in things]),
        ("search", [{"query": _words(e, n)} for n, e in enumerate(laws)]),
        ("ask", [{"question": json.loads(line)["q"]} for line in questions]),
        ("compare", list(pairs)),
        ("contested", [{"subject": e.id} for e in things]),
        ("changes", [{"since": day.isoformat()} for day in days]),
        ("about", [{}]),
        ("help", [{}]),
    ]
    for command, variants in shown:
        yield Case(f"/{command}", "card", "slash", command, variants)


def title(entity: Entity, number: int) -> str:
    """English and Chinese in turns."""
    first, second = entity.title_zh, entity.title_en
    return (first or second if number % 2 else second or first)[:100]


def _words(entity: Entity, number: int) -> str:
    """Some of its title: what somebody remembers of it."""
    shown = title(entity, number)
    return " ".join(shown.split()[:5]) if shown.isascii() else shown[:12]


def _typed(laws: list[Entity], bodies: list[Entity], things: list[Entity]) -> Iterator[Case]:
    asked = (
        ("regulation", "name", laws),
        ("agency", "name", bodies),
        ("timeline", "subject", things),
        ("compare", "first", laws),
        ("contested", "subject", things),
        ("export", "what", things),
        ("follow", "subject", things),
    )
    for command, option, entities in asked:
        texts = [title(e, n)[: 3 + n % 9] for n, e in enumerate(entities)]
        variants = [{option: text} for text in dict.fromkeys(texts)]
        name = f"{option} of /{command}"
        yield Case(name, "autocomplete", "autocomplete", command, variants, option)


def _pressed(laws: list[Entity]) -> Iterator[Case]:
    for action in ACTIONS:
        variants: list[Options] = [
            # By its id: a title may be that of several, and then there is no card to press on.
            {"press": custom_id(Button(action, "", e.id)), "name": e.id}
            for e in laws
        ]
        yield Case(f"button {action}", "button", "press", "regulation", variants)


def _menus(things: list[Entity]) -> Iterator[Case]:
    texts: list[Options] = [{"message": _sentences(e)} for e in things]
    yield Case("Check facts", "menu", "menu", "Check facts", texts)
    yield Case("Look up", "menu", "menu", "Look up", texts)


def _sentences(entity: Entity) -> str:
    """What somebody might write about it."""
    day = next((d.day.text for d in getattr(entity, "dates", ())), "2025")
    return f"The {entity.title_en} took effect on {day}. {entity.about_en}"[:1800]


def _others(laws: list[Entity], topics: list[Entity]) -> Iterator[Case]:
    # What a topic holds grows with the store; what a regulation says does not.
    yield Case("/export", "other", "slash", "export", [{"what": e.id} for e in laws])
    yield Case("/follow", "other", "slash", "follow", [{"subject": topics[0].id}])
    yield Case("/following", "other", "slash", "following", [{}])
