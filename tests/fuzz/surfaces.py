"""Everything that reads what people type, each as a function from a text to what is shown."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from bot.answers.agency import agency
from bot.answers.answer import Answer
from bot.answers.ask import ask
from bot.answers.changes import changes
from bot.answers.check import check
from bot.answers.compare import compare
from bot.answers.contested import contested
from bot.answers.dates import dates
from bot.answers.desk import Desk
from bot.answers.errors import AskedWrongly
from bot.answers.look_up import look_up
from bot.answers.regulation import regulation
from bot.answers.search import search
from bot.answers.timeline import timeline
from bot.answers.upcoming import upcoming
from bot.answers.view import view
from bot.notices import settings
from bot.notices.settings import NotSetUp
from bot.render.custom_id import entity_named, read_custom_id
from bot.render.page import Language, Page
from bot.render.problems import problem_page
from bot.render.refusals import refusal_page
from bot.render.say_check import check_page
from bot.render.say_look_up import look_up_page
from bot.render.wording import page_of

TODAY = date(2026, 11, 21)
Shown = Page | None
Surface = Callable[[Desk, str, Language], Awaitable[Shown]]
Make = Callable[[Desk, str], Awaitable[Answer]]
CAC = "agencies/cac"


def answers(make: Make) -> Surface:
    """A command: its page, or the one that says what cannot be read."""

    async def surface(desk: Desk, text: str, language: Language) -> Shown:
        try:
            return page_of(await make(desk, text), language)
        except AskedWrongly as error:
            return problem_page(error, language)

    return surface


async def checked(desk: Desk, text: str, language: Language) -> Shown:
    """`Check facts`."""
    return check_page(await check(desk, text, TODAY), language, ())


async def looked_up(desk: Desk, text: str, language: Language) -> Shown:
    """`Look up`."""
    return look_up_page(await look_up(desk, text, TODAY), language)


async def completed(desk: Desk, text: str, language: Language) -> Shown:
    """Autocomplete."""
    desk.complete(text[:100], ("instrument", "agency", "organisation", "event", "topic"))
    settings.zones_like(text, 25)
    return None


async def pressed(desk: Desk, text: str, language: Language) -> Shown:
    """A button whose custom_id somebody made up."""
    press = read_custom_id(text[:100])
    if press is None:
        return None
    named = entity_named(press.entity, desk.index.titles)
    if await desk.store.entity(named) is None:
        return None
    return page_of(await view(desk, named, "card", TODAY, press.number), language)


async def followed(desk: Desk, text: str, language: Language) -> Shown:
    """The settings of `/follow`."""

    async def topic(word: str) -> str:
        found = await desk.find(word, ("topic",), TODAY)
        return found.match.entity.id if found.match else ""

    for read in (settings.lead_days, settings.time_zone):
        try:
            read(text)
        except NotSetUp as refused:
            refusal_page(refused, language)
    try:
        await settings.filter_of(text, topic)
    except NotSetUp as refused:
        return refusal_page(refused, language)
    return None


SURFACES: Mapping[str, Surface] = {
    "ask": answers(lambda desk, text: ask(desk, text, TODAY)),
    "regulation": answers(lambda desk, text: regulation(desk, text, TODAY)),
    "regulation as_of": answers(
        lambda desk, text: regulation(desk, "PIPL", TODAY, as_of=text),
    ),
    "agency": answers(lambda desk, text: agency(desk, text, TODAY)),
    "date": answers(lambda desk, text: dates(desk, text, TODAY)),
    "date topic": answers(lambda desk, text: dates(desk, "2025", TODAY, topic=text)),
    "upcoming": answers(lambda desk, text: upcoming(desk, TODAY, 90, text)),
    "timeline": answers(lambda desk, text: timeline(desk, text, TODAY)),
    "timeline start": answers(lambda desk, text: timeline(desk, CAC, TODAY, start=text)),
    "search": answers(lambda desk, text: search(desk, text, TODAY)),
    "compare": answers(lambda desk, text: compare(desk, text, CAC, TODAY)),
    "contested": answers(lambda desk, text: contested(desk, TODAY, text)),
    "changes": answers(lambda desk, text: changes(desk, TODAY, text)),
    "check": checked,
    "look up": looked_up,
    "autocomplete": completed,
    "button": pressed,
    "follow": followed,
}
