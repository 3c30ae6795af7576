"""Ids of statements, and the views over all entities."""

from bot.facts.catalogue import Catalogue, statements_of, version_of
from tests.making import catalogue_of, dates, instrument

TEXT = (
    dates("amended 2019-01-01", "in_force 2017-06-01", "amended 2025-10-28")
    + """
[[relations]]
verb = "issued_by"
to = "agencies/b"
[[numbers]]
kind = "order"
text = "令第1号"
[[versions]]
from = "2017-06-01"
until = "2025-12-31"
articles = 79
text = "old"
[[versions]]
from = "2026-01-01"
articles = 81
text = "new"
sources = ["new"]
[[articles]]
number = 20
en = "On artificial intelligence."
[[articles]]
number = 20
version = "2017-06-01"
en = "On something else."
[[articles]]
number = 3
version = "2011-01-01"
en = "Of a text that is not there."
[[figures]]
kind = "fine"
en = "most"
unit = "CNY"
max = 5
[[facts]]
key = "seat"
en = "It sits in Beijing."
"""
)


def test_ids_are_made_of_subject_property_and_place() -> None:
    assert [s.id for s in statements_of(instrument(TEXT))] == [
        "instruments/a/amended",
        "instruments/a/in_force",
        "instruments/a/amended/2",
        "instruments/a/issued_by",
        "instruments/a/figure-fine",
        "instruments/a/seat",
        "instruments/a/number",
        "instruments/a/version",
        "instruments/a/version/2",
        "instruments/a/article-20",
        "instruments/a/article-20/2",
        "instruments/a/article-3",
    ]


def test_ids_do_not_change_with_the_values() -> None:
    moved = TEXT.replace("2019-01-01", "2018").replace("令第1号", "令第2号")
    before = [s.id for s in statements_of(instrument(TEXT))]
    assert [s.id for s in statements_of(instrument(moved))] == before


def test_a_statement_knows_its_field_in_the_file() -> None:
    fields = [s.field for s in statements_of(instrument(TEXT))]
    assert fields[:4] == ["dates[0]", "dates[1]", "dates[2]", "relations[0]"]


def test_an_article_is_cited_to_the_text_of_its_version() -> None:
    said = {s.id: s.sources for s in statements_of(instrument(TEXT))}
    assert [c.text for c in said["instruments/a/article-20"]] == ["new @ art. 20"]
    assert [c.text for c in said["instruments/a/article-20/2"]] == ["old @ art. 20"]
    assert said["instruments/a/article-3"] == ()


def test_an_article_with_sources_keeps_them() -> None:
    own = instrument('[[articles]]\nnumber = 1\nen = "One."\nsources = ["mine @ p. 2"]')
    assert [c.text for s in statements_of(own) for c in s.sources] == ["mine @ p. 2"]


def test_an_article_belongs_to_the_newest_text_unless_it_names_another() -> None:
    law = instrument(TEXT)
    starts = [v.start.text if (v := version_of(law, a)) else None for a in law.articles]
    assert starts == ["2026-01-01", "2017-06-01", None]


def test_relations_are_seen_from_their_target() -> None:
    known = catalogue_of({"instruments/a": TEXT, "agencies/b": ""})
    assert [(who, r.verb) for who, r in known.pointing["agencies/b"]] == [
        ("instruments/a", "issued_by")
    ]


def test_the_data_day_is_the_latest_reading() -> None:
    known = catalogue_of({"sources/a": 'read = "2026-01-02"', "sources/b": 'read = "2025-12-31"'})
    assert str(known.data_day) == "2026-01-02"
    assert Catalogue({}, {}).data_day is None


def test_every_statement_of_the_small_folder_has_its_own_id(catalogue: Catalogue) -> None:
    counted = sum(len(list(statements_of(entity))) for entity in catalogue.entities.values())
    assert len(catalogue.statements) == counted > 100
