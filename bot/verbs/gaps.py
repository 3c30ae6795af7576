"""`gaps`: the questions that could not be answered, those that most people asked first."""

import asyncio
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from bot.console import Refused, put, put_json
from bot.settings import Settings
from bot.store.database import StateError
from bot.store.state import StateStore
from bot.store.unanswered import Unanswered


def run(args: Namespace, settings: Settings) -> int:
    """A line for each question; nothing when there is none. Raises Refused."""
    try:
        found = asyncio.run(_gaps(args, settings))
    except StateError as error:
        raise Refused(str(error)) from error
    for gap in found:
        put_json(asdict(gap)) if args.json else put(_line(gap))
    return 0


async def _gaps(args: Namespace, settings: Settings) -> list[Unanswered]:
    if isinstance(settings.state_db, Path) and not settings.state_db.exists():
        raise Refused(f"there is no {settings.state_db}: no question was asked yet")
    state = await StateStore.open(settings.state_db)
    try:
        return await state.notices.gaps(args.since.isoformat() if args.since else "")
    finally:
        await state.close()


def _line(gap: Unanswered) -> str:
    """Askers, times, last day, language, question: with tabs, to be sorted and cut."""
    return f"{gap.askers}\t{gap.times}\t{gap.last}\t{gap.language}\t{gap.question}"
