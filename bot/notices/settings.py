"""What a person typed to set up a follow: read, or refused for a reason."""

import re
from collections.abc import Awaitable, Callable
from functools import cache
from importlib.resources import files

from bot.notices.schedule import zone_of
from bot.notices.wants import BINDING, EVERYTHING, IN_FORCE

LEADS = "30,7,1,0"
ZONE = "Asia/Shanghai"
HOUR = 9
LONGEST_LEAD = 366
MOST_LEADS = 10
MOST_WORDS = 10


class NotSetUp(Exception):
    """A setting that cannot be used. `why` is one of the keys that wording knows."""

    def __init__(self, why: str, shown: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.shown = shown


def lead_days(typed: str | None) -> str:
    """`30, 7,1` as `30,7,1`: whole numbers from 0 to 366. Raises NotSetUp."""
    words = [word for word in re.split(r"[\s,;，、；]+", typed or LEADS) if word]
    if not words or any(not re.fullmatch(r"\d{1,3}", word, re.ASCII) for word in words):
        raise NotSetUp("lead_days", typed or "")
    leads = sorted({int(word) for word in words}, reverse=True)
    if leads[0] > LONGEST_LEAD or len(leads) > MOST_LEADS:
        raise NotSetUp("lead_days", typed or "")
    return ",".join(map(str, leads))


def is_everything(typed: str) -> bool:
    """Whether what was typed as a subject means all there is."""
    return typed.strip().casefold() in (EVERYTHING, "全部", "全部内容", "全部內容")


def hour_of(typed: int | None) -> int:
    """An hour of the day. Raises NotSetUp."""
    hour = HOUR if typed is None else typed
    if not 0 <= hour <= 23:
        raise NotSetUp("hour", str(typed))
    return hour


def time_zone(typed: str | None) -> str:
    """The name of a time zone, however it is capitalised. Raises NotSetUp."""
    wanted = (typed or ZONE).strip().replace(" ", "_")
    found = next((name for name in zones() if name.casefold() == wanted.casefold()), "")
    if not found:
        raise NotSetUp("time_zone", typed or "")
    zone_of(found)
    return found


@cache
def zones() -> tuple[str, ...]:
    """The names of all time zones, those that name a place first."""
    names = files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    return tuple(sorted(names, key=lambda name: ("/" not in name, name.startswith("Etc/"), name)))


def zones_like(typed: str, limit: int) -> list[str]:
    """Zones whose names hold what was typed, those that begin with it first."""
    wanted = typed.strip().casefold().replace(" ", "_")
    found = [name for name in zones() if wanted in name.casefold()]
    found.sort(key=lambda name: not any(p.startswith(wanted) for p in name.casefold().split("/")))
    usual = ["Asia/Shanghai", "Asia/Hong_Kong", "Europe/London", "America/New_York", "UTC"]
    return (usual if not wanted else found)[:limit]


async def filter_of(typed: str | None, topic: Callable[[str], Awaitable[str]]) -> str:
    """`labelling, -export, binding` as ids. `topic` finds the id of a topic, or gives nothing.

    Raises NotSetUp with the word that is neither.
    """
    words = [word.strip() for word in re.split(r"[,;，；、]", typed or "") if word.strip()]
    if len(words) > MOST_WORDS:
        raise NotSetUp("filter_long", typed or "")
    return ",".join(sorted({await _word(word, topic) for word in words}))


async def _word(word: str, topic: Callable[[str], Awaitable[str]]) -> str:
    plain = re.sub(r"[\s_]+", "-", word.casefold())
    if plain in (BINDING, "有约束力"):
        return BINDING
    if plain in (IN_FORCE, "现行有效", "施行"):
        return IN_FORCE
    negation = re.match(r"(-|−|–|!|not\s+|非|不含|除)\s*", word, re.IGNORECASE)
    rest = word[negation.end() :] if negation else word
    found = await topic(rest)
    if not found:
        raise NotSetUp("filter", word)
    return f"-{found}" if negation else found
