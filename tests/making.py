"""Facts from small TOML texts, read the way data files are."""

import sqlite3
import tomllib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from importlib.resources import files
from typing import Any

from bot.answers.desk import Desk
from bot.curation.canonical import canonical
from bot.curation.linting import lint
from bot.curation.reading import read_file
from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity, Instrument
from bot.facts.source import Source
from bot.store.name_queries import ADD_NAME
from bot.store.name_table import NameRow, NameTable
from bot.store.name_writing import write_name_tables

MakeDesk = Callable[[Mapping[str, str]], Awaitable[Desk]]
TWO_SOURCES = {"sources/one": "", "sources/two": 'publisher = "Another gazette"'}
SOURCE: dict[str, Any] = {
    "publisher": "Gazette of examples",
    "tier": "press",
    "language": "en",
    "read": "2026-11-21",
}
NEEDED: dict[str, dict[str, Any]] = {
    "instruments": {"type": "departmental_rule", "binding": True},
    "agencies": {"kind": "ministry"},
    "organisations": {"kind": "company"},
    "absences": {"recheck": "2027-01-31", "looked": [{"where": "the plans", "day": "2026-11-21"}]},
    "claims": {"verdict": "unsupported", "right_en": "Nothing of the kind was found."},
    "sources": SOURCE,
}


def file_text(name: str, text: str) -> str:
    """The data file `folder/slug` with these lines; what every such file needs is filled in."""
    folder, _, slug = name.partition("/")
    titles = {"title_zh": f"第{slug}号", "title_en": f"Number {slug}"}
    if folder == "sources":
        titles = {"title": slug, "url": f"https://example.org/{slug}"}
    return canonical(titles | NEEDED.get(folder, {}) | tomllib.loads(text))


def record(name: str, text: str = "") -> Entity | Source:
    """One entity or source. The text must be free of problems."""
    found, problems = read_file(f"{name}.toml", file_text(name, text))
    assert found is not None, problems
    return found


def table_of(rows: Iterable[NameRow]) -> NameTable:
    """The names given, as facts.db holds them, in memory."""
    db = sqlite3.connect(":memory:", check_same_thread=False)
    db.executescript((files("bot.store") / "schema.sql").read_text(encoding="utf-8"))
    db.executemany(ADD_NAME, rows)
    write_name_tables(db)
    return NameTable(db)


def instrument(text: str = "", slug: str = "a") -> Instrument:
    """One instrument."""
    found = record(f"instruments/{slug}", text)
    assert isinstance(found, Instrument)
    return found


def catalogue_of(files: Mapping[str, str]) -> Catalogue:
    """All these files together: `folder/slug` to lines of TOML."""
    records = {name: record(name, text) for name, text in files.items()}
    return Catalogue(
        {name: each for name, each in records.items() if isinstance(each, Entity)},
        {name: each for name, each in records.items() if isinstance(each, Source)},
        {name: file_text(name, text) for name, text in files.items()},
    )


def breaches(rule: str, files: Mapping[str, str]) -> list[str]:
    """Where this rule finds something wrong: `folder/slug: field`."""
    found = lint(catalogue_of(files))
    return [f"{p.file.removesuffix('.toml')}: {p.field}" for p in found if p.rule == rule]


def dates(*days: str, more: str = "") -> str:
    """`[[dates]]` tables from texts like `in_force 2025-01-01`; `more` is added to each."""
    tables = (each.split(" ", 1) for each in days)
    return "".join(f'[[dates]]\nrole = "{role}"\nday = "{day}"\n{more}\n' for role, day in tables)
