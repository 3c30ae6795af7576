"""`/changes`: what was recorded, and what was withdrawn, by the statements' own days."""

from datetime import date

from bot.answers.changes import changes
from bot.render.page import plain
from bot.render.wording import page_of
from tests.making import MakeDesk

LAW = """
title_zh = "某法"
title_en = "Some Law"
type = "law"
binding = true
recorded = "2026-01-05"

[[dates]]
role = "in_force"
day = "2026-03-01"

[[dates]]
role = "promulgated"
day = "2026-01-02"
withdrawn = "2026-11-10"
"""


async def said(made_desk: MakeDesk, since: str) -> str:
    """What `/changes` shows of a store with one law."""
    desk = await made_desk({"instruments/some-law": LAW})
    page = page_of(await changes(desk, date(2026, 11, 22), since), "en")
    return plain("\n".join([page.headline, *(text for s in page.sections for text in s.lines)]))


async def test_a_statement_that_was_withdrawn_is_told_as_such(made_desk: MakeDesk) -> None:
    text = await said(made_desk, "2026-11-01")
    assert "2026-11-10 Some Law: 1 withdrawn" in text
    assert "2026-01-02" not in text


async def test_a_statement_that_was_recorded_is_told_with_its_value(made_desk: MakeDesk) -> None:
    assert "2026-01-05 Some Law: in force 2026-03-01" in await said(made_desk, "2026-01-01")
