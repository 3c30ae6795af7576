"""The guides name what the code knows, and the files they name exist."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from bot.curation.canonical import HEAD
from bot.facts import entity, source, statement, vocabulary

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs").glob("*.md"))
ADD_A_FACT = (ROOT / "docs" / "add-a-fact.md").read_text(encoding="utf-8")
LISTS = {
    "DateRole": vocabulary.DateRole,
    "Verb": vocabulary.Verb,
    "InstrumentType": vocabulary.InstrumentType,
    "BodyKind": vocabulary.BodyKind,
    "NumberKind": vocabulary.NumberKind,
    "FigureKind": vocabulary.FigureKind,
    "Tier": vocabulary.Tier,
    "AliasKind": vocabulary.AliasKind,
    "Verdict": vocabulary.Verdict,
}
MODELS = [
    *entity.MODELS.values(),
    source.Source,
    statement.DateStatement,
    statement.NumberStatement,
    statement.RelationStatement,
    statement.Figure,
    statement.Fact,
    statement.Gap,
    statement.Version,
    statement.Provision,
    statement.Looked,
    statement.Head,
]
# What a data file does not write: the name of the file and the folder say it.
UNWRITTEN = {"id", "body", "source"}
PATH = re.compile(r"`((?:bot|tests|docs|data|benchmarks)/[\w./-]+)`")


def named(word: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", ADD_A_FACT) is not None


@pytest.mark.parametrize("name", LISTS)
def test_every_word_of_the_closed_lists_is_in_the_guide(name: str) -> None:
    assert [word for word in get_args(LISTS[name]) if not named(word)] == []


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_in_the_guide(model: type[source.Record]) -> None:
    written = {field.alias or name for name, field in model.model_fields.items()} - UNWRITTEN
    assert sorted(field for field in written if not named(field)) == []


def test_every_field_has_its_place_in_the_canonical_form() -> None:
    top = {
        name for model in [*entity.MODELS.values(), source.Source] for name in model.model_fields
    }
    assert top - UNWRITTEN - set(HEAD) == set()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_file_that_a_guide_names_exists(guide: Path) -> None:
    found = PATH.findall(guide.read_text(encoding="utf-8"))
    assert [path for path in found if "<" not in path and not (ROOT / path).exists()] == []


def test_every_floor_is_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    places = {place.strip() for layer in layers for place in layer.split("|")}
    floors = sorted(place for place in places if (ROOT / "bot" / place).is_dir())
    assert [floor for floor in floors if f"`{floor}/`" not in text] == []
    assert len(floors) >= 7
