"""Asked wrongly: what was typed cannot be read.

AskedWrongly
├── UnreadablePeriod   `when`, `as_of`, `start`, `end`, `since` that is no period
├── PeriodReversed     a period that ends before it starts
├── NothingAsked       an empty name, query or question
├── DaysOutOfRange     `days` below 1 or above 366
├── UnknownSubject     `what` that names nothing stored and is no period
├── SeveralSubjects    `what` that names several things
├── NothingDated       a period in which nothing stored is dated
└── NoCalendarDates    what is to be a calendar has no date with a day or month
"""


class AskedWrongly(Exception):
    """The asker can mend it; `shown` is what was typed."""

    def __init__(self, shown: str = "") -> None:
        self.shown = shown
        super().__init__(shown)


class UnreadablePeriod(AskedWrongly):
    """It is no day, month, quarter, year or range."""


class PeriodReversed(AskedWrongly):
    """Its end comes before its start."""


class NothingAsked(AskedWrongly):
    """There is nothing to look for."""


class DaysOutOfRange(AskedWrongly):
    """The number of days ahead is not within 1-366."""


class UnknownSubject(AskedWrongly):
    """It names nothing that is stored, and no period."""


class SeveralSubjects(AskedWrongly):
    """It names several things; `shown` lists their titles."""


class NothingDated(AskedWrongly):
    """Nothing that is stored has a date in it."""


class NoCalendarDates(AskedWrongly):
    """It has no date of which the day or the month is known."""
