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
from bot.render.catalogue import mark_many, say, say_many
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import article_name, listed, name, provision_text, quoted, serial_of
from bot.render.said import Said
from bot.render.say_dates import dispute_line
from bot.render.say_entity import what_it_is
from bot.render.words import ROLES, STATUSES, TYPES, label

IN_HEADLINE = 4
MEMBERS = mark_many("{count} named", "{count} named")
MOST = 30
# With more documents each gets less of the room, and the headline names only a few.
MANY = 6
SHORT = 300
TITLE = 90
DATED = mark_many("{span}{where}: {count} dated fact", "{span}{where}: {count} dated facts")
CHANGED = mark_many(
    "{count} statement recorded or withdrawn since {since}",
    "{count} statements recorded or withdrawn since {since}",
)
OTHERS = mark_many("{count} other statement", "{count} other statements")
STORED = mark_many(
    "{title}: {count} article stored, page {page} of {pages}.",
    "{title}: {count} articles stored, page {page} of {pages}.",
)
SOURCES = mark_many("{title}: {count} source.", "{title}: {count} sources.")


def say_period(point: PeriodPoint, language: Language) -> Said:
    """What happened or is due, one line a day."""
    span = str(point.start) if point.start == point.end else f"{point.start} – {point.end}"
    about = listed([name(e, language) for e in point.about], language)
    where = f" ({about})" if about else ""
    if not point.happenings:
        none = say(language, "Nothing in the store is dated {span}{where}.", span=span, where=where)
        return Said(none)
    few = point.start == point.end and point.total <= IN_HEADLINE + 1
    first = [_happening(h, language, long=few) for h in point.happenings[: IN_HEADLINE + 1]]
    width = 420 // max(1, len(first))
    count = say_many(language, *DATED, point.total, span=span, where=where)
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
        tail = say(language, " (scheduled)")
    if dated.articles:
        tail += say(language, " (art. {articles})", articles=dated.articles)
    return f"{bold(dated.day.text)} {title} — {role}{tail}"


def say_list(point: ListPoint, language: Language) -> Said:
    """Instruments that fit, latest first."""
    about = listed([name(e, language) for e in point.about], language)
    if not point.entities and point.what == "open":
        return Said(say(language, "No draft is open for comment by the stored deadlines."))
    if not point.entities:
        return Said(say(language, "No such document is stored: {about}.", about=about))
    titles = [quoted(e, language) for e in point.entities]
    if point.what == "member":
        return _members(point, titles, language)
    drafts = point.what in ("draft", "open")
    what = say(language, "pending drafts") if drafts else say(language, "documents")
    head = f"{about}: " if about else ""
    many = point.total > MANY
    shown = say(language, "; ").join(titles[: IN_HEADLINE if many else MANY])
    headline = cut(f"{head}{bold(f'{point.total} {what}')}: {shown}", SHORT if many else 480)
    statuses = dict(point.statuses)
    lines = [_listed_line(e, statuses, language, many) for e in point.entities[:MOST]]
    return Said(headline, (Section("", tuple(lines)),))


def _members(point: ListPoint, titles: list[str], language: Language) -> Said:
    """`X: **15 members**: A; B; C`, every one again below."""
    about = listed([name(e, language) for e in point.about], language)
    count = bold(say_many(language, *MEMBERS, point.total))
    shown = say(language, "; ").join(titles)
    return Said(cut(f"{about}: {count}: {shown}", 480), (Section("", tuple(titles)),))


def _listed_line(
    entity: object, statuses: dict[str, StatusOn], language: Language, brief: bool
) -> str:
    """Title, kind, status and day; of many documents the title and the day."""
    if not isinstance(entity, Instrument):
        return ""
    day = _last_day(entity, language)
    if brief and day:
        return f"{_short_title(entity, language)} · {day}"
    status = statuses.get(entity.id)
    word = label(STATUSES, status.status, language) if status else ""
    known = word and word in day
    parts = (quoted(entity, language), label(TYPES, entity.type, language), "" if known else word)
    return " · ".join(part for part in (*parts, day) if part)


