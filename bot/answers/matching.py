"""Which stored sentences fit the words of a question: share of its telling words they hold."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answers.answer import Evidence, Passage
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for
from bot.facts.catalogue import Stated
from bot.facts.entity import Entity
from bot.facts.statement import Fact, Figure, Gap, Provision
from bot.questions.synonyms import alike

# A pair of characters that stands nowhere is mostly a seam between two words.
STRANGE = 0.15
SYNONYM_WORTH = 0.8
SOFT_WORTH = 0.35
BESIDE_WORTH = 0.9
PHRASE_WORTH = 0.95
NO_ARTICLE = 0.7
FIGURE_LIFT = 0.2
# Anywhere in the store a way of asking lifts a sentence only so far: "effective date" fits all.
PHRASE_LIFT = 0.2
PHRASE_FLOOR = 0.75
SHORTEST_PHRASE = 2
HITS = 80


@dataclass(frozen=True)
class Scored:
    """A statement (None: what the entity is) with the share of the telling words it holds."""

    entity: Entity
    stated: Stated | Gap | None
    score: float


async def weights(desk: Desk, terms: Iterable[str]) -> dict[str, float]:
    """How telling each term is: rare ones most."""
    counts = await desk.store.frequencies(terms)
    return {t: (1 if n or t.isascii() else STRANGE) / math.log(2.5 + n) for t, n in counts.items()}


@dataclass(frozen=True)
class Wanted:
    """What a question looks for: telling terms, terms that say what is asked, all its tokens."""

    terms: tuple[str, ...]
    soft: tuple[str, ...] = ()
    every: frozenset[str] = frozenset()
    articles: bool = False
    figures: frozenset[str] = frozenset()


async def best_in(
    desk: Desk, entities: Sequence[Entity], wanted: Wanted, even: bool = False
) -> list[Scored]:
    """The statements of these entities by how well they fit, best first; none with score 0.

    The first entity is the one asked about; the others count a little less, unless `even`.
    """
    worth = await weights(desk, wanted.terms)
    soft = await weights(desk, wanted.soft)
    worth |= {term: SOFT_WORTH * value for term, value in soft.items()}
    scored: list[Scored] = []
    for entity in entities:
        share = 1 if even or entity is entities[0] else BESIDE_WORTH
        for stated, words in desk.sentences(entity):
            score = max(_score(words, worth), await _asked_for(desk, entity, stated, wanted))
            if score > 0:
                scored.append(Scored(entity, stated, share * _liked(score, stated, wanted)))
    return sorted(scored, key=lambda s: (-s.score, _form_rank(s)))


async def best_anywhere(desk: Desk, wanted: Wanted) -> list[Scored]:
    """The statements of the whole store that fit best: full text first, then the same score."""
    wide = list(
        dict.fromkeys([*wanted.terms, *(a for t in wanted.terms for a in sorted(alike(t)))])
    )
    rows = await desk.store.search(wide, HITS)
    worth = await weights(desk, wanted.terms)
    hits = {row.statement: row.entity for row in rows}
    scored: list[Scored] = []
    for identity in dict.fromkeys(hits.values()):
        entity = await desk.store.entity(identity)
        if entity is None:
            continue
        names = desk.name_tokens(entity)
        for stated, words in desk.sentences(entity):
            if isinstance(stated, Gap) or (stated.id if stated else entity.id) not in hits:
                continue
            score = _score(words | names, worth)
            asked = await _asked_for(desk, entity, stated, wanted)
            score = max(score, min(asked, score + PHRASE_LIFT))
            if score > 0:
                scored.append(Scored(entity, stated, score))
    return sorted(scored, key=lambda s: (-s.score, _form_rank(s)))


async def _asked_for(
    desk: Desk, entity: Entity, stated: Stated | Gap | None, wanted: Wanted
) -> float:
    """How fully the question holds one of the ways a statement is asked for."""
    if not isinstance(stated, Stated):
        return 0.0
    best = 0.0
    for phrase in desk.phrases(entity).get(stated.id, ()):
        if len(phrase) >= SHORTEST_PHRASE and len(phrase & wanted.every) * 2 >= len(phrase):
            worth = await weights(desk, phrase)
            told = sum(v * _holds(wanted.every, t) for t, v in worth.items()) / sum(worth.values())
            best = max(best, told)
    return PHRASE_WORTH * best if best >= PHRASE_FLOOR else 0.0


def _score(words: frozenset[str], worth: dict[str, float]) -> float:
    total = sum(worth.values())
    held = sum(value * _holds(words, term) for term, value in worth.items())
    return min(1.0, 0.7 + 0.1 * len(worth)) * held / total if total else 0.0


def _holds(words: frozenset[str], term: str) -> float:
    if term in words:
        return 1.0
    return SYNONYM_WORTH if not words.isdisjoint(alike(term)) else 0.0


def _liked(score: float, stated: Stated | Gap | None, wanted: Wanted) -> float:
    """The score of a statement of the form that is asked for: an article, a kind of figure."""
    lift = FIGURE_LIFT if wanted.figures & _figure_kinds(stated) else 0.0
    wanting = wanted.articles and not _is_article(stated)
    return min(1.0, score + lift) * (NO_ARTICLE if wanting else 1.0)


def _figure_kinds(stated: Stated | Gap | None) -> frozenset[str]:
    """The kinds of the figures in a statement."""
    statement = stated.statement if isinstance(stated, Stated) else None
    if isinstance(statement, Figure):
        return frozenset({statement.kind})
    held = statement.figures if isinstance(statement, Provision) else ()
    return frozenset(figure.kind for figure in held)


def _is_article(stated: Stated | Gap | None) -> bool:
    return isinstance(stated, Stated) and isinstance(stated.statement, Provision)


def _form_rank(scored: Scored) -> tuple[int, str]:
    """Among equals a sentence made to be asked comes first, then articles, then the rest."""
    if scored.stated is None or isinstance(scored.stated, Gap):
        return (3, scored.entity.id)
    statement = scored.stated.statement
    order = 0 if isinstance(statement, Fact) else 1 if isinstance(statement, Provision) else 2
    return (order, scored.stated.id)


async def passage(desk: Desk, scored: Scored) -> Passage:
    """A scored statement with its evidence."""
    stated = scored.stated
    evidence: tuple[Evidence, ...]
    if stated is None or isinstance(stated, Gap):
        evidence = await about_evidence(desk.store, scored.entity)
        return Passage(scored.entity, None, evidence[0], scored.score, gap=stated)
    evidence = await evidence_for(desk.store, scored.entity, lambda s: s.id == stated.id)
    statement = (
        stated.statement if isinstance(stated.statement, Fact | Provision | Figure) else None
    )
    return Passage(scored.entity, statement, evidence[0], scored.score)
