"""Known wrong statements in a text: stored claims whose wording and wrong value it repeats."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple
from weakref import WeakKeyDictionary

from bot.answers.answer import VerdictPoint
from bot.answers.checked import Finding
from bot.answers.desk import Desk
from bot.answers.gathering import about_evidence, evidence_for
from bot.facts.entity import Claim
from bot.questions.name_index import NameIndex
from bot.questions.name_words import GENERIC_WEIGHT
from bot.questions.synonyms import alike
from bot.questions.traced import Atom
from bot.store.script import HAN, folded, query_tokens, stem

# Share of a wording's telling words that a sentence must hold; less where it names the subject.
FLOOR = 0.72
NAMED_FLOOR = 0.62
# A claim without a wrong value is known by its wording alone.
BARE_FLOOR = 0.85
# Pairs of Chinese characters are shared by many words.
CHINESE_FLOOR = 0.9
SYNONYM_WORTH = 0.8
LEAST_WORDS = 3
# Words scattered over more than so many lengths of a wording only happen to stand together.
SPREAD = 3


class Wording(NamedTuple):
    """One way in which a claim is said, with the weight of each of its words.

    `least` is what the telling words of a sentence must weigh for a closer look.
    """

    claim: int
    worth: dict[str, float]
    total: float
    least: float
    length: int
    is_chinese: bool


class Repeated(NamedTuple):
    """A claim that a sentence repeats, and the place of it: characters, end excluded."""

    claim: Claim
    start: int
    end: int
    score: float


class ClaimBook:
    """All claims, ready to be looked for. Built once for each desk."""

    _made: ClassVar["WeakKeyDictionary[Desk, ClaimBook]"] = WeakKeyDictionary()

    def __init__(self, claims: Sequence[Claim], index: NameIndex) -> None:
        self.claims = claims
        self._wrong = [[w for w in map(folded, claim.wrong) if w] for claim in claims]
        self._wordings: list[Wording] = []
        self._with: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, claim in enumerate(claims):
            for text in claim.wordings:
                self._add(place, text, index)

    def _add(self, place: int, text: str, index: NameIndex) -> None:
        worth = {token: index.weight(token) for token in query_tokens(text)}
        telling = [token for token in worth if worth[token] > GENERIC_WEIGHT]
        for token in telling:
            for same in {token, *alike(token)}:
                self._with[same].append((len(self._wordings), worth[token]))
        total = sum(worth.values())
        least = NAMED_FLOOR * total - sum(w for w in worth.values() if w <= GENERIC_WEIGHT)
        is_chinese = not text.isascii() and HAN.search(text) is not None
        self._wordings.append(Wording(place, worth, total, least, len(text), is_chinese))

    @classmethod
    async def of(cls, desk: Desk) -> "ClaimBook":
        """The book of this desk."""
        if desk not in cls._made:
            ids = await desk.store.of_kind("claim")
            claims = [c for c in await desk.store.entities(ids) if isinstance(c, Claim)]
            cls._made[desk] = await asyncio.to_thread(cls, claims, desk.index)
        return cls._made[desk]

    def repeated(self, words: Sequence[Atom], subjects: Iterable[str]) -> list[Repeated]:
        """The claims that a sentence of these words repeats, best first, each once."""
        places = _places(words)
        near = self._near(places)
        if not near:
            return []
        text = f" {folded_line(words)} "
        named = frozenset(subjects)
        says = {
            claim: self._says_wrong(claim, text)
            for claim in {self._wordings[place].claim for place in near}
        }
        found: dict[int, Repeated] = {}
        for wording in (self._wordings[place] for place in near):
            repeated = self._repeats(wording, places, named) if says[wording.claim] else None
            before = found.get(wording.claim)
            if repeated and (before is None or repeated.score > before.score):
                found[wording.claim] = repeated
        return sorted(found.values(), key=lambda r: (-r.score, r.claim.id))

    def _near(self, tokens: Iterable[str]) -> list[int]:
        """Wordings of which these tokens may hold enough."""
        told: dict[int, float] = defaultdict(float)
        for token in tokens:
            for wording, worth in self._with.get(token, ()):
                told[wording] += worth
        return [place for place, worth in told.items() if worth >= self._wordings[place].least]

    def _says_wrong(self, claim: int, text: str) -> bool:
        """Whether the text holds a wrong value of the claim, or the claim has none."""
        wrong = self._wrong[claim]
        return not wrong or any(_holds(text, w) for w in wrong)

    def _repeats(
        self, wording: Wording, places: dict[str, tuple[int, int]], named: frozenset[str]
    ) -> Repeated | None:
        claim, wrong = self.claims[wording.claim], self._wrong[wording.claim]
        held = {t: places[t] for t in wording.worth if t in places}
        like = {
            t: places[same]
            for t in wording.worth
            if t not in held and (same := next((s for s in alike(t) if s in places), None))
        }
        told = sum(wording.worth[t] for t in held)
        told += SYNONYM_WORTH * sum(wording.worth[t] for t in like)
        is_strict = claim.verdict == "contradicted"
        is_lenient = claim.subject in named and not is_strict
        floor = (NAMED_FLOOR if is_lenient else FLOOR) if wrong else BARE_FLOOR
        if wording.is_chinese:
            floor = CHINESE_FLOOR
        if told < floor * wording.total or len(held) + len(like) < LEAST_WORDS:
            return None
        light = [place for t, place in held.items() if wording.worth[t] <= GENERIC_WEIGHT]
        heavy = [place for place in (*held.values(), *like.values()) if place not in light]
        start, end = _span(heavy or light, light)
        if is_strict and end - start > SPREAD * wording.length:
            return None
        return Repeated(claim, start, end, told / wording.total)


def _span(places: Sequence[tuple[int, int]], light: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """From the first to the last of the places, with the light words right beside them."""
    start, end = min(s for s, _ in places), max(e for _, e in places)
    for first, last in sorted(light):
        end = last if end <= first <= end + 1 else end
    for first, last in sorted(light, reverse=True):
        start = first if start - 1 <= last <= start else start
    return start, end


def folded_line(words: Iterable[Atom]) -> str:
    """The words as one folded text."""
    out = ""
    for word in words:
        is_latin = word.word.isascii() or out[-1:].isascii()
        out += f" {word.word}" if out and is_latin else word.word
    return out


def _holds(text: str, wrong: str) -> bool:
    return f" {wrong} " in text or (not wrong.isascii() and wrong in text)


def _places(words: Sequence[Atom]) -> dict[str, tuple[int, int]]:
    """Stems, Chinese characters and pairs of a sentence, each with the place it first stands."""
    found: dict[str, tuple[int, int]] = {}
    for place, word in enumerate(words):
        found.setdefault(stem(word.word), (word.start, word.end))
        after = words[place + 1] if place + 1 < len(words) else None
        if after and after.start == word.end and not (word.word + after.word).isascii():
            found.setdefault(word.word + after.word, (word.start, after.end))
    return found


async def claim_finding(desk: Desk, claim: Claim) -> Finding:
    """The verdict of a claim, with the right value and its evidence."""
    evidence = await about_evidence(desk.store, claim)
    for right in claim.right:
        subject = await desk.store.entity("/".join(right.split("/")[:2]))
        if subject is not None:
            evidence += await evidence_for(desk.store, subject, lambda s, r=right: s.id == r)
    point = VerdictPoint(claim.verdict, claim.right_en, claim.right_zh, claim)
    verdict = "contradicted" if claim.verdict == "contradicted" else "unsupported"
    verdict = "supported" if claim.verdict == "confirmed" else verdict
    return Finding(verdict, claim, point, evidence)
