"""What is wrong, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: `file: field: rule: sentence`."""

    file: str
    field: str
    rule: str
    sentence: str
    is_notice: bool = False

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.rule}: {self.sentence}"


class CurationError(Exception):
    """The data cannot be used; `problems` says everything that is wrong."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems in the data files")


class DataFolderError(Exception):
    """The data folder is missing or cannot be read."""
