"""The texts of an instrument follow one another without overlap."""

from tests.making import breaches


def found(*spans: str) -> list[str]:
    tables = (f"[[versions]]\n{span}\n" for span in spans)
    return breaches("versions_in_order", {"instruments/a": "".join(tables)})


OLD, NEW = 'from = "2017-06-01"', 'from = "2026-01-01"'


def test_an_open_text_that_is_followed_by_another_is_told() -> None:
    assert found(NEW, OLD) == ["instruments/a: versions"]


def test_texts_that_overlap_are_told() -> None:
    assert found(f'{OLD}\nuntil = "2026-02-01"', NEW) == ["instruments/a: versions"]


def test_texts_that_follow_one_another_are_fine() -> None:
    assert found(f'{OLD}\nuntil = "2025-12-31"', NEW) == []


def test_one_open_text_is_fine() -> None:
    assert found(OLD) == []
