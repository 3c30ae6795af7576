"""Which days a question asks for: `published and in force when`, `X effective?`."""

import re
from collections.abc import Iterator

from bot.facts.vocabulary import DateRole
from bot.questions import amount_cues, body_cues, day_cues, manner_cues, text_cues
from bot.questions.query import Ask

# How far from the end of a fragment a word for a day may stand to ask for that day.
FRAGMENT_END = 28
# Beside the number of a document its own day is asked for, not when it starts to apply.
OF_THE_DOCUMENT: tuple[DateRole, ...] = ("promulgated", "issued", "published")
ROLE_CUES = [(roles, re.compile(pattern, re.I)) for roles, pattern in day_cues.ROLE_CUES]
Found = list[tuple[tuple[DateRole, ...], re.Match[str]]]


def date_asks(bare: str, asks_who: bool, supposes_day: bool) -> Iterator[Ask]:
    """The days asked for in a text without names, beside who did it or in a supposition."""
    when = day_cues.WHEN.search(bare) is not None
    quantity = amount_cues.QUANTITY.search(bare) or day_cues.HOW_LONG.search(bare)
    if not when and (quantity or body_cues.WHO_SIGNED.search(bare)):
        return
    found = [(roles, match) for roles, cue in ROLE_CUES if (match := cue.search(bare))]
    if not when:
        found = _asked_without_when(found, bare, asks_who, supposes_day)
    found = _of_consultation(found)
    if when and found and day_cues.DATE_AND.search(bare):
        yield Ask("when")
    for group, _ in found:
        yield Ask("when", roles=group)
    twice = len(found) == 1 and day_cues.WHEN_TWICE.search(bare)
    if when and (twice or (not found and text_cues.NUMBER.search(bare))):
        yield Ask("when", roles=OF_THE_DOCUMENT)
    elif when and not found and not day_cues.TIME_LIMIT.search(bare):
        yield Ask("when", every=day_cues.MANY_DATES.search(bare) is not None or "起止" in bare)


def _of_consultation(
    found: Found,
) -> Found:
    """Without "start" as an entry into force, where it is the start of a consultation."""
    opens = any(roles[0] == "consultation_opened" for roles, _ in found)
    return [
        one
        for one in found
        if not (opens and one[1].group().casefold().startswith(("start", "beg")))
    ]


def _asked_without_when(
    found: Found,
    bare: str,
    asks_who: bool,
    supposes_day: bool,
) -> Found:
    """Of the words for a day those that ask for it although nobody says "when"."""
    article = text_cues.WHICH_ARTICLE.search(bare)
    if article:
        found = [one for one in found if _is_apart(bare[one[1].end() : article.start()])]
    if asks_who:
        return [one for one in found if one[0][0] in day_cues.DATE_BESIDE_BODY]
    return found if supposes_day else [one for one in found if _asks_alone(*one, bare)]


def _is_apart(between: str) -> bool:
    """Whether a comma parts a word for a day from the article asked for: two questions."""
    return any(mark in between for mark in (",", ";", "，", "；", "、"))


def _asks_alone(roles: tuple[DateRole, ...], match: re.Match[str], bare: str) -> bool:
    """Whether a word for a day asks for it without "when": `X effective?`, `X founded`."""
    if roles[0] in day_cues.DATE_ALONE:
        return roles[0] != "promulgated" or not day_cues.SIGNATORY.search(bare)
    if roles[0] == "amended":
        return day_cues.LAST_AMENDED.search(bare) is not None
    is_fragment = manner_cues.ASKING.search(bare) is None
    return is_fragment and len(bare) - match.end() <= FRAGMENT_END
