"""Answers that were given and are no longer right: one correction for each, in their place."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.notices.notice import Change, Notice, written
from bot.store.outbox import Draft
from bot.store.told import Given

# Differences that make an earlier answer wrong.
MATERIAL = {"moved", "withdrawn", "corrected"}


def errata(answers: Sequence[Given], changes: Sequence[Change], now: datetime) -> Iterator[Draft]:
    """A letter for each answer that was made of a statement that changed materially."""
    by_statement: dict[str, list[Change]] = {}
    for change in changes:
        if change.kind in MATERIAL:
            for statement in change.statements:
                by_statement.setdefault(statement, []).append(change)
    for given in answers:
        facts = given.facts.split("\n")
        mine = {c.key: c for fact in facts for c in by_statement.get(fact, ())}
        if mine:
            yield _draft(given, tuple(mine.values()), now)


def _draft(given: Given, changes: tuple[Change, ...], now: datetime) -> Draft:
    return Draft(
        recipient=f"answer:{given.message}",
        notice=f"erratum|{changes[0].batch}",
        guild=given.guild,
        channel=given.channel,
        place="reply",
        language=given.language,
        zone="Asia/Shanghai",
        role=0,
        body=written(Notice(kind="erratum", changes=changes)),
        due=now.isoformat(),
        items=tuple((c.key, written(c)) for c in changes),
        reply_to=given.message,
    )
