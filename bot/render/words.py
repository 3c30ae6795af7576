"""The words for roles, relations, types and statuses."""

from bot.render.catalogue import Numbered, mark, mark_as, mark_many, say
from bot.render.page import Language

ROLES: dict[str, str] = {
    "consultation_opened": mark_as("date", "opened for comment"),
    "consultation_closed": mark_as("date", "comment deadline"),
    "adopted": mark_as("date", "adopted"),
    "approved": mark_as("date", "approved"),
    "promulgated": mark_as("date", "promulgated (signed)"),
    "issued": mark_as("date", "issued (dated)"),
    "published": mark_as("date", "published"),
    "in_force": mark_as("date", "in force"),
    "applies_from": mark_as("date", "applies from"),
    "grace_until": mark_as("date", "transition period ends"),
    "amended": mark_as("date", "amended"),
    "suspended_from": mark_as("date", "suspended from"),
    "suspended_until": mark_as("date", "suspended until"),
    "repealed": mark_as("date", "repealed"),
    "lapsed": mark_as("date", "lapsed"),
    "withdrawn": mark_as("date", "withdrawn"),
    "target": mark_as("date", "target"),
    "term_from": mark_as("date", "term begins"),
    "term_until": mark_as("date", "term ends"),
    "founded": mark_as("date", "founded"),
    "renamed": mark_as("date", "renamed"),
    "reorganised": mark_as("date", "reorganised"),
    "abolished": mark_as("date", "abolished"),
    "happened": mark_as("date", "happened"),
    "ended": mark_as("date", "ended"),
    "announced": mark_as("date", "announced"),
    "proposed": mark_as("date", "proposed"),
    "signed": mark_as("date", "signed"),
    "filed": mark_as("date", "filed"),
    "listed": mark_as("date", "listed"),
    "planned": mark_as("date", "planned"),
    "dates": mark_as("date", "date"),
}
VERBS: dict[str, str] = {
    "issued_by": mark_as("relation", "issued by"),
    "co_issued_by": mark_as("relation", "jointly with"),
    "adopted_by": mark_as("relation", "adopted by"),
    "approved_by": mark_as("relation", "approved by"),
    "drafted_by": mark_as("relation", "drafted by"),
    "forwarded_by": mark_as("relation", "forwarded by"),
    "enforced_by": mark_as("relation", "enforced by"),
    "interpreted_by": mark_as("relation", "interpreted by"),
    "proposed_by": mark_as("relation", "proposed by"),
    "based_on": mark_as("relation", "based on"),
    "implements": mark_as("relation", "implements"),
    "amends": mark_as("relation", "amends"),
    "revises": mark_as("relation", "revises"),
    "repeals": mark_as("relation", "repeals"),
    "supersedes": mark_as("relation", "replaces"),
    "draft_of": mark_as("relation", "draft of"),
    "commences": mark_as("relation", "brings into force"),
    "suspends": mark_as("relation", "suspends"),
    "corrects": mark_as("relation", "corrects"),
    "consolidates": mark_as("relation", "consolidates"),
    "refers_to": mark_as("relation", "refers to"),
    "responds_to": mark_as("relation", "responds to"),
    "part_of": mark_as("relation", "part of"),
    "related": mark_as("relation", "related to"),
    "parent": mark_as("relation", "parent body"),
    "same_as": mark_as("relation", "same body as"),
    "hosted_by": mark_as("relation", "hosted by"),
    "member_of": mark_as("relation", "member of"),
    "succeeds": mark_as("relation", "succeeds"),
    "designated_in": mark_as("relation", "designated in"),
    "involves": mark_as("relation", "involves"),
    "about": mark_as("relation", "about"),
    "organised_by": mark_as("relation", "organised by"),
    "head": mark_as("relation", "head"),
}
INVERSE: dict[str, str] = {
    "issued_by": mark_as("relation, other side", "issued"),
    "co_issued_by": mark_as("relation, other side", "issued jointly"),
    "adopted_by": mark_as("relation, other side", "adopted"),
    "approved_by": mark_as("relation, other side", "approved"),
    "drafted_by": mark_as("relation, other side", "drafted"),
    "enforced_by": mark_as("relation, other side", "enforces"),
    "interpreted_by": mark_as("relation, other side", "interprets"),
    "proposed_by": mark_as("relation, other side", "proposed"),
    "based_on": mark_as("relation, other side", "basis of"),
    "implements": mark_as("relation, other side", "implemented by"),
    "amends": mark_as("relation, other side", "amended by"),
    "revises": mark_as("relation, other side", "revised by"),
    "repeals": mark_as("relation, other side", "repealed by"),
    "supersedes": mark_as("relation, other side", "replaced by"),
    "draft_of": mark_as("relation, other side", "draft"),
    "commences": mark_as("relation, other side", "brought into force by"),
    "suspends": mark_as("relation, other side", "suspended by"),
    "corrects": mark_as("relation, other side", "corrected by"),
    "consolidates": mark_as("relation, other side", "consolidated in"),
    "refers_to": mark_as("relation, other side", "referred to by"),
    "responds_to": mark_as("relation, other side", "answered by"),
    "part_of": mark_as("relation, other side", "parts"),
    "related": mark_as("relation, other side", "related to"),
    "parent": mark_as("relation, other side", "bodies under it"),
    "same_as": mark_as("relation, other side", "same body as"),
    "hosted_by": mark_as("relation, other side", "hosts"),
    "member_of": mark_as("relation, other side", "members"),
    "succeeds": mark_as("relation, other side", "succeeded by"),
    "designated_in": mark_as("relation, other side", "designates"),
    "involves": mark_as("relation, other side", "involved in"),
    "about": mark_as("relation, other side", "events"),
    "organised_by": mark_as("relation, other side", "organised"),
    "forwarded_by": mark_as("relation, other side", "forwarded"),
}
TYPES: dict[str, str] = {
    "law": mark_as("type", "law"),
    "npc_decision": mark_as("type", "NPC decision"),
    "administrative_regulation": mark_as("type", "administrative regulation"),
    "state_council_document": mark_as("type", "State Council document"),
    "judicial_interpretation": mark_as("type", "judicial interpretation"),
    "judicial_document": mark_as("type", "judicial document"),
    "departmental_rule": mark_as("type", "departmental rule"),
    "normative_document": mark_as("type", "normative document"),
    "announcement": mark_as("type", "announcement"),
    "local_regulation": mark_as("type", "local regulation"),
    "local_rule": mark_as("type", "local government rule"),
    "local_document": mark_as("type", "local policy document"),
    "mandatory_standard": mark_as("type", "mandatory national standard"),
    "recommended_standard": mark_as("type", "recommended national standard"),
    "industry_standard": mark_as("type", "industry standard"),
    "technical_document": mark_as("type", "technical document"),
    "plan": mark_as("type", "plan or policy"),
    "party_document": mark_as("type", "Party document"),
    "draft": mark_as("type", "draft"),
    "list": mark_as("type", "list"),
    "foreign_rule": mark_as("type", "foreign rule"),
    "foreign_law": mark_as("type", "foreign law"),
    "international_declaration": mark_as("type", "international declaration"),
    "international_resolution": mark_as("type", "international resolution"),
    "initiative": mark_as("type", "initiative"),
    "expert_proposal": mark_as("type", "expert proposal, no official text"),
    "company_document": mark_as("type", "company document"),
    "order": mark_as("type", "order"),
}
STATUSES: dict[str, str] = {
    "draft": mark_as("status", "a draft, not in force"),
    "consultation": mark_as("status", "a draft open for comment, not in force"),
    "adopted_not_in_force": mark_as("status", "adopted but not yet in force"),
    "not_yet_made": mark_as("status", "not yet adopted, so not in force"),
    "in_force": mark_as("status", "in force"),
    "partially_in_force": mark_as("status", "partly in force"),
    "suspended": mark_as("status", "suspended"),
    "suspension_unclear": mark_as(
        "status",
        "not established: its suspension was to end, and no source read says whether it was extended",
    ),
    "repealed": mark_as("status", "repealed, no longer in force"),
    "lapsed": mark_as("status", "lapsed, no longer in force"),
    "withdrawn": mark_as("status", "withdrawn"),
    "superseded": mark_as("status", "replaced by a later text"),
    "issued": mark_as("status", "issued; no day of entry into force is stored"),
    "date_unknown": mark_as(
        "status", "not established: its day of entry into force is not in the store"
    ),
}
TIERS: dict[str, str] = {
    "official_text": mark("official text"),
    "official_notice": mark("official notice"),
    "official_reprint": mark("official reprint"),
    "translation": mark("translation"),
    "law_firm": mark("law firm"),
    "academic": mark("academic"),
    "press": mark("press"),
    "other": mark("other"),
}
VERIFICATIONS: dict[str, str] = {
    "official": mark("official source"),
    "corroborated": mark("two or more independent sources"),
    "single_source": mark("single source"),
    "contested": mark("sources disagree"),
    "unsourced": mark("description without a source of its own"),
}
MATCHES: dict[str, str] = {
    "title": mark("title"),
    "alias": mark("another name"),
    "document_number": mark("document number"),
    "pinyin": mark("pinyin"),
    "prefix": mark("the beginning of a name"),
    "fuzzy": mark("most words of a name"),
    "topic": mark("topic"),
    "words": mark("words"),
}
UNITS: dict[str, Numbered] = {
    "percent": mark_many("{count}%", "{count}%"),
    "percent_of_turnover": mark_many("{count}% of turnover", "{count}% of turnover"),
    "times_illegal_gains": mark_many("{count} times the illegal gains", "{count} times the illegal gains"),
    "times_illegal_turnover": mark_many("{count} times the illegal turnover", "{count} times the illegal turnover"),
    "days": mark_many("{count} day", "{count} days"),
    "working_days": mark_many("{count} working day", "{count} working days"),
    "hours": mark_many("{count} hour", "{count} hours"),
    "months": mark_many("{count} month", "{count} months"),
    "years": mark_many("{count} year", "{count} years"),
    "people": mark_many("{count} person", "{count} people"),
    "records": mark_many("{count} record", "{count} records"),
    "articles": mark_many("{count} article", "{count} articles"),
    "items": mark_many("{count} item", "{count} items"),
    "CNY": mark_many("{count} yuan", "{count} yuan"),
}  # fmt: skip


def label(table: dict[str, str], key: str, language: Language) -> str:
    """The word for a key; a key without one is shown with spaces for underscores."""
    text = table.get(key)
    return say(language, text) if text else key.replace("_", " ").replace("-", " ")


def either(language: Language, en: str, zh: str) -> str:
    """The name in this language, else in the other: a name needs no remark."""
    return (en or zh) if language == "en" else (zh or en)


def both(language: Language, en: str, zh: str) -> str:
    """The sentence in this language; where only the other is stored, that one, marked so."""
    if en and zh:
        return en if language == "en" else zh
    return only_english(language, en) if en else only_chinese(language, zh)


def only_english(language: Language, text: str) -> str:
    """Something stored in English alone."""
    return text if language == "en" or not text else text + say(language, " (English only)")


def only_chinese(language: Language, text: str) -> str:
    """Something stored in Chinese alone."""
    return text if language != "en" or not text else text + say(language, " (Chinese only)")
