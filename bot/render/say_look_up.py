"""What a message mentions, explained."""

from collections.abc import Iterator

from bot.answers.look_up import Explained, LookedUp
from bot.render.page import Button, Language, Page, Section, cut
from bot.render.pieces import full_name, iso_days, name
from bot.render.wording import source_line
from bot.render.words import ROLES, STATUSES, Pair, both, label, pick

MOST_BUTTONS = 5
BUTTON = 70
TITLE: Pair = ("Mentioned in this message", "这条消息提到的内容")
NOTHING: Pair = (
    "This message names no regulation or agency that is in the store.",
    "这条消息没有提到已收录的法规或机构。",
)
FOUND: Pair = ("Named here: {names}.", "提到：{names}。")
MORE: Pair = ("{more} more names are not shown.", "另有{more}个名称未显示。")
SOURCES: Pair = ("Sources", "来源")


def look_up_page(found: LookedUp, language: Language) -> Page:
    """A section for each thing mentioned, with a button to its card."""
    names = ("、" if language == "zh" else "; ").join(
        name(one.entity, language) for one in found.explained
    )
    head = pick(FOUND, language).format(names=names)
    cited = {c.source.id: c for one in found.explained for e in one.evidence for c in e.cited}
    return Page(
        language,
        "answer" if found.explained else "unknown",
        pick(TITLE, language),
        cut(head, 480) if found.explained else pick(NOTHING, language),
        tuple(
            Section(full_name(one.entity, language), tuple(_lines(one, language)))
            for one in found.explained
        ),
        (pick(MORE, language).format(more=found.more),) if found.more else (),
        tuple(source_line(c, language) for c in cited.values()),
        tuple(
            Button("choose", cut(name(one.entity, language), BUTTON), one.entity.id)
            for one in found.explained[:MOST_BUTTONS]
        ),
        pick(SOURCES, language),
    )


def _lines(one: Explained, language: Language) -> Iterator[str]:
    about = both(language, one.entity.about_en, one.entity.about_zh)
    if about:
        yield iso_days(about)
    if one.status is not None:
        days = "; ".join(
            f"{label(ROLES, dated.role, language)} {dated.day}" for dated in one.status.because
        )
        shown = f"{label(STATUSES, one.status.status, language)} ({one.status.day})"
        yield f"{shown}: {days}" if days else shown
