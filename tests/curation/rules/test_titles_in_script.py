"""A Chinese title has Chinese characters; an English one has Latin letters."""

from tests.making import breaches


def found(zh: str, en: str, more: str = "", name: str = "instruments/a") -> list[str]:
    text = f'title_zh = "{zh}"\ntitle_en = "{en}"\n{more}'
    return breaches("titles_in_script", {name: text})


def test_a_chinese_title_without_chinese_is_told() -> None:
    assert found("AI Law", "AI Law") == ["instruments/a: title_zh"]


def test_an_english_title_without_latin_letters_is_told() -> None:
    assert found("人工智能法", "人工智能法") == ["instruments/a: title_en"]


def test_book_title_marks_are_told() -> None:
    assert found("《人工智能法》", "AI Law") == ["instruments/a: title_zh"]


def test_foreign_acts_and_companies_need_no_chinese_title() -> None:
    assert found("EO 14105", "EO 14105", 'jurisdiction = "US"') == []
    assert found("OpenAI", "OpenAI", name="organisations/openai") == []


def test_titles_in_their_scripts_are_fine() -> None:
    assert found("人工智能法", "AI Law") == []
