"""Names most of whose telling words a text has, close together and without strangers among them."""

from bot.questions.mention import Mention
from bot.questions.name_index import NameIndex
from bot.questions.name_words import COMMON, GENERIC, YEAR_LENGTH
from bot.questions.plain_words import FILLER
from bot.store.name_table import NameRow
from bot.store.script import query_tokens

COVERAGE_FLOOR = 0.74
WHOLE = 0.97
LOOSENESS = 2
NEAR = 0.94
SHORT_WORD = 3


def partial_names(text: str, whole: list[Mention], index: NameIndex) -> list[Mention]:
    """Names that are there but for unimportant words, and not already told by whole names."""
    wanted = [index.corrected(token) for token in query_tokens(text)]
    used: set[str] = {t for m in whole if m.kinds != ("topic",) for t in m.tokens}
    found: list[Mention] = []
    for _ in range(3):
        best = _best_partial(wanted, used, index)
        if best is None:
            break
        found.append(best)
        used |= best.tokens
    return found


def _best_partial(wanted: list[str], used: set[str], index: NameIndex) -> Mention | None:
    present = frozenset(wanted)
    fresh = {
        t for t in present - used - GENERIC - COMMON if not t.isdigit() or len(t) > YEAR_LENGTH
    }
    if not fresh:
        return None
    scored: list[tuple[float, float, int]] = []
    for place in index.candidates(wanted):
        parts = index.tokens_of(place)
        shared = parts & present
        if shared.isdisjoint(fresh) or not _may_be_partial(index.row(place)):
            continue
        told = sum(index.weight(token) for token in shared)
        coverage = told / index.whole_weight(place)
        if coverage < _floor(parts) or index.is_of_other_number(place, present):
            continue
        # What takes longest comes last: few names are left by then.
        if _is_close(wanted, shared) and not _has_stranger(wanted, shared, index):
            scored.append((told * coverage, coverage, place))
    if not scored:
        return None
    scored.sort(key=lambda s: (-s[0], s[2]))
    top = scored[0][0]
    near = [place for score, _, place in scored if score >= NEAR * top]
    near = [place for place in near if index.has_year_of(place, present)] or near
    return _partial(near, scored[0], wanted, index)


def _has_stranger(wanted: list[str], shared: frozenset[str], index: NameIndex) -> bool:
    """Whether a word that no stored name has stands among or before the words of the name."""
    places = [place for place, token in enumerate(wanted) if token in shared - GENERIC]
    if not places:
        return True
    around = wanted[max(0, places[0] - 1) : places[-1] + 1]
    return any(_is_strange(token, index) for token in around)


def _is_strange(token: str, index: NameIndex) -> bool:
    bare = token.isascii() and token.isalpha() and len(token) > SHORT_WORD
    return bare and not index.knows(token) and token not in FILLER


def _is_close(wanted: list[str], shared: frozenset[str]) -> bool:
    """Whether the words of the name stand near one another: a name is no scatter of words."""
    telling = shared - GENERIC
    last = {token: place for place, token in enumerate(wanted) if token in telling}
    first = {token: place for place, token in reversed(list(enumerate(wanted))) if token in telling}
    if not first:
        return False
    spread = min(max(last.values()) - min(last.values()), max(first.values()) - min(first.values()))
    return spread < len(telling) + LOOSENESS


def _floor(parts: frozenset[str]) -> float:
    """Names told by a single word must be there whole; longer ones may lack a little."""
    return WHOLE if len(parts - GENERIC - COMMON) < 2 else COVERAGE_FLOOR


def _may_be_partial(row: NameRow) -> bool:
    if row.kind == "wrong":
        return row.entity_kind == "absence"
    return row.entity_kind != "topic" and row.kind not in ("document_number", "pinyin")


def _partial(
    places: list[int], best: tuple[float, float, int], wanted: list[str], index: NameIndex
) -> Mention:
    told, coverage, _ = best
    rows = [index.row(place) for place in places]
    pairs = dict.fromkeys((row.entity, row.entity_kind) for row in rows)
    shared = frozenset(t for place in places for t in index.tokens_of(place) & set(wanted))
    order = [place for place, token in enumerate(wanted) if token in shared]
    return Mention(
        words=rows[0].text,
        entities=tuple(entity for entity, _ in pairs),
        kinds=tuple(kind for _, kind in pairs),
        matched_by="fuzzy",
        score=round(0.95 * coverage, 3),
        tokens=shared,
        place=order[0] if order else 0,
        told=told,
    )
