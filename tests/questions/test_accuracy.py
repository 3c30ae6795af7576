"""The question set, made questions and our own descriptions put to all the facts."""

import asyncio
from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest

from bot.answers.check import check as checked
from bot.answers.desk import Desk
from bot.curation.building import check
from bot.curation.reading import content_hash
from bot.store.compile import compile_facts
from tests.questions.__main__ import Judged, answers_to, last_score, worse
from tests.questions.generated import Maker
from tests.questions.question import read_questions

DATA = Path(__file__).resolve().parents[2] / "data"
TODAY = date(2026, 11, 22)
SAMPLE = 300
SEED = 20261122


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All the facts."""
    path = tmp_path_factory.mktemp("all") / "facts.db"
    compile_facts(check(DATA)[0], content_hash(DATA), path)
    return path


def test_answers_are_no_worse_than_the_last_score(facts: Path) -> None:
    judged = asyncio.run(answers_to(read_questions(), facts))
    assert not worse(Counter(verdict for _, _, verdict in judged), last_score())


async def _made(facts: Path) -> list[Judged]:
    desk = await Desk.open(facts)
    try:
        entities = await desk.store.entities(sorted(desk.index.titles))
        random = Random(SEED)  # noqa: S311
        questions = list(Maker(entities, desk.index, random).questions(SAMPLE))
    finally:
        await desk.close()
    return await answers_to(questions, facts)


def test_what_is_stored_is_told_under_every_name_and_in_every_way(facts: Path) -> None:
    judged = asyncio.run(_made(facts))
    counts = Counter(verdict for _, _, verdict in judged)
    wrong = [(q.q, answer["headline"]) for q, answer, verdict in judged if verdict == "wrong"]
    assert counts["correct"] >= 0.95 * SAMPLE, wrong
    assert len(wrong) <= 0.02 * SAMPLE, wrong


async def _contradicted(facts: Path) -> set[str]:
    desk = await Desk.open(facts)
    found: set[str] = set()
    try:
        for entity in await desk.store.entities(sorted(desk.index.titles)):
            for text in (
                f"{entity.title_en}: {entity.about_en}",
                entity.title_zh + entity.about_zh,
            ):
                verdicts = {c.verdict for c in await checked(desk, text, TODAY)}
                found |= {entity.id} if "contradicted" in verdicts else set()
    finally:
        await desk.close()
    return found


def test_our_own_descriptions_are_not_contradicted(facts: Path) -> None:
    assert asyncio.run(_contradicted(facts)) == set()
