"""Instruments, in words: issuers, status, articles, numbers, counts."""

from bot.answers.answer import (
    ArticlePoint,
    BodiesPoint,
    CountPoint,
    NumbersPoint,
    RelationsPoint,
    StatusPoint,
)
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import DateStatement
from bot.facts.vocabulary import Verb
from bot.render.page import Language, Section, bold
from bot.render.pieces import (
    article_name,
    figure_line,
    listed,
    name,
    provision_text,
    quoted,
    short_name,
)
from bot.render.said import Said
from bot.render.words import INVERSE, ROLES, STATUSES, TYPES, VERBS, label, pick

# A list of bodies longer than this would not fit the headline: abbreviations do.
LONG_LIST = 330
NOT_BINDING = ("not binding by itself", "本身不具有约束力")
BINDING = ("binding", "具有约束力")
SHORT = 300
FIGURES = ("Figures", "数值")


def say_bodies(point: BodiesPoint, language: Language) -> Said:
    """`X: issued by **A**, jointly with B, C and D.`"""
    full = [_group(point, verb, language) for verb in _verbs(point)]
    is_long = sum(len(group) for group in full) > LONG_LIST
    groups = [_group(point, verb, language, short=is_long) for verb in _verbs(point)]
    joined = "; ".join(groups) if language == "en" else "；".join(groups)
    count = len({body.id for _, body in point.bodies})
    title = quoted(point.entity, language)
    many = ""
    if count > 1:
        many = f" ({count} bodies)" if language == "en" else f"（共{count}个部门）"
    headline = f"{title}: {joined}{many}." if language == "en" else f"{title}：{joined}{many}。"
    sections = (Section("", tuple(full)),) if is_long else ()
    return Said(headline, sections, subject=title)


def _verbs(point: BodiesPoint) -> list[Verb]:
    return list(dict.fromkeys(verb for verb, _ in point.bodies))


def _group(point: BodiesPoint, verb: Verb, language: Language, short: bool = False) -> str:
    """The bodies of one verb; `short`: by their abbreviations, where they have one."""
    call = short_name if short else name
    names = [call(body, language) for v, body in point.bodies if v == verb]
    word = label(VERBS, verb, language)
    shown = listed([bold(n) for n in names], language)
    return f"{word} {shown}" if language == "en" else f"{word}：{shown}"


def say_status(point: StatusPoint, language: Language) -> Said:
    """`X is **in force** on 2026-11-21: in force 2023-08-15.`"""
    status = bold(label(STATUSES, point.status.status, language))
    because = [_reason(d, language) for d in point.status.because]
    title, day = quoted(point.entity, language), point.status.day
    kind = type_phrase(point.entity, language)
    if language == "zh":
        reason = f"（{'，'.join(because)}）" if because else ""
        headline = f"{title}：截至{day}{status}{reason}。{kind}。"
    else:
        reason = f" ({', '.join(because)})" if because else ""
        headline = f"{title}: on {day} {status}{reason}. It is {_article(kind)} {kind}."
    lines = tuple(quoted(act, language) for act in point.replaced_by)
    heading = pick(("Replaced or repealed by", "取代或废止它的文件"), language)
    return Said(headline, (Section(heading, lines),) if lines else (), subject=title)


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"


def _reason(dated: DateStatement, language: Language) -> str:
    word = label(ROLES, dated.role, language)
    tail = ""
    if dated.scheduled:
        tail = " (scheduled)" if language == "en" else "（预定）"
    return f"{word} {dated.day}{tail}" if language == "en" else f"{word}日期{dated.day}{tail}"


def type_phrase(entity: Instrument, language: Language) -> str:
    """`departmental rule, binding`; for drafts just `draft`."""
    kind = label(TYPES, entity.type, language)
    if entity.type in ("draft", "expert_proposal"):
        return kind
    glue = ", " if language == "en" else "，"
    return f"{kind}{glue}{pick(BINDING if entity.binding else NOT_BINDING, language)}"


def say_article(point: ArticlePoint, language: Language) -> Said:
    """`Article 17 of X: …` with its figures below."""
    if point.provision is None:
        return Said("")
    text = provision_text(point.provision, language)
    which, title = bold(article_name(point.number, language)), quoted(point.entity, language)
    version = f" ({point.version_name})" if point.version_name else ""
    headline = (
        f"{which} of {title}{version}: {text}" if language == "en" else f"{title}{which}：{text}"
    )
    lines = tuple(figure_line(f, language) for f in point.provision.figures)
    return Said(headline, (Section(pick(FIGURES, language), lines),) if lines else ())


def say_numbers(point: NumbersPoint, language: Language) -> Said:
    """`X: document number **…**.`"""
    shown = [
        bold(n.text) + (f" ({n.also[0]})" if n.also and language == "en" else "")
        for n in point.numbers
    ]
    title = quoted(point.entity, language)
    if language == "zh":
        return Said(f"{title}：文号{listed(shown, language)}。", subject=title)
    return Said(f"{title}: document number {listed(shown, language)}.", subject=title)


def say_count(point: CountPoint, language: Language) -> Said:
    """`X has **81** articles in 7 chapters`, for each text."""
    parts = [_count(n, c, a, len(point.counts) > 1, language) for n, c, a in point.counts]
    joined = "; ".join(parts) if language == "en" else "；".join(parts)
    title = quoted(point.entity, language)
    return Said(
        f"{title}: {joined}." if language == "en" else f"{title}：{joined}。", subject=title
    )


def _count(
    text: str, chapters: int | None, articles: int | None, many: bool, language: Language
) -> str:
    named = f"{text}: " if many else ""
    if language == "zh":
        first = f"共{articles}条" if articles else ""
        return named + "，".join(p for p in (first, f"{chapters}章" if chapters else "") if p)
    first = f"{bold(str(articles))} articles" if articles else ""
    second = f"{chapters} chapters" if chapters else ""
    return named + " in ".join(part for part in (first, second) if part)


def say_relations(point: RelationsPoint, language: Language) -> Said:
    """`X: replaced by **Y**; based on Z.`"""
    groups = ties_by_word(point.ties, language)
    joined = "; ".join(f"{word}: {names}" for word, names in groups)
    title = quoted(point.entity, language)
    # A headline is cut at its limit: then every tie stands below it, one kind a line.
    lines = tuple(f"{word}: {names}" for word, names in groups) if len(joined) > SHORT else ()
    return Said(
        f"{title} — {joined}." if language == "en" else f"{title}——{joined}。",
        (Section("", lines),) if lines else (),
        subject=title,
    )


def ties_by_word(
    ties: tuple[tuple[Verb, bool, Entity], ...], language: Language, most: int = 8
) -> list[tuple[str, str]]:
    """(relation in words, names) for each kind of tie, in its direction."""
    grouped: dict[str, list[str]] = {}
    for verb, inward, other in ties:
        word = label(INVERSE if inward else VERBS, verb, language)
        grouped.setdefault(word, []).append(quoted(other, language))
    found: list[tuple[str, str]] = []
    for word, names in grouped.items():
        unique = list(dict.fromkeys(names))
        more = f" +{len(unique) - most}" if len(unique) > most else ""
        found.append((word, listed(unique[:most], language) + more))
    return found
