"""A date in a text that belongs to another thing is not held against the document named."""

from datetime import date

import pytest

from bot.answers.check import check
from bot.answers.desk import Desk


@pytest.mark.parametrize(
    "text",
    [
        "《生成式人工智能服务管理暂行办法》：回应2022年10月9日发布的六项公告。",
        "《生成式人工智能服务管理暂行办法》：2025年8月国家网信办出台指导意见。",
        "《生成式人工智能服务管理暂行办法》，2022年6月23日起草，7月13日公布。",
        "《生成式人工智能服务管理暂行办法》：第二批于2026年7月27日公布。",
        "《生成式人工智能服务管理暂行办法》设定2027、2030、2035年目标，各部门文件据此出台。",
        "The Generative AI Measures: the State announced 45 billion yuan in March 2021.",
        "By 31 July 2021 half of them had signed the Generative AI Measures.",
    ],
)
async def test_the_day_of_another_thing_contradicts_nothing(
    desk: Desk, today: date, text: str
) -> None:
    assert "contradicted" not in {c.verdict for c in await check(desk, text, today)}


@pytest.mark.parametrize(
    "text",
    [
        "《生成式人工智能服务管理暂行办法》2022年7月10日公布。",
        "《生成式人工智能服务管理暂行办法》是2021年8月15日施行的。",
        "The Generative AI Measures were announced on 3 March 2021.",
    ],
)
async def test_a_wrong_day_of_the_document_itself_is_contradicted(
    desk: Desk, today: date, text: str
) -> None:
    assert "contradicted" in {c.verdict for c in await check(desk, text, today)}
