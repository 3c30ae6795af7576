"""`/agency` as a picture: whom a body issues documents with, as a small network."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from bot.answers.answer import AboutPoint, Answer
from bot.facts.entity import Body, Entity
from bot.render.catalogue import say
from bot.render.marking import clean
from bot.render.page import Language
from bot.render.picture import Network, Partner, Picture
from bot.render.picture_words import and_more, description
from bot.render.pieces import listed, name, quoted
from bot.render.traditional import all_in_script

MOST_PARTNERS = 8
LATEST = 2
Joint = tuple[Entity, tuple[Entity, ...]]


def show_agency(answer: Answer, language: Language) -> Picture | None:
    """The picture of a body's network; None when it issued nothing together with another."""
    point = next((p for p in answer.points if isinstance(p, AboutPoint)), None)
    joint = [one for one in point.signed if one[1]] if point else []
    if point is None or not joint:
        return None
    counts = Counter(body for _, others in joint for body in others)
    shown = sorted(counts, key=lambda body: (-counts[body], body.id))[:MOST_PARTNERS]
    drawing = Network(
        title=_title(_label(point.entity, language), point, len(joint), language),
        centre=_label(point.entity, language),
        partners=tuple(Partner(_label(body, language), counts[body]) for body in shown),
        ties=_ties(joint, shown),
        notes=tuple(_note(one, language) for one in joint[:LATEST]),
        more=and_more(len(counts) - len(shown), language),
    )
    full = _title(clean(name(point.entity, language)), point, len(joint), language)
    return all_in_script(Picture(drawing, "agency.png", _words(full, drawing, language)), language)


def _title(who: str, point: AboutPoint, joint: int, language: Language) -> str:
    return say(
        language,
        "{who}: {joint} of {every} documents issued with others",
        who=who,
        joint=joint,
        every=len(point.signed),
    )


def _label(body: Entity, language: Language) -> str:
    """What is short enough for a node: the abbreviation in English, else the shortest name."""
    if isinstance(body, Body) and body.abbreviation and language == "en":
        return clean(body.abbreviation)
    title = body.title_en if language == "en" else body.title_zh
    known = body.aliases.get("official_short", ())
    short = (each for each in known if each.isascii() == (language == "en"))
    return clean(min((title, *short), key=len))


def _ties(joint: Sequence[Joint], shown: list[Entity]) -> tuple[tuple[int, int, int], ...]:
    """How often two of those shown signed the same document."""
    place = {body.id: at for at, body in enumerate(shown)}
    pairs: Counter[tuple[int, int]] = Counter()
    for _, others in joint:
        held = sorted(place[body.id] for body in others if body.id in place)
        pairs.update(combinations(held, 2))
    return tuple((one, other, count) for (one, other), count in sorted(pairs.items()))


def _note(one: Joint, language: Language) -> str:
    """`with MIIT and MPS: Measures …`"""
    document, others = one
    with_whom = listed([_label(body, language) for body in others], language)
    title = clean(quoted(document, language))
    return say(language, "with {others}: {title}", others=with_whom, title=title)


def _words(title: str, drawing: Network, language: Language) -> str:
    partners = [
        say(language, "{body}: {count} together;", body=p.label, count=p.count)
        for p in drawing.partners
    ]
    notes = [say(language, "latest {document};", document=note) for note in drawing.notes]
    return description(f"{title};", [*partners, *notes])
