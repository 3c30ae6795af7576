"""The headline holds every value asked for; a sentence beside them takes what room is left."""

from dataclasses import replace

from bot.answers.answer import Answer, DatesPoint, Evidence, Passage, PassagesPoint
from bot.facts.entity import Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.statement import DateStatement, Fact
from bot.facts.vocabulary import DateRole
from bot.render.wording import page_of

NOTE = "a long remark on where this day was read and what else was said of it then. " * 2
DAYS: dict[DateRole, str] = {
    "adopted": "2023-05-23",
    "promulgated": "2023-07-10",
    "published": "2023-07-13",
    "in_force": "2023-08-15",
}
RULE = Instrument(
    id="instruments/a-rule",
    title_zh="一个办法",
    title_en="Measures for " + "the Administration of Something Long " * 3,
    type="departmental_rule",
    binding=True,
)


def dated(role: DateRole, day: str) -> Evidence:
    statement = DateStatement(role=role, day=PartialDate(day), note_en=NOTE)
    return Evidence(f"{RULE.id}/{role}", RULE.id, role, day, "official", statement)


def headline(with_sentence: bool) -> str:
    asked = tuple(dated(role, day) for role, day in DAYS.items())
    fact = Fact(key="extra", en="Something else that is stored of it. " * 9)
    beside = Evidence(f"{RULE.id}/extra", RULE.id, "extra", fact.en, "official", fact)
    passage = PassagesPoint(RULE, (Passage(RULE, fact, beside, 0.9),), evidence=(beside,))
    points = (DatesPoint(RULE, (), asked, evidence=asked), *([passage] if with_sentence else []))
    return page_of(Answer("answered", points), "en").headline


def test_remarks_leave_their_room_to_the_days() -> None:
    assert all(day in headline(with_sentence=False) for day in DAYS.values())


def test_a_day_that_is_only_scheduled_says_so_however_little_room_there_is() -> None:
    first, second = dated("suspended_until", "2026-11-10"), dated("suspended_until", "2027-01-10")
    scheduled = (
        second.statement.model_copy(update={"scheduled": True}) if second.statement else None
    )
    asked = (first, replace(second, statement=scheduled))
    text = page_of(
        Answer("answered", (DatesPoint(RULE, (), asked, evidence=asked),)), "en"
    ).headline
    assert "2027-01-10\x03 (scheduled)" in text


def test_a_sentence_beside_days_does_not_cut_them() -> None:
    text = headline(with_sentence=True)
    assert all(day in text for day in DAYS.values())
    assert len(text) <= 500


def test_a_day_asked_for_is_not_shown_again_among_other_dates() -> None:
    days = {role: dated(role, day) for role, day in DAYS.items()}
    points = tuple(
        DatesPoint(RULE, (asked,), (days[asked],), tuple(d for r, d in days.items() if r != asked))
        for asked in ("published", "in_force")
    )
    lines = [line for s in page_of(Answer("answered", points), "en").sections for line in s.lines]
    assert len(lines) == len(DAYS) - len(points)
