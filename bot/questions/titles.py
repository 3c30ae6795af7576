"""The titles of entities, taken from their names."""

from collections import defaultdict
from collections.abc import Iterable

from bot.store.facts import NameRow
from bot.store.script import HAN


def titles_of(rows: Iterable[NameRow]) -> dict[str, tuple[str, str]]:
    """Entity id → (English title, Chinese title)."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.kind == "title":
            found[row.entity].append(row.text)
    titles: dict[str, tuple[str, str]] = {}
    for entity, texts in found.items():
        chinese = next((t for t in texts if HAN.search(t)), texts[0])
        english = next((t for t in reversed(texts) if not HAN.search(t)), texts[-1])
        titles[entity] = (english, chinese)
    return titles
