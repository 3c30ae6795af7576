"""What one point says: its headline sentence and the lines below it."""

from dataclasses import dataclass

from bot.render.page import Section


@dataclass(frozen=True)
class Said:
    """`headline` is the answer alone; `sections` the rest, most wanted first."""

    headline: str
    sections: tuple[Section, ...] = ()
    title: str = ""
