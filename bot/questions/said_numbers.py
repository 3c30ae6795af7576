"""Articles, counts, document numbers and states that a sentence asserts."""

from collections.abc import Iterator

from bot.questions import statement_cues as cues
from bot.questions.article_numbers import chinese_number
from bot.questions.scene import ArticleSaid, CountSaid, NumberSaid, Said, Scene, StateSaid
from bot.questions.text_cues import ARTICLE

INSTRUMENT = ("instrument",)
# A number belongs to the name that it stands next to.
NEAR = 40


def numbers_said(scene: Scene) -> Iterator[Said]:
    """Every assertion with a number, and every state, in the sentence."""
    bare = scene.bare
    yield from _articles(scene, bare)
    yield from _counts(scene, bare)
    yield from _orders(scene, bare)
    yield from _states(scene, bare)


def _articles(scene: Scene, bare: str) -> Iterator[ArticleSaid]:
    for match in ARTICLE.finditer(bare):
        number = int(match["en"]) if match["en"] else chinese_number(match["zh"])
        start, end, subjects = _place(scene, *match.span())
        if subjects and number and not _of_another_law(bare, *match.span()):
            yield ArticleSaid(start, end, subjects, number)


def _counts(scene: Scene, bare: str) -> Iterator[CountSaid]:
    for match in cues.COUNTED.finditer(bare):
        number = int(match["n"]) if match["n"] else chinese_number(match["zh"])
        unit = (match["unit"] or match["unit_zh"]).casefold()
        start, end, subjects = _place(scene, *match.span())
        elsewhere = cues.OF_ANOTHER_COUNT.search(
            bare, max(0, match.start() - NEAR), match.end() + NEAR
        )
        if subjects and number and not elsewhere and not _negated(bare, *match.span()):
            counted = "chapters" if unit in ("chapters", "章") else "articles"
            yield CountSaid(start, end, subjects, counted, number)


def _orders(scene: Scene, bare: str) -> Iterator[NumberSaid]:
    for match in cues.ORDERED.finditer(bare):
        number = int(match["n"]) if match["n"] else chinese_number(match["zh"])
        start, end, subjects = _place(scene, *match.span())
        named = [s.end for s in scene.things(INSTRUMENT) if s.end <= match.start()]
        beside = named and cues.IN_BRACKETS.match(bare[named[-1] : match.start()])
        if subjects and number and beside and not _negated(bare, match.start(), match.end()):
            announced = cues.ANNOUNCED.match(match.group()) is not None
            yield NumberSaid(start, end, subjects, number, announced)


def _states(scene: Scene, bare: str) -> Iterator[StateSaid]:
    for pattern, ended in ((cues.IN_FORCE, False), (cues.ENDED, True)):
        for match in pattern.finditer(bare):
            start, end, subjects = _place(scene, *match.span())
            if subjects and not _negated(bare, match.start(), match.end()):
                yield StateSaid(start, end, subjects, ended)


def _of_another_law(bare: str, start: int, end: int) -> bool:
    """Whether the article is that of a law named beside it which is not known."""
    before = cues.OF_ANOTHER_LAW_ZH.search(bare[max(0, start - NEAR) : start])
    return before is not None or cues.OF_ANOTHER_LAW.match(bare[end:]) is not None


def _place(scene: Scene, start: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    subjects, named, named_end = scene.subject(start, end, INSTRUMENT)
    return scene.start + min(start, named), scene.start + max(end, named_end), subjects


def _negated(bare: str, start: int, end: int) -> bool:
    return cues.NEGATED.search(bare, max(0, start - NEAR), end) is not None
