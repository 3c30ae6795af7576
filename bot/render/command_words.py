"""What the command picker says of each command and option."""

from functools import cache
from importlib.resources import files

from discord.app_commands import Choice, locale_str

from bot.render.catalogue import mark, mark_as, say
from bot.render.page import Language, language_named
from bot.render.traditional import in_script

# A description holds 1 to 100 characters (docs: interactions/application-commands).
COMMANDS: dict[str, str] = {
    "regulation": mark("A law, rule, plan, standard or draft: card, article, status on a day"),
    "agency": mark("A ministry, regulator, court or other body, and what it issued"),
    "date": mark("What happened or is due on a day, in a month, quarter, year or range"),
    "upcoming": mark("What takes effect or falls due in the days ahead"),
    "timeline": mark("Everything dated about a regulation, agency or topic, in order"),
    "search": mark("Search titles, articles and facts in English or Chinese"),
    "ask": mark("Ask in plain words: when, who, what, status, article of a rule"),
    "compare": mark("Two regulations or bodies side by side"),
    "contested": mark("Where sources disagree, who says what, and which is preferred"),
    "changes": mark("What was added or withdrawn in the store since a day"),
    "export": mark("Facts to take away: a calendar, a sheet or data of a regulation, topic, period or all"),
    "follow": mark("Tell a channel of dates and changes of a regulation, agency, topic or everything"),
    "following": mark("What this server follows: pause, edit, test, explain, remove"),
    "about": mark("What is stored, how it is checked, and as of which day"),
    "help": mark("What can be asked, with examples"),
}  # fmt: skip
OPTIONS: dict[str, dict[str, str]] = {
    "regulation": {
        "name": mark("Title, short name, pinyin, abbreviation or document number"),
        "article": mark("Number of the article to show"),
        "as_of": mark("Status as of this day, like 2025-09-01"),
    },
    "agency": {"name": mark("Name or abbreviation, like CAC or 网信办")},
    "date": {
        "when": mark("2025-03-07, 2025-03, 2025 Q3, 2025-01-01..2025-06-30, today, next 30 days"),
        "agency": mark("Only what this body issued or did"),
        "topic": mark("Only this topic"),
    },
    "upcoming": {
        "days": mark("How many days ahead, 1 to 366 (90 if left out)"),
        "topic": mark("Only this topic"),
    },
    "timeline": {
        "subject": mark("A regulation, agency, event or topic"),
        "start": mark("From this day, month or year"),
        "end": mark("Until this day, month or year"),
    },
    "search": {"query": mark("Words to look for")},
    "ask": {"question": mark("Your question, in English or Chinese")},
    "compare": {
        "first": mark("The first regulation or body"),
        "second": mark("The second regulation or body"),
    },
    "contested": {"subject": mark("Only this regulation, body or event")},
    "changes": {"since": mark("Since this day, month or year (last 30 days if left out)")},
    "export": {
        "what": mark("A regulation, agency, topic, or a period like 2025 Q3, or the word everything"),
        "format": mark("ics for calendars, csv for sheets (if left out), json for programs"),
    },
    "follow": {
        "subject": mark("A regulation, agency or topic, or the word everything"),
        "channel": mark("Where to post (here if left out)"),
        "lead_days": mark("Days before a date, like 30,7,1,0"),
        "hour": mark("Hour of the day, 0 to 23 (9 if left out)"),
        "time_zone": mark("Time zone of that hour (Asia/Shanghai if left out)"),
        "digest": mark("One post each, or gathered once a day or week"),
        "role": mark("Role to ping"),
        "language": mark("Language of the posts"),
        "filter": mark("Topics, -topics to leave out, binding, in-force"),
    },
    "following": {},
    "about": {},
    "help": {},
}  # fmt: skip


