"""Names that fit nothing, one thing, or several; and suggestions while typing."""

import pytest

from tests.commands.conftest import Reader

NAMED = {
    "regulation": "name",
    "agency": "name",
    "timeline": "subject",
    "contested": "subject",
}


@pytest.mark.parametrize("command", NAMED)
async def test_unknown_name_is_said_to_be_unknown(reader: Reader, command: str) -> None:
    card = await reader.types(command, **{NAMED[command]: "Martian Parking Ordinance"})
    wanted = "没有" if reader.locale == "zh-CN" else "not in the store"
    assert wanted in card.text or "未收录" in card.text
    assert card.sources == ""


@pytest.mark.parametrize("side", ["first", "second"])
async def test_unknown_side_of_a_comparison_is_said_to_be_unknown(alice: Reader, side: str) -> None:
    names = {"first": "instruments/genai-measures", "second": "instruments/labeling-measures"}
    card = await alice.types("compare", **{**names, side: "Martian Parking Ordinance"})
    assert "not in the store" in card.text


@pytest.mark.parametrize("option", ["agency", "topic"])
async def test_unknown_filter_of_a_date_is_said_to_be_unknown(alice: Reader, option: str) -> None:
    card = await alice.types("date", when="2025", **{option: "Martian Parking"})
    assert "not in the store" in card.text


async def test_ambiguous_name_is_offered_as_a_choice(reader: Reader) -> None:
    card = await reader.types("regulation", name="Network Provisions")
    assert len(card.buttons) == 2
    assert all(identity.startswith("g1:choose:") for identity in card.buttons.values())


async def test_choice_leads_to_the_card(alice: Reader) -> None:
    card = await alice.types("regulation", name="Network Provisions")
    energy = next(label for label in card.buttons if "Deep Synthesis" in label)
    assert "Deep Synthesis" in (await alice.presses(card, energy)).title


@pytest.mark.parametrize(
    "typed", ["generative", "生成式", "shengchengshi", "genai measures", "令第15号"]
)
async def test_suggestions_in_english_chinese_pinyin_and_by_number(
    alice: Reader, typed: str
) -> None:
    choices = await alice.completes("regulation", "name", typed)
    assert "instruments/genai-measures" in [choice["value"] for choice in choices]


async def test_suggestions_come_in_the_readers_language(reader: Reader) -> None:
    (first, *_) = await reader.completes("agency", "name", "CAC")
    names = ("国家互联网信息办公室", "Cyberspace Administration of China")
    wanted = names[0] if reader.locale == "zh-CN" else names[1]
    assert first["name"].startswith(wanted)


@pytest.mark.parametrize("typed", ["", "a", "办", "\x00\u202e", "x" * 6000, 'NEAR("a" OR *'])
async def test_suggestions_keep_within_discords_limits(alice: Reader, typed: str) -> None:
    choices = await alice.completes("timeline", "subject", typed)
    assert len(choices) <= 25
    assert all(1 <= len(c["name"]) <= 100 and 1 <= len(c["value"]) <= 100 for c in choices)
