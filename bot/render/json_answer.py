"""Answers and look-ups as JSON, for programs: the shapes are a contract."""

from collections.abc import Sequence
from typing import Any

from bot.answers.answer import Answer, Cited, Evidence, Match
from bot.facts.entity import Entity
from bot.render.fitting import fitted
from bot.render.page import Language, Page, plain
from bot.render.pieces import name
from bot.render.traditional import in_script
from bot.render.wording import page_of

Json = dict[str, Any]
TEXT = 4000
HEADLINE = 500


def answer_json(answer: Answer, language: Language) -> Json:
    """`ask --json`: the answer with its facts and sources. Sources are empty when it is unknown."""
    page = fitted(page_of(answer, language))
    known = answer.outcome != "unknown"
    return {
        "outcome": answer.outcome,
        "headline": plain(page.headline)[:HEADLINE],
        "text": reading(page),
        "subjects": [_subject(match) for match in answer.matches],
        "facts": [_fact(evidence) for evidence in answer.evidence] if known else [],
        "sources": [_source(cited) for cited in answer.cited] if known else [],
        "suggestions": [in_script(name(e, language), language) for e in answer.suggestions],
    }


def problem_json(page: Page) -> Json:
    """The same shape for a question that cannot be read."""
    page = fitted(page)
    return {
        "outcome": "unknown",
        "headline": plain(page.headline)[:HEADLINE],
        "text": reading(page),
        "subjects": [],
        "facts": [],
        "sources": [],
        "suggestions": [],
    }


def reading(page: Page) -> str:
    """All that a reader of the message sees, the headline first; at most 4,000 characters."""
    blocks = [page.headline, page.title if page.title not in page.headline else ""]
    for section in page.sections:
        blocks.append("\n".join(filter(None, (section.heading, *section.lines))))
    blocks += ["\n".join(page.notes)]
    if page.sources:
        lines = (_source_words(s.title, s.publisher, s.tier_name, s.pinpoint) for s in page.sources)
        blocks.append("\n".join((page.sources_heading, *lines)))
    blocks.append(page.footer)
    return plain("\n\n".join(block for block in blocks if block.strip()))[:TEXT]


def _source_words(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _subject(match: Match) -> Json:
    return {"id": match.entity.id, "kind": kind(match.entity), "matched_by": match.matched_by}


def _fact(evidence: Evidence) -> Json:
    return {
        "subject": evidence.subject,
        "property": evidence.property,
        "role": evidence.property,
        "value": evidence.value,
        "verification": evidence.verification,
        "sources": [{**_source(c), "pinpoint": c.pinpoint} for c in evidence.cited],
    }


def _source(cited: Cited) -> Json:
    source = cited.source
    return {
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "tier": source.tier,
    }


def kind(entity: Entity) -> str:
    """instrument, agency, organisation, event, absence, claim or topic."""
    return str(entity.model_dump(include={"kind"})["kind"])


def lookup_json(matches: Sequence[Match]) -> Json:
    """`lookup --json`: which entities a name means, best first."""
    return {"matches": [_match(match) for match in matches]}


def _match(match: Match) -> Json:
    return {
        "id": match.entity.id,
        "kind": kind(match.entity),
        "title_en": match.entity.title_en,
        "title_zh": match.entity.title_zh,
        "matched_by": match.matched_by,
        "score": match.score,
    }
