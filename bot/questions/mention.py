"""A stretch of a text and the entities whose name it is."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mention:
    """A stretch of the question and the entities whose name it is."""

    words: str
    entities: tuple[str, ...]
    kinds: tuple[str, ...]
    matched_by: str
    score: float
    tokens: frozenset[str] = field(default=frozenset())
    place: int = 0
    told: float = 0.0
