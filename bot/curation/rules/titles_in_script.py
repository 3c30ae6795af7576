"""A Chinese title has Chinese characters; an English one has Latin letters."""

import re
from collections.abc import Iterator

from bot.facts.catalogue import Catalogue
from bot.facts.entity import Claim, Entity, Instrument

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z0-9]")


def check(entity: Entity, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yields a title in the wrong script; companies and foreign acts may lack a Chinese one."""
    domestic = isinstance(entity, Instrument) and entity.jurisdiction == "CN"
    if domestic and not HAN.search(entity.title_zh):
        yield "title_zh", f"{entity.title_zh!r} has no Chinese character"
    if not LATIN.search(entity.title_en):
        yield "title_en", f"{entity.title_en!r} has no Latin letter"
    if "《" in entity.title_zh and not isinstance(entity, Claim):
        yield "title_zh", "a title is stored without 《》"
