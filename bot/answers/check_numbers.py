"""Article numbers, counts, document numbers and states of a text, against the stored ones."""

import re
from datetime import date

from bot.answers.answer import AbsencePoint
from bot.answers.articles import count_point, counts_of
from bot.answers.checked import Finding
from bot.answers.desk import Desk
from bot.answers.gathering import evidence_of
from bot.answers.parts import numbers_point, status_point
from bot.facts.entity import Instrument
from bot.questions.article_numbers import chinese_number
from bot.questions.scene import ArticleSaid, CountSaid, NumberSaid, StateSaid

DIGITS = re.compile(r"\d+")
CHINESE_NUMBER = re.compile(r"第([一二三四五六七八九十百零〇]+)号")
ENDED = {"repealed", "lapsed", "withdrawn", "superseded"}
RUNNING = {"in_force", "partially_in_force"}
ORDERS = {"order", "presidential_order", "state_council_order", "announcement"}


async def check_article(desk: Desk, said: ArticleSaid, entity: Instrument) -> Finding | None:
    """Contradicted when no version of the text has so many articles."""
    counts = [v.articles for v in counts_of(entity) if v.articles is not None]
    # A decision that amends a law speaks of the articles of that law.
    if entity.related("amends"):
        return None
    if not counts or entity.type == "draft" or said.number <= max(counts):
        return None
    evidence = await evidence_of(desk.store, entity, "version")
    point = AbsencePoint(entity, "article", number=said.number, count=max(counts))
    return Finding("contradicted", entity, point, evidence)


async def check_count(desk: Desk, said: CountSaid, entity: Instrument) -> Finding | None:
    """The number of articles or chapters, of any version."""
    is_articles = said.unit == "articles"
    counts = {v.articles if is_articles else v.chapters for v in counts_of(entity)} - {None}
    if not counts:
        return Finding("not in store", entity)
    point = await count_point(desk, entity)
    verdict = "supported" if said.number in counts else "contradicted"
    return Finding(verdict, entity, point, point.evidence)


async def check_number(desk: Desk, said: NumberSaid, entity: Instrument) -> Finding | None:
    """The number of an order or announcement; nothing is said of other kinds of numbers."""
    orders = [n for n in entity.numbers if n.stands and n.kind in ORDERS]
    orders = [n for n in orders if (n.kind == "announcement") == said.is_announcement]
    if not orders:
        return None
    point = await numbers_point(desk, entity)
    texts = [text for n in entity.numbers for text in (n.text, *n.also)]
    known = {int(digits) for text in texts for digits in DIGITS.findall(text)}
    known |= {chinese_number(z) for text in texts for z in CHINESE_NUMBER.findall(text)}
    verdict = "supported" if said.number in known else "contradicted"
    return Finding(verdict, entity, point, point.evidence)


async def check_state(
    desk: Desk, said: StateSaid, entity: Instrument, today: date
) -> Finding | None:
    """Whether it is in force, or has ended, today; None where its status is not clear."""
    point = await status_point(desk, entity, today)
    status = point.status.status
    if status not in ENDED | RUNNING | {"draft", "consultation", "adopted_not_in_force"}:
        return None
    right = status in (ENDED if said.ended else RUNNING)
    return Finding("supported" if right else "contradicted", entity, point, point.evidence)
