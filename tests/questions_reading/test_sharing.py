"""Words that stand once for two names."""

import pytest

from bot.questions.sharing import spelled_out


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        (
            "Shenzhen vs Shanghai AI regulations",
            "Shenzhen AI regulations vs Shanghai AI regulations",
        ),
        ("announcement 18 vs 57", "announcement 18 vs announcement 57"),
        ("announcement 23 of 2023 and 33 of 2024", None),
        ("深圳和上海人工智能条例", "深圳人工智能条例和上海人工智能条例"),
        ("框架1.0与3.0发布时间", "框架1.0与框架3.0发布时间"),
        (
            "beijing, shenzhen and hefei ICV regs",
            "beijing ICV regs, shenzhen ICV regs and hefei ICV regs",
        ),
        (
            "AI measures of Wuhan and Hefei: dates",
            "Wuhan AI measures and Hefei AI measures: dates",
        ),
        ("广州、合肥两地数据条例", "广州数据条例、合肥数据条例"),
        ("articles 10 and 12 of PIPL", "articles 10 and 12 of PIPL"),
        ("Beijing and Shanghai", "Beijing and Shanghai"),
    ],
)
def test_a_shared_word_is_written_at_each_name(asked: str, read: str | None) -> None:
    wanted = read or "announcement 23 of 2023 and announcement 33 of 2024"
    assert spelled_out(asked) == wanted
