"""Articles lie within the count of their version, and none is there twice."""

from tests.making import breaches

VERSIONS = """
[[versions]]
from = "2017-06-01"
until = "2025-12-31"
articles = 79
[[versions]]
from = "2026-01-01"
articles = 81
"""


def found(*articles: str) -> list[str]:
    tables = (f'[[articles]]\nnumber = {each}\nen = "Something."\n' for each in articles)
    return breaches("article_numbers", {"instruments/a": VERSIONS + "".join(tables)})


def test_an_article_beyond_the_last_is_told() -> None:
    assert found("1", "82") == ["instruments/a: articles[1]"]


def test_an_article_of_an_older_text_is_counted_there() -> None:
    assert found('80\nversion = "2017-06-01"') == ["instruments/a: articles[0]"]


def test_an_article_that_stands_twice_is_told() -> None:
    assert found("5", "6", "5") == ["instruments/a: articles[2]"]


def test_an_article_of_a_text_that_is_not_there_is_told() -> None:
    assert found('5\nversion = "2020-01-01"') == ["instruments/a: articles[0]"]


def test_one_number_in_two_texts_is_fine() -> None:
    assert found("81", "20", '20\nversion = "2017-06-01"') == []
