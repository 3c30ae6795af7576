"""Asks bots in turns, one at a time or many at once, and keeps how long each answer took."""

import asyncio
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.cases import Case, Options
from benchmarks.rigs import IN_FLIGHT, PATIENCE, Rig
from tests.loopback.people import User
from tests.loopback.permissions import Permission
from tests.loopback.reply import Reply
from tests.loopback.wire import Json

Times = dict[str, list[float]]
WARM_UP = 5
FREQUENT = 5
MAY = int(Permission.MANAGE_CHANNELS | Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)


class Busy(NamedTuple):
    """Many at once: commands a second, and seconds of processor time for each."""

    per_second: float
    cpu: float


async def ask(rig: Rig, case: Case, options: Options, user: User, card: Json | None) -> Reply:
    """One interaction; `card` is the message whose button is pressed, or that a menu is used on."""
    server = rig.server
    where: Any = {"user": user, "permissions": MAY, "wait": PATIENCE}
    if case.kind == "slash":
        return await server.slash(case.command, options, **where)
    if case.kind == "autocomplete":
        return await server.autocomplete(case.command, case.focus, options, **where)
    assert card is not None
    if case.kind == "menu":
        return await server.message_menu(case.command, card, **where)
    return await server.press(str(options["press"]), card, **where)


async def card_for(rig: Rig, case: Case, options: Options, user: User) -> Json | None:
    """The message that a button or menu needs; None for everything else."""
    if case.kind == "menu":
        return rig.server.say(rig.server.channel, str(options["message"]), user)
    if case.kind == "press":
        shown = await rig.server.slash(case.command, {"name": options["name"]}, user=user)
        return shown.message
    return None


async def kept_answers(rig: Rig, cases: Iterable[Case], path: Path) -> None:
    """Ask everything once and write the answers down for the bare bot."""
    kept: dict[str, Any] = {"slash": {}, "autocomplete": {}, "press": {}}
    for case in cases:
        for options in case.variants:
            card = await card_for(rig, case, options, rig.users[0])
            reply = await ask(rig, case, options, rig.users[0], card)
            _keep(kept, case, options, rig, reply)
    path.write_text(json.dumps(kept), encoding="utf-8")  # noqa: ASYNC240 (nothing else waits)


def _keep(kept: dict[str, Any], case: Case, options: Options, rig: Rig, reply: Reply) -> None:
    key = case.key(options)
    if case.kind == "press":
        kept["press"][key] = reply.callback
    elif case.kind == "autocomplete":
        kept["autocomplete"].setdefault(case.command, {})[key] = reply.choices
    else:
        answer = dict(reply.callback or {}) | rig.file_of(reply)
        kept["slash"].setdefault(case.command, {})[key] = answer


async def once(rigs: Sequence[Rig], case: Case) -> Times:
    """Milliseconds of everything asked for the first time; each bot must be freshly started."""
    found: Times = {rig.name: [] for rig in rigs}
    for number, options in enumerate(case.variants):
        for rig in _in_turn(rigs, number):
            found[rig.name].append(await _timed(rig, case, options))
    return found


async def again(rigs: Sequence[Rig], case: Case, rounds: int) -> Times:
    """Milliseconds of the same things asked again and again, the bots in turns."""
    found: Times = {rig.name: [] for rig in rigs}
    frequent = case.variants[:FREQUENT]
    cards = {
        (rig.name, n): await card_for(rig, case, options, rig.users[0])
        for n, options in enumerate(frequent)
        for rig in rigs
    }
    for number in range(-WARM_UP, rounds):
        place = number % len(frequent)
        for rig in _in_turn(rigs, number):
            card = cards[rig.name, place]
            reply = await ask(rig, case, frequent[place], rig.users[0], card)
            if number >= 0:
                found[rig.name].append(reply.milliseconds)
    _forget(rigs)
    return found


async def _timed(rig: Rig, case: Case, options: Options) -> float:
    card = await card_for(rig, case, options, rig.users[0])
    return (await ask(rig, case, options, rig.users[0], card)).milliseconds


def _in_turn(rigs: Sequence[Rig], number: int) -> Sequence[Rig]:
    """Another one first each time."""
    first = number % len(rigs)
    return [*rigs[first:], *rigs[:first]]


async def at_once(rig: Rig, case: Case, count: int) -> Busy:
    """So many commands, each person waiting for an answer before asking again."""
    options, waiting = case.variants[0], itertools.count()
    cards = [await card_for(rig, case, options, user) for user in rig.users]

    async def person(user: User, card: Json | None) -> None:
        while next(waiting) < count:
            await ask(rig, case, options, user, card)

    before, begun = rig.cpu(), perf_counter()
    await asyncio.gather(*map(person, rig.users[:IN_FLIGHT], cards))
    taken = perf_counter() - begun
    cpu = (rig.cpu() - before) / count
    _forget([rig])
    return Busy(count / taken, cpu)


def _forget(rigs: Iterable[Rig]) -> None:
    for rig in rigs:
        rig.server.forget()
