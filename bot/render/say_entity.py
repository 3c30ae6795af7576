"""The card of an entity, its names, and two entities side by side."""

from bot.answers.answer import AboutPoint, Evidence, HeadPoint, NamePoint, SamePoint
from bot.facts.entity import Absence, Body, Claim, Entity, Instrument
from bot.facts.vocabulary import AliasKind
from bot.render.catalogue import mark, say
from bot.render.page import Language, Section, bold, cut
from bot.render.pieces import day_with_role, full_name, listed, name, quoted
from bot.render.said import Said
from bot.render.say_dates import key_dates
from bot.render.say_instrument import size_of, ties_by_word, type_phrase
from bot.render.words import STATUSES, VERBS, both, label

ABOUT = 420
LONG = 700


def say_about(point: AboutPoint, language: Language) -> Said:
    """What it is in a sentence or two, then names, dates, bodies and ties."""
    entity = point.entity
    text = what_it_is(entity, language)
    glue = say(language, ": ")
    said = " ".join(part for part in (_lead_days(point, language), text) if part)
    named = bold(quoted(entity, language))
    headline = cut(f"{named}{glue}{said}" if said else full_name(entity, language), ABOUT)
    sections = [
        Section("", card_lines(point, language)),
        Section(say(language, "Dates"), key_dates(point.dates, language)),
        Section(say(language, "Relations"), _ties(point, language)),
        Section(say(language, "Not established"), _gaps(point, language)),
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
    shown = "; ".join(day_with_role(e, language, strong=True, notes=False) for e in held[:3])
    return say(language, "{shown}.", shown=shown)


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
    head = say(language, "Status on")
    return [f"{head} {point.status.day}: {bold(status)} · {type_phrase(entity, language)}"]


def _number_lines(point: AboutPoint, language: Language) -> list[str]:
    lines: list[str] = []
    if point.numbers:
        texts = listed([n.text for n in point.numbers], language)
        lines.append(say(language, "Document number: {numbers}", numbers=texts))
    if point.counts:
        lines.append(size_of(point.counts[-1], language))
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
            lines.append(say(language, "Head ({day}): {head}", day=entity.head.as_of, head=head))
        lines += _documents(point, language)
    if isinstance(entity, Absence):
        places = listed([f"{p.where} ({p.day})" for p in entity.looked], language)
        lines.append(say(language, "Looked in: {places}", places=places))
        lines.append(say(language, "To be looked for again by: {day}", day=entity.recheck))
    return lines


def _documents(point: AboutPoint, language: Language) -> list[str]:
    lines: list[str] = []
    for text, held in (
        (mark("Issued ({count}): {names}"), point.issued),
        (mark("Enforces ({count}): {names}"), point.enforced),
    ):
        if held:
            names = listed([quoted(e, language) for e in held[:6]], language)
            lines.append(say(language, text, count=len(held), names=names))
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
    unofficial = isinstance(entity, Instrument) and entity.translation == "unofficial"
    kind = say(language, " (unofficial translation)") if unofficial else ""
    former = listed(list(entity.aliases.get("former", ())[:3]), language)
    names = (
        (mark("Chinese: {name}"), bold(entity.title_zh) if entity.title_zh else ""),
        (mark("English: {name}"), f"{bold(entity.title_en)}{kind}"),
        (mark("abbreviation: {name}"), bold(short) if short else ""),
        (mark("formerly: {name}"), former),
    )
    headline = "; ".join(say(language, text, name=shown) for text, shown in names if shown) + "."
    return Said(headline, _aliases(entity, language))


ALIASES: tuple[tuple[AliasKind, str], ...] = (
    ("official_short", mark("official short form")),
    ("abbreviation", mark("abbreviations")),
    ("translation", mark("other translations")),
    ("former", mark("former names")),
    ("draft", mark("name as a draft")),
    ("wrong", mark("wrong names in circulation")),
)


def _aliases(entity: Entity, language: Language) -> tuple[Section, ...]:
    lines = tuple(
        f"{say(language, words)}: {listed(list(entity.aliases[kind]), language)}"
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
        say(
            language,
            "{title}: headed by {who} as of {as_of}.",
            title=title,
            who=who,
            as_of=head.as_of,
        )
    )


ONE_BODY = (
    mark("One institution with two names"),
    mark("{verdict}: {first} and {second} are the same body."),
)
TWO_BODIES = (
    mark("Two separate bodies"),
    mark("{verdict} as stored: {first} and {second}."),
)


def say_same(point: SamePoint, language: Language) -> Said:
    """Whether two names mean one body."""
    first, second = name(point.first, language), name(point.second, language)
    about = what_it_is(point.first, language)
    if point.first.id == point.second.id:
        verdict = say(language, "Both names mean the same body: {first}.", first=bold(first))
    else:
        short, long = ONE_BODY if point.same else TWO_BODIES
        found = bold(say(language, short))
        verdict = say(language, long, verdict=found, first=first, second=second)
    lines = tuple(f"{word}: {names}" for word, names in ties_by_word(point.ties, language))
    sections = (Section("", (about,)),) if about else ()
    return Said(verdict, (*sections, Section("", lines)))
