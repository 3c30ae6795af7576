"""Every source that is cited exists."""

import pytest

from tests.making import breaches, dates

LOOKED = 'looked = [{ where = "x", day = "2026-01-01", source = "order" }]'
CITING = {
    "dates[0].sources": ("instruments/a", dates("issued 2025", more='sources = ["order @ p. 1"]')),
    "about_sources": ("topics/a", 'about_sources = ["order"]'),
    "versions.text": ("instruments/a", '[[versions]]\nfrom = "2025"\ntext = "order"'),
    "sources": ("claims/a", 'sources = ["order"]'),
    "looked.source": ("absences/a", LOOKED),
    "head.sources": ("agencies/a", 'head = { as_of = "2026-01-01", sources = ["order"] }'),
    "derived_from": ("sources/a", 'derived_from = "order"'),
}


@pytest.mark.parametrize("field", CITING)
def test_a_source_that_is_not_there_is_told(field: str) -> None:
    name, text = CITING[field]
    assert breaches("known_sources", {name: text}) == [f"{name}: {field}"]


@pytest.mark.parametrize("field", CITING)
def test_a_source_that_is_there_is_fine(field: str) -> None:
    name, text = CITING[field]
    assert breaches("known_sources", {name: text, "sources/order": ""}) == []
