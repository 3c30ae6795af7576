"""Where a fact was read, and the exact place in it."""

from typing import Annotated
from weakref import WeakValueDictionary

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from bot.facts.partial_date import PartialDate
from bot.facts.vocabulary import OFFICIAL, Tier

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


class Record(BaseModel):
    """A frozen piece of stored knowledge that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Source(Record):
    """A page or document that was read."""

    id: str = Field(pattern=rf"^sources/{SLUG}$")
    url: str = Field(pattern=r"^https?://[^\s<>\"]+$", max_length=500)
    title: str = Field(min_length=1, max_length=300)
    publisher: str = Field(min_length=1, max_length=120)
    tier: Tier
    language: str = Field(pattern=r"^[a-z]{2}(-[A-Za-z]+)?$")
    read: PartialDate
    published: PartialDate | None = None
    copy_of: PartialDate | None = None
    derived_from: str | None = Field(default=None, pattern=rf"^sources/{SLUG}$")

    @property
    def is_official(self) -> bool:
        """Whether an organ of state, or its gazette, says it."""
        return self.tier in OFFICIAL


class Citation(Record):
    """A source and the place in it, written `slug @ art. 24` in the data files."""

    source: str = Field(pattern=rf"^sources/{SLUG}$")
    pinpoint: str = Field(default="", max_length=160)

    @property
    def text(self) -> str:
        """The form that data files use."""
        slug = self.source.removeprefix("sources/")
        return f"{slug} @ {self.pinpoint}" if self.pinpoint else slug


def read_citation(value: object) -> object:
    """`slug @ pinpoint` as the fields of a citation; the model refuses anything else."""
    if not isinstance(value, str):
        return value
    slug, _, pinpoint = value.partition(" @ ")
    return {"source": f"sources/{slug.strip().removeprefix('sources/')}", "pinpoint": pinpoint}


_shared: WeakValueDictionary[str, Citation] = WeakValueDictionary()


def _read_shared(value: object, read: ValidatorFunctionWrapHandler) -> Citation:
    """Many statements cite the same place: while one of them lives, its citation serves all."""
    if not isinstance(value, str):
        return read(value)
    known = _shared.get(value)
    if known is None:
        known = _shared[value] = read(read_citation(value))
    return known


def write_citation(value: Citation) -> str:
    """The inverse of `read_citation`."""
    return value.text


Cited = Annotated[Citation, WrapValidator(_read_shared), PlainSerializer(write_citation)]
Citations = tuple[Cited, ...]
