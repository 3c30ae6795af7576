"""What is thrown: attacks, real names and questions, and mutations of both."""

from collections.abc import Iterator
from random import Random

ATTACKS = (
    "'; DROP TABLE entity; --", "\" OR 1=1 --", "') UNION SELECT * FROM source--", "%' ESCAPE '\\",
    "../../../../etc/passwd", "..\\..\\windows\\win.ini", "file:///etc/passwd", "/dev/stdin", "~/.ssh/id_rsa",
    "instruments/../../state", "topics/../agencies/cac", "https://evil.example/?q=", "\\\\host\\share",
    "@everyone", "@here", "<@1>", "<@!1>", "<@&2>", "<#3>", "</ask:4>", "<t:0:R>", "<:x:5>", "<id:guide>",
    "[x](https://evil.example)", "[x](<https://evil.example>)", "**", "__", "||", "~~", "```", "`", "# ", "> ",
    ">>> ", "-# ", "- ", "1. ", "\\", "\\\\@everyone", "*_~|`",
    'NEAR("a" "b", 5)', "NOT", "AND", "OR", "*", "^", "col:", '"', "(", ")", "{a b}", "-", "+",
    "{shown}", "{0}", "%s", "%n", "$(id)", "`id`", "${jndi:ldap://x}", "{{7*7}}", "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1",
    "\x00", "\x07", "\x1b[31m", "\x02", "\x03", "\r\n", "\n", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffd",
    "\ud7ff", "\U0010ffff", "ﷺ", "𒐫", "e" + "\u0301" * 30, "🇨🇳", "İ", "ß", "ﬁ", "㍿", "①", "Ⅳ", "٣", "〇",
    "9" * 40, "-9999999999", "1e999", "NaN", "0x41", "第" + "九" * 20 + "条", "article 99999999999999999999",
    "0000-00-00", "9999-12-31", "10000-01-01", "2025-02-30", "2025-13", "next 99999999 days",
    "2025-01-01..2024-01-01", "1-1-1", "二〇二五年十三月", "昨天的昨天",
    "g1:remove:x:1", "g1:follow:~0000000000000000:1", "g0:card:instruments/pipl:0",
)  # fmt: skip
REAL = (
    "when did the generative AI measures come into force?", "个人信息保护法什么时候施行", "PIPL", "CAC",
    "who issued the labelling measures", "标识办法是哪些部门发布的", "article 17 of the algorithm rules",
    "算法推荐规定第十七条", "compare the DSL and the CSL", "what is open for comment", "2025 Q3", "next 30 days",
    "生成式人工智能服务管理暂行办法", "網絡安全法", "shengchengshi", "is it true that China passed an AI law",
    "which standards on labelling", "-export, binding, in-force", "30,7,1,0", "Asia/Shanghai", "everything",
    "how many articles has the CSL", "the fine for breaching article 66", "北京市有哪些人工智能规定",
    "The Generative AI Measures took effect on 15 August 2023 and were issued by CAC and six others.",
)  # fmt: skip
LONGEST = 6000


def inputs(seed: int) -> Iterator[str]:
    """Texts without end, the same for the same seed."""
    random = Random(seed)  # noqa: S311
    while True:
        yield _text(random)[:LONGEST]


def _text(random: Random) -> str:
    shape = random.random()
    if shape < 0.15:
        return random.choice(ATTACKS) * random.choice((1, 1, 2, 50, 400))
    if shape < 0.35:
        return _mutated(random, random.choice(REAL))
    pieces = random.choices((*ATTACKS, *REAL), k=random.randint(1, 6))
    text = random.choice(("", " ", "\n", "; ")).join(pieces)
    return _mutated(random, text) if shape < 0.6 else text


def _mutated(random: Random, text: str) -> str:
    """Some characters taken out, doubled, moved, or replaced by any of Unicode."""
    letters = list(text)
    for _ in range(random.randint(1, 6)):
        place = random.randrange(len(letters) + 1)
        letters[place : place + random.randint(0, 3)] = random.choice(
            (
                [],
                letters[place : place + 1] * 2,
                [_character(random)],
                list(random.choice(ATTACKS)),
                letters[: random.randint(0, 4)],
            )
        )
    return "".join(letters)


def _character(random: Random) -> str:
    """Any character that can be sent as UTF-8."""
    code = random.randrange(0x10FFFF) if random.random() < 0.3 else random.randrange(0x3000)
    return "?" if 0xD800 <= code <= 0xDFFF else chr(code)
