"""Lists in words: periods, instruments that fit, disputes, changes, what the store holds."""

from bot.answers.answer import (
    ArticlesPoint,
    ChangePoint,
    DisputePoint,
    Evidence,
    Happening,
    ListPoint,
    PeriodPoint,
    SourcesPoint,
    StorePoint,
)
from bot.facts.entity import Instrument
from bot.facts.statement import DateStatement, Provision
from bot.facts.status import StatusOn
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import article_name, listed, name, provision_text, quoted
from bot.render.said import Said
from bot.render.say_dates import dispute_line
from bot.render.say_entity import what_it_is
from bot.render.words import ROLES, STATUSES, TYPES, label, pick

IN_HEADLINE = 4
MOST = 30


def say_period(point: PeriodPoint, language: Language) -> Said:
    """What happened or is due, one line a day."""
    span = str(point.start) if point.start == point.end else f"{point.start} – {point.end}"
    about = listed([name(e, language) for e in point.about], language)
    where = f" ({about})" if about else ""
    if not point.happenings:
        none = pick(
            (
                f"Nothing in the store is dated {span}{where}.",
                f"收录内容中没有日期在{span}{where}的记录。",
            ),
            language,
        )
        return Said(none)
    few = point.start == point.end and point.total <= IN_HEADLINE + 1
    first = [_happening(h, language, long=few) for h in point.happenings[: IN_HEADLINE + 1]]
    width = 420 // max(1, len(first))
    count = pick(
        (f"{span}{where}: {point.total} dated facts", f"{span}{where}：{point.total}条记录"),
        language,
    )
    headline = cut(f"{bold(count)}\n" + "\n".join(cut(line, width) for line in first), 490)
    lines = tuple(_happening(h, language, long=True) for h in point.happenings[:MOST])
    return Said(headline, (Section("", lines),))


def _happening(happening: Happening, language: Language, long: bool = False) -> str:
    dated = happening.date
    role = label(ROLES, dated.role, language)
    title = quoted(happening.entity, language)
    if happening.entity.folder == "events":
        text = what_it_is(happening.entity, language) if long else title
        return f"{bold(dated.day.text)} {text or title}"
    tail = ""
    if dated.scheduled:
        tail = pick((" (scheduled)", "（预定）"), language)
    if dated.articles:
        tail += pick((f" (art. {dated.articles})", f"（第{dated.articles}条）"), language)
    return f"{bold(dated.day.text)} {title} — {role}{tail}"


def say_list(point: ListPoint, language: Language) -> Said:
    """Instruments that fit, latest first."""
    about = listed([name(e, language) for e in point.about], language)
    if not point.entities and point.what == "open":
        none = (
            "No draft is open for comment by the stored deadlines.",
            "按收录的截止日期，目前没有正在征求意见的草案。",
        )
        return Said(pick(none, language))
    if not point.entities:
        nothing = (f"No such document is stored: {about}.", f"未收录相关文件：{about}。")
        return Said(pick(nothing, language))
    titles = [quoted(e, language) for e in point.entities]
    what = pick(
        ("pending drafts", "待定草案")
        if point.what in ("draft", "open")
        else ("documents", "文件"),
        language,
    )
    head = f"{about}: " if about else ""
    shown = "; ".join(titles[:6]) if language == "en" else "；".join(titles[:6])
    headline = cut(f"{head}{bold(f'{point.total} {what}')}: {shown}", 480)
    statuses = dict(point.statuses)
    lines: list[str] = []
    for entity in point.entities[:MOST]:
        lines.append(_listed_line(entity, statuses, language))
    return Said(headline, (Section("", tuple(lines)),))


def _listed_line(entity: object, statuses: dict[str, StatusOn], language: Language) -> str:
    if not isinstance(entity, Instrument):
        return ""
    status = statuses.get(entity.id)
    word = label(STATUSES, status.status, language) if status else ""
    return f"{quoted(entity, language)} · {label(TYPES, entity.type, language)} · {word}{_last_day(entity, language)}"


