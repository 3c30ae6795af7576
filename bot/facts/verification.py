"""How well a statement is supported: computed from its sources and its rivals, never typed in."""

from collections.abc import Iterable, Mapping

from bot.facts.catalogue import Stated
from bot.facts.source import Source
from bot.facts.statement import DateStatement, NumberStatement, Statement
from bot.facts.vocabulary import Verification

# Roles that may hold several days for one entity without any disagreement: several ministries
# adopt, a plan has several targets, a campaign several phases.
REPEATABLE = {
    "adopted",
    "approved",
    "amended",
    "applies_from",
    "announced",
    "target",
    "renamed",
    "reorganised",
    "happened",
    "ended",
    "listed",
    "planned",
    "proposed",
    "suspended_from",
    "suspended_until",
    "published",
    "filed",
    "signed",
    "consultation_opened",
    "consultation_closed",
}


def verification(
    stated: Stated, siblings: Iterable[Stated], sources: Mapping[str, Source]
) -> Verification:
    """`contested` when a rival value stands beside it; else by the number and kind of sources."""
    if any(disagree(stated.statement, other.statement) for other in siblings):
        return "contested"
    cited = [sources[c.source] for c in stated.sources if c.source in sources]
    if not cited:
        return "unsourced"
    if any(source.is_official for source in cited):
        return "official"
    return "corroborated" if len(independent(cited, sources)) > 1 else "single_source"


def independent(cited: Iterable[Source], sources: Mapping[str, Source]) -> set[str]:
    """Who really said it: publishers of the originals, a copy counting as its original."""
    return {root(source, sources).publisher for source in cited}


def root(source: Source, sources: Mapping[str, Source]) -> Source:
    """The original that a page copies, through any number of copies."""
    seen = {source.id}
    while source.derived_from and source.derived_from in sources:
        source = sources[source.derived_from]
        if source.id in seen:
            break
        seen.add(source.id)
    return source


def disagree(one: Statement, other: Statement) -> bool:
    """Whether two standing statements of one property cannot both be right."""
    if one is other or not (one.stands and other.stands):
        return False
    if isinstance(one, DateStatement) and isinstance(other, DateStatement):
        return _days_disagree(one, other)
    if isinstance(one, NumberStatement) and isinstance(other, NumberStatement):
        return False
    return False


def _days_disagree(one: DateStatement, other: DateStatement) -> bool:
    if one.role != other.role or one.articles != other.articles or one.by != other.by:
        return False
    if one.scheduled != other.scheduled:
        return False
    ranked = one.rank != other.rank or bool(one.reason or other.reason)
    if one.role in REPEATABLE and not ranked:
        return False
    return not one.day.overlaps(other.day.first, other.day.last)
