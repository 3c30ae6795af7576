"""Words that two names share: `Shenzhen vs Shanghai AI regulations` names two regulations."""

import re

from bot.questions.plain_words import PLACE_NAMES

PLACE = "|".join(PLACE_NAMES)
GLUE = (
    r"(?:\s*(?:,\s*and\b|,|/|&|\bv(?:s\.?|\.)?(?=\s)|\bversus\b|\band\b|\bor\b|和|与|、|对比)\s*)"
)
TYPES = (
    r"(?:regulations?|regs?|rules?|measures|plans?|opinions|provisions|laws?|standards?|lists?"
    r"|guidelines?|polic(?:y|ies))"
)
TYPES_ZH = "(?:条例|办法|规定|措施|计划|方案|意见|规划|法)"
SUBJECT = r"(?:[\w+'’\"“”-]+\s+){0,4}?"
# Places before or behind the kind of document that each of them has.
PLACES = re.compile(
    rf"\b(?P<places>(?:{PLACE})(?:{GLUE}(?:{PLACE}))+)(?:['’]s?)?\s+(?P<rest>{SUBJECT}{TYPES})\b",
    re.I,
)
PLACES_BEHIND = re.compile(
    rf"(?P<rest>(?:(?!(?:{PLACE})\b)[\w+\"“”-]+\s+){{1,3}}{TYPES})(?:\s+(?:of|in|from|by|for)|\s*[:,-])\s*"
    rf"(?P<places>(?:{PLACE})(?:{GLUE}(?:{PLACE}))+)\b",
    re.I,
)
ONE_PLACE = re.compile(rf"\b(?:{PLACE})\b", re.I)
# A second number or version after a numbered name.
NUMBERS = re.compile(
    r"\b(?P<name>announcement|order|decree|framework)s?\s*(?:nos?\.?\s*|v)?"
    rf"(?P<one>\d+(?:\.\d)?(?: of 20\d\d)?)(?P<glue>{GLUE})(?:nos?\.?\s*|v)?"
    r"(?P<two>\d+(?:\.\d)?(?: of 20\d\d)?)(?![\d/%-])",
    re.I,
)

# Words before "framework" that belong to its name: AI Safety Governance.
BEFORE = 3
PLACE_ZH = (
    "北京|上海|深圳|广州|杭州|苏州|武汉|合肥|无锡|南京|成都|西安|天津|重庆|浙江|广东|江苏|河南|河北|四川|山东|湖南"
    "|湖北|安徽|福建|江西|广西|贵州|云南|陕西|山西|甘肃|辽宁|吉林|黑龙江|海南|宁夏|青海|新疆|西藏|内蒙古"
)
GLUE_ZH = "(?:和|与|、|跟|还是|对比|vs)"
PLACES_ZH = re.compile(
    rf"(?P<places>(?:{PLACE_ZH})[省市]?(?:{GLUE_ZH}(?:{PLACE_ZH})[省市]?)+)(?:[两二三四][地市省]|各自)?的?"
    rf"(?P<rest>[\u4e00-\u9fff+“”A-Z]{{2,14}}?{TYPES_ZH})",
    re.I,
)
ONE_PLACE_ZH = re.compile(rf"(?:{PLACE_ZH})[省市]?")
VERSIONS_ZH = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Z]{0,12}框架)(?P<one>\d\.\d)版?(?P<glue>和|与|、|跟)(?P<two>\d\.\d)"
)


def spelled_out(text: str) -> str:
    """The text with words that stand once for two names written at each of them."""
    text = PLACES_BEHIND.sub(_each_place, text)
    text = PLACES.sub(_each_place, text)
    text = PLACES_ZH.sub(_each_place_zh, text)
    text = VERSIONS_ZH.sub(r"\g<name>\g<one>\g<glue>\g<name>\g<two>", text)
    return NUMBERS.sub(_both_numbers, text)


def _each_place(match: re.Match[str]) -> str:
    return ONE_PLACE.sub(lambda place: f"{place[0]} {match['rest']}", match["places"])


def _each_place_zh(match: re.Match[str]) -> str:
    return ONE_PLACE_ZH.sub(lambda place: place[0] + match["rest"], match["places"])


def _both_numbers(match: re.Match[str]) -> str:
    name = match["name"]
    before = match.string[: match.start()].split()[-BEFORE:] if name == "framework" else []
    full = " ".join([*before, name])
    return f"{name} {match['one']}{match['glue']}{full} {match['two']}"
