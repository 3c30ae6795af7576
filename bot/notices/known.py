"""The facts that channels were last told, in the form that plans are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.answers.sets import STORY
from bot.facts.entity import Entity, Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.statement import DateStatement
from bot.facts.status import status_on
from bot.facts.vocabulary import DUE
from bot.notices.notice import Notice, Reminder

IN_FORCE = {"in_force", "partially_in_force"}


@dataclass(frozen=True)
class Dated:
    """A date of an entity, and the instant (ISO, may be empty) since which it is known."""

    entity: Entity
    statement: DateStatement
    since: str = ""

    @property
    def key(self) -> str:
        """Names this version of the fact."""
        return date_key(self.entity, self.statement)

    @property
    def day(self) -> PartialDate:
        """The date."""
        return self.statement.day

    def reminder(self, lead: int) -> Reminder:
        """The reminder so many days before."""
        return Reminder(
            entity=self.entity.id,
            title_en=self.entity.title_en,
            title_zh=self.entity.title_zh,
            role=self.statement.role,
            day=self.day.text,
            articles=self.statement.articles,
            scheduled=self.statement.scheduled,
            lead=lead,
        )


def date_key(entity: Entity, dated: DateStatement) -> str:
    """Entity, role, articles and day: the same wherever in the file the statement stands."""
    return version_key(entity.id, dated.role, dated.articles, dated.day.text)


def version_key(entity: str, role: str, articles: str, day: str) -> str:
    """Names one version of a date."""
    return f"{entity}|{role}|{articles}|{day}"


@dataclass(frozen=True)
class Known:
    """Every entity with its reminded dates, earliest first, and what each is about."""

    entities: Mapping[str, Entity]
    dates: tuple[Dated, ...]
    about: Mapping[str, frozenset[str]]

    @cached_property
    def keys(self) -> frozenset[str]:
        """The versions of all reminded dates."""
        return frozenset(dated.key for dated in self.dates)

    def between(self, start: date, end: date) -> list[Dated]:
        """Dates whose first possible day lies in the period."""
        return [dated for dated in self.dates if start <= dated.day.first <= end]


def still_so(notice: Notice, known: Known) -> Notice:
    """The notice without reminders of dates that were moved or withdrawn meanwhile."""
    kept = tuple(
        r
        for r in notice.reminders
        if version_key(r.entity, r.role, r.articles, r.day) in known.keys
    )
    return notice.model_copy(update={"reminders": kept})


def known_of(entities: Mapping[str, Entity], since: Mapping[str, str]) -> Known:
    """The form for plans; `since` tells for some dates from when on they are known."""
    dates = [
        Dated(entity, statement, since.get(date_key(entity, statement), ""))
        for entity in entities.values()
        for statement in reminded(entity)
    ]
    dates.sort(key=lambda dated: (dated.day, dated.key))
    return Known(entities, tuple(dates), {e.id: subjects_of(e) for e in entities.values()})


def reminded(entity: Entity) -> Iterator[DateStatement]:
    """The entity's dates that are worth a reminder: of several values the preferred one."""
    standing = [d for d in entity.dates if d.role in DUE and d.stands]
    preferred = {(d.role, d.articles) for d in standing if d.rank == "preferred"}
    seen: set[str] = set()
    for dated in standing:
        key = date_key(entity, dated)
        is_second = dated.rank != "preferred" and (dated.role, dated.articles) in preferred
        if not is_second and key not in seen:
            seen.add(key)
            yield dated


def subjects_of(entity: Entity) -> frozenset[str]:
    """Ids whose followers hear of this entity: its own, topics, bodies, texts it changes."""
    tied = {
        target
        for relation in entity.relations
        if relation.stands and relation.verb in STORY
        for target in relation.to
    }
    topics = {f"topics/{topic}" for topic in entity.topics}
    if isinstance(entity, Instrument):
        topics |= {f"topics/{topic}" for article in entity.articles for topic in article.topics}
    return frozenset({entity.id} | tied | topics)


def is_in_force(entity: Entity, day: date) -> bool:
    """Whether it is an instrument in force on that day."""
    return isinstance(entity, Instrument) and status_on(entity, day).status in IN_FORCE


def is_binding(entity: Entity) -> bool:
    """Whether it is an instrument that binds."""
    return isinstance(entity, Instrument) and entity.binding
