"""The card of an entity, its names, and two entities side by side."""

from bot.answers.answer import AboutPoint, Evidence, HeadPoint, NamePoint, SamePoint
from bot.facts.entity import Absence, Body, Claim, Entity, Instrument
from bot.facts.vocabulary import AliasKind
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import day_with_role, full_name, listed, name, quoted
from bot.render.said import Said
from bot.render.say_dates import key_dates
from bot.render.say_instrument import ties_by_word, type_phrase
from bot.render.words import STATUSES, VERBS, Pair, both, label, pick

ABOUT = 420
LONG = 700


def say_about(point: AboutPoint, language: Language) -> Said:
    """What it is in a sentence or two, then names, dates, bodies and ties."""
    entity = point.entity
    text = what_it_is(entity, language)
    glue = ": " if language == "en" else "："
    said = " ".join(part for part in (_lead_days(point, language), text) if part)
    named = bold(quoted(entity, language))
    headline = cut(f"{named}{glue}{said}" if said else full_name(entity, language), ABOUT)
    sections = [
        Section("", card_lines(point, language)),
        Section(pick(("Dates", "日期"), language), key_dates(point.dates, language)),
        Section(pick(("Relations", "关联"), language), _ties(point, language)),
        Section(pick(("Not established", "未能确定"), language), _gaps(point, language)),
    ]
    return Said(headline, tuple(s for s in sections if s.lines), full_name(entity, language))


LEADING = (
    "founded",
    "promulgated",
    "issued",
    "published",
    "in_force",
    "consultation_closed",
    "happened",
    "signed",
)


def _lead_days(point: AboutPoint, language: Language) -> str:
    """The one or two days that a reader wants first: made and in force."""
    held = [e for role in LEADING for e in point.dates if e.property == role and _stands(e)]
    if not held:
        return ""
    shown = "; ".join(day_with_role(e, language, strong=True, remarks=False) for e in held[:3])
    return f"{shown}." if language == "en" else f"{shown}。"


def _stands(evidence: Evidence) -> bool:
    return evidence.statement is not None and evidence.statement.stands


def what_it_is(entity: Entity, language: Language) -> str:
    """What the entity is, in our own words."""
    if isinstance(entity, Claim):
        return both(language, entity.right_en, entity.right_zh)
    return both(language, entity.about_en, entity.about_zh)


def card_lines(point: AboutPoint, language: Language) -> tuple[str, ...]:
    """The lines of a card above its dates: status, numbers, bodies, documents."""
    lines = [*_status_lines(point, language), *_number_lines(point, language)]
    lines += _body_lines(point, language)
    return tuple(lines)


def _status_lines(point: AboutPoint, language: Language) -> list[str]:
    entity = point.entity
    if not isinstance(entity, Instrument) or point.status is None:
        return []
    status = label(STATUSES, point.status.status, language)
    head = pick(("Status on", "状态"), language)
    return [f"{head} {point.status.day}: {bold(status)} · {type_phrase(entity, language)}"]


def _number_lines(point: AboutPoint, language: Language) -> list[str]:
    lines: list[str] = []
    if point.numbers:
        texts = listed([n.text for n in point.numbers], language)
        lines.append(f"{pick(('Document number', '文号'), language)}: {texts}")
    if point.counts:
        articles, chapters = point.counts[-1][2], point.counts[-1][1]
        words = f"{articles} articles" if language == "en" else f"{articles}条"
        more = f", {chapters} chapters" if language == "en" else f"，{chapters}章"
        lines.append(words + (more if chapters else ""))
    for word, names in _grouped_bodies(point, language):
        lines.append(f"{word[:1].upper()}{word[1:]}: {names}")
    return lines


def _grouped_bodies(point: AboutPoint, language: Language) -> list[tuple[str, str]]:
    grouped: dict[str, list[str]] = {}
    for verb, body in point.bodies:
        grouped.setdefault(label(VERBS, verb, language), []).append(name(body, language))
    return [(word, listed(names, language)) for word, names in grouped.items()]


def _body_lines(point: AboutPoint, language: Language) -> list[str]:
    entity = point.entity
    lines: list[str] = []
    if isinstance(entity, Body):
        if entity.website:
            lines.append(entity.website)
        if entity.head:
            head = both(language, entity.head.name_en, entity.head.name_zh)
            lines.append(f"{pick(('Head', '负责人'), language)} ({entity.head.as_of}): {head}")
        lines += _documents(point, language)
    if isinstance(entity, Absence):
        places = listed([f"{p.where} ({p.day})" for p in entity.looked], language)
        lines.append(f"{pick(('Looked in', '查阅'), language)}: {places}")
        lines.append(
            f"{pick(('To be looked for again by', '复查期限'), language)}: {entity.recheck}"
        )
    return lines


