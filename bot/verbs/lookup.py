"""`lookup`: which entities a name means, and how it matched."""

import asyncio
from argparse import Namespace

from bot.answers.answer import Match
from bot.console import complain, put, put_json, typed_lines
from bot.render.json_answer import lookup_json
from bot.settings import Settings
from bot.verbs.desk import opened


def run(args: Namespace, settings: Settings) -> int:
    """Exit status 0 whether or not the name means anything."""
    asyncio.run(_run(args, settings))
    return 0


async def _run(args: Namespace, settings: Settings) -> None:
    async with opened(settings) as desk:
        for name in typed_lines() if args.name == "-" else [args.name]:
            matches = await desk.lookup(name)
            if args.json:
                put_json(lookup_json(matches))
                continue
            for match in matches:
                put(_line(match))
            if not matches:
                complain(f"nothing in the store is called {name!r}")


def _line(match: Match) -> str:
    entity = match.entity
    how = f"{match.matched_by} {match.score:.2f}"
    return "\t".join((entity.id, how, entity.title_en, entity.title_zh))
