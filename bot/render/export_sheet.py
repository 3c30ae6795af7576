"""Exports as a sheet: RFC 4180, UTF-8 with a mark so that Excel reads it, no cell a formula."""

import csv
import io
from collections.abc import Iterator, Mapping

from bot.answers.evidence import Cited, Evidence
from bot.answers.exported import Entry, Exported
from bot.facts.entity import Entity
from bot.facts.statement import (
    DateStatement,
    Fact,
    Figure,
    NumberStatement,
    Provision,
    RelationStatement,
)
from bot.render.catalogue import mark_as, say
from bot.render.page import Language
from bot.render.pieces import article_name, day_with_role, figure_line, listed, name, trust
from bot.render.traditional import in_script
from bot.render.words import VERBS, both, label

COLUMNS: dict[str, str] = {
    "id": mark_as("column", "id"),
    "entity": mark_as("column", "entity"),
    "title_en": mark_as("column", "title (English)"),
    "title_zh": mark_as("column", "title (Chinese)"),
    "property": mark_as("column", "property"),
    "value": mark_as("column", "value"),
    "precision": mark_as("column", "precision"),
    "words": mark_as("column", "in words"),
    "rank": mark_as("column", "rank"),
    "verification": mark_as("column", "verification"),
    "sources": mark_as("column", "sources"),
    "links": mark_as("column", "links"),
    "checked": mark_as("column", "last checked"),
}
# OWASP, "CSV Injection": a cell that begins so is run as a formula; the wide forms are typed in
# East Asia. An apostrophe keeps it a text, and so must itself be kept by another one.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
CONTROL = ("\t", "\r", "\n", "\0")
QUOTE = "'"
BETWEEN = " | "


def sheet(exported: Exported, language: Language) -> bytes:
    """One row for each statement, under a row of headings in the language."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([in_script(say(language, text), language) for text in COLUMNS.values()])
    writer.writerows(_rows(exported, language))
    return out.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """The cell as a spreadsheet may have it; `unguarded` takes it back."""
    begun = cell.lstrip()
    is_dangerous = begun.startswith(FORMULA) or cell.startswith((*CONTROL, QUOTE))
    return f"{QUOTE}{cell}" if is_dangerous else cell


def unguarded(cell: str) -> str:
    """The inverse of `guarded`."""
    return cell.removeprefix(QUOTE)


def _rows(exported: Exported, language: Language) -> Iterator[list[str]]:
    known = {**exported.named, **{entry.entity.id: entry.entity for entry in exported.entries}}
    for entry in exported.entries:
        for evidence in entry.evidence:
            cells = _cells(entry, evidence, known, language)
            yield [guarded(cells[column]) for column in COLUMNS]


def _cells(
    entry: Entry, evidence: Evidence, known: Mapping[str, Entity], language: Language
) -> dict[str, str]:
    dated, cited = evidence.statement, evidence.cited
    return {
        "id": evidence.id,
        "entity": evidence.subject,
        "title_en": entry.entity.title_en,
        "title_zh": entry.entity.title_zh,
        "property": evidence.property,
        "value": evidence.value,
        "precision": dated.day.precision if isinstance(dated, DateStatement) else "",
        "words": in_script(in_words(evidence, known, language), language),
        "rank": dated.rank if dated else "",
        "verification": in_script(trust(evidence, language), language),
        "sources": BETWEEN.join(_source(one) for one in cited),
        "links": " ".join(dict.fromkeys(one.source.url for one in cited)),
        "checked": max((one.source.read.text for one in cited), default=""),
    }


def _source(cited: Cited) -> str:
    named = f"{cited.source.title} ({cited.source.publisher})"
    return f"{named}, {cited.pinpoint}" if cited.pinpoint else named


def in_words(evidence: Evidence, known: Mapping[str, Entity], language: Language) -> str:
    """What the statement says, for a reader; `known` gives the names of what it points to."""
    match evidence.statement:
        case DateStatement():
            return day_with_role(evidence, language)
        case RelationStatement(verb=verb, to=to):
            names = [name(known[i], language) if i in known else i for i in to]
            return f"{label(VERBS, verb, language)}: {listed(names, language)}"
        case Figure() as figure:
            return figure_line(figure, language)
        case Fact(en=en, zh=zh):
            return both(language, en, zh)
        case Provision(number=number, en=en, zh=zh):
            return f"{article_name(number, language)}: {both(language, en, zh)}"
        case NumberStatement(text=text):
            return text
        case _:
            return evidence.value
