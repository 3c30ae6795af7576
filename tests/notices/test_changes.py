"""Old facts against new: what is told, in which words, and what is too odd to be told."""

from datetime import date

import pytest

from bot.facts.entity import Entity
from bot.notices.changes import changes, is_implausible
from bot.notices.notice import Change, Notice
from bot.render.say_notice import change_line, notice_page
from tests.making import dates, instrument

TODAY = date(2026, 11, 21)
FACT = '[[facts]]\nkey = "scope"\nen = "{}"\n'
WITHDRAWN = 'withdrawn = "2026-11-20"\nwithdrawn_reason = "postponed by announcement 70"'


def told(before: str | None, after: str | None) -> list[Change]:
    """The changes between two texts of one instrument; None: it is not there."""
    old: dict[str, Entity] = {"instruments/a": instrument(before)} if before is not None else {}
    new: dict[str, Entity] = {"instruments/a": instrument(after)} if after is not None else {}
    return changes(old, new, TODAY, "1")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (None, "", ["now in the store"]),
        ("", None, ["no longer in the store"]),
        ("", "", []),
        ("", dates("promulgated 2026-01-02"), ["promulgated (signed): 2026-01-02 (new)"]),
        (
            dates("in_force 2027-01-01"),
            dates("in_force 2027-02-01"),
            ["in force: 2027-01-01 → 2027-02-01"],
        ),
        (
            dates("in_force 2027-01-01"),
            dates("in_force 2027-01-01", more=WITHDRAWN),
            [
                "status: adopted but not yet in force → not established: its day of entry into "
                "force is not in the store",
                "in force: 2027-01-01 withdrawn (postponed by announcement 70)",
            ],
        ),
        (
            dates("in_force 2025-01-01"),
            dates("in_force 2025-01-01", "repealed 2026-11-01"),
            ["status: in force → repealed, no longer in force", "repealed: 2026-11-01 (new)"],
        ),
        (FACT.format("Covers models."), FACT.format("Covers services."),
         ["scope: Covers models. → Covers services."]),
        ("", FACT.format("Covers models."), []),
    ],
)  # fmt: skip
def test_difference_is_told_as_old_and_new(
    before: str | None, after: str | None, lines: list[str]
) -> None:
    found = [change_line(c, "en", alone=True) for c in told(before, after)]
    assert [line.replace("\x02", "").replace("\x03", "") for line in found] == lines


def test_order_of_statements_is_no_news() -> None:
    one, other = dates("amended 2025-01-01"), dates("amended 2026-01-01")
    assert told(one + other, other + one) == []


def test_lost_source_is_told() -> None:
    sourced = FACT.format("Covers models.") + 'sources = ["npc"]\n'
    assert [c.kind for c in told(sourced, FACT.format("Covers models."))] == ["source_lost"]


def test_half_of_everything_gone_is_an_accident() -> None:
    assert is_implausible(gone=5, known=10)
    assert not is_implausible(gone=4, known=10)
    assert not is_implausible(gone=0, known=0)


def test_wording_is_chinese_for_chinese_readers() -> None:
    found = told(dates("in_force 2027-01-01"), dates("in_force 2027-02-01"))
    page = notice_page(Notice(kind="changes", changes=tuple(found)), TODAY, (), "zh")
    assert "施行：2027-01-01 → \x022027-02-01\x03" in page.headline
    assert page.title == "事实变更: 第a号"