def _documents(point: AboutPoint, language: Language) -> list[str]:
    lines: list[str] = []
    for heading, held in (
        (("Issued", "发布"), point.issued),
        (("Enforces", "执行"), point.enforced),
    ):
        if held:
            names = listed([quoted(e, language) for e in held[:6]], language)
            lines.append(f"{pick(heading, language)} ({len(held)}): {names}")
    return lines


def _ties(point: AboutPoint, language: Language) -> tuple[str, ...]:
    if isinstance(point.entity, Body):
        ties = tuple(t for t in point.ties if t[0] in BODY_TIES)
    else:
        ties = point.ties
    return tuple(f"{word}: {names}" for word, names in ties_by_word(ties, language, most=5))


BODY_TIES = {
    "parent",
    "same_as",
    "hosted_by",
    "member_of",
    "succeeds",
    "designated_in",
    "involves",
    "related",
}


def _gaps(point: AboutPoint, language: Language) -> tuple[str, ...]:
    return tuple(both(language, gap.en, gap.zh) for gap in point.gaps)


def say_name(point: NamePoint, language: Language) -> Said:
    """Chinese and English names, abbreviation and other names."""
    entity = point.entity
    short = entity.abbreviation if isinstance(entity, Body) else ""
    if isinstance(entity, Instrument) and entity.translation == "unofficial":
        kind = pick((" (unofficial translation)", "（非官方译名）"), language)
    else:
        kind = ""
    names = [
        f"{pick(('Chinese', '中文'), language)}: {bold(entity.title_zh)}" if entity.title_zh else ""
    ]
    names.append(f"{pick(('English', '英文'), language)}: {bold(entity.title_en)}{kind}")
    if short:
        names.append(f"{pick(('abbreviation', '简称'), language)}: {bold(short)}")
    former = entity.aliases.get("former", ())
    if former:
        names.append(
            f"{pick(('formerly', '曾用名'), language)}: {listed(list(former[:3]), language)}"
        )
    headline = "; ".join(n for n in names if n) + "."
    return Said(headline, _aliases(entity, language))


ALIASES: tuple[tuple[AliasKind, Pair], ...] = (
    ("official_short", ("official short form", "官方简称")),
    ("abbreviation", ("abbreviations", "缩写")),
    ("translation", ("other translations", "其他译名")),
    ("former", ("former names", "曾用名")),
    ("draft", ("name as a draft", "草案名称")),
    ("wrong", ("wrong names in circulation", "流传的错误名称")),
)


def _aliases(entity: Entity, language: Language) -> tuple[Section, ...]:
    lines = tuple(
        f"{pick(words, language)}: {listed(list(entity.aliases[kind]), language)}"
        for kind, words in ALIASES
        if entity.aliases.get(kind)
    )
    return (Section("", lines),) if lines else ()


def say_head(point: HeadPoint, language: Language) -> Said:
    """Who leads a body, as of a day."""
    head = point.entity.head
    if head is None:
        return Said("")
    who = bold(both(language, head.name_en, head.name_zh))
    title = name(point.entity, language)
    return Said(
        pick(
            (
                f"{title}: headed by {who} as of {head.as_of}.",
                f"{title}：截至{head.as_of}负责人为{who}。",
            ),
            language,
        )
    )


def say_same(point: SamePoint, language: Language) -> Said:
    """Whether two names mean one body."""
    first, second = name(point.first, language), name(point.second, language)
    about = what_it_is(point.first, language)
    if point.first.id == point.second.id:
        verdict = pick(
            (f"Both names mean the same body: {bold(first)}", f"两个名称指同一机构：{bold(first)}"),
            language,
        )
    elif point.same:
        verdict = pick(
            (
                f"{bold('One institution with two names')}: {first} and {second} are the same body",
                f"{bold('一个机构两块牌子')}：{first}与{second}是同一机构",
            ),
            language,
        )
    else:
        verdict = pick(
            (
                f"{bold('Two separate bodies')} as stored: {first} and {second}",
                f"{bold('两个不同的机构')}（据收录）：{first}与{second}",
            ),
            language,
        )
    lines = tuple(f"{word}: {names}" for word, names in ties_by_word(point.ties, language))
    sections = (Section("", (about,)),) if about else ()
    return Said(verdict + ("." if language == "en" else "。"), (*sections, Section("", lines)))
