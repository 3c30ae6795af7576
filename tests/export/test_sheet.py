"""Sheets: one row a statement, read back as written, no cell a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.exported import Exported
from bot.render.catalogue import say
from bot.render.export_file import made
from bot.render.export_sheet import COLUMNS, FORMULA, guarded, unguarded
from bot.render.page import Language
from tests.export.conftest import Take

# What a spreadsheet acts on: OWASP, "CSV Injection", with the wide forms of East Asian keyboards.
DANGEROUS = (*FORMULA, "\t", "\r", "\n", "\0")
ANY = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
HOSTILE = st.one_of(ANY, st.builds(str.__add__, st.sampled_from([*DANGEROUS, "'", " ="]), ANY))


def rows(exported: Exported, language: Language = "en") -> list[list[str]]:
    text = made(exported, "csv", language).content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@given(HOSTILE)
def test_no_cell_begins_as_a_formula_and_each_is_read_back(cell: str) -> None:
    kept = guarded(cell)
    assert not kept.startswith(DANGEROUS)
    assert not kept.lstrip().startswith(DANGEROUS)
    assert unguarded(kept) == cell


@given(st.lists(st.lists(HOSTILE, min_size=2, max_size=2), max_size=5))
def test_cells_outlive_quoting(table: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in table)
    back = csv.reader(io.StringIO(out.getvalue(), newline=""), strict=True)
    assert [[unguarded(cell) for cell in row] for row in back] == table


async def test_one_row_for_each_statement_under_its_headings(take: Take) -> None:
    exported = await take("everything")
    head, *rest = rows(exported)
    assert head == [say("en", text) for text in COLUMNS.values()]
    assert len(rest) == exported.count
    assert {len(row) for row in rest} == {len(COLUMNS)}
    ids = [e.id for entry in exported.entries for e in entry.evidence]
    assert [row[0] for row in rest] == ids


async def test_row_tells_the_date_its_precision_sources_and_when_checked(take: Take) -> None:
    table = rows(await take("instruments/genai-measures"))
    cells = dict(zip(COLUMNS, next(r for r in table if r[0].endswith("/in_force")), strict=True))
    assert cells["value"] == "2023-08-15"
    assert cells["precision"] == "day"
    assert cells["title_zh"] == "生成式人工智能服务管理暂行办法"
    assert "in force 2023-08-15" in cells["words"]
    assert cells["links"].startswith("http")
    assert cells["checked"] == "2026-11-21"
    assert cells["verification"] == "single source"


@pytest.mark.parametrize(
    ("language", "head"), [("en", "last checked"), ("zh", "最近核对"), ("zh-TW", "最近核對")]
)
async def test_headings_speak_the_language(take: Take, language: Language, head: str) -> None:
    assert rows(await take("CAC"), language)[0][-1] == head


async def test_excel_is_told_that_it_is_utf_8_and_lines_end_as_rfc_4180_says(take: Take) -> None:
    content = made(await take("CAC"), "csv", "en").content
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
