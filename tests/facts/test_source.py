"""Citations as data files write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.facts.source import Citation, Source, read_citation
from tests.making import record


@pytest.mark.parametrize("text", ["cac-order", "cac-order @ art. 24", "x @ p. 3 @ note"])
def test_a_citation_is_written_as_it_was_read(text: str) -> None:
    assert Citation.model_validate(read_citation(text)).text == text


@given(st.text(max_size=60))
def test_any_text_is_a_citation_or_is_refused(text: str) -> None:
    try:
        cited = Citation.model_validate(read_citation(text))
    except ValidationError:
        return
    assert Citation.model_validate(read_citation(cited.text)) == cited


@pytest.mark.parametrize(
    ("tier", "official"),
    [("official_text", True), ("official_reprint", True), ("translation", False), ("press", False)],
)
def test_only_organs_of_state_are_official(tier: str, official: bool) -> None:
    source = record("sources/a", f'tier = "{tier}"')
    assert isinstance(source, Source)
    assert source.is_official is official
