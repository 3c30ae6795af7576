"""What the store holds, up to which day it speaks, and how well it answers."""

import json
from datetime import date
from pathlib import Path

from bot.answers.answer import Accuracy, Answer, StorePoint
from bot.answers.desk import Desk

# Written by `python -m tests.questions --update`, never worked out while the bot runs.
SCORE = Path(__file__).with_name("score.json")


async def about(desk: Desk, today: date) -> Answer:
    """The answer to `/about`."""
    meta = await desk.store.meta()
    accuracy = Accuracy(**json.loads(SCORE.read_text(encoding="utf-8")))
    return Answer("answered", (StorePoint(tuple(sorted(meta.items())), accuracy),), today=today)
