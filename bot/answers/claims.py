"""Whether what a question takes for true is so: stored claims, values against stored ones."""

import re
from collections.abc import Sequence

from bot.answers.answer import BodiesPoint, Evidence, Match, VerdictPoint
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for
from bot.answers.matching import weights
from bot.answers.parts import ISSUING, bodies_point, dates_point, numbers_point
from bot.answers.signing import SIGNING
from bot.facts.entity import Body, Claim, Entity, Event, Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import Verb
from bot.questions import body_cues, manner_cues, text_cues
from bot.questions.article_numbers import chinese_number
from bot.questions.query import Query
from bot.questions.synonyms import says
from bot.store.script import folded, query_tokens, tokens

CLAIM_FLOOR = 0.72
WRONG_FLOOR = 0.5
HITS = 12
PARENT: tuple[Verb, ...] = ("parent", "hosted_by")
# With more words of its own a question supposes something else than the number.
MOST_BESIDE_NUMBER = 2
# The jurisdiction of texts of several states (docs/add-a-fact.md).
INTERNATIONAL = "INT"
SERIAL = re.compile(r"第?([\d一二三四五六七八九十百零]+)号")


async def checked_claim(
    desk: Desk, query: Query, subjects: Sequence[Entity]
) -> VerdictPoint | None:
    """A stored claim that the question repeats, with the right value; None when there is none."""
    terms = list(dict.fromkeys(query_tokens(query.text)))
    rows = [r for r in await desk.store.search(terms, 60) if r.form == "claims"]
    best: tuple[float, Claim] | None = None
    for row in rows[:HITS]:
        claim = await desk.store.entity(row.entity)
        if isinstance(claim, Claim):
            score = await _repeats(desk, claim, query, subjects)
            if score and (best is None or score > best[0]):
                best = (score, claim)
    return await _verdict(desk, best[1]) if best else None


async def _repeats(desk: Desk, claim: Claim, query: Query, subjects: Sequence[Entity]) -> float:
    """How surely the question repeats the claim: its wording, or its wrong value of its subject."""
    text = f" {folded(query.text)} "
    has_wrong = any(_holds(text, wrong) for wrong in claim.wrong)
    if claim.wrong and not has_wrong:
        return 0.0
    same_subject = claim.subject in {entity.id for entity in subjects}
    wordings = [await _covered(desk, wording, query.text) for wording in claim.wordings]
    best = max(wordings, default=0.0)
    if best >= CLAIM_FLOOR and (query.doubts or has_wrong):
        return best
    if has_wrong and same_subject and query.doubts and best >= WRONG_FLOOR:
        return best
    return 0.0


def _holds(text: str, wrong: str) -> bool:
    key = folded(wrong)
    return bool(key) and (f" {key} " in text or (not key.isascii() and key in text))


async def _covered(desk: Desk, wording: str, text: str) -> float:
    """Share of a wording's telling tokens that the text has."""
    worth = await weights(desk, dict.fromkeys(query_tokens(wording)))
    held = frozenset(tokens(text))
    total = sum(worth.values())
    told = sum(value for token, value in worth.items() if says(held, token))
    return told / total if total else 0.0


async def _verdict(desk: Desk, claim: Claim) -> VerdictPoint:
    evidence = await about_evidence(desk.store, claim)
    for right in claim.right:
        subject = await desk.store.entity("/".join(right.split("/")[:2]))
        if subject is not None:
            evidence += await evidence_for(desk.store, subject, lambda s, r=right: s.id == r)
    verdict = claim.verdict
    return VerdictPoint(verdict, claim.right_en, claim.right_zh, claim, evidence=evidence)


async def checked_value(
    desk: Desk, query: Query, main: Entity, subjects: Sequence[Match]
) -> VerdictPoint | None:
    """A day or issuers that the question supposes, against the stored ones; None without any."""
    alone = body_cues.ALONE.search(query.bare) and manner_cues.CLOSED.search(query.text)
    if not query.doubts and not alone and not _supposes(query):
        return None
    if isinstance(main, Body):
        return await _checked_parent(desk, query, main, subjects)
    only = _says_only(query)
    if only or query.asks_for("who") or body_cues.ISSUED.search(query.text):
        verdict = await _checked_issuers(desk, query, main, subjects)
        if verdict is not None:
            return verdict
    numbered = text_cues.NUMBERED.search(query.text)
    bare = len(query.terms) <= MOST_BESIDE_NUMBER
    if numbered and bare and _is_number_asked(main, subjects) and isinstance(main, Instrument):
        return await _checked_number(desk, main, int(next(n for n in numbered.groups() if n)))
    roles = [ask.roles for ask in query.asks if ask.kind == "when" and ask.roles]
    of_party = main.jurisdiction == INTERNATIONAL and body_cues.PARTY.search(query.text)
    if roles and query.periods and not of_party:
        return await _checked_day(desk, query, main, roles[0])
    return None


