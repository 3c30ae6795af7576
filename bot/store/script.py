"""Text as the full-text index and the name index see it: one fold for both languages."""

import re
import unicodedata
from functools import cache

import opencc  # pyright: ignore[reportMissingTypeStubs]

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
WORD = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]+")
QUOTES = str.maketrans({"’": "'", "‘": "'"})
# Words that differ between the regions, beyond their characters.
REGIONAL = {"人工智慧": "人工智能", "演算法": "算法", "資料": "数据", "網路": "网络", "资讯": "信息"}


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """Traditional Chinese as simplified; text without Chinese is returned as it is."""
    if not HAN.search(text):
        return text
    for regional, mainland in REGIONAL.items():
        text = text.replace(regional, mainland)
    converted = _converter().convert(text)
    for regional, mainland in REGIONAL.items():
        converted = converted.replace(regional, mainland)
    return converted


def folded(text: str) -> str:
    """NFKC, simplified, lower case, accents off, punctuation as single spaces."""
    plain = unicodedata.normalize("NFKC", text).translate(QUOTES).casefold().replace("'s ", " ")
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(WORD.findall(simplified(bare)))


def tokens(text: str) -> list[str]:
    """What is indexed: words; a run of Chinese gives its characters and its pairs."""
    found: list[str] = []
    for word in folded(text).split():
        if HAN.fullmatch(word):
            found += [*word, *pairs(word)]
        else:
            found.append(word)
    return found


def query_tokens(text: str) -> list[str]:
    """What is looked for: words; of Chinese the pairs, or the character when it is alone."""
    found: list[str] = []
    for word in folded(text).split():
        alone = not HAN.fullmatch(word) or len(word) == 1
        found += [word] if alone else pairs(word)
    return found


def pairs(run: str) -> list[str]:
    """Neighbouring characters, two by two."""
    return [run[place : place + 2] for place in range(len(run) - 1)]
