"""What a text says of a document that it does not name: its place, its kind, its subject."""

import re
from collections.abc import Iterable

# Each word typed, and how titles say it in either language.
KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.I), words)
    for pattern, words in (
        (r"人工智能|(?<![a-z])AI(?![a-z])", ("artificial intelligence", "ai ", "人工智能")),
        (r"\bplans?\b|方案|计划|规划", ("plan", "方案", "计划", "规划")),
        (r"\bmeasures\b|办法|措施", ("measures", "办法", "措施")),
        (r"\bregulations?\b|条例", ("regulation", "条例")),
        (r"\bopinions\b|意见", ("opinions", "意见")),
        (r"\bdata\b|数据", ("data", "数据")),
        (r"digital economy|数字经济", ("digital economy", "数字经济")),
        (r"\brobot\w*|机器人", ("robot", "机器人")),
    )
)
SUBJECTS = ("人工智能", "数据", "数字经济", "机器人")


def places_in(text: str, places: Iterable[str]) -> list[str]:
    """Which of these places a text names."""
    words = set(re.findall(r"[a-z]+", text.casefold()))
    return [p for p in places if (p in words if p.isascii() else p in text)]


def kinds_in(text: str) -> list[tuple[str, ...]]:
    """For each kind or subject of document that a text says the words that titles have for it.

    Empty unless it says both a kind and a subject.
    """
    found = [words for pattern, words in KINDS if pattern.search(text)]
    told = [any(word in SUBJECTS for word in words) for words in found]
    return found if any(told) and not all(told) else []
