"""How well a statement is supported, and when two cannot both be right."""

from bot.facts.catalogue import Catalogue, statements_of
from bot.facts.verification import verification
from tests.making import catalogue_of, dates

SOURCES = {
    "sources/order": 'tier = "official_text"',
    "sources/press": 'publisher = "One Daily"',
    "sources/same-press": 'publisher = "One Daily"',
    "sources/other-press": 'publisher = "Other Daily"',
    "sources/copy": 'publisher = "Mirror"\nderived_from = "sources/press"',
    "sources/copy-of-copy": 'publisher = "Mirror 2"\nderived_from = "copy"',
    "sources/ring-1": 'publisher = "Ring 1"\nderived_from = "ring-2"',
    "sources/ring-2": 'publisher = "Ring 2"\nderived_from = "ring-1"',
}


def catalogue(text: str) -> Catalogue:
    return catalogue_of({"instruments/a": text, **SOURCES})


def trust(text: str) -> list[str]:
    """The verification of every statement of an instrument, in order."""
    known = catalogue(text)
    said = list(statements_of(known.entities["instruments/a"]))
    return [
        verification(one, [o for o in said if o.property == one.property], known.sources)
        for one in said
    ]


def cited(*slugs: str, day: str = "in_force 2025-01-01", more: str = "") -> str:
    listed = ", ".join(f'"{slug}"' for slug in slugs)
    return dates(day, more=f"sources = [{listed}]\n{more}")


def test_one_official_source_is_enough() -> None:
    assert trust(cited("press", "order")) == ["official"]


def test_two_publishers_corroborate() -> None:
    assert trust(cited("press", "other-press")) == ["corroborated"]


def test_two_pages_of_one_publisher_count_once() -> None:
    assert trust(cited("press", "same-press")) == ["single_source"]


def test_a_copy_counts_as_its_original() -> None:
    assert trust(cited("press", "copy")) == ["single_source"]
    assert trust(cited("copy", "copy-of-copy")) == ["single_source"]
    assert trust(cited("copy", "other-press")) == ["corroborated"]


def test_copies_that_name_each_other_end_the_search() -> None:
    assert trust(cited("ring-1")) == ["single_source"]


def test_without_a_source_it_is_unsourced() -> None:
    assert trust(cited()) == ["unsourced"]
    assert trust(cited("nowhere")) == ["unsourced"]


def test_two_days_of_one_role_are_contested() -> None:
    text = cited("order") + cited("press", day="in_force 2025-02-01")
    assert trust(text) == ["contested", "contested"]


def test_a_day_within_the_month_that_another_gives_is_no_disagreement() -> None:
    text = cited("order") + cited("press", day="in_force 2025-01")
    assert trust(text) == ["official", "single_source"]


def test_a_deprecated_day_contests_nothing() -> None:
    text = cited("order") + cited("press", day="in_force 2025-02-01", more='rank = "deprecated"')
    assert trust(text) == ["official", "single_source"]


def test_a_withdrawn_day_contests_nothing() -> None:
    text = cited("order") + cited(
        "press", day="in_force 2025-02-01", more='withdrawn = "2026-01-01"'
    )
    assert trust(text) == ["official", "single_source"]


def test_different_articles_may_apply_from_different_days() -> None:
    text = cited("order", more='articles = "1-3"') + cited(
        "order", day="in_force 2025-02-01", more='articles = "4"'
    )
    assert trust(text) == ["official", "official"]


def test_a_role_that_repeats_may_have_several_days() -> None:
    text = cited("order", day="amended 2019-01-01") + cited("order", day="amended 2023-01-01")
    assert trust(text) == ["official", "official"]


def test_a_repeating_role_is_contested_when_one_day_is_ranked() -> None:
    text = cited("order", day="amended 2019-01-01", more='rank = "preferred"') + cited(
        "press", day="amended 2019-02-01"
    )
    assert trust(text) == ["contested", "contested"]


def test_an_expected_day_does_not_contest_the_real_one() -> None:
    text = cited("order") + cited("press", day="in_force 2024-12-01", more="scheduled = true")
    assert trust(text) == ["official", "single_source"]
