"""The points that a question asks of one entity: its dates, bodies, status, articles, names."""

from bot.answers.answer import (
    AbsencePoint,
    CountPoint,
    DatesPoint,
    HeadPoint,
    NamePoint,
    PassagesPoint,
    Point,
)
from bot.answers.articles import article_point, count_point
from bot.answers.gathering import about_evidence, head_evidence, ties, told, told_point
from bot.answers.inquiry import Inquiry
from bot.answers.parts import (
    about_point,
    bodies_point,
    dates_point,
    numbers_point,
    relations_point,
    status_point,
)
from bot.answers.revisions import revision_point
from bot.facts.entity import Body, Entity, Event, Instrument
from bot.facts.vocabulary import DateRole, Verb
from bot.questions import body_cues, day_cues, manner_cues, text_cues
from bot.questions.query import Ask
from bot.questions.synonyms import says
from bot.questions.telling import is_telling_word, tells

MANY = 4
SHORTEST_DEED = 3
MANY_PAIRS = 3
MADE: tuple[DateRole, ...] = ("promulgated", "signed")
# Who "runs" a document: those who made it and those who see to it.
RUNNING: tuple[Verb, ...] = ("issued_by", "co_issued_by", "organised_by", "enforced_by")
# Days that a document may never have had: asked whether, its status answers.
ENDINGS = {("suspended_from",), ("suspended_until",), ("repealed",), ("withdrawn",)}
# Days of a consultation: of a final text they are those of its draft.
CONSULTING = {("consultation_closed",), ("consultation_opened",)}
BODY_DAYS: frozenset[DateRole] = frozenset({"founded", "renamed", "reorganised", "repealed"})
HEADS = {
    "head",
    "chair",
    "chairs",
    "director",
    "leader",
    "leads",
    "led",
    "secretary",
    "president",
    "chief",
}


async def asked_points(inquiry: Inquiry, entities: list[Entity]) -> list[Point]:
    """The points asked of the first entity, and of the others what answers the same."""
    asks = [
        ask for ask in inquiry.query.asks if ask.kind != "about" or len(inquiry.query.asks) == 1
    ]
    found: list[Point] = []
    for entity in entities:
        points = _once([p for ask in asks for p in await points_of(inquiry, ask, entity)])
        whole = entity is entities[0] or inquiry.query.asks_for("compare")
        found += points if whole else _alike(points, found)
    return found


def _once(points: list[Point]) -> list[Point]:
    """Without days that were shown already: two words for a day may mean the same one."""
    found: list[Point] = []
    for point in points:
        days = [p.asked for p in found if isinstance(p, DatesPoint)]
        if not isinstance(point, DatesPoint) or point.asked not in days:
            found.append(point)
    return found


def _alike(points: list[Point], found: list[Point]) -> list[Point]:
    """Of a further entity that is not set beside the first only what really answers."""
    kinds = {type(point) for point in found}
    kinds |= {CountPoint} if any(isinstance(p, PassagesPoint) for p in found) else set()
    return [p for p in points if type(p) in kinds and not isinstance(p, AbsencePoint)]


async def all_meant(inquiry: Inquiry, main: Entity) -> list[Entity]:
    """The subject, with others of its kind named beside it, or all versions when they are asked."""
    others = [m.entity for m in inquiry.subjects if isinstance(m.entity, type(main))]
    if text_cues.VERSIONS.search(inquiry.query.text):
        others += await _line(inquiry, main)
    near = {e.id: e for e in others if not isinstance(e, Body)} | {main.id: main}
    if inquiry.query.asks_for("compare"):
        return list(near.values())[:MANY]
    rest = [entity for entity in near.values() if entity.id != main.id]
    return [main, *rest][:MANY]


async def _line(inquiry: Inquiry, entity: Entity) -> list[Entity]:
    """Earlier and later texts of one line, each replacing the one before."""
    found = {entity.id: entity}
    queue = [entity]
    while queue:
        for verb, _, other in await ties(inquiry.desk.store, queue.pop()):
            if verb in ("supersedes", "revises") and other.id not in found:
                found[other.id] = other
                queue.append(other)
    return sorted(found.values(), key=lambda e: min((d.day.text for d in e.dates), default=""))


