"""Facts that were compiled and are then read by one process are cited all the same."""

from datetime import date
from pathlib import Path

import pytest

from bot.answers.ask import ask
from bot.answers.desk import Desk
from bot.facts.catalogue import Catalogue, statements_of
from bot.store.compile import compile_facts


@pytest.mark.parametrize(
    "question",
    [
        "who issued the generative AI interim measures?",
        "what does article 17 of the generative AI interim measures say",
        "are the generative AI interim measures in force?",
    ],
)
async def test_what_was_just_built_is_answered_with_sources(
    catalogue: Catalogue, tmp_path: Path, today: date, question: str
) -> None:
    for entity in catalogue.entities.values():
        list(statements_of(entity))
    compile_facts(catalogue, "built here", tmp_path / "facts.db")
    desk = await Desk.open(tmp_path / "facts.db")
    try:
        answer = await ask(desk, question, today)
    finally:
        await desk.close()
    assert answer.outcome == "answered"
    assert answer.cited
