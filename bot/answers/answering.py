"""Which of the sentences that fit can answer: those with a number, a unit, a price, an article."""

import re

from bot.answers.inquiry import Inquiry
from bot.answers.matching import Scored, is_article
from bot.facts.catalogue import Stated
from bot.facts.entity import Body, Entity
from bot.facts.statement import DateStatement, Figure, Gap, Provision
from bot.questions import amount_cues, day_cues, text_cues
from bot.questions.query import Query
from bot.questions.synonyms import says
from bot.store.passages import about_words, words_of
from bot.store.script import folded, stem

# Asked for figures of so many kinds, no single unit is looked for.
SEVERAL = 2
# What stands as the unit of a figure more often than in the sentence.
MEASURES = frozenset(map(stem, ("days", "months", "years", "hours", "times", "yuan", "words")))
HAS_NUMBER = re.compile(
    r"\d|[一二两三四五六七八九十百千万]+(?:个|种|类|级|项|条|家|人|名|次|年|月|日|天|倍|元|款|章|所|国|位|份)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|once|twice)\b",
    re.I,
)


def answering(inquiry: Inquiry, scored: list[Scored], entity: Entity | None) -> list[Scored]:
    """What can answer: for a quantity or a day only sentences with a number, for a body its own."""
    query = inquiry.query
    only_when = all(ask.kind == "when" for ask in query.asks) and query.asks_for("when")
    lasting = day_cues.HOW_LONG.search(query.text) or amount_cues.HOW_FAST.search(query.text)
    numbered = (
        only_when or lasting is not None or amount_cues.QUANTITY.search(query.text) is not None
    )
    counts_past = amount_cues.COUNTED_PAST.search(query.text) is not None
    return [
        one
        for one in scored
        if (not numbered or _has_number(one))
        and _is_of_the_year(query, one)
        and _speaks_of(inquiry, one, entity)
        and _holds_counted(inquiry, one)
        and _holds_cost(inquiry, one)
        and _names_an_article(inquiry, one)
        and _speaks_of_the_doubted(inquiry, one)
        # What an article orders tells nothing of what was done.
        and not (counts_past and is_article(one.stated))
    ]


def _names_an_article(inquiry: Inquiry, one: Scored) -> bool:
    """Whether it is an article or says in which one it stands, when an article is asked for."""
    if not inquiry.query.asks_for("which_article") or is_article(one.stated):
        return True
    return (
        isinstance(one.stated, Stated) and text_cues.CITED.search(words_of(one.stated)) is not None
    )


def _is_of_the_year(query: Query, one: Scored) -> bool:
    """Whether a sentence with years has one of those for which a target is asked."""
    said: list[str] = day_cues.YEAR_NAMED.findall(query.text)
    held = {word for word in one.words if day_cues.YEAR_NAMED.fullmatch(word)}
    asked = bool(said) and amount_cues.TARGET.search(query.text) is not None
    return not asked or not held or not held.isdisjoint(said)


def _holds_cost(inquiry: Inquiry, one: Scored) -> bool:
    """Whether a sentence speaks of prices, when it is asked what something costs."""
    said = {stem(word.casefold()) for word in amount_cues.COST.findall(inquiry.query.text)}
    if not said or inquiry.query.asks_for("which_article"):
        return True
    return any(says(one.words, word) for word in said)


def _holds_counted(inquiry: Inquiry, one: Scored) -> bool:
    """Whether the sentence has what is counted: "how many companies" is no number of articles."""
    said = amount_cues.COUNTED.search(inquiry.query.text)
    if said is None and (noun := amount_cues.NOUN_BEFORE.search(inquiry.query.text)):
        return says(one.words, noun[1])
    kinds = [kind for kind, cue in amount_cues.FIGURE_CUES if cue.search(inquiry.query.text)]
    several = len(kinds) >= SEVERAL
    for unit, told in () if several else amount_cues.UNITS_COUNTED:
        if unit.search(inquiry.query.text):
            return told.search(_said(one)) is not None
    words = [stem(word) for word in folded(said[2] or "").split()] if said else []
    if not words or words[-1] in MEASURES:
        return True
    return any(says(one.words, word) for word in words)


def _said(one: Scored) -> str:
    """What a sentence says, with the units of its figures."""
    if not isinstance(one.stated, Stated):
        return about_words(one.entity)
    statement = one.stated.statement
    figures = statement.figures if isinstance(statement, Provision) else (statement,)
    units = (getattr(figure, "unit", "") for figure in figures)
    texts = (getattr(statement, "en", ""), getattr(statement, "zh", ""))
    return " ".join((*texts, *units)) or words_of(one.stated)


def _speaks_of(inquiry: Inquiry, one: Scored, entity: Entity | None) -> bool:
    """Whether a sentence found elsewhere names the body that is asked about."""
    if not isinstance(entity, Body) or one.entity.id == entity.id:
        return True
    return any(parts <= one.words for parts in inquiry.desk.names_of(entity))


def _speaks_of_the_doubted(inquiry: Inquiry, one: Scored) -> bool:
    """Whether it names each company of which something is doubted: else it settles nothing."""
    desk = inquiry.desk
    named = [m.entity for m in inquiry.subjects if m.score == 1.0 and _is_company(m.entity)]
    if not inquiry.query.doubts or one.entity in named:
        return True
    held = one.words | desk.name_tokens(one.entity)
    return all(any(parts <= held for parts in desk.names_of(entity)) for entity in named)


def _is_company(entity: Entity) -> bool:
    return isinstance(entity, Body) and entity.body == "company"


def tells_a_number(entity: Entity) -> bool:
    """Whether what the entity is has a number in it."""
    return HAS_NUMBER.search(about_words(entity)) is not None


def _has_number(one: Scored) -> bool:
    if isinstance(one.stated, Gap):
        return True
    if one.stated is None:
        return tells_a_number(one.entity)
    statement = one.stated.statement
    if isinstance(statement, Figure | DateStatement) or getattr(statement, "figures", ()):
        return True
    return HAS_NUMBER.search(words_of(one.stated)) is not None
