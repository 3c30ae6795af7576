"""What a picture shows, dated and worded but not yet drawn: plain data for the process that draws.

It holds nothing of answers or of Discord, so that process starts quickly.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

MarkKind = Literal[
    "draft", "adopted", "published", "in_force", "amended", "suspended", "repealed", "other"
]


@dataclass(frozen=True)
class Mark:
    """A dated step. `first` and `last` differ where only the month or the year is known."""

    kind: MarkKind
    first: date
    last: date

    @property
    def middle(self) -> date:
        """Where it is drawn."""
        return self.first + (self.last - self.first) / 2


@dataclass(frozen=True)
class Row:
    """One instrument, event or body of a timeline; `note` is its most telling date in words.

    `spans` are the days over which it is in force, as far as it is known today.
    """

    label: str
    marks: tuple[Mark, ...]
    note: str = ""
    spans: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True)
class Timeline:
    """Rows over an axis of days; `today` is None where it lies far off the axis."""

    title: str
    rows: tuple[Row, ...]
    start: date
    end: date
    legend: tuple[tuple[MarkKind, str], ...]
    today: date | None = None
    today_word: str = ""
    more: str = ""
    form: Literal["timeline"] = "timeline"


@dataclass(frozen=True)
class Due:
    """Something that falls due: its mark, the day as it is written, and what it is."""

    mark: Mark
    day: str
    label: str


@dataclass(frozen=True)
class Calendar:
    """The days of some months, and what is due on them; `more` counts what is not listed."""

    title: str
    start: date
    end: date
    dues: tuple[Due, ...]
    listed: int
    more: str = ""
    form: Literal["calendar"] = "calendar"


@dataclass(frozen=True)
class Partner:
    """A body and how many documents it issued together with the one in the middle."""

    label: str
    count: int


@dataclass(frozen=True)
class Network:
    """A body, those it issues documents with, and who of them sign together: (one, other, count).

    `notes` name the latest of these documents.
    """

    title: str
    centre: str
    partners: tuple[Partner, ...]
    ties: tuple[tuple[int, int, int], ...] = ()
    notes: tuple[str, ...] = ()
    more: str = ""
    form: Literal["network"] = "network"


Drawing = Timeline | Calendar | Network


@dataclass(frozen=True)
class Picture:
    """What is drawn, the name of its file, and what it shows in words, for those who hear it."""

    drawing: Drawing
    name: str
    words: str
