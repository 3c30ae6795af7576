"""Every statement has at least one source; so has a claim's right value."""

from tests.making import breaches, dates

ISSUED = dates("issued 2025-01-01", more='sources = ["s"]')


def test_a_statement_without_a_source_is_told() -> None:
    text = dates("issued 2025-01-01") + '[[facts]]\nkey = "seat"\nen = "Somewhere."'
    assert breaches("sources_required", {"events/a": text}) == [
        "events/a: dates[0].sources",
        "events/a: facts[0].sources",
    ]


def test_an_article_is_cited_to_its_text() -> None:
    article = '[[articles]]\nnumber = 1\nen = "Something."\n'
    text = '[[versions]]\nfrom = "2025"\ntext = "s"\nsources = ["s"]'
    assert breaches("sources_required", {"instruments/a": article}) == [
        "instruments/a: articles[0].sources"
    ]
    assert breaches("sources_required", {"instruments/a": article + text}) == []


def test_a_verdict_with_nothing_behind_it_is_told() -> None:
    assert breaches("sources_required", {"claims/c": ""}) == ["claims/c: sources"]


def test_a_verdict_with_a_source_or_a_statement_is_fine() -> None:
    stated = {"claims/c": 'right = ["events/a/issued"]', "events/a": ISSUED}
    assert breaches("sources_required", {"claims/c": 'sources = ["s"]'}) == []
    assert breaches("sources_required", stated) == []
