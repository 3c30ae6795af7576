"""Words to `Query`: finds names, articles, periods and what is asked about them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal

from bot.questions import body_cues, day_cues, list_cues, manner_cues, plain_words, text_cues
from bot.questions.article_numbers import article_numbers, bare_articles
from bot.questions.asked_dates import ROLE_CUES, date_asks
from bot.questions.linking import THINGS, Mention, mentions_in
from bot.questions.name_index import NameIndex
from bot.questions.periods import Period, find_periods
from bot.questions.query import Ask, Query
from bot.questions.sharing import spelled_out
from bot.questions.shorthand import in_full, months_in_full
from bot.store.script import HAN, folded, query_tokens, simplified

LONGEST_AS_OF = 31
LONGEST_QUESTION = 600
BODY_CUES = [(verbs, re.compile(pattern, re.I)) for verbs, pattern in body_cues.BODY_CUES]
RELATION_CUES = [(verbs, re.compile(pattern, re.I)) for verbs, pattern in text_cues.RELATION_CUES]


def language_of(text: str) -> Literal["en", "zh"]:
    """The language a question is asked in: Chinese when its Chinese outweighs its English words."""
    han = sum(len(run) for run in HAN.findall(text))
    return "zh" if han >= 2 and han >= 1.5 * len(plain_words.EN_QUESTION.findall(text)) else "en"


def read_question(text: str, today: date, index: NameIndex) -> Query:
    """The question as read. Never raises, whatever the text; only its first part is read."""
    text = simplified(" ".join(text[: 4 * LONGEST_QUESTION].split())[:LONGEST_QUESTION])
    text = spelled_out(index.spelling.mended(manner_cues.LIKE_ANOTHER.sub(" ", text)))
    text, mentions = _named(text, index)
    bare = _without_names(text, mentions)
    periods = tuple(find_periods(bare, today))
    articles = tuple(article_numbers(text)) or bare_articles(bare)
    doubts = any(cue.search(text) for cue in (manner_cues.CLAIM, day_cues.SUPPOSED_DAY))
    asks = _settled(
        bare, tuple(dict.fromkeys(_asks(text, bare, articles, doubts and bool(periods))))
    )
    terms = tuple(_terms(_without_cues(text), mentions, index))
    return Query(
        text=text,
        language=language_of(text),
        mentions=tuple(mentions),
        asks=asks,
        periods=periods,
        articles=articles,
        as_of=_as_of(bare, periods) if any(a.kind in ("status", "binding") for a in asks) else None,
        doubts=doubts,
        wants_draft=text_cues.DRAFT.search(text) is not None,
        terms=terms,
        soft_terms=tuple(t for t in _terms(text, mentions, index) if t not in terms),
        bare=bare,
    )


def _named(text: str, index: NameIndex) -> tuple[str, list[Mention]]:
    """The names in the text; cut words are written out where only that makes a name of them."""
    mentions = mentions_in(months_in_full(text), index)
    full = in_full(text)
    if full == text or any(THINGS & set(mention.kinds) for mention in mentions):
        return text, mentions
    found = mentions_in(full, index)
    return (full, found) if any(THINGS & set(m.kinds) for m in found) else (text, mentions)


def _without_names(text: str, mentions: list[Mention]) -> str:
    """The text with whole names blanked, so that their words are not taken for cues."""
    bare = text
    for mention in mentions:
        if mention.score == 1.0 and len(mention.words) > 3 and mention.kinds != ("topic",):
            pattern = r"(?:['’]s\b)?[\W_]*".join(re.escape(part) for part in _pieces(mention.words))
            bare = re.sub(pattern, " · ", bare, flags=re.I)
    return " ".join(bare.split())


CUES = [
    *(cue for _, cue in ROLE_CUES),
    *(cue for _, cue in BODY_CUES),
    day_cues.WHEN,
    text_cues.STATUS,
    text_cues.ARTICLE,
    text_cues.WHICH_ARTICLE,
    text_cues.NUMBER,
    text_cues.COUNT,
    text_cues.NAME,
    manner_cues.SAME,
    manner_cues.COMPARE,
    day_cues.HAPPENED,
    manner_cues.CLAIM,
    manner_cues.ABOUT,
]
# Asked for an article these words say what it is about.
TIE_CUES = [*(cue for _, cue in RELATION_CUES), text_cues.MADE_UNDER]


def _without_cues(text: str) -> str:
    """The text without the words that say what is asked: what is left is what it is about."""
    ties = () if text_cues.WHICH_ARTICLE.search(text) else TIE_CUES
    for cue in (*CUES, *ties):
        text = cue.sub(" ", text)
    return text


def _pieces(words: str) -> list[str]:
    return [c for word in words.split() for c in (word if HAN.match(word) else [word])]


def _as_of(bare: str, periods: tuple[Period, ...]) -> date | None:
    """The day that a status is asked for."""
    if day_cues.STILL.search(bare):
        return None
    for period in periods:
        short = (period.end - period.start).days <= LONGEST_AS_OF
        dated = "年" in bare[period.place[0] : period.place[1]]
        if short or dated or day_cues.AS_OF.search(bare[: period.place[0]]):
            return period.end
    return None


def _asks(text: str, bare: str, articles: tuple[int, ...], supposes_day: bool) -> Iterator[Ask]:
    yield from _text_asks(text, bare, articles)
    yield from _status_asks(bare)
    asks_who = any(cue.search(bare) for _, cue in BODY_CUES)
    yield from date_asks(bare, asks_who, supposes_day)
    yield from _body_asks(bare)
    if text_cues.NUMBER.search(bare):
        yield Ask("number")
    if text_cues.NAME.search(text):
        yield Ask("name")
    yield from _set_asks(bare)
    if text_cues.VERSIONS_ASKED.search(bare) and not day_cues.WHEN.search(bare):
        yield Ask("when")
    yield from _relation_asks(bare)
    if manner_cues.ABOUT.search(bare):
        yield Ask("about")


def _relation_asks(bare: str) -> Iterator[Ask]:
    """What it is tied to, or what was made under it."""
    if text_cues.WHICH_ARTICLE.search(bare):
        return
    if text_cues.MADE_UNDER.search(bare):
        yield Ask("under")
        return
    for verbs, cue in RELATION_CUES:
        if cue.search(bare):
            yield Ask("relations", verbs=verbs)


def _text_asks(text: str, bare: str, articles: tuple[int, ...]) -> Iterator[Ask]:
    """What is asked about the text of a document, or about two of them."""
    if articles:
        yield Ask("article")
    elif text_cues.WHICH_ARTICLE.search(bare):
        yield Ask("which_article")
    if text_cues.COUNT.search(bare):
        yield Ask("count")
    if manner_cues.COMPARE.search(text):
        yield Ask("compare")
    if manner_cues.SAME.search(bare):
        yield Ask("same")


def _settled(bare: str, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """A status tells the day of entry into force: the same is not asked twice.

    Which of two was in force first is asked of their days.
    """
    if day_cues.WHICH_FIRST.search(bare):
        return tuple(ask for ask in asks if ask.kind != "status")
    if not any(ask.kind == "status" for ask in asks):
        return asks
    return tuple(a for a in asks if not (a.kind == "when" and a.roles[:1] == ("in_force",)))


def _status_asks(bare: str) -> Iterator[Ask]:
    if text_cues.STATUS.search(bare) and not any(
        c.search(bare) for c in (day_cues.HOW_LONG, text_cues.UNDOES)
    ):
        yield Ask("status")
    if text_cues.BINDING.search(bare):
        yield Ask("binding")


def _body_asks(bare: str) -> Iterator[Ask]:
    for verbs, cue in BODY_CUES:
        if cue.search(bare):
            yield Ask("who", verbs=verbs)
            return


def _set_asks(bare: str) -> Iterator[Ask]:
    if day_cues.OPEN_COMMENT.search(bare):
        yield Ask("consultation")
    if day_cues.UPCOMING.search(bare):
        yield Ask("upcoming")
    if day_cues.HAPPENED.search(bare):
        yield Ask("period")
    if list_cues.LIST.search(bare):
        yield Ask("list")
    if day_cues.TIMELINE.search(bare):
        yield Ask("timeline")
    if body_cues.HEAD.search(bare):
        yield Ask("head")


def _terms(text: str, mentions: list[Mention], index: NameIndex) -> Iterator[str]:
    """Content tokens beyond the names: what free text is searched for, as typed."""
    named = {t for m in mentions if m.kinds != ("topic",) for t in m.tokens}
    seen: set[str] = set()
    for word in folded(plain_words.PARTICLE.sub(" ", text)).split():
        if word in plain_words.FILLER:
            continue
        for token in query_tokens(word):
            new = token not in seen and token not in plain_words.FILLER_ZH
            if new and named.isdisjoint((token, index.corrected(token))):
                seen.add(token)
                yield token
