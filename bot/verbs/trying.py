"""`try`: the real bot in a local browser, no account, no token."""

import asyncio
import signal
from argparse import Namespace
from contextlib import suppress

from bot.console import Refused
from bot.settings import Settings


def run(args: Namespace, settings: Settings) -> int:
    """Until Ctrl-C. Raises Refused when the browser preview is not installed."""
    try:
        from bot.trial import trial
    except ModuleNotFoundError as error:
        raise Refused(f"{error.name} is not installed: run `make try`") from error
    # A shell that starts it in the background has Ctrl-C ignored; here it always ends the trial.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        asyncio.run(trial(settings))
    return 0
