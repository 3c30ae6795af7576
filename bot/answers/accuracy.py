"""How well questions are answered, as last measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Accuracy:
    """How the question set was answered, and the day (ISO, Beijing) on which it was asked."""

    day: str
    correct: int
    not_attempted: int
    wrong: int
    score: float

    @property
    def asked(self) -> int:
        """How many questions there were."""
        return self.correct + self.not_attempted + self.wrong
