"""What is asked beside an article: days parted by a comma, numbers alone behind a name."""

from datetime import date

import pytest

from bot.questions.name_index import NameIndex
from bot.questions.reading import read_question

TODAY = date(2026, 11, 21)


def test_days_before_a_comma_are_asked_beside_the_article(index: NameIndex) -> None:
    asks = read_question("Cybersecurity Law: passed, which article is on AI", TODAY, index).asks
    assert [ask.roles[0] for ask in asks if ask.kind == "when"] == ["adopted"]


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        ("Cybersecurity Law 57 what must be done", (57,)),
        ("Cybersecurity Law 20: AI?", (20,)),
        ("Cybersecurity Law 79 articles?", ()),
        ("Cybersecurity Law 2 of 3", ()),
    ],
)
def test_a_number_alone_behind_the_name_is_an_article(
    index: NameIndex, question: str, articles: tuple[int, ...]
) -> None:
    assert read_question(question, TODAY, index).articles == articles
