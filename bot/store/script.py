"""Text as the full-text index and the name index see it: one fold for both languages."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

import opencc  # pyright: ignore[reportMissingTypeStubs]
import snowballstemmer  # pyright: ignore[reportMissingTypeStubs]

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
ATOM = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]")
WORD = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]+")
# Ways to write the same word, in names and questions alike.
EQUIVALENT = (
    (re.compile(r"(?<![a-z])artificial[ -]intelligence(?![a-z])"), "ai"),
    (re.compile(r"\ba\.i\."), "ai"),
    (re.compile(r"(?<![a-z])(?:gen[ -]?|generative[ -])ai(?![a-z])"), "generative ai"),
    (re.compile(r"\bcyber[ -]security\b"), "cybersecurity"),
    (re.compile(r"\bregs\b"), "regulations"),
    (re.compile(r"\blive[ -]?stream(ing)?\b"), "livestream"),
    (re.compile(r"\be[ -]commerce\b"), "ecommerce"),
    (re.compile(r"\bllms?\b|\blarge language models?\b"), "large models"),
    (re.compile(r"\bann(?:s|\.)?(?= ?(?:no\.? ?)?\d)"), "announcement"),
    (re.compile(r"\b(\d{1,4})/(20\d\d)\b"), r"\1 of \2"),
    (re.compile(r"\bno[. ]+(?=\d)|\bnr\.? ?(?=\d)|#(?=\d)"), ""),
    (re.compile(r"\balgos?\b"), "algorithm"),
    (re.compile(r"\bpi\b"), "personal information"),
    (re.compile(r"\bgovts?\b"), "government"),
    (re.compile(r"\bctrls?\b"), "control"),
    (re.compile(r"\bmgmt\b"), "management"),
    (re.compile(r"\bnat'?l\b"), "national"),
    (re.compile(r"\bint'?l\b"), "international"),
    (re.compile(r"\bunga\b"), "un general assembly"),
    (re.compile(r"&"), " and "),
)
PLUS = re.compile(
    r"(?<=\bai)[”\"]?\s?\+|(?<=人工智能)[”\"]?\s?\+|(?<=互联网)[”\"]?\s?\+|(?<=人工智能)加(?!快|强|入|大|速)|(?<=[a-z])\+(?=[a-z\W]|$)"
)
QUOTES = str.maketrans({"’": "'", "‘": "'"})
# Words that differ between the regions, beyond their characters.
REGIONAL = {
    "人工智慧": "人工智能",
    "演算法": "算法",
    "資料": "数据",
    "網路": "网络",
    "資訊": "信息",
}


@cache
def _converter() -> Any:
    return opencc.OpenCC("t2s")  # pyright: ignore


@cache
def _stemmer() -> Any:
    return snowballstemmer.stemmer("english")  # pyright: ignore


def simplified(text: str) -> str:
    """Traditional Chinese as simplified; text without Chinese is returned as it is."""
    if not HAN.search(text):
        return text
    for regional, mainland in REGIONAL.items():
        text = text.replace(regional, mainland)
    converted: str = _converter().convert(text)
    return converted


def folded(text: str) -> str:
    """NFKC, simplified, lower case, accents off, punctuation as single spaces."""
    plain = unicodedata.normalize("NFKC", text).translate(QUOTES).casefold()
    plain = re.sub(r"'s\b", "", plain)
    plain = PLUS.sub(" plus ", plain)
    for pattern, same in EQUIVALENT:
        plain = pattern.sub(same, plain)
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(WORD.findall(simplified(bare).replace("人工智能", " ai ")))


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of an English word in American spelling; anything else as it is."""
    if not word.isascii() or not word.isalpha() or len(word) < 4:
        return word
    american = word.replace("isation", "ization").replace("labell", "label")
    if american.endswith("ise") and len(american) > 6:
        american = american[:-3] + "ize"
    stemmed: str = _stemmer().stemWord(american)
    return stemmed


def tokens(text: str) -> list[str]:
    """What is indexed: stems; a run of Chinese gives its characters and its pairs."""
    found: list[str] = []
    for word in folded(text).split():
        if HAN.fullmatch(word):
            found += [*word, *pairs(word)]
        else:
            found.append(stem(word))
    return found


def query_tokens(text: str) -> list[str]:
    """What is looked for: stems; of Chinese the pairs, or the character when it is alone."""
    found: list[str] = []
    for word in folded(text).split():
        if HAN.fullmatch(word):
            found += [word] if len(word) == 1 else pairs(word)
        else:
            found.append(stem(word))
    return found


def atoms(text: str) -> list[str]:
    """Words and single Chinese characters of a folded text."""
    return ATOM.findall(text)


def pairs(run: str) -> list[str]:
    """Neighbouring characters, two by two."""
    return [run[place : place + 2] for place in range(len(run) - 1)]
