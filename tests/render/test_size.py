"""How long a text is: articles, chapters, or that it has no chapters."""

from bot.facts.partial_date import PartialDate
from bot.facts.statement import Version
from bot.render.say_instrument import size_of


def version(chapters: int | None) -> Version:
    return Version.model_validate(
        {"from": PartialDate("2025-09-01"), "articles": 14, "chapters": chapters}
    )


def test_a_text_stored_without_chapters_says_that_it_has_none() -> None:
    assert size_of(version(0), "en").endswith(" articles, not divided into chapters")
    assert size_of(version(0), "zh").endswith("条，不分章")


def test_an_unknown_number_of_chapters_is_not_spoken_of() -> None:
    assert size_of(version(None), "en").endswith(" articles")
