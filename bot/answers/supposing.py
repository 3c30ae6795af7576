"""What a question takes for granted although nothing stored says so."""

from bot.answers.inquiry import Inquiry
from bot.facts.entity import Body, Instrument
from bot.facts.vocabulary import DateRole
from bot.questions import amount_cues, text_cues

ENDINGS: tuple[DateRole, ...] = ("repealed", "abolished", "withdrawn", "lapsed", "suspended_from")


def supposes_wrongly(inquiry: Inquiry) -> bool:
    """Whether an end, or a fine on a company, is taken for granted that is not stored."""
    return _supposes_an_end(inquiry) or _supposes_a_fine(inquiry)


def _supposes_an_end(inquiry: Inquiry) -> bool:
    """Whether it asks why or when something ended of which no end is stored."""
    query, main = inquiry.query, inquiry.main
    if main is None:
        return any(ask.kind == "when" and ask.roles[:1] == ENDINGS[:1] for ask in query.asks)
    ended = isinstance(main.entity, Instrument | Body) and main.entity.dates_of(*ENDINGS)
    return not ended and text_cues.ENDING_SUPPOSED.search(query.text) is not None


def _supposes_a_fine(inquiry: Inquiry) -> bool:
    """Whether a fine on a named company is asked, and only a rule is there to tell of fines."""
    main = inquiry.main
    named = any(match.entity.id.startswith("organisations/") for match in inquiry.subjects)
    is_rule = main is not None and isinstance(main.entity, Instrument)
    return named and is_rule and amount_cues.FINED.search(inquiry.query.text) is not None
