"""The facts that channels were last told, in the form that plans are made from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from bot.answers.sets import STORY
from bot.facts.entity import Entity, Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.status import status_on
from bot.facts.vocabulary import DUE, DateRole
from bot.notices.notice import Notice, Reminder
from bot.store.facts import DateRow

IN_FORCE = {"in_force", "partially_in_force"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of an entity (its id), and the instant (ISO, may be empty) since which it is known."""

    entity: str
    role: DateRole
    articles: str
    day: PartialDate
    scheduled: bool
    since: str = ""

    @property
    def key(self) -> str:
        """Names this version of the fact."""
        return version_key(self.entity, self.role, self.articles, self.day.text)

    def reminder(self, entity: Entity, lead: int) -> Reminder:
        """The reminder so many days before."""
        return Reminder(
            entity=entity.id,
            title_en=entity.title_en,
            title_zh=entity.title_zh,
            role=self.role,
            day=self.day.text,
            articles=self.articles,
            scheduled=self.scheduled,
            lead=lead,
        )


def version_key(entity: str, role: str, articles: str, day: str) -> str:
    """Names one version of a date: the same wherever in the file the statement stands."""
    return f"{entity}|{role}|{articles}|{day}"


@dataclass(frozen=True)
class Known:
    """Every reminded date, earliest first, and those entities that are at hand for one plan."""

    dates: tuple[Dated, ...] = ()
    entities: Mapping[str, Entity] = field(default_factory=dict[str, Entity])

    @cached_property
    def keys(self) -> frozenset[str]:
        """The versions of all reminded dates."""
        return frozenset(dated.key for dated in self.dates)

    @cached_property
    def about(self) -> Mapping[str, frozenset[str]]:
        """For each entity at hand the ids whose followers hear of it."""
        return {identity: subjects_of(entity) for identity, entity in self.entities.items()}

    def between(self, start: date, end: date) -> tuple[Dated, ...]:
        """Dates whose first possible day lies in the period."""
        first = bisect_left(self.dates, start, key=_first_day)
        return self.dates[first : bisect_right(self.dates, end, key=_first_day)]

    def with_entities(self, entities: Mapping[str, Entity]) -> "Known":
        """The same with these entities at hand."""
        return replace(self, entities=entities)


def _first_day(dated: Dated) -> date:
    return dated.day.first


def still_so(notice: Notice, known: Known) -> Notice:
    """The notice without reminders of dates that were moved or withdrawn meanwhile."""
    kept = tuple(
        r
        for r in notice.reminders
        if version_key(r.entity, r.role, r.articles, r.day) in known.keys
    )
    return notice.model_copy(update={"reminders": kept})


def known_of(rows: Iterable[DateRow], since: Mapping[str, str]) -> Known:
    """The form for plans; `since` tells for some dates from when on they are known."""
    dates = [
        Dated(
            r.entity, r.role, r.articles, PartialDate.shared(r.day), r.scheduled, since.get(key, "")
        )
        for key, r in reminded(rows).items()
    ]
    dates.sort(key=lambda dated: (dated.day, dated.key))
    return Known(tuple(dates))


def reminded(rows: Iterable[DateRow]) -> dict[str, DateRow]:
    """Each version of a date that is worth a reminder: of several values the preferred one."""
    listed = list(rows)
    preferred = {(r.entity, r.role, r.articles) for r in listed if r.rank == "preferred"}
    found: dict[str, DateRow] = {}
    for row in listed:
        if row.rank == "preferred" or (row.entity, row.role, row.articles) not in preferred:
            found.setdefault(version_key(row.entity, row.role, row.articles, row.day), row)
    return found


def date_rows(entity: Entity) -> Iterator[DateRow]:
    """The entity's dates of which channels are reminded, as facts.db gives them."""
    for dated in entity.dates:
        if dated.role in DUE and dated.stands:
            yield DateRow(
                entity.id, dated.role, dated.articles, dated.day.text, dated.rank, dated.scheduled
            )


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
