"""What full text can find: everything that an entity says in sentences."""

from collections.abc import Iterator

from bot.facts.catalogue import Stated, statements_of
from bot.facts.entity import Absence, Claim, Entity, Topic
from bot.facts.statement import DateStatement, Fact, Figure, NumberStatement, Provision

# What a figure is, in the words of those who ask for it.
KINDS = {
    "fine": "fine penalty amount 罚款 处罚",
    "threshold": "threshold number how many 门槛 人数 数量",
    "time_limit": "time limit deadline days how long within 时限 期限 多久 几日",
    "period": "period length duration how long years kept 期限 多久 保存",
    "target": "target goal 目标",
    "count": "number count how many 数量 几个",
}


Passage = tuple[str, str, str, tuple[str, ...]]


def passages(entity: Entity) -> Iterator[Passage]:
    """(statement id, form, words, ways to ask for it) of everything said.

    What the entity is has the entity's own id. Topics say nothing.
    """
    if isinstance(entity, Topic):
        return
    yield entity.id, entity.folder, about_words(entity), ()
    for stated in statements_of(entity):
        words = words_of(stated)
        if words and stated.statement.stands:
            yield stated.id, form_of(stated), words, asks_of(stated)


def asks_of(stated: Stated) -> tuple[str, ...]:
    """The ways in which a fact or an article is asked for."""
    return stated.statement.asks if isinstance(stated.statement, Fact | Provision) else ()


def form_of(stated: Stated) -> str:
    """date, relation, number, figure, fact, version or provision."""
    return type(stated.statement).__name__.removesuffix("Statement").lower()


def about_words(entity: Entity) -> str:
    """Titles and what the entity is; for a claim its wordings too."""
    words = [entity.title_en, entity.title_zh, entity.about_en, entity.about_zh]
    if isinstance(entity, Claim):
        words += [*entity.wrong, *entity.wordings, entity.right_en, entity.right_zh]
    if isinstance(entity, Absence):
        words += [place.where for place in entity.looked]
    return "\n".join(words)


def words_of(stated: Stated) -> str:
    """What a statement says in sentences, with the words it is asked by; empty for bare values."""
    match stated.statement:
        case Fact() as fact:
            return "\n".join((fact.key.replace("-", " "), fact.en, fact.zh, *fact.asks))
        case Provision() as article:
            figures = (
                text for f in article.figures for text in (f.en, f.zh, KINDS.get(f.kind, ""))
            )
            return "\n".join((article.en, article.zh, *article.asks, *article.topics, *figures))
        case Figure() as figure:
            return f"{figure.kind} {KINDS.get(figure.kind, '')} {figure.en}\n{figure.zh}"
        case DateStatement() as dated if dated.note_en or dated.note_zh:
            return f"{dated.role.replace('_', ' ')} {dated.note_en}\n{dated.note_zh}"
        case NumberStatement(text=text, also=also):
            return "\n".join((text, *also))
        case _:
            return ""


def value_text(stated: Stated) -> str:
    """The value as plain text: a day, ids, a number, a sentence."""
    statement = stated.statement
    match statement:
        case DateStatement(day=day):
            return day.text
        case NumberStatement(text=text):
            return text
        case Figure() as figure:
            ends = ("" if end is None else str(end) for end in (figure.min, figure.max))
            return f"{'..'.join(ends)} {figure.unit}"
        case Fact(en=sentence) | Provision(en=sentence):
            return sentence
        case _:
            return _structured_value(stated)


def _structured_value(stated: Stated) -> str:
    statement = stated.statement
    targets = getattr(statement, "to", None)
    if targets is not None:
        return " ".join(targets)
    start, until = getattr(statement, "start", ""), getattr(statement, "until", None)
    return f"{start}..{until or ''} {getattr(statement, 'articles', '') or ''}".strip()
