"""`check`: compare what a text says with the stored facts."""

import asyncio
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from rich.console import Console

from bot.answers.check import check
from bot.clock import Clock
from bot.console import Refused, put_json
from bot.questions.decoding import text_in
from bot.questions.reading import language_of
from bot.render.say_check import check_json, check_page
from bot.render.terminal_page import terminal_page
from bot.settings import Settings
from bot.verbs.desk import opened

LARGEST = 1_000_000


def run(args: Namespace, settings: Settings) -> int:
    """Exit status 0 whatever the verdicts. Raises Refused for a file of more than 1 MB."""
    asyncio.run(_run(args, settings))
    return 0


async def _run(args: Namespace, settings: Settings) -> None:
    today: date = args.today or Clock(settings.clock_start).today()
    text = _text(args.file)
    language = language_of(text)
    async with opened(settings) as desk:
        checked = await check(desk, text, today)
    if args.json:
        put_json(check_json(checked, language))
    else:
        Console(highlight=False).print(terminal_page(check_page(checked, language)))


def _text(file: str) -> str:
    """The text as it stands: line ends are kept, so that places can be counted."""
    raw = sys.stdin.buffer.read(LARGEST + 1) if file == "-" else _head(Path(file))
    if len(raw) > LARGEST:
        raise Refused(f"{file} holds more than 1 MB: check it in parts")
    return text_in(raw)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)
