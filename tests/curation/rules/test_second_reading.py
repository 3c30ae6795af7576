"""Every date is read a second time against its source."""

from tests.making import breaches, dates

READ = 'second_reading = "2026-11-21 confirmed"'


def found(text: str) -> list[str]:
    return breaches("second_reading", {"instruments/a": text})


def test_a_date_that_was_read_once_is_told() -> None:
    text = dates("issued 2025-01-01", more=READ) + dates("in_force 2025-02-01")
    assert found(text) == ["instruments/a: dates"]


def test_a_whole_file_read_twice_is_fine() -> None:
    assert found(READ + "\n" + dates("issued 2025-01-01")) == []


def test_each_date_read_twice_is_fine() -> None:
    corrected = 'second_reading = "2026-11-21 corrected: was 2025-01-02"'
    assert found(dates("issued 2025-01-01", more=corrected)) == []
