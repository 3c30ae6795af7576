"""What the data holds and how well it is supported: `python -m bot.curation.report`."""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from bot.curation.problem import DataFolderError
from bot.curation.reading import read
from bot.facts.catalogue import Catalogue, Stated
from bot.facts.entity import Absence, Entity, Instrument
from bot.facts.partial_date import PartialDate
from bot.facts.statement import DateStatement
from bot.facts.verification import verification
from bot.facts.vocabulary import FOLDERS, Verification


@dataclass(frozen=True)
class Row:
    """One kind of entity, or one type of instrument; shares are of the statements, 0 to 1."""

    kind: str
    entities: int
    articles: int
    statements: int
    official: float
    corroborated: float
    single: float
    contested: float
    claims: int
    absences: int
    oldest_check: str
    dates_read_twice: float


def rows(catalogue: Catalogue) -> list[Row]:
    """A row for each kind, one for each type of instrument, and one for everything."""
    groups: dict[str, list[Entity]] = defaultdict(list)
    for entity in catalogue.entities.values():
        groups[FOLDERS[entity.folder]].append(entity)
        if isinstance(entity, Instrument):
            groups[f"instrument: {entity.type}"].append(entity)
    trust = trusts(catalogue)
    found = [_row(kind, group, catalogue, trust) for kind, group in sorted(groups.items())]
    return [*found, _row("all", list(catalogue.entities.values()), catalogue, trust)]


def trusts(catalogue: Catalogue) -> dict[str, Verification]:
    """How well each statement is supported, by its id."""
    siblings: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for stated in catalogue.statements.values():
        siblings[stated.subject, stated.property].append(stated)
    return {
        identity: verification(stated, siblings[stated.subject, stated.property], catalogue.sources)
        for identity, stated in catalogue.statements.items()
    }


def _row(
    kind: str, group: list[Entity], catalogue: Catalogue, trust: Mapping[str, Verification]
) -> Row:
    ids = {entity.id for entity in group}
    said = [s for s in catalogue.statements.values() if s.subject in ids]
    counts = Counter(trust[stated.id] for stated in said)
    dates = [(e, d) for e in group for d in e.dates]
    return Row(
        kind=kind,
        entities=len(group),
        articles=sum(len(e.articles) for e in group if isinstance(e, Instrument)),
        statements=len(said),
        official=_share(counts["official"], len(said)),
        corroborated=_share(counts["corroborated"], len(said)),
        single=_share(counts["single_source"], len(said)),
        contested=_share(counts["contested"], len(said)),
        claims=sum(claim.id in ids or claim.subject in ids for claim in catalogue.claims),
        absences=sum(isinstance(e, Absence) for e in group),
        oldest_check=str(min(_checks(said, catalogue), default="")),
        dates_read_twice=_share(sum(_read_twice(e, d) for e, d in dates), len(dates)),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _checks(said: Iterable[Stated], catalogue: Catalogue) -> Iterable[PartialDate]:
    cited = {citation.source for stated in said for citation in stated.sources}
    return (catalogue.sources[source].read for source in cited if source in catalogue.sources)


def _read_twice(entity: Entity, dated: DateStatement) -> bool:
    return bool(entity.second_reading or dated.second_reading)


def table(found: Iterable[Row]) -> str:
    """The rows as text in columns; shares in percent."""
    names = [field.name for field in fields(Row)]
    lines = [[name.replace("_", " ") for name in names]]
    lines += [[_cell(getattr(row, name)) for name in names] for row in found]
    widths = [max(len(line[place]) for line in lines) for place in range(len(names))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def _cell(value: float | int | str) -> str:
    return f"{value:.0%}" if isinstance(value, float) else str(value)


def main() -> int:
    """Print the table; exit status 1 when the folder cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bot.curation.report", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of data files")
    folder: Path = parser.parse_args().data
    try:
        catalogue, problems = read(folder)
    except DataFolderError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(f"{table(rows(catalogue))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
