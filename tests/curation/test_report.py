"""What the data holds and how well it is supported."""

from pathlib import Path

import pytest

from bot.curation.report import Row, main, rows, table
from bot.facts.catalogue import Catalogue
from tests.making import catalogue_of, dates

READ = 'second_reading = "2026-11-21 confirmed"\n'
FILES = {
    "instruments/a": dates("issued 2025-01-01", more='sources = ["order"]\n' + READ)
    + dates("in_force 2025-02-01", more='sources = ["press", "other"]')
    + dates("amended 2025-03-01", more='sources = ["press"]')
    + '[[articles]]\nnumber = 1\nen = "Something."\nsources = ["press"]',
    "instruments/b": 'type = "plan"\n'
    + READ
    + dates("issued 2025-01-01", "issued 2025-02-01", more='sources = ["old"]'),
    "claims/c": 'subject = "instruments/b"',
    "absences/d": "",
    "sources/order": 'tier = "official_text"',
    "sources/press": 'publisher = "One"',
    "sources/other": 'publisher = "Two"',
    "sources/old": 'read = "2025-06-01"',
}


@pytest.fixture
def report() -> dict[str, Row]:
    """The rows of a small catalogue, by kind."""
    return {row.kind: row for row in rows(catalogue_of(FILES))}


def test_there_is_a_row_for_each_kind_and_type_and_for_all(report: dict[str, Row]) -> None:
    assert list(report) == [
        "absence",
        "claim",
        "instrument",
        "instrument: departmental_rule",
        "instrument: plan",
        "all",
    ]


def test_shares_are_those_of_the_statements(report: dict[str, Row]) -> None:
    rule = report["instrument: departmental_rule"]
    assert (rule.entities, rule.articles, rule.statements) == (1, 1, 4)
    assert (rule.official, rule.corroborated, rule.single) == (0.25, 0.25, 0.5)
    assert report["instrument: plan"].contested == 1.0
    assert report["all"].statements == 6


def test_claims_count_where_they_speak_of_something(report: dict[str, Row]) -> None:
    assert report["instrument: plan"].claims == 1
    assert report["instrument: departmental_rule"].claims == 0
    assert report["claim"].claims == report["all"].claims == 1
    assert report["all"].absences == 1


def test_the_oldest_reading_of_a_cited_source_is_told(report: dict[str, Row]) -> None:
    assert report["instrument: plan"].oldest_check == "2025-06-01"
    assert report["instrument: departmental_rule"].oldest_check == "2026-11-21"
    assert report["absence"].oldest_check == ""


def test_dates_read_twice_are_counted_by_file_and_by_date(report: dict[str, Row]) -> None:
    assert report["instrument: plan"].dates_read_twice == 1.0
    assert report["instrument: departmental_rule"].dates_read_twice == pytest.approx(1 / 3)


def test_nothing_is_divided_by_nothing() -> None:
    empty = rows(Catalogue({}, {}))
    assert [row.kind for row in empty] == ["all"]
    assert empty[0].official == 0.0


def test_the_table_has_a_line_for_each_row(report: dict[str, Row]) -> None:
    lines = table(report.values()).splitlines()
    assert len(lines) == 1 + len(report)
    assert len({len(line) for line in lines}) == 1
    assert "25%" in lines[4]


def test_the_table_is_printed(
    data_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["report", "--data", str(data_folder)])
    assert main() == 0
    assert "instrument: law" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["report", "--data", "nowhere"])
    assert main() == 1
    assert "there is no data folder at nowhere" in capsys.readouterr().err
