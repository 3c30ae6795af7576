"""The titles of entities, taken from their names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

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


class ChineseTitles:
    """The Chinese titles of documents and events among the rows of names, by their characters."""

    def __init__(self, rows: Sequence[NameRow]) -> None:
        self._rows = rows
        self._with_character: dict[str, list[int]] = defaultdict(list)
        for place, row in enumerate(rows):
            is_title = row.kind == "title" and row.entity_kind in ("instrument", "event")
            if is_title and HAN.search(row.text):
                for character in set(row.text):
                    self._with_character[character].append(place)

    def holding(self, phrase: str) -> list[int]:
        """Places of the titles that hold the characters of a phrase in its order."""
        held = [self._with_character.get(character, []) for character in phrase]
        rarest = min(held, key=len) if held else []
        return [place for place in rarest if is_subsequence(phrase, self._rows[place].text)]


def is_subsequence(phrase: str, title: str) -> bool:
    """Whether a title holds the characters of a phrase in its order."""
    characters = iter(title)
    return all(character in characters for character in phrase)
