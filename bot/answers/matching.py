"""Which stored sentences fit the words of a question: share of its telling words they hold."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.answer import Evidence, Passage
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for
from bot.facts.catalogue import Stated, statements_of
from bot.facts.entity import Entity
from bot.facts.statement import Fact, Figure, Gap, Provision
from bot.questions.synonyms import alike
from bot.store.facts import PassageRow, Spoken

# A pair of characters that stands nowhere is mostly a seam between two words.
STRANGE = 0.15
SYNONYM_WORTH = 0.8
SOFT_WORTH = 0.35
BESIDE_WORTH = 0.9
PHRASE_WORTH = 0.95
# Of an article a way of asking counts so much by itself, in full where the article holds the rest.
OWN_PHRASE = 0.7
NO_ARTICLE = 0.7
FIGURE_LIFT = 0.2
# Anywhere in the store a way of asking lifts a sentence only so far: "effective date" fits all.
PHRASE_LIFT = 0.2
PHRASE_FLOOR = 0.75
SHORTEST_PHRASE = 2
HITS = 80
Asks = Sequence[frozenset[str]]


@dataclass(frozen=True)
class Scored:
    """A statement (None: what the entity is) with the share of the telling words it holds.

    `words` are its tokens.
    """

    entity: Entity
    stated: Stated | Gap | None
    score: float
    words: frozenset[str] = frozenset()


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
    await desk.hear(entities)
    phrases = [
        desk.phrases(e) if even else _without(desk.phrases(e), desk.name_tokens(e))
        for e in entities
    ]
    asks = {i: near for each in phrases for i, near in _near(each, wanted).items()}
    asked = await _asked_for(desk, asks, wanted)
    scored: list[Scored] = []
    for entity in entities:
        share = 1 if even or entity is entities[0] else BESIDE_WORTH
        for stated, words in desk.sentences(entity):
            told = _score(words, worth)
            phrase = asked.get(stated.id, 0.0) if isinstance(stated, Stated) else 0.0
            if wanted.articles:
                phrase *= OWN_PHRASE + (1 - OWN_PHRASE) * told
            score = max(told, phrase)
            if score > 0:
                liked = share * _liked(score, stated, wanted)
                scored.append(Scored(entity, stated, liked, words))
    return sorted(scored, key=lambda s: (-s.score, _form_rank(s)))


async def best_anywhere(desk: Desk, wanted: Wanted, floor: float, most: int = HITS) -> list[Scored]:
    """The statements of the whole store that fit best, of at least the floor, at most so many.

    Full text first, then the same score.
    """
    wide = list(
        dict.fromkeys([*wanted.terms, *(a for t in wanted.terms for a in sorted(alike(t)))])
    )
    rows = await desk.store.search(wide, HITS)
    worth = await weights(desk, wanted.terms)
    said = await desk.store.said(rows)
    asked = await _asked_for(desk, _near({i: s.asks for i, s in said.items()}, wanted), wanted)
    scored: list[tuple[float, PassageRow]] = []
    for row in rows:
        spoken = said[row.statement]
        score = _score(spoken.words | spoken.names, worth)
        score = max(score, min(asked.get(row.statement, 0.0), score + PHRASE_LIFT))
        if score > 0 and score >= floor:
            scored.append((score, row))
    scored.sort(key=lambda s: (-s[0], _row_rank(s[1])))
    return await _read(desk, scored[:most], said)


async def _read(
    desk: Desk, scored: Sequence[tuple[float, PassageRow]], said: Mapping[str, Spoken]
) -> list[Scored]:
    """The entities and statements of what was found."""
    ids = dict.fromkeys(row.entity for _, row in scored)
    entities = {entity.id: entity for entity in await desk.store.entities(ids)}
    stated = {s.id: s for entity in entities.values() for s in statements_of(entity)}
    return [
        Scored(entities[r.entity], stated.get(r.statement), score, said[r.statement].words)
        for score, r in scored
    ]


def _without(asks: Mapping[str, Asks], names: frozenset[str]) -> Mapping[str, Asks]:
    """The ways to ask without the words that name the entity itself: those tell nothing of it."""
    return {
        i: [left if len(left := p - names) >= SHORTEST_PHRASE else p for p in phrases]
        for i, phrases in asks.items()
    }


def _near(asks: Mapping[str, Asks], wanted: Wanted) -> dict[str, list[frozenset[str]]]:
    """The ways to ask for each statement of which the question holds half the words."""
    found = {
        identity: [
            phrase
            for phrase in phrases
            if len(phrase) >= SHORTEST_PHRASE and len(phrase & wanted.every) * 2 >= len(phrase)
        ]
        for identity, phrases in asks.items()
    }
    return {identity: phrases for identity, phrases in found.items() if phrases}


async def _asked_for(desk: Desk, near: Mapping[str, Asks], wanted: Wanted) -> dict[str, float]:
    """How fully the question holds one of the ways each statement is asked for."""
    every = (term for phrases in near.values() for phrase in phrases for term in phrase)
    worth = await weights(desk, every)
    told = {i: max(_told(phrase, wanted, worth) for phrase in p) for i, p in near.items()}
    return {i: PHRASE_WORTH * best for i, best in told.items() if best >= PHRASE_FLOOR}


def _told(phrase: frozenset[str], wanted: Wanted, worth: Mapping[str, float]) -> float:
    # A set has another order with each start: only exact sums are the same then.
    held = math.fsum(worth[term] * holds(wanted.every, term) for term in phrase)
    return held / math.fsum(worth[term] for term in phrase)


def _score(words: frozenset[str], worth: dict[str, float]) -> float:
    total = sum(worth.values())
    held = sum(value * holds(words, term) for term, value in worth.items())
    return min(1.0, 0.7 + 0.1 * len(worth)) * held / total if total else 0.0


def holds(words: frozenset[str], term: str) -> float:
    """How far these words have a term: 1, something less for a synonym, or 0."""
    if term in words:
        return 1.0
    return SYNONYM_WORTH if not words.isdisjoint(alike(term)) else 0.0


def _liked(score: float, stated: Stated | Gap | None, wanted: Wanted) -> float:
    """The score of a statement of the form that is asked for: an article, a kind of figure."""
    lift = FIGURE_LIFT if wanted.figures & figure_kinds(stated) else 0.0
    wanting = wanted.articles and not is_article(stated)
    return min(1.0, score + lift) * (NO_ARTICLE if wanting else 1.0)


def figure_kinds(stated: Stated | Gap | None) -> frozenset[str]:
    """The kinds of the figures in a statement."""
    statement = stated.statement if isinstance(stated, Stated) else None
    if isinstance(statement, Figure):
        return frozenset({statement.kind})
    held = statement.figures if isinstance(statement, Provision) else ()
    return frozenset(figure.kind for figure in held)


def is_article(stated: Stated | Gap | None) -> bool:
    """Whether it is an article of a text."""
    return isinstance(stated, Stated) and isinstance(stated.statement, Provision)


def _form_rank(scored: Scored) -> tuple[int, int, str]:
    """Among equals a sentence made to be asked comes first, then articles, short ones before."""
    if scored.stated is None or isinstance(scored.stated, Gap):
        return (3, 0, scored.entity.id)
    statement = scored.stated.statement
    order = 0 if isinstance(statement, Fact) else 1 if isinstance(statement, Provision) else 2
    return (order, len(scored.words) if order == 1 else 0, scored.stated.id)


def _row_rank(row: PassageRow) -> tuple[int, str]:
    """The same of what was found and not yet read."""
    order = {"fact": 0, "provision": 1}.get(row.form, 2)
    return (3, row.entity) if row.statement == row.entity else (order, row.statement)


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
