"""Small pieces of wording that every answer uses: names, days, figures, lists."""

import re
from collections.abc import Sequence

from bot.answers.answer import Evidence
from bot.facts.entity import Body, Entity, Instrument
from bot.facts.statement import DateStatement, Figure, Provision
from bot.render.catalogue import mark_as, say, say_many
from bot.render.page import Language, bold
from bot.render.words import ROLES, UNITS, VERIFICATIONS, both, either, label
from bot.store.names import short_forms

NUMBERED_TYPES = (
    "mandatory_standard",
    "recommended_standard",
    "technical_document",
    "announcement",
)
ANNOUNCED = re.compile(r"公告(?P<y>\d{4})年第(?P<n>\d+)号")
MANY = 1000
LONG = 80


def name(entity: Entity, language: Language) -> str:
    """The title in the reader's language; a body with its abbreviation in brackets."""
    title = either(language, entity.title_en, entity.title_zh)
    short = entity.abbreviation if isinstance(entity, Body) else ""
    if short and short != title and short not in title:
        return say(language, "{title} ({short})", title=title, short=short)
    return title


def short_name(entity: Entity, language: Language) -> str:
    """The abbreviation of a body in English, its name otherwise."""
    short = entity.abbreviation if isinstance(entity, Body) else ""
    return short if short and language == "en" else name(entity, language)


def full_name(entity: Entity, language: Language) -> str:
    """Both titles, the reader's first."""
    other = entity.title_zh if language == "en" else entity.title_en
    first = name(entity, language)
    return f"{first} · {other}" if other and other not in first else first


def quoted(entity: Entity, language: Language) -> str:
    """The name as it stands in a sentence: 《》 around Chinese titles of documents.

    What is known by its number has it behind the title: `GB/T 45654-2025`, `No. 55 of 2025`.
    """
    title = brief(name(entity, language), entity, language)
    serial = serial_of(entity, language)
    if language != "en" and entity.folder == "instruments" and "《" not in title:
        title = f"《{title}》"
    if not serial or serial in title:
        return title
    return say(language, "{title} ({short})", title=title, short=serial)


def serial_of(entity: Entity, language: Language) -> str:
    """The number that a standard or a ministry's announcement is known by; empty for others."""
    if not isinstance(entity, Instrument) or entity.type not in NUMBERED_TYPES:
        return ""
    text = next((n.text for n in entity.numbers if n.stands), "")
    serial = ANNOUNCED.search(text)
    if serial:
        return say(language, "No. {serial} of {year}", serial=serial["n"], year=serial["y"])
    return text if entity.type != "announcement" else ""


def brief(title: str, entity: Entity, language: Language) -> str:
    """A long title without the state's name, or its official short form where that is shorter."""
    short = min((title, *short_forms(title)), key=len) if "(" not in title else title
    if len(short) > LONG and language == "en":
        known = [a for a in entity.aliases.get("official_short", ()) if a.isascii()]
        return min((short, *known), key=len) if known else short
    return short


def listed(names: Sequence[str], language: Language) -> str:
    """`A, B and C`; A、B、C."""
    if len(names) < 2:
        return "".join(names)
    first = say(language, mark_as("between names", ", ")).join(names[:-1])
    return say(language, "{first} and {last}", first=first, last=names[-1])


def day_with_role(
    evidence: Evidence, language: Language, strong: bool = False, notes: bool = True
) -> str:
    """`in force **2023-08-15**`, with articles, and always with what makes the day unsure."""
    dated = evidence.statement
    if not isinstance(dated, DateStatement):
        return evidence.value
    shown = bold(dated.day.text) if strong else dated.day.text
    role = label(ROLES, dated.role, language)
    text = say(language, "{role} {shown}", role=role, shown=shown)
    return text + _remarks(dated, language, notes)


def _remarks(dated: DateStatement, language: Language, notes: bool) -> str:
    remarks: list[str] = []
    if dated.articles:
        remarks.append(say(language, "art. {articles}", articles=dated.articles))
    if dated.scheduled:
        remarks.append(say(language, "scheduled"))
    if dated.rank == "deprecated":
        remarks.append(say(language, "found wrong"))
    note = both(language, dated.note_en, dated.note_zh)
    if note and notes:
        remarks.append(note)
    return f" ({'; '.join(remarks)})" if remarks else ""


def trust(evidence: Evidence, language: Language) -> str:
    """How well it is supported, in words."""
    return label(VERIFICATIONS, evidence.verification, language)


def number(value: float) -> str:
    """1000000 → 1,000,000; 4.0 → 4; 0.5 stays; years and small numbers stay bare."""
    if value == int(value):
        whole = int(value)
        return f"{whole:,}" if abs(whole) >= MANY else str(whole)
    return f"{value:g}"


def amount(figure: Figure, language: Language) -> str:
    """The figure with its unit: `100,000 to 1,000,000 yuan`."""
    lower, upper = figure.min, figure.max
    if lower is not None and upper is not None:
        if lower == upper:
            return _measured(number(lower), lower, figure.unit, language)
        span = say(language, "{lower} to {upper}", lower=number(lower), upper=number(upper))
        return _measured(span, upper, figure.unit, language)
    if lower is not None:
        shown = _measured(number(lower), lower, figure.unit, language)
        return say(language, "at least {amount}", amount=shown)
    if upper is not None:
        shown = _measured(number(upper), upper, figure.unit, language)
        return say(language, "up to {amount}", amount=shown)
    return ""


def _measured(shown: str, value: float, unit: str, language: Language) -> str:
    """A number with its unit; a unit without a word is shown as it is stored."""
    if unit in UNITS:
        return say_many(language, *UNITS[unit], value, count=shown)
    return f"{shown} {unit.replace('_', ' ').replace('-', ' ')}"


def figure_line(figure: Figure, language: Language) -> str:
    """What it measures and how much, with the year of a target."""
    year = ""
    if figure.year is not None:
        year = say(language, " by {year}", year=figure.year)
    return f"{both(language, figure.en, figure.zh)}: {amount(figure, language)}{year}"


def article_name(figure: int, language: Language) -> str:
    """`Article 17`; 第17条."""
    return say(language, "Article {figure}", figure=figure)


def provision_text(provision: Provision, language: Language) -> str:
    """The article in our own words."""
    return both(language, provision.en, provision.zh)
