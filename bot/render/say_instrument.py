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
from bot.facts.statement import DateStatement, Version
from bot.facts.vocabulary import Verb
from bot.render.catalogue import mark, mark_many, say, say_many
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
from bot.render.words import INVERSE, ROLES, STATUSES, TYPES, VERBS, either, label

# A list of bodies longer than this would not fit the headline: abbreviations do.
LONG_LIST = 220
NOT_BINDING = mark("not binding by itself")
BINDING = mark("binding")
SHORT = 300
ARTICLES = mark_many("{count} article", "{count} articles")
CHAPTERS = mark_many("{count} chapter", "{count} chapters")
FIGURES = mark("Figures")


def say_bodies(point: BodiesPoint, language: Language) -> Said:
    """`X: issued by **A**, jointly with B, C and D.`"""
    full = [_group(point, verb, language) for verb in _verbs(point)]
    is_long = sum(len(group) for group in full) > LONG_LIST
    groups = [_group(point, verb, language, short=is_long) for verb in _verbs(point)]
    joined = say(language, "; ").join(groups)
    count = len({body.id for _, body in point.bodies})
    title = quoted(point.entity, language)
    many = ""
    if count > 1:
        many = say(language, " ({count} bodies)", count=count)
    headline = say(language, "{title}: {joined}{many}.", title=title, joined=joined, many=many)
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
    return say(language, "{word} {shown}", word=word, shown=shown)


def say_status(point: StatusPoint, language: Language) -> Said:
    """`X is **in force** on 2026-11-21: in force 2023-08-15.`"""
    status = bold(label(STATUSES, point.status.status, language))
    because = [_reason(d, language) for d in point.status.because]
    title, day = quoted(point.entity, language), point.status.day
    kind = type_phrase(point.entity, language)
    reasons = say(language, ", ").join(because)
    reason = say(language, " ({reasons})", reasons=reasons) if because else ""
    headline = say(
        language,
        "{title}: on {day} {status}{reason}. It is {kind}.",
        title=title,
        day=day,
        status=status,
        reason=reason,
        kind=_a_kind(kind, language),
    )
    lines = tuple(quoted(act, language) for act in point.replaced_by)
    heading = say(language, "Replaced or repealed by")
    return Said(headline, (Section(heading, lines),) if lines else (), subject=title)


def _a_kind(kind: str, language: Language) -> str:
    """`a law`; Chinese has no such word."""
    if language != "en":
        return kind
    return f"{'an' if kind[:1].lower() in 'aeiou' else 'a'} {kind}"


def _reason(dated: DateStatement, language: Language) -> str:
    word = label(ROLES, dated.role, language)
    tail = ""
    if dated.scheduled:
        tail = say(language, " (scheduled)")
    return say(language, "{word} {day}{tail}", word=word, day=dated.day, tail=tail)


def type_phrase(entity: Instrument, language: Language) -> str:
    """`departmental rule, binding`; for drafts just `draft`."""
    kind = label(TYPES, entity.type, language)
    if entity.type in ("draft", "expert_proposal"):
        return kind
    glue = say(language, ", ")
    return f"{kind}{glue}{say(language, BINDING if entity.binding else NOT_BINDING)}"


def say_article(point: ArticlePoint, language: Language) -> Said:
    """`Article 17 of X: …` with its figures below."""
    if point.provision is None:
        return Said("")
    text = provision_text(point.provision, language)
    which, title = bold(article_name(point.number, language)), quoted(point.entity, language)
    text_name = version_name(point.version, language) if point.version else ""
    version = say(language, " ({version})", version=text_name) if text_name else ""
    headline = say(
        language,
        "{which} of {title}{version}: {text}",
        which=which,
        title=title,
        version=version,
        text=text,
    )
    lines = tuple(figure_line(f, language) for f in point.provision.figures)
    return Said(headline, (Section(say(language, FIGURES), lines),) if lines else ())


def say_numbers(point: NumbersPoint, language: Language) -> Said:
    """`X: document number **…**.`"""
    shown = [
        bold(n.text) + (f" ({n.also[0]})" if n.also and language == "en" else "")
        for n in point.numbers
    ]
    title = quoted(point.entity, language)
    numbers = listed(shown, language)
    headline = say(language, "{title}: document number {numbers}.", title=title, numbers=numbers)
    return Said(headline, subject=title)


def say_count(point: CountPoint, language: Language) -> Said:
    """`X has **81** articles in 7 chapters`, for each text."""
    parts = [_count(version, len(point.counts) > 1, language) for version in point.counts]
    joined = say(language, "; ").join(parts)
    title = quoted(point.entity, language)
    return Said(say(language, "{title}: {joined}.", title=title, joined=joined), subject=title)


def _count(version: Version, many: bool, language: Language) -> str:
    """`text of 2016: **79** articles in 7 chapters`, named where there are several."""
    size = size_of(version, language)
    named = version_name(version, language) or f"{version.start}–{version.until or ''}"
    return say(language, "{name}: {size}", name=named, size=size) if many else size


def size_of(version: Version, language: Language) -> str:
    """`**79** articles in 7 chapters`; a text stored with 0 chapters says that it has none."""
    articles, chapters = version.articles, version.chapters
    first = say_many(language, *ARTICLES, articles, count=bold(str(articles))) if articles else ""
    if first and chapters == 0:
        return say(language, "{articles}, not divided into chapters", articles=first)
    second = say_many(language, *CHAPTERS, chapters) if chapters else ""
    return say(language, " in ").join(part for part in (first, second) if part)


def version_name(version: Version, language: Language) -> str:
    """What a text is called among the versions of its instrument; empty when it has no name."""
    return either(language, version.name_en, version.name_zh)


def say_relations(point: RelationsPoint, language: Language) -> Said:
    """`X: replaced by **Y**; based on Z.`"""
    groups = ties_by_word(point.ties, language)
    joined = "; ".join(f"{word}: {names}" for word, names in groups)
    title = quoted(point.entity, language)
    # A headline is cut at its limit: then every tie stands below it, one kind a line.
    lines = tuple(f"{word}: {names}" for word, names in groups) if len(joined) > SHORT else ()
    return Said(
        say(language, "{title} — {joined}.", title=title, joined=joined),
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