async def points_of(inquiry: Inquiry, ask: Ask, main: Entity) -> list[Point]:
    """The points that one ask makes of one entity."""
    desk, query = inquiry.desk, inquiry.query
    match ask.kind:
        case "when":
            return await _date_points(inquiry, ask, main)
        case "who":
            return await _who_points(inquiry, ask, main)
        case "relations":
            return await _relation_points(inquiry, ask, main)
        case "about" if not query.terms:
            return [await about_point(desk, main, inquiry.today)]
        case "name":
            return [NamePoint(main, evidence=await about_evidence(desk.store, main))]
        case "head":
            return [await _head_point(inquiry, main)]
        case _ if isinstance(main, Instrument):
            return await _instrument_points(inquiry, ask, main)
        case _:
            return []


async def _date_points(inquiry: Inquiry, ask: Ask, main: Entity) -> list[Point]:
    """The days asked for; of a document that never ended or paused, that it is in force."""
    desk, query = inquiry.desk, inquiry.query
    bare = not ask.roles and not ask.every
    if bare and await _has_deed(inquiry, main):
        return []
    if isinstance(main, Body):
        other = not _may_have(main, ask) if ask.roles else await _is_of_another(inquiry, main)
        if other:
            return []
    revision = await revision_point(desk, main, ask, query)
    if revision is not None:
        return [revision]
    point = await dates_point(desk, main, _roles(inquiry, main, ask), ask.every)
    if isinstance(point, AbsencePoint) and ask.roles[:1] in CONSULTING:
        return [await _of_the_draft(inquiry, main, ask) or point]
    if isinstance(main, Event) and main.place and day_cues.PLACE_ASKED.search(query.text):
        return [point, await about_point(desk, main, inquiry.today)]
    never = isinstance(point, AbsencePoint) and not point.gaps and ask.roles[:1] in ENDINGS
    if never and isinstance(main, Instrument) and not day_cues.WHEN.search(query.text):
        return [await status_point(desk, main, query.as_of or inquiry.today)]
    return [point]


def _may_have(body: Body, ask: Ask) -> bool:
    """Whether a body may have such a day: it is founded and renamed, but never in force."""
    return ask.roles[0] in BODY_DAYS or bool(body.dates_of(*ask.roles))


async def _is_of_another(inquiry: Inquiry, body: Body) -> bool:
    """Whether the question has words that nothing said of the body has: its day is another's."""
    desk = inquiry.desk
    await desk.hear([body])
    held = desk.name_tokens(body).union(*(words for _, words in desk.sentences(body)))
    left = [t for t in inquiry.query.terms if tells(t) and not says(held, t)]
    words = [t for t in left if is_telling_word(t)]
    return bool(words) or len([t for t in left if not t.isascii()]) >= MANY_PAIRS


async def _of_the_draft(inquiry: Inquiry, main: Entity, ask: Ask) -> Point | None:
    """The days of the consultation on a final text: those of its draft, where they are stored."""
    for verb, points_here, other in await ties(inquiry.desk.store, main):
        if verb == "draft_of" and points_here:
            point = await dates_point(inquiry.desk, other, ask.roles)
            if not isinstance(point, AbsencePoint):
                return point
    return None


async def _has_deed(inquiry: Inquiry, main: Entity) -> bool:
    """Whether "when" is asked of a deed: of a body's, or one that nothing stored speaks of."""
    query, desk = inquiry.query, inquiry.desk
    if isinstance(main, Body) and len(query.terms) > 1:
        return True
    if not manner_cues.DEED.search(query.text):
        return False
    await desk.hear([main])
    held = desk.name_tokens(main).union(*(words for _, words in desk.sentences(main)))
    return any(
        len(t) >= SHORTEST_DEED and not says(held, t)
        for t in query.terms
        if t.isascii() and t.isalpha()
    )


