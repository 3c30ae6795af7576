"""The closed lists: date roles, relations, kinds, tiers. Terms follow ELI and schema.org."""

from typing import Literal, get_args

Kind = Literal[
    "instrument", "agency", "organisation", "event", "absence", "claim", "topic", "source"
]

DateRole = Literal[
    "consultation_opened",
    "consultation_closed",
    "adopted",
    "approved",
    "promulgated",
    "issued",
    "published",
    "in_force",
    "applies_from",
    "grace_until",
    "amended",
    "suspended_from",
    "suspended_until",
    "repealed",
    "lapsed",
    "withdrawn",
    "target",
    "term_from",
    "term_until",
    "founded",
    "renamed",
    "reorganised",
    "abolished",
    "happened",
    "ended",
    "announced",
    "proposed",
    "signed",
    "filed",
    "listed",
    "planned",
]

Verb = Literal[
    "issued_by",
    "co_issued_by",
    "adopted_by",
    "approved_by",
    "drafted_by",
    "forwarded_by",
    "enforced_by",
    "interpreted_by",
    "proposed_by",
    "based_on",
    "implements",
    "amends",
    "revises",
    "repeals",
    "supersedes",
    "draft_of",
    "commences",
    "suspends",
    "corrects",
    "consolidates",
    "refers_to",
    "responds_to",
    "part_of",
    "related",
    "parent",
    "same_as",
    "hosted_by",
    "member_of",
    "succeeds",
    "designated_in",
    "involves",
    "about",
    "organised_by",
]

InstrumentType = Literal[
    "law",
    "npc_decision",
    "administrative_regulation",
    "state_council_document",
    "judicial_interpretation",
    "judicial_document",
    "departmental_rule",
    "normative_document",
    "announcement",
    "local_regulation",
    "local_rule",
    "local_document",
    "mandatory_standard",
    "recommended_standard",
    "industry_standard",
    "technical_document",
    "plan",
    "party_document",
    "draft",
    "list",
    "foreign_rule",
    "foreign_law",
    "international_declaration",
    "international_resolution",
    "initiative",
    "expert_proposal",
    "company_document",
    "order",
]

BodyKind = Literal[
    "party",
    "state",
    "ministry",
    "administration",
    "office",
    "mechanism",
    "court",
    "standards",
    "institute",
    "foreign",
    "company",
    "university",
    "association",
    "international",
    "alliance",
    "city",
    "expert_body",
    "fund",
    "other",
]

NumberKind = Literal[
    "order",
    "normative",
    "announcement",
    "standard",
    "resolution",
    "presidential_order",
    "state_council_order",
    "other",
]

FigureKind = Literal[
    "fine", "threshold", "time_limit", "count", "target", "share", "period", "other"
]

Tier = Literal[
    "official_text",
    "official_notice",
    "official_reprint",
    "translation",
    "law_firm",
    "academic",
    "press",
    "other",
]

OFFICIAL: frozenset[Tier] = frozenset({"official_text", "official_notice", "official_reprint"})
TIER_ORDER: tuple[Tier, ...] = get_args(Tier)

# Roles of days that are worth knowing before they come.
DUE: frozenset[DateRole] = frozenset(
    {
        "in_force",
        "applies_from",
        "consultation_closed",
        "suspended_until",
        "grace_until",
        "target",
        "term_until",
        "repealed",
        "lapsed",
    }
)

AliasKind = Literal[
    "official_short", "abbreviation", "nickname", "translation", "former", "draft", "wrong"
]

Rank = Literal["preferred", "normal", "deprecated"]

Status = Literal[
    "draft",
    "consultation",
    "adopted_not_in_force",
    "not_yet_made",
    "in_force",
    "partially_in_force",
    "suspended",
    "suspension_unclear",
    "repealed",
    "lapsed",
    "withdrawn",
    "superseded",
    "issued",
    "date_unknown",
]

Verdict = Literal["contradicted", "unsupported", "loose", "confirmed"]

Verification = Literal["official", "corroborated", "single_source", "contested", "unsourced"]

FOLDERS: dict[str, Kind] = {
    "instruments": "instrument",
    "agencies": "agency",
    "organisations": "organisation",
    "events": "event",
    "absences": "absence",
    "claims": "claim",
    "topics": "topic",
    "sources": "source",
}
