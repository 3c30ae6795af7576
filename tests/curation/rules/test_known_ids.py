"""Every id that a file points to exists."""

from tests.making import breaches, dates

INSTRUMENT = (
    'topics = ["filing"]\n'
    + dates("adopted 2025-01-01", more='by = "agencies/b"')
    + """
[[relations]]
verb = "issued_by"
to = ["agencies/b"]
[[articles]]
number = 1
en = "Something."
topics = ["filing"]
"""
)
CLAIM = 'subject = "instruments/a"\nright = ["instruments/a/adopted"]'
ALL = {"instruments/a": INSTRUMENT, "claims/c": CLAIM, "agencies/b": "", "topics/filing": ""}


def without(*names: str) -> list[str]:
    left = {name: text for name, text in ALL.items() if name not in names}
    return breaches("known_ids", left)


def test_an_agency_that_is_not_there_is_told() -> None:
    assert without("agencies/b") == [
        "instruments/a: dates[0].by",
        "instruments/a: relations[0].to",
    ]


def test_a_topic_that_is_not_there_is_told() -> None:
    assert without("topics/filing") == [
        "instruments/a: articles[0].topics",
        "instruments/a: topics",
    ]


def test_a_subject_and_a_statement_that_are_not_there_are_told() -> None:
    assert without("instruments/a") == ["claims/c: right[0]", "claims/c: subject"]


def test_ids_that_all_exist_are_fine() -> None:
    assert without() == []
