"""The titles of entities, and which of them a phrase may mean."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from bot.store.name_table import NameTable


class Titles(Mapping[str, tuple[str, str]]):
    """Entity id → (English title, Chinese title), in the order of ids."""

    def __init__(self, names: NameTable) -> None:
        self._names = names

    def __getitem__(self, entity: str) -> tuple[str, str]:
        title = self._names.title(entity)
        if title is None:
            raise KeyError(entity)
        return title

    def __iter__(self) -> Iterator[str]:
        return iter(self._names.titled())

    def __len__(self) -> int:
        return self._names.entities()

    def beginning(self, chinese: str) -> list[str]:
        """The ids of the entities whose Chinese titles begin so."""
        return self._names.with_chinese_title(chinese)

    def holding(self, phrase: str) -> dict[int, str]:
        """Number → title of the documents and events that hold a phrase's characters in its order.

        The phrase is Chinese.
        """
        titles = self._names.titles_with(phrase)
        return {n: title for n, title in titles.items() if is_subsequence(phrase, title)}

    @cached_property
    def places(self) -> Mapping[str, list[str]]:
        """Place → ids of the documents whose titles begin with it, in both languages."""
        found: dict[str, list[str]] = {}
        for place, entity in self._names.places():
            found.setdefault(place, []).append(entity)
        return found


def is_subsequence(phrase: str, title: str) -> bool:
    """Whether a title holds the characters of a phrase in its order."""
    characters = iter(title)
    return all(character in characters for character in phrase)
