"""Which words of a question name something, and which only ask or hint."""

from bot.questions.name_words import COMMON, GENERIC
from bot.questions.plain_words import FILLER, FILLER_ZH
from bot.questions.spelling import ASKED, MONTH_WORDS
from bot.store.script import HAN, query_tokens

# Pairs of characters with one of these are seams between words.
SEAMS = frozenset("的了是在和与及有何谁哪几什么个日月年号被由将对把从到")
ASKED_ZH = frozenset(["部门", "机构", "单位", "文件", "日期", "时间", "牵头"])
# Words beside a name that ask, or that only hint at it.
HINTS = """
    actually agency american application applies apply board bodies clock compliance current
    eight facts field fifth first fourth group hires issuance jointly knows large latest manage
    ministries ministry officially personal please quick quite really recent regime second seven
    several signatories smart stage third touch under update website wording years
"""
ASIDE = " ".join((*ASKED, *MONTH_WORDS, *FILLER, HINTS))
UNTELLING = frozenset(query_tokens(ASIDE)) | GENERIC | COMMON
LONGEST_ASIDE = 4


def tells(term: str) -> bool:
    """Whether a token of a question may be part of a name."""
    if HAN.fullmatch(term):
        return len(term) > 1 and SEAMS.isdisjoint(term) and term not in FILLER_ZH | ASKED_ZH
    return not term.isdigit() and term not in GENERIC | COMMON | FILLER


def is_telling_word(term: str) -> bool:
    """Whether it is an English word that must mean something: long, and no word of asking."""
    return term.isascii() and term.isalpha() and len(term) > LONGEST_ASIDE and term not in UNTELLING