async def _who_points(inquiry: Inquiry, ask: Ask, main: Entity) -> list[Point]:
    """The bodies behind it, after the person who signed; of a body the one above it."""
    desk = inquiry.desk
    if isinstance(main, Body):
        own = ask.verbs[:1] != ("drafted_by",)
        return [await bodies_point(desk, main, ("parent", "hosted_by"))] if own else []
    is_asked = body_cues.SIGNED.search(inquiry.query.text) is not None
    signer = await _fact_told(inquiry, main, "signed") if is_asked else []
    return [*signer, await bodies_point(desk, main, ask.verbs)]


async def _relation_points(inquiry: Inquiry, ask: Ask, main: Entity) -> list[Point]:
    """What it is tied to; of a text that nothing replaced, that it is still in force."""
    if ask.verbs[:1] == ("parent",) and not isinstance(main, Body):
        return []
    point = await relations_point(inquiry.desk, main, ask.verbs)
    replaced = "supersedes" in ask.verbs and isinstance(point, AbsencePoint)
    if replaced and text_cues.UNDOES.search(inquiry.query.bare):
        return await _fact_told(inquiry, main, "replac") or [point]
    if not replaced or not isinstance(main, Instrument):
        return [point]
    return [point, await status_point(inquiry.desk, main, inquiry.today)]


async def _fact_told(inquiry: Inquiry, main: Entity, key: str) -> list[Point]:
    """The first stored fact whose key starts so, if there is one."""
    facts = [f for f in getattr(main, "facts", ()) if f.stands and f.key.startswith(key)]
    if not facts:
        return []
    return [told_point(main, [await told(inquiry.desk.store, main, facts[0])])]


def _roles(inquiry: Inquiry, main: Entity, ask: Ask) -> tuple[DateRole, ...]:
    """The roles asked for; of a revised text those of the revision, of a draft its opening."""
    if isinstance(main, Event) and day_cues.OUTCOME.search(inquiry.query.text):
        return ("happened", *ask.roles)
    is_draft = isinstance(main, Instrument) and main.type == "draft"
    if is_draft and ask.roles[:1] == ("promulgated",):
        return (*ask.roles, "consultation_opened") if inquiry.query.wants_draft else MADE
    if not text_cues.REVISED.search(inquiry.query.text) or not main.dates_of("amended"):
        return ask.roles
    if ask.roles[:1] == ("adopted",):
        return ("amended", *ask.roles)
    if ask.roles and ask.roles[0] in ("in_force", "applies_from"):
        return ("applies_from", *ask.roles)
    return ask.roles


async def _head_point(inquiry: Inquiry, main: Entity) -> Point:
    """Who leads a body: from an official page, else a stored fact, else that it is not known."""
    store = inquiry.desk.store
    if not isinstance(main, Body):
        return await bodies_point(inquiry.desk, main, RUNNING)
    if main.head is not None:
        return HeadPoint(main, evidence=await head_evidence(store, main))
    facts = [f for f in main.facts if f.stands and HEADS & set(f.key.replace("_", "-").split("-"))]
    if facts:
        return told_point(main, [await told(store, main, facts[0])])
    gaps = tuple(g for g in main.gaps if HEADS & set(g.property.replace("_", "-").split("-")))
    evidence = await about_evidence(store, main)
    return AbsencePoint(main, "relation", property="head", gaps=gaps, evidence=evidence)


async def _instrument_points(inquiry: Inquiry, ask: Ask, main: Instrument) -> list[Point]:
    desk, query = inquiry.desk, inquiry.query
    match ask.kind:
        case "article":
            return [await article_point(desk, main, number) for number in query.articles[:3]]
        case "status" | "binding":
            return [await status_point(desk, main, query.as_of or inquiry.today)]
        case "number":
            return [await numbers_point(desk, main)]
        case "count":
            return [await count_point(desk, main, query.text)]
        case _:
            return []
