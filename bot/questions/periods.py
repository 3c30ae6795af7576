"""Days, months, quarters, years and ranges, as people write them in English and Chinese."""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name} | {
    name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name
}
MONTHS["sept"] = 9
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
Y, M, D = r"(?P<y>(?:19|20)\d\d)", r"(?P<m>1[0-2]|0?[1-9])", r"(?P<d>3[01]|[12]\d|0?[1-9])"
END = r"(?!\d)"


@dataclass(frozen=True)
class Period:
    """A span of days, both ends included, and the place in the text where it was read."""

    start: date
    end: date
    place: tuple[int, int] = (0, 0)

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.start == self.end


SHAPES = [
    re.compile(rf"{Y}\s*[-/.年]\s*{M}\s*[-/.月]\s*{D}{END}\s*[日号]?"),
    re.compile(rf"\b(?P<mon>{MONTH})\.?\s+{D}{END}(?:st|nd|rd|th)?,?\s+{Y}{END}", re.I),
    re.compile(rf"\b{D}(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<mon>{MONTH})\.?,?\s+{Y}{END}", re.I),
    re.compile(rf"(?:\bq(?P<q>[1-4])\s*(?:of\s*)?[,/]?\s*{Y}{END})", re.I),
    re.compile(rf"{Y}\s*[-/ ]?q(?P<q>[1-4]){END}", re.I),
    re.compile(rf"{Y}\s*年?\s*第?(?P<qz>[一二三四1-4])\s*季度?"),
    re.compile(rf"(?P<half>first|second|1st|2nd)\s+half\s+of\s+{Y}{END}", re.I),
    re.compile(rf"{Y}\s*年\s*(?P<halfz>[上下])半年"),
    re.compile(rf"\b(?P<mon>{MONTH})\.?,?\s+(?:of\s+)?{Y}{END}", re.I),
    re.compile(
        rf"{Y}\s*[-/]\s*{M}{END}|{Y.replace('?P<y>', '?P<y2>')}\s*年\s*"
        rf"{M.replace('?P<m>', '?P<m2>')}\s*月(?:份)?"
    ),
    re.compile(rf"(?<![\d〔\[(（/.\-第])(?<!no )(?<!no\. ){Y}(?![\d〕\])）]|[-/]\d)\s*年?", re.I),
]
RANGE = re.compile(r"\s*(?:\.\.|…|–|—|~|至|到|\bto\b|\buntil\b|\bthrough\b)\s*", re.I)
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
RELATIVE = re.compile(
    r"(?P<next>\b(?:next|coming)|未来|接下来)\s*(?P<n>\d{1,3})\s*(?P<unit>days?|weeks?|months?|天|日|周|个月)"
    r"|(?P<last>\b(?:last|past)|过去|最近)\s*(?P<n2>\d{1,3})\s*(?P<unit2>days?|weeks?|months?|天|日|周|个月)"
    r"|(?P<word>\btoday\b|\btomorrow\b|\byesterday\b|\bthis (?:week|month|quarter|year)\b"
    r"|\bnext (?:week|month|quarter|year)\b|\blast (?:week|month|quarter|year)\b"
    r"|今天|明天|昨天|本周|本月|本季度|今年|明年|去年|上个月|下个月|上月|下月)",
    re.I,
)
UNIT_DAYS = {"day": 1, "天": 1, "日": 1, "week": 7, "周": 7, "month": 30, "个月": 30}


def read_period(text: str, today: date) -> Period | None:
    """The one period that a text means as a whole, or None. `today` gives relative words sense."""
    stripped = text.strip()
    halves = RANGE.split(stripped)
    if len(halves) == 2 and all(halves):
        first, last = (read_period(half, today) for half in halves)
        if first and last and first.start <= last.end:
            return Period(first.start, last.end)
        return None
    found = find_periods(stripped, today)
    whole = [p for p in found if p.place[1] - p.place[0] >= len(stripped) - 1]
    return whole[0] if whole else None


