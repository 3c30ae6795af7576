"""Exports as JSON: the facts in the shape of the published schema, with JSON-LD inside."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import orjson
from pydantic import BaseModel

from bot.answers.evidence import Evidence
from bot.answers.exported import Exported
from bot.facts.entity import Body, Claim, Entity, Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.source import Source
from bot.facts.statement import (
    DateStatement,
    Fact,
    Figure,
    NumberStatement,
    Provision,
    RelationStatement,
    Statement,
    Version,
)
from bot.facts.status import status_on
from bot.render.export_models import (
    DateValue,
    Export,
    ExportedEntity,
    ExportedSource,
    ExportedStatement,
    FactValue,
    FigureValue,
    NumberValue,
    Pinpoint,
    ProvisionValue,
    RelationValue,
    Value,
    VersionValue,
    schema,
)
from bot.render.json_answer import kind
from bot.render.linked_data import linked_data


def export_json(exported: Exported) -> bytes:
    """The export, each entity, statement and source on a line of its own."""
    made = Export(
        what=exported.selection.key,
        day=exported.day.isoformat(),
        data_day=exported.data_day.isoformat(),
        entities=tuple(_entity(entry.entity, exported) for entry in exported.entries),
        statements=tuple(_statement(e) for entry in exported.entries for e in entry.evidence),
        sources=tuple(_source(source) for source in exported.sources),
        linked_data=linked_data(exported),
    )
    return _lines({name: getattr(made, name) for name in Export.model_fields})


def linked_json(exported: Exported) -> bytes:
    """The JSON-LD alone."""
    return _lines(linked_data(exported))


def schema_json() -> bytes:
    """The published schema."""
    return orjson.dumps(schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _lines(value: Mapping[str, Any]) -> bytes:
    return _object(value) + b"\n"


def _object(value: Mapping[str, Any]) -> bytes:
    """Piece by piece: one call for all of it would stop every other thread for its time."""
    parts = (orjson.dumps(name) + b": " + _part(held) for name, held in value.items())
    return b"{\n" + b",\n".join(parts) + b"\n}"


def _part(held: Any) -> bytes:
    if isinstance(held, list | tuple):
        items = cast(Sequence[Any], held)
        return b"[\n" + b",\n".join(orjson.dumps(item, _plain) for item in items) + b"\n]"
    if isinstance(held, dict) and "@graph" in held:
        return _object(cast(Mapping[str, Any], held))
    return orjson.dumps(held)


def _plain(model: BaseModel) -> dict[str, Any]:
    return model.model_dump(mode="json")


def _entity(entity: Entity, exported: Exported) -> ExportedEntity:
    common = ("id", "title_en", "title_zh", "about_en", "about_zh", "jurisdiction", "topics",
              "aliases")  # fmt: skip
    fields: dict[str, Any] = {name: getattr(entity, name) for name in common}
    match entity:
        case Instrument(type=of_type, binding=binding):
            status = status_on(entity, exported.day).status
            fields |= {"type": of_type, "binding": binding, "status": status}
        case Body():
            fields |= {name: getattr(entity, name) for name in ("body", "abbreviation", "website")}
        case Claim():
            fields |= {name: getattr(entity, name) for name in ("verdict", "right_en", "right_zh")}
        case _:
            pass
    return ExportedEntity.model_validate({**fields, "kind": kind(entity)})


def _source(source: Source) -> ExportedSource:
    return ExportedSource.model_validate(
        source.model_dump(mode="json", include=set(ExportedSource.model_fields))
    )


def _statement(evidence: Evidence) -> ExportedStatement:
    statement = evidence.statement
    assert statement is not None  # noqa: S101
    return ExportedStatement(
        id=evidence.id,
        subject=evidence.subject,
        property=evidence.property,
        text=evidence.value,
        value=_value(statement),
        rank=statement.rank,
        reason=statement.reason,
        verification=evidence.verification,
        recorded=_text(statement.recorded),
        sources=tuple(
            Pinpoint(source=one.source.id, pinpoint=one.pinpoint) for one in evidence.cited
        ),
    )


def _value(statement: Statement) -> Value:
    match statement:
        case DateStatement():
            return _date(statement)
        case NumberStatement():
            return NumberValue(kind=statement.kind, text=statement.text, also=statement.also)
        case RelationStatement():
            return _relation(statement)
        case Figure():
            return _figure(statement)
        case Fact():
            return FactValue(en=statement.en, zh=statement.zh)
        case Version():
            return _version(statement)
        case Provision():
            return _provision(statement)
        case _:
            raise TypeError(type(statement).__name__)


def _date(dated: DateStatement) -> DateValue:
    return DateValue(
        role=dated.role,
        day=dated.day.text,
        precision=dated.day.precision,
        first=dated.day.first.isoformat(),
        last=dated.day.last.isoformat(),
        articles=dated.articles,
        by=dated.by,
        scheduled=dated.scheduled,
        note_en=dated.note_en,
        note_zh=dated.note_zh,
    )


def _relation(relation: RelationStatement) -> RelationValue:
    return RelationValue(
        verb=relation.verb,
        to=relation.to,
        note_en=relation.note_en,
        note_zh=relation.note_zh,
        since=_text(relation.since),
        until=_text(relation.until),
    )


def _figure(figure: Figure) -> FigureValue:
    return FigureValue(
        kind=figure.kind,
        en=figure.en,
        zh=figure.zh,
        min=figure.min,
        max=figure.max,
        unit=figure.unit,
        year=_text(figure.year),
    )


def _version(version: Version) -> VersionValue:
    return VersionValue(
        since=version.start.text,
        until=_text(version.until),
        chapters=version.chapters,
        articles=version.articles,
        text=f"sources/{version.text.removeprefix('sources/')}" if version.text else "",
    )


def _provision(provision: Provision) -> ProvisionValue:
    return ProvisionValue(
        number=provision.number,
        version=_text(provision.version),
        en=provision.en,
        zh=provision.zh,
        topics=provision.topics,
        figures=tuple(_figure(figure) for figure in provision.figures),
    )


def _text(day: PartialDate | None) -> str | None:
    return day.text if day is not None else None
