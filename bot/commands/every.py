"""All slash commands, in the order of the help page."""

from bot.commands import (
    about,
    agency,
    ask,
    changes,
    compare,
    contested,
    date,
    help,
    regulation,
    search,
    timeline,
    upcoming,
)

COMMANDS = (
    regulation.command,
    agency.command,
    date.command,
    upcoming.command,
    timeline.command,
    search.command,
    ask.command,
    compare.command,
    contested.command,
    changes.command,
    about.command,
    help.command,
)