def _short_title(entity: Instrument, language: Language) -> str:
    """The title cut to its first words, with its number where it is known by one."""
    title, serial = quoted(entity, language), serial_of(entity, language)
    if len(title) <= TITLE or not serial:
        return cut(title, TITLE)
    short = cut(name(entity, language), TITLE - len(serial))
    return say(language, "{title} ({short})", title=short, short=serial)


def _last_day(entity: Instrument, language: Language) -> str:
    roles = ("in_force", "consultation_closed", "promulgated", "issued", "published", "adopted")
    for role in roles:
        for dated in entity.dates_of(role):  # type: ignore[arg-type]
            if dated.stands:
                return f"{label(ROLES, role, language)} {dated.day}"
    return ""


def say_dispute(point: DisputePoint, language: Language) -> Said:
    """Every value of a property with who says it, and why one is preferred."""
    what = label(ROLES, point.property, language)
    values = listed([bold(e.value) for e in point.evidence], language)
    title = quoted(point.entity, language)
    headline = say(
        language,
        "{title}: sources disagree on {what}: {values}.",
        title=title,
        what=what,
        values=values,
    )
    return Said(
        headline,
        (Section(f"{title} · {what}", tuple(dispute_line(e, language) for e in point.evidence)),),
    )


def say_changes(point: ChangePoint, language: Language) -> Said:
    """What was recorded or withdrawn since a day."""
    if not point.changes:
        return Said(say(language, "Nothing recorded since {since}.", since=point.since))
    head = say_many(language, *CHANGED, point.total, since=point.since)
    lines = tuple(
        f"{bold(day)} {quoted(entity, language)}: {_changed(found, language)}"
        for day, entity, found in point.changes[:MOST]
    )
    return Said(f"{bold(head)}.", (Section("", lines),))


def _changed(found: tuple[Evidence, ...], language: Language) -> str:
    standing = [e for e in found if not (e.statement and e.statement.withdrawn)]
    dated = [e for e in standing if isinstance(e.statement, DateStatement)]
    texts = [f"{label(ROLES, e.property, language)} {e.value}" for e in dated[:4]]
    if gone := len(found) - len(standing):
        texts.append(say(language, "{gone} withdrawn", gone=gone))
    rest = len(standing) - len(dated)
    if rest > 0:
        texts.append(say_many(language, *OTHERS, rest))
    return listed(texts, language)


def say_store(point: StorePoint, language: Language) -> Said:
    """What the store holds and up to which day it speaks."""
    meta = dict(point.meta)
    headline = say(
        language,
        "Gazette holds {statements} statements on {entities} subjects from {sources} sources. Last checked: {data_day}.",
        statements=bold(meta["statements"]),
        entities=meta["entities"],
        sources=meta["sources"],
        data_day=bold(meta["data_day"]),
    )
    rules = say(
        language,
        "Every answer is a stored fact with its source. Nothing is generated. What is not known is said to be not known.",
    )
    told = point.accuracy
    accuracy = say(
        language,
        "Of {asked} test questions asked on {day}, {correct} were answered correctly, "
        "{missed} were not answered and {wrong} wrongly (score {score}).",
        asked=told.asked,
        day=told.day,
        correct=told.correct,
        missed=told.not_attempted,
        wrong=told.wrong,
        score=told.score,
    )
    kept = (f"{key}: {value}" for key, value in point.meta)
    return Said(headline, (Section("", (rules, accuracy, *kept)),))


def say_articles(point: ArticlesPoint, language: Language) -> Said:
    """A page of articles, each cut to a few lines."""
    head = say_many(
        language,
        *STORED,
        point.total,
        title=quoted(point.entity, language),
        count=bold(str(point.total)),
        page=point.page + 1,
        pages=point.pages,
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
    title = quoted(point.entity, language)
    return Said(say_many(language, *SOURCES, count, title=title, count=bold(str(count))))