async def _checked_parent(
    desk: Desk, query: Query, main: Body, subjects: Sequence[Match]
) -> VerdictPoint | None:
    """Whether it belongs to the body named behind it, if that is what the question supposes."""
    above = [m.entity.id for m in subjects if isinstance(m.entity, Body) and m.entity != main]
    if len(above) != 1 or not any(ask.verbs == PARENT for ask in query.asks):
        return None
    point = await bodies_point(desk, main, PARENT)
    if not isinstance(point, BodiesPoint):
        return None
    right = above[0] in {body.id for _, body in point.bodies}
    verdict = "confirmed" if right else "contradicted"
    return VerdictPoint(verdict, entity=main, right=point, evidence=point.evidence)


def _says_only(query: Query) -> bool:
    return body_cues.ALONE.search(query.bare) is not None


def _is_number_asked(main: Entity, subjects: Sequence[Match]) -> bool:
    """Whether the number is what may be wrong, and not how the instrument was named."""
    named = next((m.words for m in subjects if m.entity.id == main.id), "")
    has_numbers = isinstance(main, Instrument) and bool(main.numbers)
    return has_numbers and re.search(r"\d", named) is None


def _supposes(query: Query) -> bool:
    """Whether a question without a question word supposes something: `MIIT issued X?`"""
    open_asks = {"who", "when", "list", "number", "article", "which_article", "about", "period"}
    closed = not any(ask.kind in open_asks and ask.roles == () for ask in query.asks)
    statement = (
        query.text.rstrip().endswith(("?", "？")) and manner_cues.ASKING.search(query.text) is None
    )
    only = _says_only(query)
    return closed and statement and (only or body_cues.ISSUED.search(query.text) is not None)


async def _checked_issuers(
    desk: Desk, query: Query, main: Entity, subjects: Sequence[Match]
) -> VerdictPoint | None:
    named = {m.entity.id for m in subjects if isinstance(m.entity, Body)}
    only = _says_only(query)
    verbs = next((ask.verbs for ask in query.asks if ask.kind == "who"), ISSUING)
    point = await bodies_point(desk, main, verbs)
    if not named or not isinstance(main, Instrument | Event) or not hasattr(point, "bodies"):
        return None
    issued = [(v, body) for v, body in point.bodies if v in SIGNING]  # type: ignore[union-attr]
    stored = {body.id for _, body in (only and issued) or point.bodies}  # type: ignore[union-attr]
    right = named == stored if only else named <= stored
    verdict = "confirmed" if right else "contradicted"
    return VerdictPoint(verdict, entity=main, right=point, evidence=point.evidence)


async def _checked_number(desk: Desk, main: Instrument, supposed: int) -> VerdictPoint:
    """The number that the question supposes, against those of the instrument."""
    point = await numbers_point(desk, main)
    texts = [number.text for number in main.numbers]
    found = {n for text in texts for n in _numbers_in(text)}
    verdict = "confirmed" if supposed in found else "contradicted"
    return VerdictPoint(verdict, entity=main, right=point, evidence=point.evidence)


def _numbers_in(text: str) -> set[int]:
    """15 of 令第15号, 91 of 第九十一号, 73 of 〔2025〕73号."""
    return {chinese_number(digits) for digits in SERIAL.findall(text)}


async def _checked_day(
    desk: Desk, query: Query, main: Entity, roles: tuple[object, ...]
) -> VerdictPoint | None:
    point = await dates_point(desk, main, roles)  # type: ignore[arg-type]
    asked: tuple[Evidence, ...] = getattr(point, "asked", ())
    dated = [*asked, *getattr(point, "siblings", ())]
    held = [e.statement for e in dated if isinstance(e.statement, DateStatement)]
    days = [s.day for s in held if s.role in roles and s.stands]
    days = days or [e.statement.day for e in asked if isinstance(e.statement, DateStatement)]
    if not days:
        return None
    supposed = query.periods[0]
    right = any(supposed.start <= day.first and day.last <= supposed.end for day in days)
    verdict = "confirmed" if right else "contradicted"
    return VerdictPoint(verdict, entity=main, right=point, evidence=point.evidence)
