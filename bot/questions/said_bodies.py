"""Who a sentence says issued a document, and names that do not fit their owner."""

from collections.abc import Iterator

from bot.questions import statement_cues as cues
from bot.questions.scene import BODIES, BodiesSaid, NameSaid, Scene
from bot.questions.spotting import Spot

NEAR = 30


def bodies_said(scene: Scene) -> Iterator[BodiesSaid | NameSaid]:
    """Issuers, and wrong names, in the sentence."""
    passives = [match.span() for match in cues.ISSUED_BY.finditer(scene.bare)]
    for run in _runs(scene):
        said = _issued_by(scene, run, passives) or _issuing(scene, run)
        if said is not None:
            yield said
    yield from _misnamed(scene)


def _runs(scene: Scene) -> Iterator[list[Spot]]:
    """Bodies named one after the other: `A, B (C) and D`."""
    run: list[Spot] = []
    for spot in scene.spots:
        if not spot.may_be(*BODIES):
            continue
        if run and not cues.BETWEEN_BODIES.match(scene.text[run[-1].end : spot.start]):
            yield run
            run = []
        run.append(spot)
    if run:
        yield run


def _issued_by(scene: Scene, run: list[Spot], passives: list[tuple[int, int]]) -> BodiesSaid | None:
    """`… was issued by A and B`; 《…》由A发布."""
    bare, first = scene.bare, run[0].start
    for start, end in passives:
        if first - NEAR <= end <= first and cues.BETWEEN_BODIES.match(bare[end:first]):
            return _said(scene, run, start, end)
    verb = cues.BY_ZH_VERB.match(bare[run[-1].end :])
    if verb and cues.BY_ZH.search(bare[:first]):
        return _said(scene, run, first, run[-1].end + verb.end())
    return None


def _issuing(scene: Scene, run: list[Spot]) -> BodiesSaid | None:
    """`A and B issued the …`; A、B印发《…》."""
    rest = scene.bare[run[-1].end :]
    verb = cues.ISSUED.match(rest) or cues.ISSUED_ZH.match(rest)
    if verb is None or cues.TOOK_PART.search(verb.group()):
        return None
    end = run[-1].end + verb.end()
    spot = scene.governed(end)
    return _said(scene, run, run[0].start, end, spot) if spot else None


def _said(
    scene: Scene, run: list[Spot], start: int, end: int, spot: Spot | None = None
) -> BodiesSaid | None:
    if cues.NEGATED.search(scene.bare, max(0, start - NEAR), end):
        return None
    subjects, named, named_end = (
        (spot.entities, spot.start, spot.end) if spot else scene.subject(start, start)
    )
    if not subjects:
        return None
    around = scene.bare[max(0, start - NEAR) : run[-1].end + NEAR]
    return BodiesSaid(
        scene.start + min(start, named, run[0].start),
        scene.start + max(end, named_end, run[-1].end),
        subjects,
        tuple(dict.fromkeys(s.entities for s in run)),
        cues.ONLY.search(around) is not None,
        scene.only_supports,
    )


def _misnamed(scene: Scene) -> Iterator[NameSaid]:
    for spot in scene.spots:
        if spot.is_wrong and spot.may_be(*BODIES):
            yield NameSaid(scene.start + spot.start, scene.start + spot.end, spot.entities)
    for spot, other in zip(scene.spots, scene.spots[1:], strict=False):
        between = scene.text[spot.end : other.start]
        if not cues.ABBREVIATION.match(between) or not _is_abbreviation(other):
            continue
        if spot.may_be(*BODIES) and not set(spot.entities) & set(other.entities):
            yield NameSaid(scene.start + spot.start, scene.start + other.end, spot.entities)


def _is_abbreviation(spot: Spot) -> bool:
    return spot.may_be(*BODIES) and all(row.kind == "abbreviation" for row in spot.rows)
