"""Readers of Traditional Chinese are answered in it, whatever they ask for."""

from dataclasses import replace

import pytest

from tests.commands.conftest import Reader
from tests.commands.test_every_command import ASKED

# Simplified characters that stand on nearly every card.
SIMPLIFIED = set("发关经现间机类条与为国网络数据标识办规则询时图")


@pytest.fixture
def taiwan(alice: Reader) -> Reader:
    return replace(alice, locale="zh-TW")


@pytest.mark.parametrize("command", ASKED)
async def test_every_command_answers_in_traditional_characters(
    taiwan: Reader, command: str
) -> None:
    card = await taiwan.types(command, **ASKED[command])
    assert not SIMPLIFIED & set(card.text + "".join(card.buttons))


async def test_a_question_in_simplified_is_answered_in_the_readers_characters(
    taiwan: Reader,
) -> None:
    card = await taiwan.types("ask", question="生成式人工智能办法什么时候施行？")
    assert "生成式人工智慧服務管理暫行辦法" in card.text


async def test_a_question_in_chinese_is_answered_in_chinese_to_an_english_client(
    alice: Reader,
) -> None:
    card = await alice.types("ask", question="生成式人工智能办法什么时候施行？")
    assert "施行：" in card.text


async def test_errors_and_suggestions_are_in_traditional_characters(taiwan: Reader) -> None:
    card = await taiwan.types("date", when="nonsense")
    assert "無法將「nonsense」" in card.text
    (first, *_) = await taiwan.completes("regulation", "name", "深度合成")
    assert "網際網路資訊服務深度合成管理規定" in first["name"]


async def test_buttons_of_a_card_lead_on_in_traditional_characters(taiwan: Reader) -> None:
    card = await taiwan.types("regulation", name="instruments/genai-measures")
    turned = await taiwan.presses(card, "日期")
    assert "單一來源" in turned.text
