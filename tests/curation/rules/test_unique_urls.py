"""No two sources share a URL: one page is one source."""

from tests.making import breaches


def test_a_shared_url_is_told_once() -> None:
    same = 'url = "https://example.org/same"'
    assert breaches("unique_urls", {"sources/a": same, "sources/b": same}) == ["sources/b: url"]


def test_two_pages_are_fine() -> None:
    assert breaches("unique_urls", {"sources/a": "", "sources/b": ""}) == []
