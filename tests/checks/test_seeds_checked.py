"""The documents that the facts began with, if they are here: a list of what is said where.

The list holds places and short labels of our own, nothing of the texts.
"""

import csv
import os
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import pytest_asyncio

from bot.answers.check import check
from bot.answers.checked import Checked
from bot.answers.desk import Desk
from bot.curation.reading import read
from bot.store.compile import compile_facts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("GAZETTE_SEEDS", ROOT.parent / "shared" / "seeds"))
LABELS = Path(__file__).with_name("seeds.tsv")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER.is_dir(), reason="the documents are not here"),
]


class Label(NamedTuple):
    """What document says between these characters, end excluded, and what it is worth."""

    document: int
    start: int
    end: int
    verdict: str
    label: str


def labels() -> list[Label]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [
            Label(int(r["document"]), int(r["start"]), int(r["end"]), r["verdict"], r["label"])
            for r in rows
        ]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def found(
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[dict[int, list[Checked]]]:
    """Document number → all that was found in it, over all the facts."""
    path = tmp_path_factory.mktemp("all") / "facts.db"
    compile_facts(read(ROOT / "data")[0], "all", path)
    desk = await Desk.open(path)
    texts = [file.read_bytes().decode("utf-8") for file in sorted(FOLDER.iterdir())]
    checked = {
        number: list(await check(desk, text, date(2026, 11, 21)))
        for number, text in enumerate(texts, 1)
    }
    await desk.close()
    yield checked


def overlap(label: Label, checked: Checked) -> bool:
    return checked.start < label.end and label.start < checked.end


def test_every_labelled_statement_has_its_verdict(found: dict[int, list[Checked]]) -> None:
    missed = [
        label
        for label in labels()
        if not any(c.verdict == label.verdict and overlap(label, c) for c in found[label.document])
    ]
    assert missed == []


def test_nothing_else_is_called_wrong(found: dict[int, list[Checked]]) -> None:
    wrong = [one for one in labels() if one.verdict in ("contradicted", "unsupported")]
    extra = [
        (number, c.quote, c.finding.entity and c.finding.entity.id)
        for number, every in found.items()
        for c in every
        if c.verdict in ("contradicted", "unsupported")
        and not any(w.document == number and overlap(w, c) for w in wrong)
    ]
    assert extra == []


def test_wrong_and_baseless_ones_say_what_is_right_and_where(
    found: dict[int, list[Checked]],
) -> None:
    for every in found.values():
        for checked in every:
            if checked.verdict in ("contradicted", "unsupported"):
                assert checked.finding.right is not None
                assert checked.cited
