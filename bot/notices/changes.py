"""Facts as they were and as they are: what a reader must be told of the difference."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.facts.catalogue import Stated, statements_of
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement, Figure, NumberStatement, RelationStatement, Version
from bot.facts.status import status_on
from bot.notices.notice import Change, ChangeKind
from bot.store.passages import value_text

# News of these is of use to nobody but the keepers of the store.
SILENT = {"topics", "claims"}
# A load that lost this share of all entities is taken for an accident.
LOST = 0.5
Values = dict[tuple[str, str], Stated]


def is_implausible(gone: int, known: int) -> bool:
    """Whether so many of the known entities are gone that the new facts are not to be believed."""
    return known > 0 and gone >= LOST * known


def changes(
    old: Mapping[str, Entity], new: Mapping[str, Entity], today: date, batch: str
) -> list[Change]:
    """What is new, gone or different, entity by entity. `batch` names this load of facts."""
    found: list[Change] = []
    for identity in sorted(old.keys() | new.keys()):
        before, after = old.get(identity), new.get(identity)
        if before is after or before == after or identity.partition("/")[0] in SILENT:
            continue
        for change in _of_entity(before, after, today):
            found.append(change.model_copy(update={"batch": batch}))
    return found


def _of_entity(before: Entity | None, after: Entity | None, today: date) -> Iterator[Change]:
    if before is None and after is not None:
        yield _change(after, "new")
    elif after is None and before is not None:
        yield _change(before, "gone")
    elif before is not None and after is not None:
        yield from _status(before, after, today)
        yield from _statements(before, after)


def _change(entity: Entity, kind: ChangeKind, **more: object) -> Change:
    named = {"entity": entity.id, "title_en": entity.title_en, "title_zh": entity.title_zh}
    return Change.model_validate({**named, "kind": kind, **more})


def _status(before: Entity, after: Entity, today: date) -> Iterator[Change]:
    if not (isinstance(before, Instrument) and isinstance(after, Instrument)):
        return
    old, new = status_on(before, today).status, status_on(after, today).status
    if old != new:
        yield _change(after, "status", what="status", old=old, new=new)


def _statements(before: Entity, after: Entity) -> Iterator[Change]:
    """For each property its values of before against those of now, whatever their order."""
    old, new = _values(before), _values(after)
    properties = dict.fromkeys(prop for prop, _ in (*old, *new))
    for prop in properties:
        lost = [old[key] for key in old if key[0] == prop and key not in new]
        come = [new[key] for key in new if key[0] == prop and key not in old]
        yield from _differences(after, lost, come)
    for key in old.keys() & new.keys():
        if old[key].sources and not new[key].sources:
            stated = new[key]
            yield _change(after, "source_lost", what=stated.property, new=key[1],
                          statements=(stated.id,))  # fmt: skip


def _values(entity: Entity) -> Values:
    """(property with articles, value) → the statement, of those that stand and are told of."""
    found: Values = {}
    for stated in statements_of(entity):
        if stated.statement.stands and not isinstance(
            stated.statement, RelationStatement | Version
        ):
            found.setdefault((_slot(stated), _value(stated)), stated)
    return found


def _slot(stated: Stated) -> str:
    """What a value belongs to: a role and its articles, a figure and what it measures."""
    match stated.statement:
        case DateStatement(role=role, articles=articles):
            return f"{role}|{articles}" if articles else role
        case Figure(en=measured):
            return f"{stated.property}|{measured}"
        case _:
            return stated.property


def _value(stated: Stated) -> str:
    match stated.statement:
        case Figure(min=least, max=most, unit=unit):
            return f"{'–'.join(str(n) for n in (least, most) if n is not None)} {unit}"
        case _:
            return value_text(stated)


def _differences(after: Entity, lost: list[Stated], come: list[Stated]) -> Iterator[Change]:
    """Values in pairs are moved or corrected; a date alone is new; a value alone is withdrawn."""
    is_dated = any(isinstance(s.statement, DateStatement) for s in (*lost, *come))
    for was, now in zip(lost, come, strict=False):
        yield _difference(after, "moved" if is_dated else "corrected", was, now)
    for now in come[len(lost) :]:
        if is_dated or isinstance(now.statement, NumberStatement):
            yield _difference(after, "dated", None, now)
    for was in lost[len(come) :]:
        yield _difference(after, "withdrawn", was, None)


def _difference(after: Entity, kind: ChangeKind, was: Stated | None, now: Stated | None) -> Change:
    either = now or was
    assert either is not None  # noqa: S101
    return _change(
        after,
        kind,
        what=either.property,
        old=_value(was) if was else "",
        new=_value(now) if now else "",
        why=_why(after, was, now),
        statements=tuple(dict.fromkeys(s.id for s in (now, was) if s)),
    )


def _why(after: Entity, was: Stated | None, now: Stated | None) -> str:
    """The reason that the facts give: of the new value, or of the withdrawal of the old one."""
    if now is not None and now.statement.reason:
        return now.statement.reason
    if was is None:
        return ""
    same = (s.statement for s in statements_of(after) if s.property == was.property)
    reasons = (s.withdrawn_reason or s.reason for s in same if not s.stands)
    return next((reason for reason in reasons if reason), "")
