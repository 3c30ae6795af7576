"""Questions as they stand in the files of this folder, one JSON object a line."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).parent


class Question(BaseModel):
    """A question. `expect` holds groups: one alternative of each must stand in the answer.

    Nothing in `expect` means that there is no answer; nothing of `forbid` may stand in it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    q: str = Field(min_length=1)
    lang: str = Field(pattern="^(en|zh)$")
    kind: str = Field(pattern="^(date|issuer|status|agency|claim|article|list|compare|negative)$")
    expect: list[list[str]] = []
    forbid: list[str] = []


def read_questions(folder: Path = FOLDER) -> list[Question]:
    """The questions of all files, in the order of the file names.

    Raises pydantic.ValidationError for a line that is none.
    """
    return [
        Question.model_validate(json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
