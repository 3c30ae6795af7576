"""Data files to models, collecting every problem on the way."""

import hashlib
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.curation.problem import DataFolderError, Problem
from bot.facts.catalogue import Catalogue
from bot.facts.entity import MODELS, Entity
from bot.facts.source import SLUG, Source
from bot.facts.vocabulary import FOLDERS

STEM = re.compile(SLUG + r"\Z")


def data_files(folder: Path) -> list[Path]:
    """Every data file, in a fixed order. Raises DataFolderError when there are none to be read."""
    return [folder / name for name in _names(folder)]


def _names(folder: Path) -> list[str]:
    """`folder/slug.toml` of each, as text: paths of all of them would take 3 MB."""
    try:
        if not folder.is_dir():
            raise DataFolderError(f"there is no data folder at {folder}")
        kinds = sorted(entry.name for entry in os.scandir(folder) if entry.is_dir())
        found = [f"{kind}/{name}" for kind in kinds for name in sorted(os.listdir(folder / kind))]
        found = [name for name in found if name.endswith(".toml")]
    except OSError as error:
        raise DataFolderError(
            f"the data folder {folder} cannot be read ({error}): mend its permissions"
        ) from error
    if not found:
        raise DataFolderError(f"there are no data files in {folder}")
    return found


def content_hash(folder: Path) -> str:
    """SHA-256 over names and bytes of all data files: it changes when any fact changes."""
    digest = hashlib.sha256()
    for name in _names(folder):
        digest.update(name.encode() + b"\0")
        digest.update(_bytes(f"{folder}/{name}") + b"\0")
    return digest.hexdigest()


def _bytes(path: Path | str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise DataFolderError(f"{path} cannot be read: {error}") from error


def read(folder: Path) -> tuple[Catalogue, list[Problem]]:
    """All entities and sources that can be read, and every problem in the rest."""
    entities: dict[str, Entity] = {}
    sources: dict[str, Source] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for path in data_files(folder):
        name = path.relative_to(folder).as_posix()
        text = _bytes(path).decode(errors="replace")
        record, found = read_file(name, text)
        problems += found
        if record is None:
            continue
        files[record.id] = text
        if isinstance(record, Source):
            sources[record.id] = record
        else:
            entities[record.id] = record
    return Catalogue(entities, sources, files), problems


def read_file(name: str, text: str) -> tuple[Entity | Source | None, list[Problem]]:
    """One file's model, or the problems that prevent it. `name` is folder/slug.toml."""
    folder, _, stem = name.removesuffix(".toml").partition("/")
    if folder not in FOLDERS or not STEM.match(stem):
        return None, [Problem(name, "-", "file_name", "the file is not named folder/slug.toml")]
    try:
        table: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, [Problem(name, "-", "toml", f"the file is no valid TOML: {error}")]
    try:
        return _model(folder, f"{folder}/{stem}", table), []
    except ValidationError as error:
        return None, list(_validation_problems(name, error))


def _model(folder: str, identity: str, table: dict[str, Any]) -> Entity | Source:
    values = {**table, "id": identity}
    if folder in ("agencies", "organisations") and "kind" in values:
        values["body"] = values.pop("kind")
    if folder == "sources":
        if (origin := values.get("derived_from")) and "/" not in origin:
            values["derived_from"] = f"sources/{origin}"
        return Source.model_validate(values)
    return MODELS[folder].model_validate(values)


def _validation_problems(name: str, error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_context=False):
        field = ".".join(str(part) for part in detail["loc"]) or "-"
        shown = repr(detail["input"])[:80] if detail["type"] != "missing" else ""
        sentence = detail["msg"] + (f" (found {shown})" if shown else "")
        yield Problem(name, field, "model", sentence)
