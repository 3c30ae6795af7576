"""Days inside sentences, written alike in every language: `15 August 2023` is 2023-08-15."""

import calendar
import re

MONTHS = {name: place for place, name in enumerate(calendar.month_name) if name}
MONTH = "|".join(MONTHS)
ENGLISH_DAY = re.compile(rf"(?<![\d–-])(?<!and )(?P<d>\d{{1,2}}) (?P<m>{MONTH}),? (?P<y>\d{{4}})")
AMERICAN_DAY = re.compile(rf"\b(?P<m>{MONTH}) (?P<d>\d{{1,2}}), (?P<y>\d{{4}})")
CHINESE_DAY = re.compile(r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
# "17 to 19 September 2018", "3 July to 16 August 2020".
ENGLISH_SPAN = re.compile(
    rf"(?<![\d–-])(?<!, )(?<!and )(?P<d1>\d{{1,2}})(?: (?P<m1>{MONTH}))?"
    rf"(?P<joint> to | and | ?[-–] ?)(?P<d>\d{{1,2}}) (?P<m>{MONTH}),? (?P<y>\d{{4}})"
)
# What stands before the number of a document or an article, which is no day.
NUMBERED = re.compile(
    r"(?:\b(?:no|nos|art|arts|articles?|announcements?|orders?|decrees?)\.?|,|/) ?$", re.I
)
# 2018年9月17日至19日, 2020年7月3日至8月16日.
CHINESE_SPAN = re.compile(
    CHINESE_DAY.pattern
    + r"(?P<joint>至|到|[—–－-]{1,2}|和|、)(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日"
)
WORD_JOINTS = {"-": " to ", "–": " to "}


def iso_days(text: str) -> str:
    """Every day in the text as ISO, both ends of a span of days too."""
    text = ENGLISH_SPAN.sub(_english_span, text)
    text = ENGLISH_DAY.sub(lambda m: _iso(m["y"], MONTHS[m["m"]], m["d"]), text)
    text = AMERICAN_DAY.sub(lambda m: _iso(m["y"], MONTHS[m["m"]], m["d"]), text)
    text = CHINESE_SPAN.sub(_chinese_span, text)
    return CHINESE_DAY.sub(lambda m: _iso(m["y"], int(m["m"]), m["d"]), text)


def _english_span(found: re.Match[str]) -> str:
    last = MONTHS[found["m"]]
    first = MONTHS[found["m1"]] if found["m1"] else last
    backwards = first == last and int(found["d1"]) >= int(found["d"])
    if backwards or NUMBERED.search(found.string[: found.start()]):
        return found[0]
    # "30 December to 2 January 2026" begins in the year before.
    year = str(int(found["y"]) - (first > last))
    joint = WORD_JOINTS.get(found["joint"].strip(), found["joint"])
    return f"{_iso(year, first, found['d1'])}{joint}{_iso(found['y'], last, found['d'])}"


def _chinese_span(found: re.Match[str]) -> str:
    year, month = found["y"], int(found["m"])
    last = int(found["m2"] or month)
    begins = _iso(year, month, found["d"])
    ends = _iso(year, last, found["d2"])
    return f"{begins}{found['joint']}{ends}" if begins < ends else found[0]


def _iso(year: str, month: int, day: str) -> str:
    return f"{year}-{month:02d}-{int(day):02d}"
