"""What a channel is told: reminders of dates, changes of facts, and corrections of answers."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from bot.facts.partial_date import PartialDate

ChangeKind = Literal[
    "new", "gone", "moved", "dated", "withdrawn", "status", "corrected", "source_lost"
]
NoticeKind = Literal["reminders", "changes", "digest", "catchup", "test", "erratum", "blocked"]


class Item(BaseModel):
    """A frozen piece of news that can be written down and read again."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Reminder(Item):
    """A date that comes; `lead` is how many days before it this is told."""

    entity: str
    title_en: str
    title_zh: str
    role: str
    day: str
    articles: str = ""
    scheduled: bool = False
    lead: int

    @property
    def key(self) -> str:
        """Names the fact's version and the lead time; never changes."""
        return f"r|{self.entity}|{self.role}|{self.articles}|{self.day}|{self.lead}"

    @property
    def date(self) -> PartialDate:
        """The date itself."""
        return PartialDate(self.day)


class Change(Item):
    """One thing that is no longer as it was. `batch` names the load in which it was seen."""

    entity: str
    title_en: str
    title_zh: str
    kind: ChangeKind
    what: str = ""
    old: str = ""
    new: str = ""
    why: str = ""
    statements: tuple[str, ...] = ()
    batch: str = ""

    @property
    def key(self) -> str:
        """Names the change among all of all loads."""
        return f"c|{self.batch}|{self.entity}|{self.kind}|{self.what}|{self.old}|{self.new}"


class Notice(Item):
    """What one message tells."""

    kind: NoticeKind
    reminders: tuple[Reminder, ...] = ()
    changes: tuple[Change, ...] = ()
    subject: str = ""

    @property
    def entities(self) -> tuple[str, ...]:
        """Whom it is about, each once."""
        return tuple(dict.fromkeys(item.entity for item in (*self.reminders, *self.changes)))


def item_of(key: str, body: str) -> Reminder | Change:
    """An item as it was written down under its key."""
    kind = Reminder if key.startswith("r|") else Change
    return kind.model_validate_json(body)


def written(item: Item) -> str:
    """The item as text."""
    return item.model_dump_json(exclude_defaults=True)
