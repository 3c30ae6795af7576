"""The highest fine of a text: "max fine under the PIPL"."""

from bot.answers.answer import Point
from bot.answers.gathering import told, told_point
from bot.answers.inquiry import Inquiry
from bot.facts.entity import Entity, Instrument
from bot.facts.statement import Figure, Provision
from bot.questions import amount_cues

YUAN = "CNY"
# With more words of its own the question asks for the fine of one breach, not of the text.
MOST_TERMS = 5
SHOWN = 3


async def highest_fines(inquiry: Inquiry, entities: list[Entity]) -> list[Point]:
    """For each text its highest fine in yuan, if that is what is asked; else nothing."""
    query = inquiry.query
    if (
        not amount_cues.TOP_FINE.search(query.text)
        or len(query.terms) > MOST_TERMS
        or query.articles
    ):
        return []
    found = [await _highest(inquiry, e) for e in entities if isinstance(e, Instrument)]
    return [point for point in found if point is not None]


async def _highest(inquiry: Inquiry, entity: Instrument) -> Point | None:
    """What the text itself states as its highest fine, then the articles that hold it."""
    held: list[tuple[float, Figure | Provision]] = [
        (_yuan(figure), figure) for figure in entity.figures if figure.stands
    ]
    held += [(max(map(_yuan, a.figures), default=0.0), a) for a in entity.articles if a.stands]
    top = max((amount for amount, _ in held), default=0.0)
    if not top:
        return None
    shown = [statement for amount, statement in held if amount == top][:SHOWN]
    store = inquiry.desk.store
    return told_point(entity, [await told(store, entity, statement) for statement in shown])


def _yuan(figure: Figure) -> float:
    """The most that a fine may be, in yuan; 0 for what is no fine in yuan."""
    if figure.kind != "fine" or figure.unit != YUAN:
        return 0.0
    return float(figure.max or figure.min or 0)
