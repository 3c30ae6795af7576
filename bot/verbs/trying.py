"""`try`: the real bot in a local browser, no account, no token."""

import asyncio
from argparse import Namespace

from bot.console import Refused
from bot.settings import Settings


def run(args: Namespace, settings: Settings) -> int:
    """Until Ctrl-C. Raises Refused when the browser preview is not installed."""
    try:
        from bot.trial import trial
    except ModuleNotFoundError as error:
        raise Refused(f"{error.name} is not installed: run `make try`") from error
    asyncio.run(trial(settings))
    return 0
