"""Facts to facts.db: deterministic, written beside the old file and moved into its place."""

import json
import os
import sqlite3
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from bot.facts.catalogue import Catalogue, Stated, statements_of
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement, RelationStatement
from bot.facts.verification import verification
from bot.facts.vocabulary import FOLDERS
from bot.store.name_queries import ADD_NAME
from bot.store.name_writing import write_name_tables
from bot.store.names import name_tokens, names_of
from bot.store.passages import form_of, passages, value_text
from bot.store.schema import SCHEMA_VERSION
from bot.store.script import query_tokens, tokens

PASSAGE = "INSERT INTO passage (entity, statement, form, words, asks) VALUES (?, ?, ?, ?, ?)"
PASSAGE_TEXT = "INSERT INTO passage_text (rowid, names, words) VALUES (?, ?, ?)"
# What /changes shows, newest first: statements of one subject recorded or withdrawn on one day.
CHANGE = """
    INSERT INTO change
    SELECT day, min(id), subject, count(*), group_concat(id, ' ')
    FROM (
        SELECT id, subject, coalesce(withdrawn, recorded) AS day FROM statement
        WHERE day IS NOT NULL ORDER BY id
    )
    GROUP BY day, subject ORDER BY day, subject
"""
# How many passages hold each term: what makes a word telling.
TERMS = """
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (main, passage_text, row);
    INSERT INTO term SELECT term, doc FROM temp.vocabulary ORDER BY term;
    DROP TABLE temp.vocabulary;
"""
APPLICATION_ID = 0x47415A45  # "GAZE"


def compile_facts(catalogue: Catalogue, content_hash: str, out: Path) -> None:
    """Write facts.db. On any error the file that was there stays. Raises OSError, sqlite3.Error."""
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as db:
            _write(db, catalogue, content_hash)
        os.replace(draft, out)
    finally:
        draft.unlink(missing_ok=True)


def _write(db: sqlite3.Connection, catalogue: Catalogue, content_hash: str) -> None:
    db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096")
    db.executescript((files("bot.store") / "schema.sql").read_text(encoding="utf-8"))
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with db:
        _write_meta(db, catalogue, content_hash)
        for _, source in sorted(catalogue.sources.items()):
            row = (source.id, source.model_dump_json(exclude_defaults=True))
            db.execute("INSERT INTO source VALUES (?, ?)", row)
        for _, entity in sorted(catalogue.entities.items()):
            _write_entity(db, entity)
            _write_statements(db, entity, catalogue)
            _write_passages(db, entity)
        write_name_tables(db)
    db.execute("INSERT INTO passage_text (passage_text) VALUES ('optimize')")
    db.execute(CHANGE)
    db.executescript(TERMS)
    db.commit()
    db.execute("VACUUM")


def _write_meta(db: sqlite3.Connection, catalogue: Catalogue, content_hash: str) -> None:
    meta = {
        "content_hash": content_hash,
        "data_day": catalogue.data_day.text if catalogue.data_day else "",
        "entities": str(len(catalogue.entities)),
        "sources": str(len(catalogue.sources)),
        "statements": str(len(catalogue.statements)),
    }
    db.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))


def _write_entity(db: sqlite3.Connection, entity: Entity) -> None:
    is_instrument = isinstance(entity, Instrument)
    kind = FOLDERS[entity.folder]
    body = entity.model_dump(mode="json", exclude_defaults=True, by_alias=True) | {"kind": kind}
    row = (
        entity.id,
        kind,
        entity.title_en,
        entity.title_zh,
        entity.jurisdiction,
        entity.type if is_instrument else "",
        int(entity.binding) if is_instrument else None,
        " ".join(name_tokens(entity)),
        json.dumps(body, ensure_ascii=False),
    )
    db.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    db.executemany(ADD_NAME, ((entity.id, *name, kind, name.tokens) for name in names_of(entity)))
    topics = set(entity.topics)
    if is_instrument:
        topics |= {topic for article in entity.articles for topic in article.topics}
    pairs = ((topic, entity.id) for topic in sorted(topics))
    db.executemany("INSERT INTO topic_of VALUES (?, ?)", pairs)


def _write_statements(db: sqlite3.Connection, entity: Entity, catalogue: Catalogue) -> None:
    statements = list(statements_of(entity))
    by_property: dict[str, list[Stated]] = {}
    for stated in statements:
        by_property.setdefault(stated.property, []).append(stated)
    for stated in statements:
        trust = verification(stated, by_property[stated.property], catalogue.sources)
        row = _statement_row(stated, trust, entity)
        db.execute(f"INSERT INTO statement VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608
        if isinstance(stated.statement, RelationStatement) and stated.statement.stands:
            verb = stated.statement.verb
            rows = ((entity.id, verb, target, stated.id) for target in stated.statement.to)
            db.executemany("INSERT OR IGNORE INTO relation VALUES (?, ?, ?, ?)", rows)


def _statement_row(stated: Stated, trust: str, entity: Entity) -> tuple[object, ...]:
    statement = stated.statement
    dated = isinstance(statement, DateStatement)
    recorded = statement.recorded or entity.recorded
    return (
        stated.id,
        stated.subject,
        stated.property,
        form_of(stated),
        value_text(stated),
        statement.day.first.isoformat() if dated else None,
        statement.day.last.isoformat() if dated else None,
        int(dated and statement.scheduled),
        statement.rank,
        trust,
        recorded.text if recorded else None,
        statement.withdrawn.text if statement.withdrawn else None,
        statement.articles if dated else "",
    )


def _write_passages(db: sqlite3.Connection, entity: Entity) -> None:
    names = " ".join(name_tokens(entity))
    for statement, form, text, asks in passages(entity):
        words = " ".join(tokens(text))
        asked = "\n".join(" ".join(query_tokens(ask)) for ask in asks)
        cursor = db.execute(PASSAGE, (entity.id, statement, form, words, asked))
        db.execute(PASSAGE_TEXT, (cursor.lastrowid, names, words))
