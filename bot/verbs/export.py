"""`export`: facts to take away, as a calendar, a sheet, data or linked data."""

import asyncio
import sys
from argparse import Namespace
from datetime import date

from bot.answers.errors import AskedWrongly
from bot.answers.export import gather, select
from bot.clock import Clock
from bot.console import Refused
from bot.render.export_file import made
from bot.render.export_json import schema_json
from bot.render.page import plain
from bot.render.problems import problem_page
from bot.settings import Settings
from bot.verbs.desk import opened


def run(args: Namespace, settings: Settings) -> int:
    """Writes the file, or to standard output. Raises Refused for what cannot be exported."""
    content = schema_json() if args.schema else asyncio.run(_content(args, settings))
    if args.out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        args.out.write_bytes(content)
    return 0


async def _content(args: Namespace, settings: Settings) -> bytes:
    today: date = args.today or Clock(settings.clock_start).today()
    async with opened(settings) as desk:
        try:
            selection = await select(desk, args.what, today)
            found = await gather(desk, selection, today, for_calendar=args.format == "ics")
        except AskedWrongly as error:
            raise Refused(plain(problem_page(error, args.lang).headline)) from error
        return made(found, args.format, args.lang).content
