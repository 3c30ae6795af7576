"""What full text can find."""

from bot.facts.catalogue import statements_of
from bot.facts.entity import Entity
from bot.store.passages import passages, value_text
from tests.making import dates, instrument, record

TEXT = (
    'about_en = "A rule."\n'
    + dates("issued 2025-01", more='note_en = "By letter."')
    + dates("in_force 2025-02-01")
    + dates("repealed 2026-01-01", more='note_en = "Wrong."\nwithdrawn = "2026-02-01"')
    + """
[[relations]]
verb = "issued_by"
to = ["agencies/b", "agencies/c"]
[[versions]]
from = "2025-02-01"
articles = 24
[[figures]]
kind = "fine"
en = "most"
min = 1
max = 5
unit = "CNY"
[[facts]]
key = "two-seats"
en = "It has two seats."
asks = ["where is it"]
"""
)


def test_what_is_said_in_words_can_be_found() -> None:
    found = {identity: words for identity, _, words, _ in passages(instrument(TEXT))}
    assert set(found) == {
        "instruments/a",
        "instruments/a/issued",
        "instruments/a/figure-fine",
        "instruments/a/two-seats",
    }
    assert "where is it" in found["instruments/a/two-seats"]
    assert "two seats" in found["instruments/a/two-seats"]
    assert "A rule." in found["instruments/a"]


def test_topics_say_nothing_of_their_own() -> None:
    topic = record("topics/a")
    assert isinstance(topic, Entity)
    assert list(passages(topic)) == []


def test_values_are_told_as_plain_text() -> None:
    assert [value_text(stated) for stated in statements_of(instrument(TEXT))] == [
        "2025-01",
        "2025-02-01",
        "2026-01-01",
        "agencies/b agencies/c",
        "1..5 CNY",
        "It has two seats.",
        "2025-02-01.. 24",
    ]
