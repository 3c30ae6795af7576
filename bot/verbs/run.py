"""`run`: connect to Discord and answer."""

import asyncio
import sys
from argparse import Namespace

from bot import supervision
from bot.app import serve
from bot.console import Refused
from bot.serving.listening import PortInUse
from bot.settings import Settings
from bot.store.database import StateError
from bot.store.instance_lock import AlreadyRunning

if sys.platform != "win32":
    from uvloop import new_event_loop
else:
    from asyncio import new_event_loop


def run(args: Namespace, settings: Settings) -> int:
    """Until it is told to stop. Raises Refused with one sentence when it cannot run."""
    try:
        with asyncio.Runner(loop_factory=new_event_loop) as runner:
            runner.run(serve(settings))
    except (AlreadyRunning, PortInUse, StateError, supervision.Refused) as error:
        raise Refused(str(error)) from error
    return 0
