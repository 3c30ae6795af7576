"""The Chinese catalogue is complete, and nothing that is said escapes the extraction."""

import re
from collections.abc import Iterator

from bot.render.catalogue import mark_as, mark_many, say, say_many
from tests.render.extraction import (
    CHINESE,
    brought_up_to_date,
    extracted,
    forms,
    kept,
    literals,
    texts,
    written,
)

FIELD = re.compile(r"\{(\w+)\}")


def test_catalogue_is_what_make_catalogue_writes() -> None:
    assert CHINESE.read_bytes() == written(brought_up_to_date(kept()))


def test_every_text_has_its_chinese() -> None:
    assert [m.id for m in texts(kept()) if m.fuzzy or not all(forms(m)[1])] == []
    assert not kept().obsolete


def fields(texts: list[str]) -> list[set[str]]:
    """The fields of each form; the count need not stand in every one."""
    return [set(FIELD.findall(text)) - {"count"} for text in texts]


def test_chinese_has_the_fields_of_the_english() -> None:
    for message in texts(kept()):
        english, chinese = forms(message)
        first, *rest = fields(english) + fields(chinese)
        assert all(found == first for found in rest), message.id


def found_by_babel() -> Iterator[tuple[str, ...]]:
    for message in texts(extracted()):
        context = (message.context,) if message.context else ()
        yield (*context, *forms(message)[0])


def test_every_text_in_the_code_is_found_by_the_extraction() -> None:
    assert set(literals()) == set(found_by_babel())


def test_fields_are_filled_in_both_languages() -> None:
    text = "in {days} days"
    assert [say(language, text, days=3) for language in ("en", "zh")] == ["in 3 days", "3天后"]


def test_a_text_without_fields_keeps_its_braces() -> None:
    assert say("en", "{shown}") == "{shown}"


def test_context_decides_between_two_meanings_of_a_word() -> None:
    dated, made = mark_as("date", "adopted"), mark_as("relation, other side", "adopted")
    assert [say("zh", dated), say("zh", made)] == ["通过", "通过的文件"]
    assert [say("en", dated), say("en", made)] == ["adopted", "adopted"]


def test_english_has_two_numbers_and_chinese_one() -> None:
    texts = mark_many("1 day ago", "{count} days ago")
    assert [say_many("en", *texts, count) for count in (1, 2)] == ["1 day ago", "2 days ago"]
    assert [say_many("zh", *texts, count) for count in (1, 2)] == ["1天前", "2天前"]


def test_a_count_may_be_given_in_another_dress() -> None:
    texts = mark_many("{count} article", "{count} articles")
    assert say_many("en", *texts, 1260, count="1,260") == "1,260 articles"
