"""Answers to pages: every word that people see, in their language."""

from collections.abc import Callable
from typing import Any

from bot.answers.answer import (
    AboutPoint,
    AbsencePoint,
    Answer,
    ArticlePoint,
    ArticlesPoint,
    BodiesPoint,
    ChangePoint,
    Cited,
    ComparePoint,
    CountPoint,
    DatesPoint,
    DisputePoint,
    HeadPoint,
    ListPoint,
    NamePoint,
    NumbersPoint,
    PassagesPoint,
    PeriodPoint,
    Point,
    RelationsPoint,
    SamePoint,
    SourcesPoint,
    StatusPoint,
    StorePoint,
    VerdictPoint,
)
from bot.facts.entity import Entity
from bot.render.buttons import buttons_for
from bot.render.catalogue import say
from bot.render.page import Language, Page, SourceLine, Tone, cut
from bot.render.pieces import full_name, listed, name
from bot.render.said import Said
from bot.render.say_compare import say_compare
from bot.render.say_dates import say_dates, siblings_once
from bot.render.say_entity import say_about, say_head, say_name, say_same
from bot.render.say_instrument import (
    say_article,
    say_bodies,
    say_count,
    say_numbers,
    say_relations,
    say_status,
)
from bot.render.say_lists import (
    say_articles,
    say_changes,
    say_dispute,
    say_list,
    say_period,
    say_sources,
    say_store,
)
from bot.render.say_passages import say_passages
from bot.render.say_verdict import say_absence, say_verdict, unknown_headline
from bot.render.words import MATCHES, TIERS, VERIFICATIONS, label

HEADLINE = 500
# A sentence beside values is not begun in fewer characters.
LEAST = 80
FEW = 2
Say = Callable[[Any, Language], Said]
SAY: dict[type[Point], Say] = {
    AboutPoint: say_about,
    AbsencePoint: say_absence,
    ArticlePoint: say_article,
    ArticlesPoint: say_articles,
    BodiesPoint: say_bodies,
    ChangePoint: say_changes,
    ComparePoint: say_compare,
    CountPoint: say_count,
    DatesPoint: say_dates,
    DisputePoint: say_dispute,
    HeadPoint: say_head,
    ListPoint: say_list,
    NamePoint: say_name,
    NumbersPoint: say_numbers,
    PassagesPoint: say_passages,
    PeriodPoint: say_period,
    RelationsPoint: say_relations,
    SamePoint: say_same,
    SourcesPoint: say_sources,
    StatusPoint: say_status,
    StorePoint: say_store,
    VerdictPoint: say_verdict,
}
TONES: dict[str, Tone] = {
    "answered": "answer",
    "corrected": "caution",
    "absent": "absent",
    "ambiguous": "choice",
    "unknown": "unknown",
}


def page_of(answer: Answer, language: Language) -> Page:
    """The page for an answer. The headline keeps within 500 characters."""
    points = siblings_once(answer.points)
    said = [SAY[type(point)](point, language).with_iso_days() for point in points]
    sections = tuple(section for one in said for section in one.sections)
    title = next((one.title for one in said if one.title), "") or _title(answer, language)
    return Page(
        language=language,
        tone=TONES[answer.outcome],
        title=title,
        headline=_headline(answer, said, language),
        sections=sections,
        notes=tuple(_notes(answer, language)),
        sources=tuple(source_line(cited, language) for cited in answer.cited),
        buttons=tuple(buttons_for(answer, language)),
        sources_heading=say(language, "Sources"),
        footer=_footer(answer, language),
        facts=tuple(evidence.id for evidence in answer.evidence),
    )


def _title(answer: Answer, language: Language) -> str:
    entity = next((getattr(point, "entity", None) for point in answer.points), None)
    return full_name(entity, language) if isinstance(entity, Entity) else ""


def _headline(answer: Answer, said: list[Said], language: Language) -> str:
    if answer.outcome == "unknown" and not said:
        return cut(unknown_headline(answer.suggestions, language), HEADLINE)
    if answer.outcome == "ambiguous":
        names = listed([name(e, language) for e in answer.choices], language)
        which = say(language, "Which one is meant: {names}?", names=names)
        return cut(which, HEADLINE)
    disputes = [p for p in answer.points if isinstance(p, DisputePoint)]
    if len(disputes) > FEW:
        return say(language, "Sources disagree on {count} points.", count=len(disputes))
    spoken = [one for one in said if one.headline]
    pairs = zip(spoken, [Said(""), *spoken], strict=False)
    heads = [one.after(earlier) for one, earlier in pairs] or [
        say(language, "Nothing of that kind is stored.")
    ]
    beside = len(heads) - 1 if _ends_beside(answer, said) else len(heads)
    values = _fitted_heads(heads[:beside], HEADLINE)
    left = HEADLINE - sum(len(head) + 1 for head in values)
    return "\n".join([*values, *(cut(head, left) for head in heads[beside:] if left > LEAST)])


def _ends_beside(answer: Answer, said: list[Said]) -> bool:
    """Whether the last head is only a sentence that fits beside values: it takes what is left."""
    spoken = [point for point, one in zip(answer.points, said, strict=True) if one.headline]
    return len(spoken) > 1 and isinstance(spoken[-1], PassagesPoint)


def _fitted_heads(heads: list[str], room: int) -> list[str]:
    longest = _longest_head(heads, room)
    return [cut(head, longest) for head in heads]


def _longest_head(heads: list[str], room: int) -> int:
    """How long a head may be: short ones leave their room to the long ones."""
    whole, lengths = room, sorted(len(head) for head in heads)
    while lengths and lengths[0] < room // len(lengths):
        room -= lengths.pop(0) + 1
    return max(60, room // len(lengths) - 1) if lengths else whole


def _notes(answer: Answer, language: Language) -> list[str]:
    """How names matched, which other readings there are, how well the answer is supported."""
    notes: list[str] = []
    for match in answer.matches[:3]:
        if match.matched_by != "title":
            how = label(MATCHES, match.matched_by, language)
            read = say(
                language, "read as {name}, by {how}", name=name(match.entity, language), how=how
            )
            notes.append(read)
    if answer.choices and answer.outcome != "ambiguous":
        others = listed([name(e, language) for e in answer.choices[:3]], language)
        notes.append(say(language, "another reading: {others}", others=others))
    return notes


def _footer(answer: Answer, language: Language) -> str:
    """Verification, second reading, and the day the sources were read."""
    shown = list(
        dict.fromkeys(label(VERIFICATIONS, e.verification, language) for e in answer.evidence[:1])
    )
    read = max((c.source.read.text for c in answer.cited), default="")
    if read:
        shown.append(say(language, "last checked {read}", read=read))
    return " · ".join(shown)


def source_line(cited: Cited, language: Language) -> SourceLine:
    """A source as readers see it."""
    source = cited.source
    return SourceLine(
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        tier=source.tier,
        tier_name=label(TIERS, source.tier, language),
        pinpoint=cited.pinpoint,
        read=source.read.text,
    )