def find_periods(text: str, today: date) -> list[Period]:
    """Every period named in a text, in its order; two joined by `to` are one range."""
    found = sorted(_absolute(text), key=lambda period: period.place)
    found += [p for p in _relative(text, today) if not _inside(p, found)]
    found.sort(key=lambda period: period.place)
    return _joined(text, found)


def _joined(text: str, found: list[Period]) -> list[Period]:
    joined: list[Period] = []
    for period in found:
        before = joined[-1] if joined else None
        if before and before.start <= period.end and _are_joined(text, before, period):
            joined.pop()
            period = Period(before.start, period.end, (before.place[0], period.place[1]))
        joined.append(period)
    return joined


def _are_joined(text: str, before: Period, after: Period) -> bool:
    return RANGE.fullmatch(text[before.place[1] : after.place[0]]) is not None


def _inside(period: Period, others: list[Period]) -> bool:
    return any(o.place[0] < period.place[1] and period.place[0] < o.place[1] for o in others)


def _absolute(text: str) -> Iterator[Period]:
    taken: list[tuple[int, int]] = []
    for shape in SHAPES:
        for match in shape.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())  # an impossible day is not read as its month instead
            period = _from_match(match)
            if period is not None:
                yield period


def _from_match(match: re.Match[str]) -> Period | None:
    parts = {key: value for key, value in match.groupdict().items() if value}
    year = int(parts.get("y") or parts["y2"])
    place = match.span()
    if quarter := parts.get("q") or parts.get("qz"):
        return _months(year, QUARTERS.get(quarter) or int(quarter), 3, place)
    if half := parts.get("half") or parts.get("halfz"):
        return _months(year, 1 if half.casefold() in ("first", "1st", "上") else 2, 6, place)
    month = parts.get("m") or parts.get("m2")
    number = MONTHS[parts["mon"].casefold()] if "mon" in parts else int(month) if month else None
    if number is None:
        return Period(date(year, 1, 1), date(year, 12, 31), place)
    if "d" not in parts:
        return _months(year, number, 1, place)
    try:
        day = date(year, number, int(parts["d"]))
    except ValueError:
        return None
    return Period(day, day, place)


def _months(year: int, nth: int, length: int, place: tuple[int, int]) -> Period:
    """The nth block of `length` months of a year."""
    first = (nth - 1) * length + 1
    last = first + length - 1
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Period(date(year, first, 1), end, place)


def _relative(text: str, today: date) -> Iterator[Period]:
    for match in RELATIVE.finditer(text):
        place = match.span()
        if match["next"]:
            start, end = today, today + _length(match["n"], match["unit"])
        elif match["last"]:
            start, end = today - _length(match["n2"], match["unit2"]), today
        else:
            start, end = _named(match["word"].casefold(), today)
        yield Period(start, end, place)


def _length(count: str, unit: str) -> timedelta:
    key = unit.casefold().rstrip("s")
    return timedelta(days=int(count) * UNIT_DAYS.get(key, 1))


def _named(word: str, today: date) -> tuple[date, date]:
    days = {"today": 0, "今天": 0, "tomorrow": 1, "明天": 1, "yesterday": -1, "昨天": -1}
    if word in days:
        day = today + timedelta(days=days[word])
        return day, day
    if "week" in word or "周" in word:
        ahead = 7 if "next" in word else -7 if "last" in word else 0
        monday = today + timedelta(days=ahead - today.weekday())
        return monday, monday + timedelta(days=6)
    step = (
        -1
        if "last" in word or word[0] in "上去"
        else 1
        if "next" in word or word[0] in "下明"
        else 0
    )
    if "year" in word or "年" in word:
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    length = 3 if "quarter" in word or "季" in word else 1
    nth = (today.year * 12 + today.month - 1) // length + step
    year, block = divmod(nth * length, 12)
    period = _months(year, block // length + 1, length, (0, 0))
    return period.start, period.end
