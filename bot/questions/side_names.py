"""Things set side by side, each read by itself: `Wuhan ICV rules / Shenzhen ICV rules`."""

import re
from collections.abc import Callable, Iterator

from bot.questions.mention import Mention
from bot.questions.name_words import GENERIC
from bot.questions.sharing import TYPES, TYPES_ZH
from bot.store.script import query_tokens

VERSUS = re.compile(r"\bvs?\b\.?|\bversus\b|\bcompared (?:to|with)\b|对比|相比", re.I)
# What may part two names and may also stand inside one.
BETWEEN = re.compile(r"\s+(?:and|or)\s+|\s*[/,;、，；]\s*|和|与|跟|还是", re.I)
TYPED = re.compile(rf"\b{TYPES}\b|{TYPES_ZH}", re.I)
HEAD = re.compile(r"\W*([^:：?？]{3,60}?)(?:[:：]|\s[-–—]\s)\s*\S")
THINGS = {"instrument", "event", "absence"}
TWO, MOST = 2, 3
Read = Callable[[str], list[Mention]]


def on_each_side(text: str, found: list[Mention], read: Read) -> list[Mention] | None:
    """The names of each side read alone; None unless that tells more things than the whole did.

    `found` are the names of the whole text, `read` reads those of a part of it.
    """
    known = {m.entities for m in found if _is_thing(m)}
    for sides in _parted(text):
        if len(known) >= len(sides) and all(len(entities) == 1 for entities in known):
            continue
        each = [read(side) for side in sides]
        if _are_apart(each):
            return [mention for mentions in each for mention in mentions]
    return None


def head_of(text: str) -> str:
    """What stands before a colon or dash and names a kind of rule: what the rest is asked of."""
    head = HEAD.match(text)
    return head[1] if head and TYPED.search(head[1]) else ""


def headed(text: str, found: list[Mention], read: Read) -> list[Mention]:
    """The names found, after those of the head where no thing that was found stands in it."""
    head = head_of(text)
    held = frozenset(query_tokens(head))
    if not head or any(_is_thing(m) and not held.isdisjoint(m.tokens - GENERIC) for m in found):
        return found
    return [*(m for m in read(head) if _is_thing(m)), *found]


def _parted(text: str) -> Iterator[list[str]]:
    """The text in its sides: around "vs", else around what links two names of rules."""
    sides = VERSUS.split(text)
    if TWO <= len(sides) <= MOST:
        yield sides
        return
    grouped = _grouped(BETWEEN.split(text))
    if TWO <= len(grouped) <= MOST:
        yield grouped


def _grouped(pieces: list[str]) -> list[str]:
    """Pieces put together so that each holds a word for a kind of rule."""
    sides: list[str] = []
    waiting = ""
    for piece in pieces:
        waiting = f"{waiting} {piece}".strip()
        if TYPED.search(piece):
            sides.append(waiting)
            waiting = ""
    return [*sides[:-1], f"{sides[-1]} {waiting}"] if sides else []


def _are_apart(each: list[list[Mention]]) -> bool:
    """Whether every side names a thing, and no two sides the same."""
    seen: set[str] = set()
    for mentions in each:
        things = {e for m in mentions if _is_thing(m) for e in m.entities}
        if not things or things & seen:
            return False
        seen |= things
    return True


def _is_thing(mention: Mention) -> bool:
    return bool(THINGS & set(mention.kinds))
