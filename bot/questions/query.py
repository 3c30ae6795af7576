"""What was asked: a closed list of questions, about which entities, for which days."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.facts.vocabulary import DateRole, Verb
from bot.questions.linking import Mention
from bot.questions.periods import Period

AskKind = Literal[
    "when",
    "who",
    "status",
    "binding",
    "article",
    "which_article",
    "number",
    "count",
    "list",
    "about",
    "name",
    "same",
    "compare",
    "period",
    "upcoming",
    "consultation",
    "relations",
    "facts",
    "timeline",
    "head",
    "under",
]


@dataclass(frozen=True)
class Ask:
    """One question, with the roles or verbs it names."""

    kind: AskKind
    roles: tuple[DateRole, ...] = ()
    verbs: tuple[Verb, ...] = ()
    every: bool = False


@dataclass(frozen=True)
class Query:
    """A question as read. `bare` is its text with the whole names in it blanked."""

    text: str
    language: Literal["en", "zh"]
    mentions: tuple[Mention, ...]
    asks: tuple[Ask, ...]
    periods: tuple[Period, ...] = ()
    articles: tuple[int, ...] = ()
    as_of: date | None = None
    doubts: bool = False
    wants_draft: bool = False
    terms: tuple[str, ...] = ()
    soft_terms: tuple[str, ...] = ()
    bare: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """All content tokens of the question, those of partly matched names included."""
        named = (t for m in self.mentions if m.score < 1 or "topic" in m.kinds for t in m.tokens)
        return tuple(dict.fromkeys((*self.terms, *sorted(named))))

    def asks_for(self, kind: AskKind) -> bool:
        """Whether this kind is among what was asked."""
        return any(ask.kind == kind for ask in self.asks)
