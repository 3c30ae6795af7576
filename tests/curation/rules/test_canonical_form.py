"""A data file is written in the one canonical form."""

from bot.curation.rules import canonical_form
from bot.facts.catalogue import Catalogue
from bot.facts.entity import Entity
from bot.facts.source import Source
from tests.making import file_text, record


def found(name: str, text: str) -> list[str]:
    known = record(name)
    catalogue = Catalogue({}, {}, {name: text})
    if isinstance(known, Entity):
        return [field for field, _ in canonical_form.check(known, catalogue)]
    assert isinstance(known, Source)
    return [field for field, _ in canonical_form.check_source(known, catalogue)]


def test_fields_in_another_order_are_told() -> None:
    lines = file_text("instruments/a", "").splitlines(keepends=True)
    assert found("instruments/a", "".join(reversed(lines))) == ["-"]


def test_a_source_file_with_loose_spacing_is_told() -> None:
    assert found("sources/a", file_text("sources/a", "").replace(" = ", "=")) == ["-"]


def test_canonical_files_are_fine() -> None:
    assert found("instruments/a", file_text("instruments/a", "")) == []
    assert found("sources/a", file_text("sources/a", "")) == []
