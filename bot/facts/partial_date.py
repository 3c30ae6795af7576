"""A date as precise as its source: a year, a month or a day."""

import calendar
import re
from datetime import date
from functools import cached_property, lru_cache, total_ordering
from typing import Any, Literal, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

Precision = Literal["year", "month", "day"]
SHAPE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?\Z", re.ASCII)


@total_ordering
class PartialDate:
    """`2025`, `2025-03` or `2025-03-07`; compares by its first day, then by precision."""

    def __init__(self, text: str) -> None:
        """Raises ValueError when the text is no such date or names a day that does not exist."""
        shape = SHAPE.match(text)
        if shape is None:
            raise ValueError(f"{text!r} is not a date like 2025, 2025-03 or 2025-03-07")
        self.text = text
        self._year = int(shape[1])
        self._month, self._day = (int(part) if part else None for part in shape.groups()[1:])
        _ = self.first, self.last  # a 30 February is refused here, not later

    @cached_property
    def first(self) -> date:
        """The first day that the date may mean."""
        return date(self._year, self._month or 1, self._day or 1)

    @cached_property
    def last(self) -> date:
        """The last day that the date may mean."""
        year, month = self.first.year, self._month or 12
        return date(year, month, self._day or calendar.monthrange(year, month)[1])

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        return "day" if self._day else "month" if self._month else "year"

    @property
    def day(self) -> date | None:
        """The day itself, or None when only the month or the year is known."""
        return self.first if self._day else None

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date for a whole day."""
        return cls(day.isoformat())

    @classmethod
    def shared(cls, text: str) -> Self:
        """The date that the text says, the same object each time. Raises ValueError."""
        return _shared(cls, text)

    def overlaps(self, start: date, end: date) -> bool:
        """Whether any day it may mean lies in the period, both ends included."""
        return self.first <= end and self.last >= start

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.first, self.text) < (other.first, other.text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read from text, written as text."""
        return core_schema.no_info_plain_validator_function(
            cls._read, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _read(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise ValueError('a date is written as text, like "2025-03-07"')
        return cls.shared(value)


@lru_cache(maxsize=16384)
def _shared(kind: type[PartialDate], text: str) -> Any:
    """The same days stand in many statements: each is made once."""
    return kind(text)
