"""`gaps`: the questions that could not be answered, those that most people asked first."""

import asyncio
from argparse import Namespace
from dataclasses import asdict

from bot.console import put, put_json
from bot.settings import Settings
from bot.store.unanswered import Unanswered
from bot.verbs.state import kept_state


def run(args: Namespace, settings: Settings) -> int:
    """A line for each question; nothing when there is none. Raises Refused."""
    for gap in asyncio.run(_gaps(args, settings)):
        put_json(asdict(gap)) if args.json else put(_line(gap))
    return 0


async def _gaps(args: Namespace, settings: Settings) -> list[Unanswered]:
    async with kept_state(settings, ": no question was asked yet") as state:
        return await state.notices.gaps(args.since.isoformat() if args.since else "")


def _line(gap: Unanswered) -> str:
    """Askers, times, last day, language, question: with tabs, to be sorted and cut."""
    return f"{gap.askers}\t{gap.times}\t{gap.last}\t{gap.language}\t{gap.question}"
