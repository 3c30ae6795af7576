"""Numbers of articles in a text: `art 17`, `articles 10-12`, 第十七条, `PIPL 57`."""

from collections.abc import Iterator

from bot.questions import text_cues

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


def article_numbers(text: str) -> Iterator[int]:
    """Article numbers named in a text: `art 17`, `articles 10-12`, 第十七条."""
    for match in text_cues.ARTICLE.finditer(text):
        if match["zh"]:
            number = chinese_number(match["zh"])
            if number:
                yield number
            continue
        first, last = int(match["en"]), int(match["to"] or match["too"] or match["en"])
        is_range = bool(match["to"]) and first <= last <= first + 9
        yield from range(first, last + 1) if is_range else dict.fromkeys((first, last))


def bare_articles(bare: str) -> tuple[int, ...]:
    """An article whose number alone stands behind the name of the text: `PIPL 57`."""
    return tuple(int(match[1]) for match in text_cues.BARE_ARTICLE.finditer(bare))


def chinese_number(text: str) -> int:
    """十七 → 17, 一百零二 → 102, 24 → 24; 0 when it is no number."""
    if text.isdigit():
        return int(text)
    total, current = 0, 0
    for character in text:
        if character in DIGITS:
            current = DIGITS[character]
        elif character in "十百":
            total += (current or 1) * (10 if character == "十" else 100)
            current = 0
        else:
            return 0
    return total + current
