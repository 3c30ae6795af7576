"""The JSON export: its published schema, and every export against it."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bot.render.export_file import made
from bot.render.export_json import schema_json
from tests.export.conftest import Take

PUBLISHED = Path(__file__).parents[2] / "docs" / "export.schema.json"
SCHEMA: dict[str, Any] = json.loads(PUBLISHED.read_bytes())
ASKED = ["everything", "2025", "CAC", "topics/export-control", "instruments/csl"]


def test_published_schema_is_what_the_models_say() -> None:
    assert PUBLISHED.read_bytes() == schema_json()
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("what", ASKED)
async def test_every_export_keeps_to_the_schema(take: Take, what: str) -> None:
    data = json.loads(made(await take(what), "json", "en").content)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert data["statements"]


async def test_schema_refuses_what_is_no_export(take: Take) -> None:
    data = json.loads(made(await take("CAC"), "json", "en").content)
    data["statements"][0]["verification"] = "certain"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(data)


async def test_statements_name_sources_and_subjects_that_are_there(take: Take) -> None:
    data = json.loads(made(await take("everything"), "json", "en").content)
    entities = {entity["id"] for entity in data["entities"]}
    sources = {source["id"] for source in data["sources"]}
    for statement in data["statements"]:
        assert statement["subject"] in entities
        assert {one["source"] for one in statement["sources"]} <= sources


async def test_date_is_as_precise_as_its_source(take: Take) -> None:
    data = json.loads(made(await take("agencies/cac"), "json", "en").content)
    month = next(s["value"] for s in data["statements"] if s["text"] == "2011-05")
    assert (month["precision"], month["first"], month["last"]) == (
        "month",
        "2011-05-01",
        "2011-05-31",
    )