# A menu's name holds 1 to 32 characters (docs: interactions/application-commands).
MENUS = {"Check facts": mark("Check facts"), "Look up": mark("Look up")}
# How clients in Chinese show the names; they are typed in English everywhere else. Lower case,
# 1 to 32 letters or digits of any script, - and _ (same page, "naming").
COMMAND_NAMES = {
    "regulation": mark_as("command", "regulation"),
    "agency": mark_as("command", "agency"),
    "date": mark_as("command", "date"),
    "upcoming": mark_as("command", "upcoming"),
    "timeline": mark_as("command", "timeline"),
    "search": mark_as("command", "search"),
    "ask": mark_as("command", "ask"),
    "compare": mark_as("command", "compare"),
    "contested": mark_as("command", "contested"),
    "changes": mark_as("command", "changes"),
    "export": mark_as("command", "export"),
    "follow": mark_as("command", "follow"),
    "following": mark_as("command", "following"),
    "about": mark_as("command", "about"),
    "help": mark_as("command", "help"),
}
OPTION_NAMES = {
    "name": mark_as("option", "name"),
    "article": mark_as("option", "article"),
    "as_of": mark_as("option", "as_of"),
    "when": mark_as("option", "when"),
    "agency": mark_as("option", "agency"),
    "topic": mark_as("option", "topic"),
    "days": mark_as("option", "days"),
    "subject": mark_as("option", "subject"),
    "start": mark_as("option", "start"),
    "end": mark_as("option", "end"),
    "query": mark_as("option", "query"),
    "question": mark_as("option", "question"),
    "first": mark_as("option", "first"),
    "second": mark_as("option", "second"),
    "since": mark_as("option", "since"),
    "what": mark_as("option", "what"),
    "format": mark_as("option", "format"),
    "channel": mark_as("option", "channel"),
    "lead_days": mark_as("option", "lead_days"),
    "hour": mark_as("option", "hour"),
    "time_zone": mark_as("option", "time_zone"),
    "digest": mark_as("option", "digest"),
    "role": mark_as("option", "role"),
    "language": mark_as("option", "language"),
    "filter": mark_as("option", "filter"),
}
DIGESTS = {
    "off": mark_as("digest", "off"),
    "daily": mark_as("digest", "daily"),
    "weekly": mark_as("digest", "weekly"),
}
# Each language calls itself by its own name, whoever reads the list.
LANGUAGES: dict[str, Language] = {"English": "en", "简体中文": "zh", "繁體中文": "zh-TW"}


def menu_name(name: str) -> locale_str:
    """The name of a message menu, for the translator."""
    return _localised(MENUS[name])


def command_name(name: str) -> locale_str:
    """The name of a command, for the translator."""
    return _localised(COMMAND_NAMES[name])


def command_shown(name: str, language: Language) -> str:
    """The command as readers type it: `/ask`; `/提问（/ask）`, as clients in Chinese show their own."""
    local = say(language, COMMAND_NAMES[name])
    if local == name:
        return f"/{name}"
    return say(language, "/{local} (/{name})", local=local, name=name)


def option_names(name: str) -> dict[str, locale_str | str]:
    """The name of each option of a command, for the translator."""
    return {option: _localised(OPTION_NAMES[option]) for option in OPTIONS[name]}


def command_text(name: str) -> locale_str:
    """The description of a command, for the translator."""
    return _localised(COMMANDS[name])


def option_texts(name: str) -> dict[str, locale_str | str]:
    """The description of each option of a command, for the translator."""
    return {option: _localised(text) for option, text in OPTIONS[name].items()}


def digest_choices() -> list[Choice[str]]:
    """How often a follow is told."""
    return [Choice(name=_localised(text), value=value) for value, text in DIGESTS.items()]


def language_choices() -> list[Choice[str]]:
    """The languages of a follow."""
    return [Choice(name=name, value=value) for name, value in LANGUAGES.items()]


def _localised(text: str) -> locale_str:
    """English for Discord to fall back on; the translator looks the marked text up."""
    return locale_str(say("en", text), text=text)


def in_picker(string: locale_str, tag: str) -> str | None:
    """How the command picker of a client in this language shows a text; None: in English."""
    language = language_named(tag)
    text = string.extras.get("text")
    if text is None or language is None or language == "en":
        return None
    said = say(language, text)
    stored = stored_for_taiwan() if language == "zh-TW" else {}
    return stored.get(said) or in_script(said, language)


@cache
def stored_for_taiwan() -> dict[str, str]:
    """Texts of the picker in traditional characters, by their simplified form.

    To make them takes 40 MB and a few tenths of a second. `make catalogue` writes the file, and a
    test compares it with what is made.
    """
    lines = files("bot.render").joinpath("picker.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines)
    return {simplified: traditional for simplified, _, traditional in pairs}
