"""What a sentence counts or cites of another text is not held against the text named."""

from datetime import date

import pytest

from bot.answers.check import check
from bot.answers.desk import Desk

MEASURES = "生成式人工智能服务管理暂行办法"


@pytest.mark.parametrize(
    "text",
    [
        f"违反《{MEASURES}》的，依广告法第六十条处罚。",
        "Under the Generative AI Measures fines follow Article 260 of the Hay Storage Law.",
        f"《{MEASURES}》的附件指引共二十七条。",
        "The annex of the Generative AI Measures has 31 articles.",
        "A draft of the Generative AI Measures had 21 articles.",
        "On 30 October 2024 little happened, but the Generative AI Measures, promulgated a month "
        "earlier, were due.",
        "The sixteenth list under the Generative AI Measures came out on 12 March 2026.",
    ],
)
async def test_what_belongs_to_another_text_contradicts_nothing(
    desk: Desk, today: date, text: str
) -> None:
    assert "contradicted" not in {c.verdict for c in await check(desk, text, today)}


@pytest.mark.parametrize(
    "text",
    [
        "The Generative AI Measures run to 84 articles.",
        "The Generative AI Measures, spanning 31 articles, are new.",
        f"《{MEASURES}》共五章三十一条。",
    ],
)
async def test_a_wrong_number_of_its_own_articles_is_contradicted(
    desk: Desk, today: date, text: str
) -> None:
    assert "contradicted" in {c.verdict for c in await check(desk, text, today)}
