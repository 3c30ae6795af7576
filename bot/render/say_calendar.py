"""The calendar of a follow, and its link, in words."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.answers.exported import Dated
from bot.facts.entity import Entity
from bot.render.catalogue import say
from bot.render.page import Button, Language, Page, language_named
from bot.render.say_follow import subject_name
from bot.render.words import either
from bot.store.follows import Follow

PATH = "/calendar/{token}.ics"


def feed(
    follow: Follow, dates: Sequence[Dated], entities: Mapping[str, Entity], data_day: date
) -> bytes:
    """The calendar in the follow's language, with an alarm for each of its lead days.

    `entities` gives titles by id.
    """
    # The library for calendars takes long to load, and most starts need none.
    from bot.render.export_calendar import Head, calendar

    language = language_named(follow.language) or "en"
    titles = {i: (e.title_en or e.title_zh, e.title_zh or e.title_en) for i, e in entities.items()}
    topics = {
        i.removeprefix("topics/"): either(language, e.title_en, e.title_zh)
        for i, e in entities.items()
        if e.folder == "topics"
    }
    subject = subject_name(follow.subject, titles, language)
    head = Head(
        f"follow/{follow.id}",
        say(language, "Gazette: {subject}", subject=subject),
        say(language, "Dates of what is followed, from a year back on, each with its sources."),
        language,
        data_day,
        topics,
        follow.leads,
        follow.hour,
    )
    return calendar(dates, head)


def link_page(public_url: str, token: str, follow: Follow, language: Language) -> Page:
    """The link, which is shown this once."""
    link = public_url + PATH.format(token=token)
    said = say(
        language,
        "Subscribe to this address in your calendar: {link}\nWhoever has it can read this "
        "calendar, so give it only to those who may. It is shown this once.",
        link=link,
    )
    return _page(said, follow, language)


def shared_page(made: str, follow: Follow, language: Language) -> Page:
    """That there is a link already; `made` is the instant (ISO) at which it was made."""
    said = say(
        language,
        "This follow has a calendar link since {day}. It was shown once and is not kept: make a "
        "new one if it is lost, and the old one stops working.",
        day=made[:10],
    )
    return _page(said, follow, language)


def _page(said: str, follow: Follow, language: Language) -> Page:
    buttons = (
        Button("renew", say(language, "New link"), number=follow.id),
        Button("unshare", say(language, "Stop sharing"), number=follow.id),
    )
    return Page(language, "answer", say(language, "Calendar"), said, buttons=buttons)


def unshared_page(language: Language) -> Page:
    """That the link is dead."""
    said = say(language, "The calendar link works no more. Press Calendar to make another one.")
    return Page(language, "answer", say(language, "Calendar"), said)
