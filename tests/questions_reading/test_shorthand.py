"""Cut words are written out; documents may be told by their place and kind."""

import pytest

from bot.questions.described import kinds_in, places_in
from bot.questions.shorthand import in_full
from bot.store.name_writing import places_of

TITLES = {
    "instruments/gansu-plan": ("Gansu Implementation Plan for New Generation AI", "甘肃省方案"),
    "instruments/national": ("Measures for Labels", "标识办法"),
    "events/gansu-meeting": ("Gansu meets", "甘肃省会议"),
}


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("export ctrl law", "export control law"),
        ("jiangsu data reg start?", "jiangsu data regulations start?"),
        ("ann. 61 of 2025", "announcement 61 of 2025"),
        ("data sec. mgmt meas.", "data security management measures"),
        ("annual plan", "annual plan"),
        ("secure region", "secure region"),
    ],
)
def test_cut_words_are_written_out(text: str, full: str) -> None:
    assert in_full(text) == full


def test_documents_stand_under_the_place_their_title_begins_with() -> None:
    found = list(places_of(TITLES))
    assert found == [("甘肃", "instruments/gansu-plan"), ("gansu", "instruments/gansu-plan")]
    places = [place for place, _ in found]
    assert places_in("甘肃2018年那个AI方案", places) == ["甘肃"]
    assert places_in("Gansu's 2018 AI plan", places) == ["gansu"]


@pytest.mark.parametrize("text", ["甘肃2018年那个AI方案", "the AI plan of Gansu"])
def test_a_kind_and_a_subject_describe_a_document(text: str) -> None:
    kinds = kinds_in(text)
    assert any("方案" in words for words in kinds)
    assert any("人工智能" in words for words in kinds)


@pytest.mark.parametrize("text", ["a plan", "AI in Gansu", "甘肃的数据"])
def test_a_kind_or_a_subject_alone_describes_none(text: str) -> None:
    assert kinds_in(text) == []
