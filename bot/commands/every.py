"""All slash commands, in the order of the help page."""

from bot.commands import (
    about,
    agency,
    ask,
    changes,
    compare,
    contested,
    date,
    export,
    follow,
    following,
    help,
    regulation,
    search,
    timeline,
    upcoming,
)
from bot.commands.slash import Slash

COMMANDS: tuple[Slash, ...] = (
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
    export.command,
    follow.command,
    following.command,
    about.command,
    help.command,
)
