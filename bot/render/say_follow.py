"""Follows in words: what was set up, the list, why something was posted, what was refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.notices.notice import Notice
from bot.notices.planning import Due
from bot.notices.schedule import zone_of
from bot.notices.wants import BINDING, EVERYTHING, IN_FORCE
from bot.render.catalogue import mark, mark_as, mark_many, say, say_many
from bot.render.page import Action, Button, Language, Page, Section, bold, cut
from bot.render.say_notice import change_line, reminder_line
from bot.render.traditional import in_script
from bot.render.words import either, label
from bot.store.follows import Follow
from bot.store.outbox import Delivery

# A row of five buttons for each follow; with calendars there is one button more for each.
PER_PAGE, WITH_CALENDARS = 4, 3
FOLLOWS = mark_many("1 follow in this server", "{count} follows in this server")
CORRECTIONS = {
    True: mark("Corrections of earlier answers: on"),
    False: mark("Corrections of earlier answers: off"),
}
# The English and the Chinese title of what is followed.
Titles = Mapping[str, tuple[str, str]]
STATES: dict[str, str] = {
    "active": mark("on"),
    "paused": mark("paused"),
    "blocked": mark("paused: I may not write there"),
    "ended": mark("ended: the channel or server is gone"),
}
DIGESTS: dict[str, str] = {
    "off": mark("one post each"),
    "daily": mark("daily digest"),
    "weekly": mark("weekly digest, Mondays"),
}
DELIVERIES: dict[str, str] = {
    "pending": mark("waiting"),
    "sending": mark("being sent"),
    "sent": mark("posted"),
    "cancelled": mark("not posted: no longer so, or paused"),
    "dead": mark("not posted: Discord refused it"),
}
KINDS: dict[str, str] = {
    "reminders": mark("reminder"),
    "changes": mark("changed facts"),
    "digest": mark("digest"),
    "catchup": mark("catch-up"),
    "test": mark("test"),
}
ACTIONS: dict[str, str] = {
    "pause": mark("Pause"),
    "resume": mark("Resume"),
    "edit": mark("Edit"),
    "test": mark("Test"),
    "why": mark("Why"),
    "remove": mark("Remove"),
    "calendar": mark("Calendar"),
}
FIELDS: dict[str, str] = {
    "lead_days": mark("Days before, like 30,7,1,0"),
    "hour": mark("Hour of the day, 0 to 23"),
    "time_zone": mark("Time zone, like Asia/Shanghai"),
    "filter": mark("Filter, like labelling, -export, binding"),
}


@dataclass(frozen=True)
class Followed:
    """A follow with the titles of its subject and topics, and the names of channel and role.

    `has_calendar`: whether a link to its calendar can be made.
    """

    follow: Follow
    titles: Titles
    channel: str
    role: str = ""
    has_calendar: bool = False


def field_label(name: str, language: Language) -> str:
    """What stands beside a field of the form; at most 45 characters."""
    return in_script(say(language, FIELDS[name]), language)


def form_title(language: Language) -> str:
    """The title of the form that edits a follow."""
    return in_script(say(language, "Edit this follow"), language)


def subject_name(subject: str, titles: Titles, language: Language) -> str:
    """The title of what is followed."""
    if subject == EVERYTHING:
        return say(language, "everything")
    return either(language, *titles.get(subject, (subject, subject)))


def set_page(one: Followed, coming: Sequence[Due], language: Language) -> Page:
    """What was set up, and what will be told next."""
    follow = one.follow
    name = subject_name(follow.subject, one.titles, language)
    headline = say(language, "{channel} now follows {name}.", channel=one.channel, name=bold(name))
    return Page(
        language,
        "answer",
        say(language, "Follow set up"),
        headline,
        (
            Section(say(language, "Settings"), (settings_line(one, language),)),
            _coming(follow, coming, language),
        ),
        buttons=tuple(_buttons_alone(one, language)),
    )


def settings_line(one: Followed, language: Language) -> str:
    """`30,7,1,0 days before · 9:00 Asia/Shanghai · one post each · only binding`."""
    follow = one.follow
    parts = [
        say(language, "{lead_days} days before", lead_days=follow.lead_days),
        f"{follow.hour}:00 {follow.zone}",
        say(language, DIGESTS[follow.digest]),
    ]
    if follow.filter:
        parts.append(_filter(one, language))
    if follow.role:
        parts.append(say(language, "pings @{role}", role=one.role))
    return " · ".join(parts)


def _filter(one: Followed, language: Language) -> str:
    words: list[str] = []
    for word in one.follow.filter.split(","):
        if word in (BINDING, IN_FORCE):
            pairs = {BINDING: mark_as("filter", "binding"), IN_FORCE: mark_as("filter", "in force")}
            words.append(say(language, pairs[word]))
        else:
            name = subject_name(word.removeprefix("-"), one.titles, language)
            words.append(say(language, "not {topic}", topic=name) if word[0] == "-" else name)
    return say(language, "filter: ") + ", ".join(words)


def _coming(follow: Follow, coming: Sequence[Due], language: Language) -> Section:
    lines = tuple(
        f"{due.at.astimezone(zone_of(follow.zone)):%Y-%m-%d %H:%M}: "
        + reminder_line(due.reminder, due.at.astimezone(zone_of(follow.zone)).date(), language)
        for due in coming
    )
    none = say(language, "No dated step lies ahead. Changes are told as they come.")
    return Section(say(language, "Told next"), lines or (none,))


def list_page(follows: Sequence[Followed], place: int, errata: bool, language: Language) -> Page:
    """The follows of a server, some on a page, with a row of buttons for each."""
    most = WITH_CALENDARS if any(one.has_calendar for one in follows) else PER_PAGE
    pages = max(1, -(-len(follows) // most))
    place = min(place, pages - 1)
    shown = follows[place * most : (place + 1) * most]
    first = place * most + 1
    head = say_many(language, *FOLLOWS, len(follows))
    if not follows:
        head = say(
            language, "Nothing is followed here yet. Use /follow, or the Follow button on a card."
        )
    lines = [_listed(one, number, language) for number, one in enumerate(shown, first)]
    buttons = [b for n, one in enumerate(shown, first) for b in _buttons(one.follow, n, language)]
    buttons += [b for n, one in enumerate(shown, first) for b in _calendar(one, n, language)]
    switch = say(language, CORRECTIONS[errata])
    buttons.append(Button("errata", switch, number=int(not errata)))
    if place:
        buttons.append(Button("following", say(language, "◀ Previous"), number=place - 1))
    if place + 1 < pages:
        buttons.append(Button("following", say(language, "Next ▶"), number=place + 1))
    title = say(language, "Follows")
    return Page(
        language, "answer", title, head, (Section("", tuple(lines)),), buttons=tuple(buttons)
    )


def _listed(one: Followed, number: int, language: Language) -> str:
    name = subject_name(one.follow.subject, one.titles, language)
    state = say(language, STATES[one.follow.state])
    return (
        f"{number}. {bold(cut(name, 120))} → {one.channel} · {state} · "
        f"{settings_line(one, language)}"
    )


def _buttons(follow: Follow, number: int, language: Language) -> list[Button]:
    """Pause or resume, edit, test, why, remove. `number` is the line in the list, 0 for none."""
    turn: Action = "pause" if follow.state == "active" else "resume"
    actions: list[Action] = [turn, "edit", "test", "why", "remove"]
    tail = f" {number}" if number else ""
    return [Button(a, say(language, ACTIONS[a]) + tail, number=follow.id) for a in actions]


def _calendar(one: Followed, number: int, language: Language) -> list[Button]:
    """The button for its calendar, where there are calendars."""
    if not one.has_calendar:
        return []
    action: Action = "calendar"
    tail = f" {number}" if number else ""
    return [Button(action, say(language, ACTIONS[action]) + tail, number=one.follow.id)]


def _buttons_alone(one: Followed, language: Language) -> list[Button]:
    return [*_buttons(one.follow, 0, language), *_calendar(one, 0, language)]


def why_page(
    one: Followed, history: Sequence[Delivery], coming: Sequence[Due], language: Language
) -> Page:
    """What was posted lately and why, what was not, and what comes next."""
    follow = one.follow
    name = subject_name(follow.subject, one.titles, language)
    state = say(language, STATES[follow.state])
    lines = tuple(line for each in history for line in _delivered(each, follow, language))
    none = say(language, "Nothing was due so far.")
    return Page(
        language,
        "answer",
        name,
        f"{one.channel} · {bold(state)}\n{settings_line(one, language)}",
        (
            Section(say(language, "Lately"), lines or (none,)),
            _coming(follow, coming, language),
        ),
        buttons=tuple(_buttons_alone(one, language)),
    )


def _delivered(delivery: Delivery, follow: Follow, language: Language) -> list[str]:
    notice = Notice.model_validate_json(delivery.body)
    day = delivery.sent[:10] or delivery.due[:10]
    state = say(language, DELIVERIES[delivery.state])
    kind = label(KINDS, notice.kind, language)
    said = [change_line(change, language) for change in notice.changes[:2]]
    said += [
        reminder_line(r, r.date.first, language).rpartition(" · ")[0] for r in notice.reminders[:2]
    ]
    about = cut("; ".join(said), 220)
    return [f"{day} {bold(state)} · {kind}" + (f": {about}" if about else "")]


def said_page(sentence: str, language: Language, **shown: object) -> Page:
    """A short confirmation."""
    return Page(language, "answer", "", say(language, sentence, **shown))


TESTED = mark("A test message is on its way to the channel.")
LEAP = mark("Jump to the next reminder")
LEAPT = mark("The bot's clock now says {at}.")
NOTHING_AHEAD = mark("No reminder lies ahead: press Follow on a card, or use /follow.")


def leapt_page(at: str, language: Language) -> Page:
    """Where the trial's clock stands now; empty: there was nowhere to go."""
    return said_page(LEAPT, language, at=at) if at else said_page(NOTHING_AHEAD, language)
