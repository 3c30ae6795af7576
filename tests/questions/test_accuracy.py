"""The question set asked of all the facts: no answer may get worse than the last score."""

import asyncio
from collections import Counter
from pathlib import Path

from bot.curation.building import check
from bot.curation.reading import content_hash
from bot.store.compile import compile_facts
from tests.questions.__main__ import answers_to, last_score, worse
from tests.questions.question import read_questions

DATA = Path(__file__).resolve().parents[2] / "data"


def test_answers_are_no_worse_than_the_last_score(tmp_path: Path) -> None:
    facts = tmp_path / "facts.db"
    compile_facts(check(DATA)[0], content_hash(DATA), facts)
    judged = asyncio.run(answers_to(read_questions(), facts))
    assert not worse(Counter(verdict for _, _, verdict in judged), last_score())
