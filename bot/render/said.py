"""What one point says: its headline sentence and the lines below it."""

from dataclasses import dataclass, replace

from bot.render.iso_days import iso_days
from bot.render.page import Section


@dataclass(frozen=True)
class Said:
    """`headline` is the answer alone; `sections` the rest, most wanted first.

    `subject` is how the headline begins when it names what it speaks of: a second point on the
    same subject is then said without it.
    """

    headline: str
    sections: tuple[Section, ...] = ()
    title: str = ""
    subject: str = ""

    def with_iso_days(self) -> "Said":
        """The same with every day in its text written as ISO."""
        sections = tuple(
            replace(section, lines=tuple(iso_days(line) for line in section.lines))
            for section in self.sections
        )
        return replace(self, headline=iso_days(self.headline), sections=sections)

    def after(self, earlier: "Said") -> str:
        """The headline as it follows another one."""
        if self.subject and self.subject == earlier.subject:
            return self.headline.removeprefix(self.subject).lstrip(":：—– ")
        return self.headline