def _last_day(entity: Instrument, language: Language) -> str:
    roles = ("in_force", "consultation_closed", "promulgated", "issued", "published", "adopted")
    for role in roles:
        for dated in entity.dates_of(role):  # type: ignore[arg-type]
            if dated.stands:
                return f" · {label(ROLES, role, language)} {dated.day}"
    return ""


def say_dispute(point: DisputePoint, language: Language) -> Said:
    """Every value of a property with who says it, and why one is preferred."""
    what = label(ROLES, point.property, language)
    values = listed([bold(e.value) for e in point.evidence], language)
    title = quoted(point.entity, language)
    headline = pick(
        (
            f"{title}: sources disagree on {what}: {values}.",
            f"{title}：来源对“{what}”说法不一：{values}。",
        ),
        language,
    )
    return Said(
        headline,
        (Section(f"{title} · {what}", tuple(dispute_line(e, language) for e in point.evidence)),),
    )


def say_changes(point: ChangePoint, language: Language) -> Said:
    """What was recorded or withdrawn since a day."""
    if not point.changes:
        return Said(
            pick(
                (f"Nothing recorded since {point.since}.", f"{point.since}以来没有新记录。"),
                language,
            )
        )
    head = pick(
        (
            f"{point.total} statements recorded or withdrawn since {point.since}",
            f"{point.since}以来新增或撤回{point.total}条",
        ),
        language,
    )
    lines = tuple(
        f"{bold(day)} {quoted(entity, language)}: {_changed(found, language)}"
        for day, entity, found in point.changes[:MOST]
    )
    return Said(f"{bold(head)}.", (Section("", lines),))


def _changed(found: tuple[Evidence, ...], language: Language) -> str:
    dated = [e for e in found if isinstance(e.statement, DateStatement)]
    texts = [f"{label(ROLES, e.property, language)} {e.value}" for e in dated[:4]]
    gone = [e for e in found if e.statement and e.statement.withdrawn]
    if gone:
        texts.append(pick((f"{len(gone)} withdrawn", f"撤回{len(gone)}条"), language))
    rest = len(found) - len(dated)
    if rest > 0:
        texts.append(pick((f"{rest} other statements", f"其他{rest}条"), language))
    return listed(texts, language)


def say_store(point: StorePoint, language: Language) -> Said:
    """What the store holds and up to which day it speaks."""
    meta = dict(point.meta)
    headline = pick(
        (
            f"Gazette holds {bold(meta['statements'])} statements on {meta['entities']} subjects from "
            f"{meta['sources']} sources. Last checked: {bold(meta['data_day'])}.",
            f"Gazette收录{meta['entities']}个主题的{bold(meta['statements'])}条陈述，来自{meta['sources']}个来源。最近核对：{bold(meta['data_day'])}。",
        ),
        language,
    )
    rules = pick(
        (
            "Every answer is a stored fact with its source. Nothing is generated. What is not known is said to be not known.",
            "每个回答都是有来源的收录事实，不生成文本；不知道的就说不知道。",
        ),
        language,
    )
    return Said(
        headline, (Section("", (rules, *(f"{key}: {value}" for key, value in point.meta))),)
    )


def say_articles(point: ArticlesPoint, language: Language) -> Said:
    """A page of articles, each cut to a few lines."""
    head = pick(
        (
            f"{quoted(point.entity, language)}: {bold(str(point.total))} articles stored, page {point.page + 1} of {point.pages}.",
            f"{quoted(point.entity, language)}：收录{bold(str(point.total))}条，第{point.page + 1}/{point.pages}页。",
        ),
        language,
    )
    lines = tuple(
        f"{bold(article_name(e.statement.number, language))} {cut(provision_text(e.statement, language), 320)}"
        for e in point.evidence
        if isinstance(e.statement, Provision)
    )
    return Said(head, (Section("", lines),))


def say_sources(point: SourcesPoint, language: Language) -> Said:
    """How many sources stand behind an entity; they are listed below every page."""
    count = len({c.source.id for e in point.evidence for c in e.cited})
    return Said(
        pick(
            (
                f"{quoted(point.entity, language)}: {bold(str(count))} sources.",
                f"{quoted(point.entity, language)}：{bold(str(count))}个来源。",
            ),
            language,
        )
    )
