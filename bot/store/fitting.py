"""Conditions that entities must fit all at once, for one query over facts.db."""

import json
from dataclasses import dataclass
from datetime import date

LISTS = ("types", "places", "bodies", "verbs", "roles")


@dataclass(frozen=True)
class Fitting:
    """What entities must fit; what is empty keeps all.

    `places` are codes of jurisdictions, with `within` also what lies in them. One of `bodies` must
    be tied by one of `verbs`; one day of `roles` must lie in the period.
    """

    kind: str = "instrument"
    types: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    within: bool = True
    bodies: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    start: date = date.min
    end: date = date.max

    @property
    def params(self) -> dict[str, object]:
        """The conditions as parameters of the query."""
        lists = {name: json.dumps(sorted(getattr(self, name))) for name in LISTS}
        days = {"start": self.start.isoformat(), "end": self.end.isoformat()}
        return {"kind": self.kind, "within": self.within, **days, **lists}
