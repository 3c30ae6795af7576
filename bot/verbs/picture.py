"""`picture`: what `/timeline`, `/agency` or `/upcoming` would attach, as a file."""

import asyncio
from argparse import Namespace
from collections.abc import Awaitable, Callable
from datetime import date

from bot.answers.agency import agency
from bot.answers.answer import Answer
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.answers.timeline import timeline
from bot.answers.upcoming import DAYS, upcoming
from bot.clock import Clock
from bot.console import Refused, put
from bot.pictures.studio import Studio
from bot.render.page import Language, plain
from bot.render.picture import Picture
from bot.render.problems import problem_page
from bot.render.show_agency import show_agency
from bot.render.show_timeline import show_timeline
from bot.render.show_upcoming import show_upcoming
from bot.render.wording import page_of
from bot.settings import Settings
from bot.verbs.desk import opened

Ask = Callable[[Desk, str, date], Awaitable[Answer]]
Show = Callable[[Answer, Language], Picture | None]
KINDS: dict[str, tuple[Ask, Show]] = {
    "timeline": (timeline, show_timeline),
    "agency": (agency, show_agency),
    "upcoming": (
        lambda desk, topic, today: upcoming(desk, today, DAYS, topic or None),
        show_upcoming,
    ),
}


def run(args: Namespace, settings: Settings) -> int:
    """Writes the PNG and prints what it shows in words. Raises Refused when there is none."""
    asyncio.run(_run(args, settings))
    return 0


async def _run(args: Namespace, settings: Settings) -> None:
    today: date = args.today or Clock(settings.clock_start).today()
    async with opened(settings) as desk:
        picture = await _picture(desk, args, today)
    png = await Studio().drawn(picture.drawing)
    if png is None:
        raise Refused("the picture could not be drawn")
    args.out.write_bytes(png)
    put(picture.words)


async def _picture(desk: Desk, args: Namespace, today: date) -> Picture:
    ask, show = KINDS[args.kind]
    try:
        answer = await ask(desk, args.name, today)
    except AskedWrongly as error:
        raise Refused(plain(problem_page(error, args.lang).headline)) from error
    picture = show(answer, args.lang)
    if picture is None:
        raise Refused(f"nothing to draw: {plain(page_of(answer, args.lang).headline)}")
    return picture
