"""Every command answers in servers and direct messages, in English and in Chinese."""

import pytest

from tests.commands.conftest import Reader

GENAI, LABELS = "instruments/genai-measures", "instruments/labeling-measures"
ASKED = {
    "regulation": {"name": GENAI},
    "agency": {"name": "CAC"},
    "date": {"when": "2023-07"},
    "upcoming": {"days": 90},
    "timeline": {"subject": LABELS},
    "search": {"query": "security assessment"},
    "ask": {"question": "When did the generative AI measures take effect?"},
    "compare": {"first": GENAI, "second": LABELS},
    "contested": {},
    "changes": {"since": "2026"},
    "export": {"what": GENAI},
    "about": {},
    "help": {},
}
SHOWN = {
    "regulation": ("2023-08-15", "生成式人工智能服务管理暂行办法"),
    "agency": ("Cyberspace Administration of China (CAC)", "国家互联网信息办公室"),
    "date": ("2023-07-13", "生成式人工智能服务管理暂行办法"),
    "upcoming": ("2026-11-27", "2026-11-27"),
    "timeline": ("2025-09-01", "人工智能生成合成内容标识办法"),
    "search": ("security assessment", "生成式人工智能服务管理暂行办法"),
    "ask": ("2023-08-15", "2023-08-15"),
    "compare": ("2025-09-01", "2025-09-01"),
    "contested": ("2019-08-23", "2019-08-23"),
    "changes": ("2026-11-21", "2026-11-21"),
    "export": ("statements about 2 entries", "涉及2个条目"),
    "about": ("Every answer is a stored fact", "每个回答都是有来源的收录事实"),
    "help": ("/regulation", "法规、规章、规划、标准或草案"),
}


@pytest.mark.parametrize("command", ASKED)
async def test_command_answers_with_a_public_card_and_a_button(
    reader: Reader, command: str
) -> None:
    card = await reader.types(command, **ASKED[command])
    wanted = SHOWN[command][reader.locale.startswith("zh")]
    assert wanted in card.text
    assert not card.is_private
    assert card.buttons


@pytest.mark.parametrize("command", [c for c in ASKED if c not in ("export", "about", "help")])
async def test_answer_links_its_sources(alice: Reader, command: str) -> None:
    card = await alice.types(command, **ASKED[command])
    assert "](http" in card.sources


async def test_subject_without_contested_facts_is_told_so(reader: Reader) -> None:
    card = await reader.types("contested", subject=LABELS)
    told = "没有收录" if reader.locale.startswith("zh") else "Nothing of that kind is stored"
    assert told in card.text
    assert not card.is_private


async def test_article_of_a_regulation(alice: Reader) -> None:
    card = await alice.types("regulation", name=GENAI, article=17)
    assert "Article 17" in card.text
    assert "security assessment" in card.text


async def test_article_beyond_the_last_is_said_not_to_exist(alice: Reader) -> None:
    card = await alice.types("regulation", name=GENAI, article=99)
    assert "has **24** articles" in card.text


@pytest.mark.parametrize("number", [0, -1])
async def test_article_that_cannot_be_is_not_made_up(alice: Reader, number: int) -> None:
    card = await alice.types("regulation", name=GENAI, article=number)
    assert f"Article {number} of" in card.text
    assert "not in the store" in card.text


async def test_status_as_of_an_earlier_day(alice: Reader) -> None:
    card = await alice.types("regulation", name=GENAI, as_of="2023-08-01")
    assert "not yet in force" in card.text


async def test_absent_law_is_said_to_be_absent(alice: Reader) -> None:
    card = await alice.types("ask", question="Is China's AI Law in force?")
    assert "no comprehensive" in card.text.lower()


async def test_question_in_chinese_is_answered_in_chinese(alice: Reader) -> None:
    card = await alice.types("ask", question="生成式人工智能办法什么时候施行？")
    assert "施行：**2023-08-15**" in card.text
